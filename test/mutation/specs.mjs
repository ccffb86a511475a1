import { expect } from 'expect';

/** The little of jest that the policy's specs use, so that a mutant takes milliseconds and not a process. */
let current;
const group = () => ({ before: [], each: [], after: [], tests: [] });

globalThis.expect = expect;
globalThis.describe = (_name, body) => {
  const outer = current;
  current = { ...group(), outer };
  body();
  outer.tests.push(current);
  current = outer;
};
globalThis.it = (name, body) => current.tests.push({ name, body });
globalThis.it.each = (table) => (name, body) => {
  for (const row of table) globalThis.it(name, () => (Array.isArray(row) ? body(...row) : body(row)));
};
globalThis.describe.each = (table) => (name, body) => {
  for (const row of table) globalThis.describe(name, () => (Array.isArray(row) ? body(...row) : body(row)));
};
globalThis.test = globalThis.it;
globalThis.beforeAll = (body) => current.before.push(body);
globalThis.beforeEach = (body) => current.each.push(body);
globalThis.afterEach = (body) => current.after.push(body);
globalThis.afterAll = () => undefined;

/** Loads a spec and runs it. @returns the name of the first test that fails, or nothing */
export async function firstFailure(url) {
  current = group();
  const top = current;
  try {
    await import(url);
    return await run(top, []);
  } catch (thrown) {
    return `it does not load: ${String(thrown).slice(0, 80)}`;
  }
}

async function run(node, outer) {
  const around = [...outer, node];
  for (const body of node.before) await body();
  for (const test of node.tests) {
    if (test.tests) {
      const failed = await run(test, around);
      if (failed !== undefined) return failed;
      continue;
    }
    try {
      for (const { each } of around) for (const body of each) await body();
      await test.body();
    } catch {
      return test.name;
    } finally {
      for (const { after } of around) for (const body of after) await body();
    }
  }
  return undefined;
}
