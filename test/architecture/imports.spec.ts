import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './source-files.js';

const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const RULES = join(ROOT, '.dependency-cruiser.cjs');

interface Report {
  summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] };
}

function cruise(root: string, folders: string[]): Report['summary'] {
  const args = [CRUISER, '--config', RULES, '--output-type', 'json', ...folders];
  const output = execFileSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: 'pipe',
  });
  return (JSON.parse(output) as Report).summary;
}

describe('the import rules', () => {
  it('hold in the whole house', () => {
    const { totalCruised, violations } = cruise(ROOT, ['src', 'adapters', 'test']);
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
    expect(totalCruised).toBeGreaterThan(10);
  });

  describe('find a planted fault', () => {
    let fixture: string;
    let found: { rule: { name: string }; from: string }[];

    const planted: [string, string, string][] = [
      ['src/kernel/bad.ts', '../plan/good.js', 'kernel-imports-nothing-of-ours'],
      ['adapters/one/bad.ts', '../../src/kernel/good.js', 'adapters-see-the-sdk-only'],
      ['adapters/one/other.ts', '../two/good.js', 'no-adapter-sees-another'],
      ['adapters/two/bad.ts', './simulator/good.js', 'no-adapter-needs-its-simulator'],
      ['src/connectors/bad.ts', '../../adapters/two/good.js', 'nobody-names-an-adapter'],
      ['src/health/bad.ts', '../app.module.js', 'nobody-sees-app-module'],
      ['src/plan/bad.ts', '../audit/good.js', 'plan-leaves-its-neighbours-alone'],
      ['src/sdk/bad.ts', '../connectors/good.js', 'schema-and-config-and-database-and-sdk-import-nothing-above-them'],
      ['src/verify/bad.ts', '../kernel/good.js', 'verify-imports-node-only'],
      ['src/audit/bad.ts', '../verify/good.js', 'nobody-borrows-from-the-verifier'],
      ['src/graphql/plan/bad.resolver.ts', '../../plan/good.js', 'resolvers-see-access-only'],
      ['src/access/bad.ts', '../../test/good.js', 'shipped-code-imports-no-test'],
      ['src/identity/bad.ts', './development/good.js', 'development-is-loaded-on-demand-only'],
      ['src/access/lost.ts', './nowhere.js', 'no-import-leads-nowhere'],
    ];
    const good = [
      'src/kernel',
      'src/plan',
      'src/audit',
      'src/verify',
      'src/connectors',
      'adapters/two',
      'adapters/two/simulator',
      'src/identity/development',
      'test',
    ].map((folder) => `${folder}/good.ts`);
    const allowed: [string, string][] = [
      ['src/plan/fine.ts', '../kernel/good.js'],
      ['src/access/fine.ts', '../plan/good.js'],
      ['src/plan/fine.spec.ts', '../audit/good.js'],
      ['src/sdk/good.ts', '../kernel/good.js'],
      ['adapters/two/fine.ts', '../../src/sdk/good.js'],
      ['src/main.ts', './app.module.js'],
    ];

    beforeAll(() => {
      fixture = mkdtempSync(join(tmpdir(), 'helhed-rules-'));
      write('tsconfig.json', '{ "compilerOptions": { "module": "nodenext", "moduleResolution": "nodenext" } }');
      write('package.json', '{ "type": "module" }');
      for (const path of [...good, 'src/app.module.ts']) write(path, 'export const one = 1;\n');
      for (const [path, target] of [...planted, ...allowed]) write(path, `export { one } from '${target}';\n`);
      write('src/verify/fine.ts', "export { createHash } from 'node:crypto';\n");
      write('src/identity/fine.ts', "export const start = () => import('./development/good.js');\n");
      write('src/plan/circle-a.ts', "import { b } from './circle-b.js';\nexport const a = () => b;\n");
      write('src/plan/circle-b.ts', "import { a } from './circle-a.js';\nexport const b = () => a;\n");
      found = cruise(fixture, ['src', 'adapters', 'test']).violations;
    });

    afterAll(() => rmSync(fixture, { recursive: true, force: true }));

    function write(path: string, text: string): void {
      mkdirSync(dirname(join(fixture, path)), { recursive: true });
      writeFileSync(join(fixture, path), text);
    }

    it.each(planted)('in %s, which imports %s: %s', (path, _target, rule) => {
      expect(found).toContainEqual(expect.objectContaining({ from: path, rule: expect.objectContaining({ name: rule }) }));
    });

    it('in a circle', () => {
      expect(found.map((violation) => violation.rule.name)).toContain('no-circle');
    });

    it('and find nothing in imports that are right', () => {
      const faultless = [...allowed.map(([path]) => path), 'src/verify/fine.ts', 'src/identity/fine.ts'];
      expect(found.filter(({ from }) => faultless.includes(from))).toEqual([]);
    });
  });
});
