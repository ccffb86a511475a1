import { SourceProblem } from '../../src/sdk/index.js';
import {
  connectForTest,
  FixedClock,
  PEOPLE,
  placesInIds,
  recordErrors,
  type Simulator,
  sourceCall,
} from '../../src/sdk/testing/index.js';
import { adapter } from './index.js';
import { startSimulator } from './simulator/index.js';

const clock = new FixedClock('2026-06-01T10:00:00Z');
const citizens = PEOPLE.filter(({ systems }) => systems.includes('HEALTH'));

describe('health by FHIR over a real socket', () => {
  let simulator: Simulator;
  let source: Awaited<ReturnType<typeof connectForTest>>;

  beforeAll(async () => {
    simulator = await startSimulator({ clock });
    source = await connectForTest(adapter, simulator.config, clock);
  });
  afterEach(() => simulator.fault('NONE'));
  afterAll(async () => {
    await source.close();
    await simulator.close();
  });

  it.each(citizens.map(({ key, cpr }) => [key, cpr]))(
    'tells of %s with one call, in records of the published form',
    async (_, cpr) => {
      const before = simulator.citizenCalls();
      const answer = await source.citizenRecords(sourceCall(adapter, cpr));
      expect(simulator.citizenCalls() - before).toBe(adapter.manifest.httpCallsPerOperation);
      expect(recordErrors(answer.records)).toEqual([]);
      expect(placesInIds(answer.records)).toEqual([]);
      expect(answer.records.contacts?.length).toBeGreaterThan(0);
      expect(answer.records.efforts?.length).toBeGreaterThan(0);
      expect(JSON.stringify(answer)).not.toContain(cpr);
      expect(answer.unknownCodes).toEqual(expect.not.objectContaining({ 'urn:oid:1.2.208.176.2.21': expect.anything() }));
    },
  );

  it('finds Carla by the number she had before', async () => {
    const { cpr, formerCpr } = citizens.find(({ key }) => key === 'carla')!;
    const [now, before] = await Promise.all(
      [cpr, formerCpr!].map((number) => source.citizenRecords(sourceCall(adapter, number))),
    );
    expect(before!.records.needs!.map(({ id }) => id)).toEqual(now!.records.needs!.map(({ id }) => id));
  });

  it('answers a citizen it does not know with no records', async () => {
    expect(await source.citizenRecords(sourceCall(adapter, '0101019999'))).toEqual({
      records: {},
      ignored: {},
      unknownCodes: {},
    });
  });

  it('asks only for what the kinds are made of', async () => {
    const answer = await source.citizenRecords(sourceCall(adapter, citizens[0]!.cpr, { kinds: ['goals', 'person'] }));
    expect(Object.keys(answer.records)).toEqual(['goals']);
    expect(answer.records.goals![0]).toMatchObject({
      title: 'Energi og handlekraft',
      targetSeverity: 1,
      category: 'CONDITION_GOAL',
    });
  });

  it('makes no call when nothing it holds is asked for', async () => {
    const before = simulator.citizenCalls();
    await source.citizenRecords(sourceCall(adapter, citizens[0]!.cpr, { kinds: ['benefits'] }));
    expect(simulator.citizenCalls()).toBe(before);
  });

  it('raises what tells of substance use', async () => {
    const { records } = await source.citizenRecords(sourceCall(adapter, citizens.find(({ key }) => key === 'bent')!.cpr));
    const raised = [...records.needs!, ...records.efforts!].filter(({ raisedClasses }) =>
      raisedClasses.includes('SUBSTANCE_USE'),
    );
    expect(raised.map(({ code }) => code?.label).sort()).toEqual(['Alkohol', 'Samtale om alkohol']);
  });

  it('tells who works with whom as a feed that counts as no citizen call', async () => {
    const before = simulator.citizenCalls();
    const facts = [];
    const feed = { signal: AbortSignal.timeout(5000), requestId: 'feed-1', municipality: '0999' };
    for await (const fact of source.relations!(feed)) facts.push(fact);
    expect(facts.map(({ cpr }) => cpr).sort()).toEqual(citizens.map(({ cpr }) => cpr).sort());
    expect(facts[0]).toMatchObject({ employee: 'E1004', capacity: 'CASEWORKER', from: '2026-01-01T23:00:00Z' });
    expect(facts.some(({ cpr, sourceRecordId }) => sourceRecordId.includes(cpr))).toBe(false);
    expect(simulator.citizenCalls()).toBe(before);
  });

  it.each([
    ['HANG', 'SOURCE_TIMEOUT'],
    ['DRIP', 'SOURCE_TIMEOUT'],
    ['ERROR_500', 'SOURCE_UNAVAILABLE'],
    ['ERROR_503', 'SOURCE_UNAVAILABLE'],
    ['GARBAGE', 'SOURCE_INVALID'],
    ['CUT', 'SOURCE_UNAVAILABLE'],
    ['WRONG_CONTENT_TYPE', 'SOURCE_INVALID'],
    ['OTHER_CITIZEN', 'SOURCE_IDENTITY_MISMATCH'],
    ['HUGE', 'SOURCE_TOO_LARGE'],
    ['REDIRECT', 'SOURCE_INVALID'],
  ] as const)('answers the fault %s with %s', async (fault, code) => {
    simulator.fault(fault);
    const signal = AbortSignal.timeout(fault === 'HANG' || fault === 'DRIP' ? 300 : 5000);
    const asking = source.citizenRecords(sourceCall(adapter, citizens[0]!.cpr, { signal }));
    await expect(asking).rejects.toThrow(SourceProblem);
    await expect(asking).rejects.toMatchObject({ code });
  });

  it('waits for a slow answer', async () => {
    simulator.fault('SLOW');
    const answer = await source.citizenRecords(sourceCall(adapter, citizens[0]!.cpr));
    expect(answer.records.needs).toHaveLength(6);
  });

  it('is ready while the server answers and refused with another token', async () => {
    expect(await source.ready(AbortSignal.timeout(1000))).toBe(true);
    const stranger = await connectForTest(adapter, { ...simulator.config, token: 'other' }, clock);
    await expect(stranger.citizenRecords(sourceCall(adapter, citizens[0]!.cpr))).rejects.toMatchObject({
      code: 'SOURCE_REFUSED',
    });
    expect(await stranger.ready(AbortSignal.timeout(1000))).toBe(false);
    await stranger.close();
  });

  it('answers about ten kilobytes more when asked for a large citizen', async () => {
    const large = await startSimulator({ clock, large: true });
    const client = await connectForTest(adapter, large.config, clock);
    const answer = await client.citizenRecords(sourceCall(adapter, citizens[0]!.cpr));
    expect(recordErrors(answer.records)).toEqual([]);
    expect(answer.records.efforts!.length).toBeGreaterThan(15);
    await client.close();
    await large.close();
  });
});
