import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import type { AccessParts } from '../../src/access/parts.js';
import { newConsent } from '../../src/consent/new-consent.js';
import { Problem } from '../../src/kernel/problem.js';
import { runs, seedOfDay } from '../support/lane.js';
import { CPR, type Instance, SECRET, startInstance } from './schedules/instance.js';
import { Order, SharedDatabase } from './schedules/shared-database.js';

const SCHEDULES = runs({ commit: 200, nightly: 10_000, release: 10_000 });
const NOW = Date.parse('2026-11-22T10:00:00.000Z');
const SELECTION = { fields: ['Case.title', 'CitizenView.cases'], kinds: ['cases'] } as const;
const INPUT = {
  cpr: CPR,
  kind: 'PLAN_REPLACEMENT',
  sectors: ['SOCIAL', 'HEALTH'],
  dataClasses: ['CASE_META'],
  giver: 'SELF',
  form: 'ORAL',
  textVersion: '1',
  selection: SELECTION,
} as const;

interface Command {
  readonly what: 'VIEW' | 'WITHDRAW' | 'RECORD';
  /** which of the two instances */
  readonly at: number;
  /** which consent */
  readonly which: number;
}
const command: fc.Arbitrary<Command> = fc.record({
  what: fc.constantFrom('VIEW', 'VIEW', 'VIEW', 'WITHDRAW', 'WITHDRAW', 'RECORD'),
  at: fc.nat({ max: 1 }),
  which: fc.nat({ max: 9 }),
});
/** Lets everything follow from one step before the next is taken. */
async function settled(step: () => Promise<void>): Promise<void> {
  await step();
  await nextTurn();
  await nextTurn();
}
/** consents, withdrawals and views in any order and overlap; how far the second instance's clock is off, in milliseconds */
const drawn = fc.tuple(
  fc.scheduler({ act: settled }),
  fc.array(command, { minLength: 2, maxLength: 8 }),
  fc.integer({ min: -2_000, max: 2_000 }),
);
type Drawn = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never;

interface Met {
  delivered: number;
  /** refused although the sources had been asked */
  overtaken: number;
  refused: number;
  withdrawn: number;
}

/** Lets one schedule run out. @returns what was handed over that should not have been, in words */
async function runOut(
  [scheduler, commands, skew]: Drawn,
  met: Met,
  change?: (parts: AccessParts) => AccessParts,
): Promise<string[]> {
  const order = new Order();
  const turn = async (what: string): Promise<void> => void (await scheduler.schedule(Promise.resolve(), what));
  const database = new SharedDatabase(turn, order);
  const given = new Date(NOW - 60_000);
  database.put(newConsent(INPUT, { id: '0197f000-0000-7000-8000-999999999999', citizenKey: 'k', recordedBy: 'e-9', now: given }));
  const clockOf = (number: number) => () => new Date(NOW + number * skew);
  const instances = [0, 1].map((number) => startInstance(number, { database, order, turn, now: clockOf(number) }, change));
  const wrong: string[] = [];

  const view = async (instance: Instance, at: number, call: string) => {
    try {
      const seen = await instance.access.citizenView(instance.contextOf(call), {
        cpr: CPR,
        purpose: 'PLAN_COORDINATION',
        selection: SELECTION,
      });
      const handedOver = order.next();
      met.delivered += 1;
      const { consents } = seen.decision;
      if (!JSON.stringify(seen).includes(SECRET) || consents.length === 0)
        wrong.push(`${call} has data without a consent, or none`);
      for (const id of consents) {
        if (database.withdrawalHeard(id, at) < handedOver) wrong.push(`${call} came after its instance had withdrawn ${id}`);
        if (database.withdrawalWritten(id) < instance.lastHeard(call)) wrong.push(`${call} went on after ${id} was withdrawn`);
      }
    } catch (thrown) {
      if (!(thrown instanceof Problem) || !thrown.facts.reasonCode?.startsWith('CONSENT_')) throw thrown;
      met[instance.wasAsked(call) ? 'overtaken' : 'refused'] += 1;
    }
  };
  const run = async ({ what, at, which }: Command, call: string): Promise<void> => {
    await turn(call);
    const instance = instances[at]!;
    if (what === 'VIEW') return view(instance, at, call);
    const context = instance.contextOf(call);
    if (what === 'RECORD') return void (await instance.access.recordConsent(context, INPUT));
    const { ids } = database;
    await instance.access.withdrawConsent(context, { id: ids[which % ids.length]!, selection: SELECTION });
    met.withdrawn += 1;
  };
  const under = commands.map((one, number) => run(one, `${one.what} ${number}`));
  await scheduler.waitIdle();
  await Promise.all(under);
  return wrong;
}

const nothingMet = (): Met => ({ delivered: 0, overtaken: 0, refused: 0, withdrawn: 0 });

describe('schedules of consent, withdrawal and view over two instances', () => {
  const seed = seedOfDay();

  it(`hand nothing over on a withdrawn consent (${SCHEDULES} schedules, seed ${seed})`, async () => {
    const met = nothingMet();
    await fc.assert(
      fc.asyncProperty(drawn, async (schedule) => {
        expect(await runOut(schedule, met)).toEqual([]);
      }),
      { numRuns: SCHEDULES, seed },
    );
    console.log(`${SCHEDULES} schedules: ${JSON.stringify(met)}`);
    for (const count of Object.values(met)) expect(count).toBeGreaterThan(SCHEDULES / 20);
  }, 3_600_000);

  it.each<[string, Partial<AccessParts['consents']>]>([
    ['no look before the answer leaves', { saidBy: async () => [] }],
    ['no memory of its own withdrawals', { isEndedHere: () => false }],
  ])(
    'are found out when there is %s',
    async (_what, spoilt) => {
      const change = (parts: AccessParts): AccessParts => {
        Object.assign(parts.consents, spoilt);
        return parts;
      };
      const found = await fc.check(
        fc.asyncProperty(drawn, async (schedule) => (await runOut(schedule, nothingMet(), change)).length === 0),
        { numRuns: 5_000, seed, endOnFailure: true },
      );
      expect(String(found.errorInstance)).toContain('Property failed by returning false');
    },
    300_000,
  );
});
