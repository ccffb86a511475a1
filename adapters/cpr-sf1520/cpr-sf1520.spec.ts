import type { AdapterOperations, SourceProblemCode } from '../../src/sdk/index.js';
import {
  connectForTest,
  FixedClock,
  PEOPLE,
  recordErrors,
  type Simulator,
  type SimulatorFault,
  sourceCall,
} from '../../src/sdk/testing/index.js';
import { adapter } from './index.js';
import { startSimulator } from './simulator/index.js';

const clock = new FixedClock('2026-06-01T10:00:00Z');
const citizen = (key: string) => PEOPLE.find((person) => person.key === key)!;

describe('cpr-sf1520 over a socket', () => {
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
  const ask = (cpr: string, over = {}) => source.citizenRecords(sourceCall(adapter, cpr, over));

  it.each(PEOPLE.map((person) => [person.key, person] as const))(
    'knows %s by the number in force, in one call',
    async (_, { cpr, given, family, birthDate }) => {
      const before = simulator.citizenCalls();
      const { records } = await ask(cpr);
      expect(simulator.citizenCalls() - before).toBe(adapter.manifest.httpCallsPerOperation);
      expect(recordErrors(records)).toEqual([]);
      expect(records.person?.name.full).toBe(`${given} ${family}`);
      expect(records.person?.identifiers).toEqual([{ system: 'CPR', value: cpr, current: true }]);
      expect(records.person?.birthDate).toBe(birthDate);
      expect(records.person?.provenance).toMatchObject({ system: 'cpr-sf1520', sourceRecordId: 'person' });
    },
  );

  it('follows a changed number to the one in force with a second call', async () => {
    const before = simulator.citizenCalls();
    const { records } = await ask(citizen('carla').formerCpr!);
    expect(simulator.citizenCalls() - before).toBe(2);
    expect(records.person?.identifiers).toEqual([
      { system: 'CPR', value: citizen('carla').cpr, current: true },
      { system: 'CPR', value: citizen('carla').formerCpr, current: false },
    ]);
  });

  it('tells special protection from the ordinary one', async () => {
    const hidden = { ...citizen('bent'), special: ['SPECIAL_PROTECTION' as const] };
    const other = await startSimulator({ clock, citizens: [hidden] });
    const asked = await connectForTest(adapter, other.config, clock);
    const { person } = (await asked.citizenRecords(sourceCall(adapter, hidden.cpr))).records;
    await asked.close();
    await other.close();
    expect(person).toMatchObject({ addressProtected: true, specialProtection: true });
    expect(person).not.toHaveProperty('protectedUntil');
    expect(JSON.stringify(person!.addresses)).not.toContain('Skjulvej');
    expect((await ask(citizen('bent').cpr)).records.person).not.toHaveProperty('specialProtection');
  });

  it('raises every address of a protected citizen, and no other', async () => {
    const bent = (await ask(citizen('bent').cpr)).records.person!;
    const anna = (await ask(citizen('anna').cpr)).records.person!;
    expect(bent.addressProtected).toBe(true);
    expect(bent.addresses.every(({ raisedClasses }) => raisedClasses.includes('ID_PROTECTED'))).toBe(true);
    expect(anna.addressProtected).toBe(false);
    expect(anna.addresses).toEqual([
      {
        raisedClasses: ['ID_BASE'],
        kind: 'RESIDENCE',
        line: 'Lærkevænget 12',
        postalCode: '9999',
        city: 'Opdigtet',
        municipalityCode: '0999',
      },
    ]);
  });

  it('tells of a death and its day', async () => {
    const { person } = (await ask(citizen('erik').cpr)).records;
    expect(person).toMatchObject({ deceased: true, deceasedOn: '2026-02-14', civilStatus: 'D' });
  });

  it('names children and custody holders without any CPR number', async () => {
    const [mother, child] = [await ask(citizen('anna').cpr), await ask(citizen('ditte').cpr)];
    expect(mother.records.person?.relatedPersons).toEqual([
      { relation: 'CHILD', birthDate: '2013-10-10' },
      { relation: 'CHILD', birthDate: '2010-05-03' },
    ]);
    expect(child.records.person?.relatedPersons).toEqual([
      {
        relation: 'CUSTODY_HOLDER',
        birthDate: '1985-04-05',
        scope: 'Forældremyndighed, mor',
        period: { from: '2013-10-10', to: '2031-10-10' },
      },
    ]);
    expect(JSON.stringify(child.records)).not.toContain(citizen('anna').cpr);
  });

  it('answers nothing about an unknown number, a replacement number, or when no person is asked for', async () => {
    const before = simulator.citizenCalls();
    expect((await ask('0101010101')).records).toEqual({});
    expect(simulator.citizenCalls() - before).toBe(1);
    expect((await ask('0101016AB1')).records).toEqual({});
    expect((await ask(citizen('anna').cpr, { kinds: ['cases'] })).records).toEqual({});
    expect(simulator.citizenCalls() - before).toBe(1);
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
    await expect(ask(citizen('anna').cpr, { signal: AbortSignal.timeout(mode === 'HUGE' ? 5000 : 400) })).rejects.toMatchObject({
      code,
    });
  });

  it('waits for a slow answer inside its time', async () => {
    simulator.fault('SLOW');
    expect((await ask(citizen('anna').cpr)).records.person).toBeDefined();
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
    const nowhere = await connectForTest(adapter, { ...simulator.config, origin: 'http://127.0.0.1:9' }, clock);
    expect(await nowhere.ready(AbortSignal.timeout(1000))).toBe(false);
    await nowhere.close();
  });

  it('answers with a larger record in the large variant', async () => {
    const large = await startSimulator({ clock, large: true });
    const connected = await connectForTest(adapter, large.config, clock);
    expect((await connected.citizenRecords(sourceCall(adapter, citizen('anna').cpr))).ignored['adresse.adresseHistorik']).toBe(
      60,
    );
    await connected.close();
    await large.close();
  });
});
