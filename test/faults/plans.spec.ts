import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { runs, seedOfDay } from '../support/lane.js';
import { COORDINATION, EMPLOYMENT, effort, HISTORY, planning, REVISE, SOCIAL, titled, type Who } from '../support/plans.js';

const CITIZEN: Who = { persona: 'citizen', purpose: 'CITIZEN_SELF' };
const FAMILY: Who = { persona: 'family-caseworker', purpose: 'PLAN_DRAFT', caseRef: 'SAG-1' };
const HANDS: readonly Who[] = [SOCIAL, EMPLOYMENT, FAMILY, COORDINATION, CITIZEN];
const EDITS = runs({ commit: 30, nightly: 1500, release: 10_000 });
const EDITS_OF_ONE = runs({ commit: 40, nightly: 1000, release: 1000 });
const CLIENTS = 32;

interface Part {
  readonly id: string;
  readonly title?: string;
  readonly text?: string;
}

describe('many hands on one plan (faults C1, C2, C3, C6)', () => {
  let gateway: TestGateway;
  const { asked, create, got, read, revise } = planning(() => gateway.ask);
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  it('lets one of all that change the same part from the same version win, and shows the others what it made', async () => {
    const { plan } = await create();
    const { id } = plan.efforts[0];
    const changes = Array.from({ length: EDITS_OF_ONE }, (_one, nth) => titled(id, `Nr. ${nth}`));
    const answers: Awaited<ReturnType<typeof revise>>[] = [];
    const client = async () => {
      for (let change = changes.pop(); change !== undefined; change = changes.pop())
        answers.push(await revise(SOCIAL, plan.id, 1, change));
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
    expect(answers).toHaveLength(EDITS_OF_ONE);
    const made = answers.filter(({ accepted }) => accepted);
    expect(made).toHaveLength(1);
    const [{ title }] = made[0].plan.efforts;
    for (const { accepted, conflicts } of answers)
      if (!accepted) expect(conflicts).toMatchObject([{ partId: id, fields: ['title'], theirs: { efforts: [{ title }] } }]);
    expect((await read(COORDINATION, plan.id)).version).toBe(2);
  }, 600_000);

  it('keeps every accepted change of four sectors and the citizen, in one line, with author, reason and time', async () => {
    const { plan } = await create();
    const [subgoal] = plan.subgoals;
    const own = new Map<Who, string>([[CITIZEN, plan.wishes[0].id]]);
    for (const who of HANDS.filter((one) => one !== CITIZEN)) {
      const { version } = await read(who, plan.id);
      const { newIds } = await revise(who, plan.id, version, {
        parts: { efforts: [effort('mine', { subgoalIds: [subgoal.id] })] },
      });
      own.set(who, newIds[0].id);
    }
    const begun = (await read(COORDINATION, plan.id)).version;
    const accepted: { words: string; id: string; version: number }[] = [];
    const steps = fc.sample(fc.array(fc.nat(HANDS.length - 1), { minLength: 5, maxLength: 5 }), {
      numRuns: EDITS / 5,
      seed: seedOfDay(),
    });
    for (const [round, hands] of steps.entries()) {
      const bases = await Promise.all(hands.map(async (hand) => (await read(HANDS[hand]!, plan.id)).version));
      const answers = await Promise.all(
        hands.map((hand, nth) => {
          const [who, words] = [HANDS[hand]!, `${round}-${nth}`];
          const id = own.get(who)!;
          const parts = who === CITIZEN ? { wishes: [{ id, text: words }] } : { efforts: [{ id, title: words }] };
          return revise(who, plan.id, bases[nth]!, { parts });
        }),
      );
      for (const [nth, answer] of answers.entries()) {
        const id = own.get(HANDS[hands[nth]!]!)!;
        if (answer.accepted) accepted.push({ words: `${round}-${nth}`, id, version: answer.plan.version });
        else expect(answer.conflicts).toMatchObject([{ partId: id }]);
      }
      for (const hand of new Set(hands)) {
        const mine = answers.filter((_one, nth) => hands[nth] === hand);
        expect(mine.filter((one) => one.accepted)).toHaveLength(1);
      }
    }
    const { rows } = await gateway.gateway.database.pool.query(
      'select version, base_version, document, author, reason, at from plan_version where plan_id = $1 order by version',
      [plan.id],
    );
    expect(rows.map(({ version }) => version)).toEqual(rows.map((_row, nth) => nth + 1));
    expect(rows.length - begun).toBe(accepted.length);
    for (const [nth, { at, author, base_version, reason }] of rows.entries()) {
      expect([author, reason ?? 'made']).toEqual([expect.stringMatching(/^(E\d+|CITIZEN)$/), expect.stringMatching(/./)]);
      if (nth > 0) expect([base_version < nth + 1, at >= rows[nth - 1].at]).toEqual([true, true]);
    }
    const wordsIn = (document: { efforts: Part[]; wishes: Part[] }) =>
      new Map([...document.efforts, ...document.wishes].map(({ id, text, title }) => [id, title ?? text]));
    for (const { id, words } of accepted) {
      const made = rows.findIndex(({ document }) => wordsIn(document).get(id) === words);
      expect(made).toBeGreaterThan(0);
      const [before, after] = [wordsIn(rows[made - 1].document), wordsIn(rows[made].document)];
      expect([...after].filter(([part, is]) => before.get(part) !== is)).toEqual([[id, words]]);
    }
    const shown = await read(COORDINATION, plan.id);
    const head = wordsIn(rows.at(-1).document);
    for (const { id, text, title } of [...shown.efforts, ...shown.wishes]) expect(head.get(id)).toBe(title ?? text);
  }, 3_600_000);

  it('has all of a change or nothing: version, event, log record and answer under the key', async () => {
    const { plan } = await create();
    const { id } = plan.efforts[0];
    const { audit, plans } = gateway.gateway.parts;
    const key = randomUUID();
    const asks = () => asked(SOCIAL, REVISE, { id: plan.id, base: 1, changes: titled(id, 'To'), reason: 'r', key });
    const counts = async () => {
      const tables = ['plan_version', 'outbox', 'consent_answer'].map((table) => `(select count(*)::int from ${table})`);
      const { rows } = await gateway.gateway.database.pool.query(
        `select ${tables.map((one, nth) => `${one} as c${nth}`).join(', ')}`,
      );
      return Object.values(rows[0] as object) as number[];
    };
    const before = await counts();
    for (const break_ of [
      () => jest.spyOn(audit, 'insertPending').mockRejectedValueOnce(new Error('broken')),
      () => {
        const { advance } = plans;
        return jest.spyOn(plans, 'advance').mockImplementationOnce(async (...given) => {
          await advance.apply(plans, given);
          throw new Error('broken');
        });
      },
    ]) {
      const spy = break_();
      expect((await asks()).errors[0].extensions.code).toBe('INTERNAL');
      spy.mockRestore();
      expect(await counts()).toEqual(before);
      expect((await read(COORDINATION, plan.id)).version).toBe(1);
    }
    expect((await asks()).data.revisePlan).toMatchObject({ accepted: true, plan: { version: 2 } });
    expect(await counts()).toEqual(before.map((count) => count + 1));
  });

  it('has one coordinator, whichever of two is handed the plan first', async () => {
    const at = '2027-01-01T08:00:00.000Z';
    for (let round = 0; round < runs({ commit: 3, nightly: 100, release: 1000 }); round += 1) {
      const { plan } = await create();
      const to = (employee: string) => ({
        parts: {
          coordinators: [
            { id: plan.coordinators[0].id, to: at },
            { from: at, employee, role: 'CASEWORKER' },
          ],
        },
      });
      const both = await Promise.all(
        ['E1001', 'E1002'].map((employee) =>
          asked(COORDINATION, REVISE, { id: plan.id, base: 1, changes: to(employee), reason: 'overtager', key: randomUUID() }),
        ),
      );
      const made = both.filter(({ data }) => data?.revisePlan.accepted === true);
      expect(made).toHaveLength(1);
      const { coordinators } = await read(COORDINATION, plan.id);
      expect(coordinators.map(({ to: until }: { to: string | null }) => until)).toEqual([at, null]);
    }
  }, 3_600_000);

  it('shows every change once in the history, whoever reads on while others write', async () => {
    const { plan } = await create();
    const { id } = plan.efforts[0];
    for (let nth = 1; nth <= 6; nth += 1) await revise(SOCIAL, plan.id, nth, titled(id, `Nr. ${nth}`));
    const seen: number[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const page = await got(COORDINATION, HISTORY, { id: plan.id, first: 2, ...(after && { after }) });
      seen.push(...page.nodes.map(({ version }: { version: number }) => version));
      const { version } = await read(SOCIAL, plan.id);
      await revise(SOCIAL, plan.id, version, titled(id, `Imens ${version}`));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });
});
