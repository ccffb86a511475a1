import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RelationFact } from '../../src/sdk/index.js';
import { connectForTest, FixedClock, PEOPLE, recordErrors, sourceCall } from '../../src/sdk/testing/index.js';
import { readsOf } from './inbox.js';
import { adapter } from './index.js';
import { type Built, calendar } from './simulator/build.js';
import { reportOf } from './simulator/bundle.js';
import { STORIES } from './simulator/stories.js';

const clock = new FixedClock('2026-06-01T10:00:00Z');
const anna = PEOPLE[0]!;
const [EARLIER, LATER] = ['2026-05-20T08:00:00.000Z', '2026-06-01T08:00:00.000Z'] as const;

describe('reports of one citizen', () => {
  let inbox: string;
  beforeEach(() => {
    inbox = mkdtempSync(join(tmpdir(), 'social-ffb-reports-'));
  });
  afterEach(() => rmSync(inbox, { recursive: true, force: true }));

  const full = reportOf(anna, STORIES.anna!, { calendar: calendar(clock), madeAt: -2, large: false });
  const resources = (full.entry as Built[]).map(({ resource }) => resource as Built);
  const put = (name: string, at: string, held: readonly Built[]) => {
    const bundle = { ...full, id: name, timestamp: at, entry: held.map((resource) => ({ resource })) };
    writeFileSync(join(inbox, `${name}.json`), JSON.stringify(bundle));
    utimesSync(join(inbox, `${name}.json`), new Date(at), new Date(at));
  };
  const of = (...types: string[]) => resources.filter(({ resourceType }) => ['Patient', ...types].includes(`${resourceType}`));
  const connect = () => connectForTest(adapter, { inbox, promisedHours: '24' }, clock, join(inbox, '.state'));
  const ask = async () => {
    const answer = await (await connect()).citizenRecords(sourceCall(adapter, anna.cpr));
    expect(recordErrors(answer.records)).toEqual([]);
    return answer;
  };

  const [assessment, efforts] = [
    of('ServiceRequest', 'Condition', 'Goal', 'Observation'),
    of('CarePlan', 'Encounter', 'CareTeam', 'Practitioner'),
  ];

  it('are one, when the assessment and the efforts are reported apart', async () => {
    put('assessment', EARLIER, assessment);
    put('efforts', LATER, efforts);
    const { records, deliveredAt, stale, ignored } = await ask();
    rmSync(join(inbox, 'assessment.json'));
    put('efforts', LATER, resources);
    const whole = (await ask()).records;
    for (const kind of ['cases', 'needs', 'goals', 'efforts', 'plans', 'appointments', 'selfAssessments'] as const) {
      expect(records[kind]?.map(({ id }) => id)).toEqual(whole[kind]?.map(({ id }) => id));
    }
    expect({ deliveredAt, stale }).toEqual({ deliveredAt: LATER, stale: false });
    expect(records.needs?.[0]?.provenance).toMatchObject({ deliveredAt: EARLIER, stale: false });
    expect(records.efforts?.[0]?.provenance).toMatchObject({ deliveredAt: LATER });
    expect(ignored['dangling reference']).toBeUndefined();
  });

  it('are read as far back as they hold what no newer one does', async () => {
    put('day-1', '2026-05-30T08:00:00.000Z', resources);
    put('day-2', '2026-05-31T08:00:00.000Z', resources);
    put('day-3', LATER, resources);
    await ask();
    expect(readsOf(inbox)).toBe(1);
    put('day-3', LATER, efforts);
    await ask();
    expect(readsOf(inbox)).toBe(3);
  });

  it('take back what a newer one says was entered in error, and change what it says otherwise', async () => {
    put('before', EARLIER, resources);
    const [goal] = of('Goal').slice(1);
    const [other] = of('Encounter').slice(1);
    put('after', LATER, [...of(), { ...goal, lifecycleStatus: 'entered-in-error' }, { ...other, status: 'finished' }]);
    const { records } = await ask();
    expect(records.goals).toBeUndefined();
    expect(records.appointments).toMatchObject([{ status: 'HELD' }]);
    expect(records.efforts?.length).toBeGreaterThan(1);
  });

  it('answer without one that cannot be mapped, marked stale', async () => {
    put('good', EARLIER, assessment);
    put('bad', LATER, [...of(), { ...of('Encounter')[1], period: { start: 'one day' } }]);
    const { records, stale } = await ask();
    expect(stale).toBe(true);
    expect(records.needs?.length).toBeGreaterThan(0);
    expect(records.appointments).toBeUndefined();
  });

  it('tell of the teams of the newest that names any', async () => {
    const team = (change: Built) => of('CareTeam').map((one) => (one.resourceType === 'CareTeam' ? { ...one, ...change } : one));
    const staff = of('Practitioner').slice(1);
    put('left', '2026-05-10T08:00:00.000Z', [...team({ id: 'left', period: { start: '2026-01-01' } }), ...staff]);
    put('teams', EARLIER, [...team({ period: { start: '2026-02-01', end: '2026-06-30' } }), ...staff]);
    put('newer', LATER, assessment);
    const facts: RelationFact[] = [];
    const feed = { signal: AbortSignal.timeout(5000), requestId: 'r', municipality: '0999' };
    for await (const fact of (await connect()).relations!(feed)) facts.push(fact);
    expect(facts.map(({ employee }) => employee)).toEqual(['E1002', 'E1005']);
    for (const fact of facts) expect(fact).toMatchObject({ from: '2026-01-31T23:00:00Z', to: '2026-06-30T21:59:59Z' });
  });

  it('say whose a goal is, and nothing where they are silent', async () => {
    const by = (expressedBy?: Built) => of('Goal').map((one) => (one.resourceType === 'Goal' ? { ...one, expressedBy } : one));
    const [practitioner] = of('Practitioner').slice(1);
    const voices: string[] = [];
    for (const [at, expressedBy] of [
      undefined,
      { reference: `Patient/${of()[0]!.id}` },
      { reference: `Practitioner/${practitioner!.id}` },
      { reference: 'RelatedPerson/x' },
    ].entries()) {
      put(`report-${at}`, `2026-06-01T0${at + 1}:00:00.000Z`, [...by(expressedBy), practitioner!]);
      voices.push((await ask()).records.goals![0]!.expressedBy);
    }
    expect(voices).toEqual(['UNKNOWN', 'CITIZEN', 'PROFESSIONAL', 'UNKNOWN']);
  });

  it('tell when their records hold and when they were registered', async () => {
    const meta = { lastUpdated: '2026-05-03T10:00:00Z' };
    put(
      'report',
      LATER,
      resources.map((one) => ({ ...one, meta })),
    );
    const { efforts: found, goals, cases } = (await ask()).records;
    for (const { period, provenance } of found!)
      expect(provenance).toMatchObject({ effectivePeriod: period, registeredAt: meta.lastUpdated });
    expect(found!.every(({ period }) => period?.from !== undefined)).toBe(true);
    expect(goals?.[0]?.provenance.registeredAt).toBe(meta.lastUpdated);
    expect(cases?.[0]?.provenance).toMatchObject({ effectivePeriod: cases?.[0]?.period, registeredAt: cases?.[0]?.period?.from });
  });
});
