import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RelationFact, SourceAnswer, SourceProblemCode } from '../../src/sdk/index.js';
import {
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
const citizens = PEOPLE.filter(({ systems }) => systems.includes('SOCIAL'));
const cprOf = (key: string) => PEOPLE.find((one) => one.key === key)!.cpr;

describe('social-ffb with its simulator', () => {
  let simulator: Simulator;
  let state: string;
  let ask: (cpr: string) => Promise<SourceAnswer>;
  let operations: Awaited<ReturnType<typeof connectForTest>>;

  beforeEach(async () => {
    state = mkdtempSync(join(tmpdir(), 'social-ffb-state-'));
    simulator = await startSimulator({ clock });
    operations = await connectForTest(adapter, simulator.config, clock, state);
    ask = (cpr) => operations.citizenRecords(sourceCall(adapter, cpr));
  });
  afterEach(async () => {
    await operations.close();
    await simulator.close();
    rmSync(state, { recursive: true, force: true });
  });

  it.each(citizens.map(({ key, cpr }) => [key, cpr]))('answers about %s with records that follow the schemas', async (_, cpr) => {
    const { records, deliveredAt } = await ask(cpr);
    expect(recordErrors(records)).toEqual([]);
    expect(placesInIds(records)).toEqual([]);
    for (const kind of ['cases', 'contacts', 'needs', 'goals', 'efforts', 'appointments', 'plans'] as const) {
      expect(records[kind]?.length).toBeGreaterThan(0);
    }
    expect(deliveredAt).toMatch(/^2026-05-29T06|^2026-06-01T08/);
    expect(JSON.stringify(records)).not.toContain(cpr);
  });

  it('answers nothing about a citizen nobody has delivered', async () => {
    expect(await ask('0101011234')).toEqual({ records: {}, ignored: {}, unknownCodes: {} });
    expect(simulator.citizenCalls()).toBe(0);
  });

  it('takes the newest delivery of a citizen and reads no other', async () => {
    const { records } = await ask(cprOf('anna'));
    expect(records.efforts?.map(({ title }) => title)).toContain('Støtte til sociale relationer');
    expect(simulator.citizenCalls()).toBe(1);
  });

  it('marks a delivery older than promised as stale, in the answer and in each record', async () => {
    const erik = await ask(cprOf('erik'));
    expect(erik.stale).toBe(true);
    expect(erik.records.needs?.[0]?.provenance).toMatchObject({
      stale: true,
      deliveredAt: '2026-05-29T06:00:00Z'.replace('Z', '.000Z'),
    });
    expect((await ask(cprOf('anna'))).stale).toBe(false);
  });

  it('reports the effort of Freja that the employment system reports too', async () => {
    const { records } = await ask(cprOf('freja'));
    const found = records.efforts?.filter(({ title }) => title === 'Socialpædagogisk støtte');
    expect(found).toHaveLength(1);
    expect(found?.[0]).toMatchObject({
      legalBasis: { act: 'SEL', paragraph: '§ 85' },
      period: { from: '2026-02-01' },
      status: 'ACTIVE',
    });
  });

  it('raises needs that tell of substance use, crime and health', async () => {
    const { records } = await ask(cprOf('gunnar'));
    const classesOf = (label: string) => records.needs?.find(({ code }) => code?.label === label)?.raisedClasses;
    expect(classesOf('Rusmidler')).toEqual(['SOCIAL_PROBLEM', 'SUBSTANCE_USE']);
    expect(classesOf('Alkoholmisbrug')).toEqual(['SOCIAL_PROBLEM', 'SUBSTANCE_USE']);
    expect(classesOf('Kriminalitet')).toEqual(['CRIME', 'SOCIAL_PROBLEM']);
    expect(classesOf('Varetage beskæftigelse')).toEqual(['SOCIAL_PROBLEM']);
  });

  it('fills only the kinds asked for', async () => {
    const { records } = await operations.citizenRecords(sourceCall(adapter, cprOf('anna'), { kinds: ['goals'] }));
    expect(Object.keys(records)).toEqual(['goals']);
  });

  it('reports who works with every citizen, uncounted, and the coordinator where all four systems know the citizen', async () => {
    const facts: RelationFact[] = [];
    for await (const fact of operations.relations!({ signal: AbortSignal.timeout(5000), requestId: 'r', municipality: '0999' }))
      facts.push(fact);
    for (const { cpr, systems } of citizens) {
      const own = facts.filter((fact) => fact.cpr === cpr);
      expect(own).toContainEqual(expect.objectContaining({ employee: 'E1002', capacity: 'CASEWORKER' }));
      expect(own.some((fact) => fact.employee === 'E1005' && fact.capacity === 'COORDINATOR')).toBe(systems.length === 4);
    }
    expect(facts.every(({ sourceRecordId, cpr }) => !sourceRecordId.includes(cpr))).toBe(true);
    expect(simulator.citizenCalls()).toBe(0);
  });

  it('fails the feed rather than report nobody when the folder or a table of cases has gone bad', async () => {
    const feed = async () => {
      for await (const _ of operations.relations!({ signal: AbortSignal.timeout(5000), requestId: 'r', municipality: '0999' }));
    };
    simulator.fault('HANG');
    await expect(feed()).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
    simulator.fault('GARBAGE');
    for (const { cpr } of citizens) await ask(cpr).catch(() => undefined);
    await expect(feed()).rejects.toMatchObject({ code: 'SOURCE_INVALID' });
  });

  it('leaves an index without any CPR number in the state folder and nothing of its own in the inbox', async () => {
    const before = readdirSync(simulator.config.inbox!).sort();
    for (const { cpr } of citizens) await ask(cpr);
    const [name] = readdirSync(state);
    const written = readFileSync(join(state, name!), 'utf8');
    expect(JSON.parse(written).files).toHaveLength(before.length);
    for (const { cpr } of citizens) expect(written).not.toContain(cpr);
    expect(readdirSync(simulator.config.inbox!).sort()).toEqual(before);
  });

  const faults: [SimulatorFault, SourceProblemCode][] = [
    ['HANG', 'SOURCE_UNAVAILABLE'],
    ['DRIP', 'SOURCE_UNAVAILABLE'],
    ['ERROR_500', 'SOURCE_UNAVAILABLE'],
    ['ERROR_503', 'SOURCE_UNAVAILABLE'],
    ['REDIRECT', 'SOURCE_UNAVAILABLE'],
    ['GARBAGE', 'SOURCE_INVALID'],
    ['CUT', 'SOURCE_INVALID'],
    ['WRONG_CONTENT_TYPE', 'SOURCE_INVALID'],
    ['OTHER_CITIZEN', 'SOURCE_IDENTITY_MISMATCH'],
    ['HUGE', 'SOURCE_TOO_LARGE'],
  ];
  it.each(faults)('on %s answers %s about everybody, and is well when the source is', async (fault, code) => {
    const well = await Promise.all(citizens.map(({ cpr }) => ask(cpr)));
    simulator.fault(fault);
    for (const { key, cpr } of citizens) {
      const problem = await ask(cpr).catch((thrown: unknown) => thrown);
      expect({ key, problem }).toMatchObject({ key, problem: { code } });
    }
    expect(await operations.ready(AbortSignal.timeout(1000))).toBe(code !== 'SOURCE_UNAVAILABLE');
    simulator.fault('NONE');
    for (const [at, { cpr }] of citizens.entries()) expect((await ask(cpr)).records).toEqual(well[at]!.records);
  });

  it('is no slower for a SLOW source, a folder being a folder', async () => {
    simulator.fault('SLOW');
    expect((await ask(cprOf('anna'))).records.goals).toHaveLength(1);
  });

  it('ends with SOURCE_TIMEOUT when the caller leaves', async () => {
    const call = sourceCall(adapter, cprOf('anna'), { signal: AbortSignal.abort() });
    await expect(operations.citizenRecords(call)).rejects.toMatchObject({ code: 'SOURCE_TIMEOUT' });
  });
});
