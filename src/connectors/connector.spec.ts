import { FixedClock } from '../kernel/clock.js';
import { timeOrderedIds } from '../kernel/ids.js';
import type { AdapterManifest, AdapterOperations, CitizenRecords, SourceAnswer } from '../sdk/index.js';
import { SourceProblem } from '../sdk/index.js';
import { Connector } from './connector.js';
import type { SourceObserver } from './source-observer.js';

const AT = '2026-11-22T10:00:00.000Z';
const clock = new FixedClock(AT);

const manifest: AdapterManifest = {
  id: 'social-fake',
  contractVersion: 1,
  sector: 'SOCIAL',
  transport: 'REST',
  recordKinds: { cases: ['CASE_META'], concerns: ['CHILD_CASE'] },
  limits: { timeoutMs: 100, maxBytes: 1000, connections: 1, concurrency: 2, queue: 2 },
  httpCallsPerOperation: 1,
  mappingVersion: '1',
};

const aCase = (change: object = {}) => ({
  id: 'r-1',
  sector: 'SOCIAL',
  raisedClasses: ['CASE_META'],
  provenance: { system: 'social-fake', sourceRecordId: 's-1', fetchedAt: AT, mappingVersion: '1' },
  status: 'OPEN',
  ...change,
});

const readPast: [string, object][] = [];
const failed: [string, unknown, object][] = [];
const mismatches: [string, object][] = [];
const observer: SourceObserver = {
  identityMismatch: (system, call) => mismatches.push([system, call]),
  readPast: (system, tally) => readPast.push([system, tally]),
  failed: (where, thrown, call = {}) => failed.push([where, thrown, call]),
};

const connectorOf = (operations: Partial<AdapterOperations>) =>
  new Connector({
    manifest,
    operations: {
      citizenRecords: () => Promise.resolve({ records: {}, ignored: {}, unknownCodes: {} }),
      ready: () => Promise.resolve(true),
      close: () => Promise.resolve(),
      ...operations,
    },
    municipality: '0999',
    clock,
    ids: timeOrderedIds(clock),
    observer,
  });

const question = {
  cpr: '0101011234',
  kinds: ['cases'] as const,
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  signal: new AbortController().signal,
};

const answering = (records: object, more: Partial<SourceAnswer> = {}) =>
  connectorOf({
    citizenRecords: () => Promise.resolve({ records: records as CitizenRecords, ignored: {}, unknownCodes: {}, ...more }),
  }).ask(question);
const failing = (thrown: unknown) => connectorOf({ citizenRecords: () => Promise.reject(thrown) }).ask(question);

