import type { AdapterOperations, RelationFact, SourceProblemCode } from '../../src/sdk/index.js';
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

const clock = new FixedClock('2026-06-01T10:00:00Z');
const families = PEOPLE.filter(({ systems }) => systems.includes('FAMILY'));
const citizen = (key: string) => PEOPLE.find((person) => person.key === key)!;

describe('family-sf1470 over a socket', () => {
  let simulator: Simulator;
  let source: AdapterOperations;
  beforeAll(async () => {
    simulator = await startSimulator({ clock });
    source = await connectForTest(adapter, simulator.config, clock);
  });
  afterEach(() => simulator.fault('NONE'));
  afterAll(async () => {
    await source.close();
    await simulator.close();
  });
  const ask = (key: string, over = {}) => source.citizenRecords(sourceCall(adapter, citizen(key).cpr, over));

  it.each(families.map(({ key, cpr }) => [key, cpr]))(
    'answers about %s by the schema, in one call, without a CPR number',
    async (key, cpr) => {
      const before = simulator.citizenCalls();
      const answer = await ask(key);
      expect(simulator.citizenCalls() - before).toBe(adapter.manifest.httpCallsPerOperation);
      expect(recordErrors(answer.records)).toEqual([]);
      expect(placesInIds(answer.records)).toEqual([]);
      expect(answer.records.cases?.length).toBeGreaterThan(0);
      expect(answer.records.contacts?.every(({ name }) => name === caseworkerOf('FAMILY').fullName)).toBe(true);
      expect(JSON.stringify(answer)).not.toContain(cpr);
    },
  );

  it("reads a child's concern, inquiry, effort, plan and benefit out of its cases", async () => {
    const { records } = await ask('ditte');
    expect(records.concerns).toMatchObject([{ status: 'CLOSED', code: { code: '34.10.30', known: true } }]);
    expect(records.efforts).toMatchObject([
      {
        title: 'Familiebehandling',
        status: 'ACTIVE',
        legalBasis: { act: 'BL', paragraph: '§ 32, stk. 1, nr. 5' },
        code: { unified: 'BL.32.5', known: true },
      },
    ]);
    expect(records.plans).toMatchObject([
      { planType: 'BL_CHILD_PLAN', title: 'Barnets plan', status: 'ACTIVE', textAbsentReason: 'NOT_IN_SOURCE' },
    ]);
    expect(records.benefits).toMatchObject([{ title: 'Merudgiftsydelse', status: 'ACTIVE' }]);
    expect(records.benefits?.[0]?.raisedClasses).toEqual(['CHILD_CASE', 'ECONOMY', 'HEALTH', 'SOCIAL_PROBLEM']);
    expect(
      records.cases?.every(({ raisedClasses }) => raisedClasses.includes('CHILD_CASE') && !raisedClasses.includes('THIRD_PARTY')),
    ).toBe(true);
  });

  it("raises a parent's view of the child's cases to third party", async () => {
    const { records } = await ask('anna');
    const [own, ofChild] = [
      records.cases!.filter((one) => !one.raisedClasses.includes('THIRD_PARTY')),
      records.cases!.filter((one) => one.raisedClasses.includes('THIRD_PARTY')),
    ];
    expect(own).toHaveLength(1);
    expect(ofChild).toHaveLength(6);
    expect(records.concerns?.[0]?.raisedClasses).toEqual(expect.arrayContaining(['THIRD_PARTY', 'CHILD_CASE']));
    expect(records.contacts?.filter(({ raisedClasses }) => raisedClasses.includes('THIRD_PARTY'))).toHaveLength(4);
  });

  it('shows the alternative title of a VIP case and raises all of it', async () => {
    const { records } = await ask('bent');
    expect(records.cases?.[0]?.title).toBe('Sag efter barnets lov');
    expect(records.cases?.[0]?.raisedClasses).toContain('ID_PROTECTED');
    expect(records.contacts?.[0]?.raisedClasses).toContain('ID_PROTECTED');
    expect(JSON.stringify(records)).not.toContain('kendt familie');
  });

  it('takes the newest registration of a corrected case', async () => {
    const { records } = await ask('carla');
    expect(records.cases).toMatchObject([{ title: 'Fast kontaktperson for familien', provenance: { corrected: true } }]);
    expect(records.efforts?.[0]?.code?.unified).toBe('BL.32.3');
  });

  it("leaves other administrations' cases out and holds back a case with an access list", async () => {
    const { records, ignored, withheld } = await ask('gunnar');
    expect(records.cases).toHaveLength(1);
    expect(ignored).toMatchObject({ 'sag.otherTopic': 1, 'sag.accessList': 1 });
    expect(withheld).toBe(true);
  });

  it('fills the asked kinds only, and asks nothing when none is its own', async () => {
    expect(Object.keys((await ask('ditte', { kinds: ['plans'] })).records)).toEqual(['plans']);
    const before = simulator.citizenCalls();
    expect((await ask('ditte', { kinds: ['person', 'goals'] })).records).toEqual({});
    expect(simulator.citizenCalls()).toBe(before);
  });

  it('answers nothing about a citizen without cases', async () => {
    expect(await ask('erik')).toEqual({ records: {}, ignored: {}, unknownCodes: {} });
  });

  it('feeds the relation of the caseworker with every citizen, without counting it as a question', async () => {
    const before = simulator.citizenCalls();
    const facts: RelationFact[] = [];
    for await (const fact of source.relations!({ signal: AbortSignal.timeout(5000), requestId: 'feed', municipality: '0999' }))
      facts.push(fact);
    expect(simulator.citizenCalls()).toBe(before);
    expect(new Set(facts.map(({ cpr }) => cpr))).toEqual(new Set(families.map(({ cpr }) => cpr)));
    const { employee, unitId } = caseworkerOf('FAMILY');
    expect(facts.every((fact) => fact.employee === employee && fact.unit === unitId && fact.capacity === 'CASEWORKER')).toBe(
      true,
    );
    expect(JSON.stringify(facts.map(({ sourceRecordId }) => sourceRecordId))).not.toMatch(/\D\d{10}\D/);
  });

  const faults: [SimulatorFault, SourceProblemCode][] = [
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
  ];
  it.each(faults)('answers %s with %s', async (mode, code) => {
    simulator.fault(mode);
    await expect(ask('anna', { signal: AbortSignal.timeout(mode === 'HUGE' ? 5000 : 400) })).rejects.toMatchObject({ code });
  });

  it('waits for a slow answer inside its time', async () => {
    simulator.fault('SLOW');
    expect((await ask('anna')).records.cases).toBeDefined();
  });

  it('is refused without the right token', async () => {
    const stranger = await connectForTest(adapter, { ...simulator.config, token: 'wrong' }, clock);
    await expect(stranger.citizenRecords(sourceCall(adapter, citizen('anna').cpr))).rejects.toMatchObject({
      code: 'SOURCE_REFUSED',
    });
    await stranger.close();
  });

  it('is ready while the source can be reached', async () => {
    expect(await source.ready(AbortSignal.timeout(1000))).toBe(true);
  });

  it('answers with another case (about 8 kB of XML) in the large variant', async () => {
    const large = await startSimulator({ clock, large: true });
    const connected = await connectForTest(adapter, large.config, clock);
    expect((await connected.citizenRecords(sourceCall(adapter, citizen('freja').cpr))).records.cases).toHaveLength(3);
    await connected.close();
    await large.close();
  });
});
