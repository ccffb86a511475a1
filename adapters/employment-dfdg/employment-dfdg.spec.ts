import {
  type AdapterOperations,
  httpCallsFor,
  type RecordKind,
  type RelationFact,
  type SourceProblem,
} from '../../src/sdk/index.js';
import {
  caseworkerOf,
  connectForTest,
  FixedClock,
  PEOPLE,
  placesInIds,
  recordErrors,
  type Simulator,
  type SimulatorFault,
  sourceCall,
} from '../../src/sdk/testing/index.js';
import { adapter } from './index.js';
import { startSimulator } from './simulator/index.js';

const CITIZENS = PEOPLE.filter(({ systems }) => systems.includes('EMPLOYMENT'));
const NOW = '2026-06-01T10:00:00Z';
const cprOf = (key: string): string => PEOPLE.find((citizen) => citizen.key === key)!.cpr;

describe('the DFDG adapter over a real socket', () => {
  let clock: FixedClock;
  let simulator: Simulator;
  let operations: AdapterOperations;

  beforeEach(async () => {
    clock = new FixedClock(NOW);
    simulator = await startSimulator({ clock });
    operations = await connectForTest(adapter, simulator.config, new FixedClock(NOW));
  });

  afterEach(async () => {
    await simulator.close();
    await operations.close();
  });

  const ask = (key: string, over: Parameters<typeof sourceCall>[2] = {}) =>
    operations.citizenRecords(sourceCall(adapter, cprOf(key), over));
  const codeOfFailure = (work: Promise<unknown>) =>
    work.then(
      () => 'NO_FAILURE',
      (problem: SourceProblem) => problem.code,
    );

  it.each(CITIZENS.map(({ key }) => key))('gives valid records about %s without a CPR number in them', async (key) => {
    const { records, unknownCodes } = await ask(key);
    expect(recordErrors(records)).toEqual([]);
    expect(placesInIds(records)).toEqual([]);
    expect(JSON.stringify(records)).not.toContain(cprOf(key));
    for (const kind of ['contacts', 'needs', 'goals', 'efforts', 'appointments', 'plans'] as const) {
      expect(records[kind]?.length).toBeGreaterThan(0);
    }
    expect(unknownCodes).toEqual({});
  });

  it('makes as many HTTP calls as its manifest says, for all kinds and for any of them', async () => {
    const all = Object.keys(adapter.manifest.recordKinds) as RecordKind[];
    expect(httpCallsFor(adapter.manifest, all)).toBe(adapter.manifest.httpCallsPerOperation);
    for (let chosen = 0; chosen < 2 ** all.length; chosen += 1) {
      const kinds = all.filter((_, at) => (chosen >> at) % 2 === 1);
      const before = simulator.citizenCalls();
      await ask('anna', { kinds, requestId: `subset-${chosen}` });
      expect([kinds, simulator.citizenCalls() - before]).toEqual([kinds, httpCallsFor(adapter.manifest, kinds)]);
    }
  });

  it.each([
    [['efforts'], 1],
    [['needs'], 2],
    [['plans', 'goals'], 2],
    [['benefits'], 0],
  ] as [RecordKind[], number][])('asks for %j with %i calls and gives no other kind', async (kinds, calls) => {
    const { records } = await ask('anna', { kinds });
    expect(simulator.citizenCalls()).toBe(calls);
    expect(Object.keys(records).every((kind) => kinds.includes(kind as RecordKind))).toBe(true);
  });

  it('gives the same ids for the same records in every call', async () => {
    const [first, second] = [await ask('anna'), await ask('anna')];
    expect(second.records).toEqual(first.records);
  });

  it('finds nothing, and no error, for a citizen that the source does not know', async () => {
    const answer = await operations.citizenRecords(sourceCall(adapter, '0101010001'));
    expect(answer.records).toEqual({});
  });

  it('counts what it drops by name: remarks, agreements and comments', async () => {
    const { records, ignored } = await ask('anna');
    expect(ignored).toMatchObject({ aftale: 2, fravaersKommentar: 1, bemaerkningTilSagsbehandler: 1, pNummer: 1 });
    expect(JSON.stringify(records)).not.toMatch(/Kun til sagsbehandleren|Ikke til visning|Opdigtet Bisidder|referat/);
  });

  it("reports freja's social support as the social system does", async () => {
    const { records } = await ask('freja', { kinds: ['efforts'] });
    expect(records.efforts).toContainEqual(
      expect.objectContaining({
        title: 'Socialpædagogisk støtte',
        legalBasis: { act: 'SEL', paragraph: '§ 85' },
        period: { from: '2026-02-01' },
        raisedClasses: ['PLAN_EFFORT'],
      }),
    );
  });

  it('hides social, health and substance efforts behind their classes', async () => {
    const { records } = await ask('bent', { kinds: ['efforts'] });
    const treatment = records.efforts?.find(({ title }) => title === 'Misbrugsbehandling');
    expect(treatment?.raisedClasses).toEqual(expect.arrayContaining(['PLAN_EFFORT', 'SOCIAL_PROBLEM', 'SUBSTANCE_USE']));
  });

  it('says that the one plan stands where Min Plan has no text', async () => {
    const { records } = await ask('bent', { kinds: ['plans'] });
    expect(records.plans?.[0]).toMatchObject({ planType: 'REHAB_EFFORT', textAbsentReason: 'REPLACED_BY_ONE_PLAN' });
    expect(records.plans?.[0]).not.toHaveProperty('summary');
  });

  it('takes a new token when the source no longer accepts the old one', async () => {
    await ask('anna');
    clock.advance(2 * 3_600_000);
    expect((await ask('anna')).records.efforts?.length).toBeGreaterThan(0);
  });

  it('is refused with a wrong secret', async () => {
    const stranger = await connectForTest(adapter, { ...simulator.config, clientSecret: 'wrong' });
    expect(await codeOfFailure(stranger.citizenRecords(sourceCall(adapter, cprOf('anna'))))).toBe('SOURCE_REFUSED');
    expect(await stranger.ready(AbortSignal.timeout(1000))).toBe(false);
    await stranger.close();
  });

  it('is refused for another authority', async () => {
    const stranger = await connectForTest(adapter, { ...simulator.config, authority: '101' });
    expect(await codeOfFailure(stranger.citizenRecords(sourceCall(adapter, cprOf('anna'))))).toBe('SOURCE_REFUSED');
    await stranger.close();
  });

  it('takes a repeated request id (412) for a source that is not available, so that the host tries again with a new one', async () => {
    await ask('anna', { requestId: 'once' });
    expect(await codeOfFailure(ask('anna', { requestId: 'once' }))).toBe('SOURCE_UNAVAILABLE');
    expect(await codeOfFailure(ask('anna', { requestId: 'twice' }))).toBe('NO_FAILURE');
  });

  it('keeps within 46 characters of request id whatever it is given', async () => {
    expect(await codeOfFailure(ask('anna', { requestId: 'x'.repeat(46) }))).toBe('NO_FAILURE');
  });

  it.each([
    ['ERROR_500', 'SOURCE_UNAVAILABLE'],
    ['ERROR_503', 'SOURCE_UNAVAILABLE'],
    ['CUT', 'SOURCE_UNAVAILABLE'],
    ['GARBAGE', 'SOURCE_INVALID'],
    ['WRONG_CONTENT_TYPE', 'SOURCE_INVALID'],
    ['REDIRECT', 'SOURCE_INVALID'],
    ['OTHER_CITIZEN', 'SOURCE_IDENTITY_MISMATCH'],
    ['HUGE', 'SOURCE_TOO_LARGE'],
    ['HANG', 'SOURCE_TIMEOUT'],
    ['DRIP', 'SOURCE_TIMEOUT'],
    ['SLOW', 'NO_FAILURE'],
    ['NONE', 'NO_FAILURE'],
  ] as [SimulatorFault, string][])('meets the fault %s with %s', async (fault, expected) => {
    simulator.fault(fault);
    expect(await codeOfFailure(ask('anna', { signal: AbortSignal.timeout(fault === 'SLOW' ? 3000 : 600) }))).toBe(expected);
  });

  it('leaves at once when the caller has left', async () => {
    expect(await codeOfFailure(ask('anna', { signal: AbortSignal.abort() }))).toBe('SOURCE_TIMEOUT');
  });

  it('is ready when the source answers, and not when it is gone', async () => {
    expect(await operations.ready(AbortSignal.timeout(1000))).toBe(true);
    await simulator.close();
    expect(await operations.ready(AbortSignal.timeout(1000))).toBe(false);
  });

  it('feeds every tie between citizen and caseworker, all pages, uncounted as questions about a citizen', async () => {
    const ties: RelationFact[] = [];
    for await (const tie of operations.relations!({
      signal: AbortSignal.timeout(5000),
      requestId: 'feed',
      municipality: '0999',
    })) {
      ties.push(tie);
    }
    expect(ties.map(({ cpr }) => cpr).sort()).toEqual(CITIZENS.map(({ cpr }) => cpr).sort());
    const { employee, unitId: unit } = caseworkerOf('EMPLOYMENT');
    expect(ties[0]).toMatchObject({ employee, unit, capacity: 'CASEWORKER', from: '2025-12-02T23:00:00Z' });
    expect(ties.every((tie) => !('to' in tie) && tie.sourceRecordId !== tie.cpr)).toBe(true);
    expect(simulator.citizenCalls()).toBe(0);
  });

  it('holds more for the bench when it is asked to', async () => {
    const bench = await startSimulator({ clock, large: true });
    const wide = await connectForTest(adapter, bench.config);
    const { records } = await wide.citizenRecords(sourceCall(adapter, cprOf('anna')));
    expect(records.efforts?.length).toBeGreaterThan(10);
    expect(recordErrors(records)).toEqual([]);
    await wide.close();
    await bench.close();
  });
});