describe('a connector', () => {
  beforeEach(() => {
    readPast.length = 0;
    failed.length = 0;
    mismatches.length = 0;
  });

  it('tells what the mapping read past, once an answer', async () => {
    await answering({ cases: [aCase()] }, { ignored: { 'case.note': 2 }, unknownCodes: { KLE: 1 } });
    expect(readPast).toEqual([['social-fake', { ignored: { 'case.note': 2 }, unknownCodes: { KLE: 1 } }]]);
  });

  it('tells of a bug of the adapter, and not of a source that fails', async () => {
    const bug = new TypeError('x is undefined');
    await failing(bug);
    await failing(new SourceProblem('SOURCE_INVALID'));
    expect(failed).toEqual([['SOURCE', bug, { traceparent: question.traceparent }]]);
  });

  it('tells of an answer about another citizen, and of no other failure in that way', async () => {
    await failing(new SourceProblem('SOURCE_INVALID'));
    expect(mismatches).toEqual([]);
    await failing(new SourceProblem('SOURCE_IDENTITY_MISMATCH'));
    expect(mismatches).toEqual([['social-fake', { traceparent: question.traceparent }]]);
  });

  it('hands on good records, stamped with the time of the gateway', async () => {
    const outcome = await answering({ cases: [aCase()] });
    expect(outcome).toEqual({ state: 'OK', records: { cases: [aCase()] }, fetchedAt: AT, took: expect.any(Number) });
  });

  it('adds municipality, request id and a signal of its own to the question', async () => {
    let asked: unknown;
    const connector = connectorOf({
      citizenRecords: (call) => {
        asked = call;
        return Promise.resolve({ records: {}, ignored: {}, unknownCodes: {} });
      },
    });
    await connector.ask(question);
    expect(asked).toMatchObject({ cpr: question.cpr, kinds: ['cases'], municipality: '0999', traceparent: question.traceparent });
    expect(asked).toMatchObject({ requestId: expect.stringMatching(/^[0-9a-f-]{36}$/), signal: expect.any(AbortSignal) });
  });

  it.each<[string, object]>([
    ['no kind', {}],
    ['empty lists', { cases: [], concerns: [] }],
  ])('says NO_RECORDS for an answer with %s', async (_what, records) => {
    expect(await answering(records)).toMatchObject({ state: 'NO_RECORDS', records });
  });

  it('says that the source withholds, and hands on delivery time and age', async () => {
    const outcome = await answering({ cases: [aCase()] }, { withheld: true, deliveredAt: AT, stale: true });
    expect(outcome).toMatchObject({ state: 'WITHHELD_AT_SOURCE', deliveredAt: AT, stale: true });
  });

  it.each<[string, object]>([
    ['a record of another sector', { cases: [aCase({ sector: 'HEALTH' })] }],
    ['a record of another system', { cases: [aCase({ provenance: { ...aCase().provenance, system: 'health-fhir' } })] }],
    ['a record without the least classes of its kind', { cases: [aCase({ raisedClasses: [] })] }],
    ['one bad record among good ones', { cases: [aCase(), aCase({ raisedClasses: ['HEALTH'] })] }],
    ['a kind that the manifest does not name', { goals: [] }],
    ['a kind that nobody knows', { diaries: [] }],
    ['a field outside the schema', { cases: [aCase({ diagnosis: 'x' })] }],
    ['a status outside the list', { cases: [aCase({ status: 'MAYBE' })] }],
    ['a record without provenance', { cases: [aCase({ provenance: undefined })] }],
    ['a class outside the closed list', { cases: [aCase({ raisedClasses: ['CASE_META', 'GOSSIP'] })] }],
    ['master data from a sector', { person: {} }],
  ])('takes nothing of an answer with %s', async (_what, records) => {
    expect(await answering(records)).toMatchObject({ state: 'INVALID', records: {}, problem: 'SOURCE_INVALID' });
  });

  it.each([
    ['SOURCE_UNAVAILABLE', 'UNAVAILABLE'],
    ['SOURCE_OVERLOADED', 'UNAVAILABLE'],
    ['SOURCE_REFUSED', 'UNAVAILABLE'],
    ['SOURCE_TIMEOUT', 'TIMEOUT'],
    ['SOURCE_INVALID', 'INVALID'],
    ['SOURCE_TOO_LARGE', 'INVALID'],
    ['SOURCE_IDENTITY_MISMATCH', 'INVALID'],
  ] as const)('answers %s with the state %s and no records', async (code, state) => {
    expect(await failing(new SourceProblem(code))).toMatchObject({ state, records: {}, problem: code });
  });

  it('never throws and never tells what an adapter threw', async () => {
    const outcome = await failing(new Error('0101011234 is not known'));
    expect(outcome).toMatchObject({ state: 'INVALID', problem: 'SOURCE_INVALID' });
    expect(JSON.stringify(outcome)).not.toContain('0101011234');
  });

  it('takes null for no answer', async () => {
    expect(await answering(null as never)).toMatchObject({ state: 'INVALID', records: {} });
  });

  it('gives up on a source that never answers', async () => {
    const outcome = await connectorOf({ citizenRecords: () => new Promise<never>(() => undefined) }).ask(question);
    expect(outcome).toMatchObject({ state: 'TIMEOUT', records: {} });
    expect(outcome.took).toBeGreaterThanOrEqual(90);
  });

  it('is not ready when its source cannot say so', async () => {
    const down = connectorOf({ ready: () => Promise.reject(new Error('down')) });
    expect(await down.ready(question.signal)).toBe(false);
  });

  it('has no relations where the adapter keeps none', () => {
    expect(connectorOf({}).relations(question.signal)).toBeUndefined();
  });
});
