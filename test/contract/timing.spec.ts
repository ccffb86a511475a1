import { Agent, request } from 'node:http';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { inUnitOfWork } from '../../src/database/unit-of-work.js';
import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';
import { lane, seedOfDay } from '../support/lane.js';
import { strongestT } from '../support/welch.js';

const PAIRS = 10_000;
const PLANTED_PAIRS = 1500;
const WARM = 300;
const BEYOND_DOUBT = 4.5;

describe('the test of times', () => {
  /** times with a long tail, as requests have them */
  const sample = (seed: number, shift: number) =>
    fc
      .sample(fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 20 })), { numRuns: 4000, seed })
      .map(([a, b]) => 2 + a / 2000 + (b === 20 ? a / 50 : 0) + shift);

  it('sees a small shift under noise, and none where there is none', () => {
    for (const seed of [1, 2, 3]) {
      expect(Math.abs(strongestT(sample(seed, 0), sample(seed + 10, 0)))).toBeLessThan(BEYOND_DOUBT);
      expect(strongestT(sample(seed, 0.05), sample(seed + 10, 0))).toBeGreaterThan(BEYOND_DOUBT);
      expect(strongestT(sample(seed, 0), sample(seed + 10, 0.05))).toBeLessThan(-BEYOND_DOUBT);
    }
  });
});

if (lane() === 'release')
  describe('the time that an answer takes', () => {
    let gateway: TestGateway;
    let token: string;
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const query =
      'query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "PLAN_DRAFT") { cases { title } person { name { full } } } }';

    beforeAll(async () => {
      gateway = await startTestGateway({ HELHED_RATE_PER_MINUTE: '1000000' });
      token = await gateway.issuer.tokenFor('stranger');
    }, 120_000);
    afterAll(() => {
      agent.destroy();
      return gateway.close();
    });

    /** Milliseconds from the last byte sent to the last byte that came. */
    const timed = (cpr: string) =>
      new Promise<number>((resolve, reject) => {
        const body = JSON.stringify({ query, variables: { cpr } });
        const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'content-length': body.length };
        const port = new URL(gateway.serving.address).port;
        const asking = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, headers }, (answer) => {
          answer.on('data', () => undefined);
          answer.on('end', () => resolve(performance.now() - from));
        });
        asking.on('error', reject);
        const from = performance.now();
        asking.end(body);
      });

    /** Asks of every class in turn, the order within a turn drawn anew, the first ones not counted. @returns times by class */
    async function measure(classes: Readonly<Record<string, (turn: number) => string>>, pairs: number) {
      const names = Object.keys(classes);
      const times = new Map(names.map((name) => [name, [] as number[]]));
      const orders = fc.sample(fc.shuffledSubarray(names, { minLength: names.length }), {
        numRuns: pairs + WARM,
        seed: seedOfDay(),
      });
      for (const [turn, order] of orders.entries())
        for (const name of order) {
          const took = await timed(classes[name]!(turn));
          if (turn >= WARM) times.get(name)!.push(took);
        }
      return times;
    }

    function strongest(times: ReadonlyMap<string, readonly number[]>): [string, number][] {
      const names = [...times.keys()];
      const found = names.flatMap((one, at) =>
        names
          .slice(at + 1)
          .map((other): [string, number] => [`${one} / ${other}`, strongestT(times.get(one)!, times.get(other)!)]),
      );
      const median = (of: readonly number[]) => [...of].sort((a, b) => a - b)[of.length >> 1]!.toFixed(3);
      console.log(
        [
          ...found.map(([name, t]) => `t ${t.toFixed(2).padStart(7)}  ${name}`),
          ...names.map((name) => `median ${median(times.get(name)!)} ms  ${name}`),
        ].join('\n'),
      );
      return found;
    }

    const among = (numbers: readonly string[]) => (turn: number) => numbers[turn % numbers.length]!;
    const hidden = (['PROTECTED_ADDRESS', 'DECEASED', 'CHILD_WITH_CUSTODY', 'WITHDRAWN_CONSENT'] as const).map(
      (one) => citizen(one).cpr,
    );
    const known = (['ALL_IN_ORDER', 'DUPLICATE_EFFORT', 'NO_CONSENT', 'UNDER_GUARDIANSHIP'] as const).map(
      (one) => citizen(one).cpr,
    );
    const unknown = ['0101701234', '0202711234', '0303721234', '0404731234'];
    const numbered = (first: number) => (turn: number) =>
      `${String(1 + (turn % 28)).padStart(2, '0')}${String(1 + (Math.floor(turn / 28) % 12)).padStart(2, '0')}${50 + (Math.floor(turn / 336) % 40)}${first}`;

    it(`does not tell no relation, an unknown number and a hidden person apart, asked for again and again (${PAIRS} of each)`, async () => {
      const times = await measure({ 'no relation': among(known), unknown: among(unknown), hidden: among(hidden) }, PAIRS);
      expect(strongest(times).filter(([, t]) => Math.abs(t) >= BEYOND_DOUBT)).toEqual([]);
    }, 3_600_000);

    it(`does not tell a citizen nobody asked about before from a number nobody has (${PAIRS} of each)`, async () => {
      const { clock, database, parts } = gateway.gateway;
      const [citizens, nobody] = [numbered(1111), numbered(2222)];
      for (let turn = 0; turn < PAIRS + WARM; turn += 1) {
        const learn = (manager: EntityManager) => parts.citizenKeys.learn(manager, [citizens(turn)], clock.now());
        await parts.audit.prepareFor([await inUnitOfWork(database.dataSource, learn)]);
      }
      const times = await measure({ 'known to others': citizens, unknown: nobody }, PAIRS);
      expect(strongest(times).filter(([, t]) => Math.abs(t) >= BEYOND_DOUBT)).toEqual([]);
    }, 3_600_000);

    it('is found to differ when a millisecond is planted', async () => {
      const { citizenKeys } = gateway.gateway.parts;
      const slow = new Set(hidden.map((cpr) => citizenKeys.numberKey(cpr)));
      const identify = citizenKeys.identify.bind(citizenKeys);
      const planted = jest.spyOn(citizenKeys, 'identify').mockImplementation((key) => {
        const from = performance.now();
        while (slow.has(key) && performance.now() - from < 1);
        return identify(key);
      });
      const times = await measure({ 'no relation': among(known), hidden: among(hidden) }, PLANTED_PAIRS);
      planted.mockRestore();
      expect(Math.abs(strongest(times)[0]![1])).toBeGreaterThan(BEYOND_DOUBT);
    }, 600_000);
  });
