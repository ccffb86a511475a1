import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FixedClock } from '../kernel/clock.js';
import { timeOrderedIds } from '../kernel/ids.js';
import type { Sector } from '../kernel/words.js';
import type { Adapter, AdapterHost, AdapterOperations } from '../sdk/index.js';
import { connectSources } from './connect-sources.js';

const clock = new FixedClock('2026-11-22T10:00:00.000Z');
const CPR = '0101801234';

interface FakeAdapter {
  adapter: Adapter;
  connected: { config: object; host: AdapterHost }[];
  closed: () => number;
}

function fake(id: string, sector?: Sector, operations: Partial<AdapterOperations> = {}): FakeAdapter {
  const connected: FakeAdapter['connected'] = [];
  let closed = 0;
  const adapter: Adapter = {
    manifest: {
      id,
      contractVersion: 1,
      ...(sector && { sector }),
      transport: 'REST',
      recordKinds: sector ? { cases: ['CASE_META'] } : { person: ['ID_BASE'] },
      limits: { timeoutMs: 100, maxBytes: 1000, connections: 1, concurrency: 1, queue: 1 },
      httpCallsPerOperation: 1,
      mappingVersion: '1',
    },
    configSchema: {
      type: 'object',
      required: ['url'],
      additionalProperties: false,
      properties: { url: { type: 'string', format: 'uri' }, token: { type: 'string', secret: true } },
    },
    connect: async (config, host) => {
      connected.push({ config, host });
      return {
        citizenRecords: () => Promise.resolve({ records: {}, ignored: { 'a.b': 1 }, unknownCodes: {} }),
        ready: () => Promise.resolve(true),
        close: async () => {
          closed += 1;
        },
        ...operations,
      };
    },
  };
  return { adapter, connected, closed: () => closed };
}

describe('connecting the sources', () => {
  let stateDirectory: string;
  const readPast: unknown[] = [];
  beforeEach(() => {
    stateDirectory = mkdtempSync(join(tmpdir(), 'helhed-sources-'));
  });
  afterEach(() => rmSync(stateDirectory, { recursive: true }));

  const block = { url: 'https://source.example/' };
  const connect = (adapters: FakeAdapter[], settings: Record<string, Record<string, string>>, timeoutMs?: number) =>
    connectSources({
      ...(timeoutMs !== undefined && { timeoutMs }),
      adapters: adapters.map(({ adapter }) => adapter),
      settings,
      municipality: '0999',
      stateDirectory,
      clock,
      ids: timeOrderedIds(clock),
      observer: { readPast: (...told) => readPast.push(told), identityMismatch: () => undefined, failed: () => undefined },
    });

  it('tells the sectors’ sources from the master data', async () => {
    const sources = await connect([fake('social-x', 'SOCIAL'), fake('cpr-x')], { 'social-x': block, 'cpr-x': block });
    expect(sources.sectors.map(({ manifest }) => manifest.id)).toEqual(['social-x']);
    expect(sources.master.manifest.id).toBe('cpr-x');
  });

  it.each([
    [undefined, 100],
    [0, 100],
    [7000, 7000],
  ])('gives each source the time its manifest says unless the installation says another: %s', async (told, expected) => {
    const { master, sectors } = await connect(
      [fake('social-x', 'SOCIAL'), fake('cpr-x')],
      { 'social-x': block, 'cpr-x': block },
      told,
    );
    expect([master, ...sectors].map(({ manifest }) => manifest.limits.timeoutMs)).toEqual([expected, expected]);
  });

  it('lends each adapter its settings, the clock and a folder of its own', async () => {
    const [social, cpr] = [fake('social-x', 'SOCIAL'), fake('cpr-x')];
    await connect([social, cpr], { 'social-x': { ...block, token: 't' }, 'cpr-x': block });
    const [{ config, host }] = social.connected as [FakeAdapter['connected'][0]];
    expect(config).toEqual({ ...block, token: 't' });
    expect(host).toMatchObject({ clock, stateDirectory: join(stateDirectory, 'social-x') });
    expect(existsSync(host.stateDirectory)).toBe(true);
    expect(host.requestId()).not.toBe(host.requestId());
  });

  it.each<Record<string, Record<string, string>>>([{}, { 'social-x': {} }])(
    'leaves out an adapter without settings: %j',
    async (more) => {
      const social = fake('social-x', 'SOCIAL');
      const sources = await connect([social, fake('cpr-x')], { 'cpr-x': block, ...more });
      expect(sources.sectors).toEqual([]);
      expect(social.connected).toEqual([]);
    },
  );

  it.each([
    [{ token: 't' }, 'url'],
    [{ url: 'https://source.example/', colour: 'mauve' }, 'colour'],
    [{ url: `not an address ${CPR}` }, '/url format'],
  ])('stops at settings that the adapter refuses, and names keys and no values', async (settings, named) => {
    const work = connect([fake('social-x', 'SOCIAL'), fake('cpr-x')], { 'social-x': settings as never, 'cpr-x': block });
    const { message } = await work.then(
      () => new Error('it started'),
      (error: Error) => error,
    );
    expect(message).toContain('the settings of adapter social-x are not valid');
    expect(message).toContain(named);
    expect(message).not.toMatch(new RegExp(`mauve|${CPR}|not an address`));
  });

  it('stops without a source of master data', async () => {
    await expect(connect([fake('social-x', 'SOCIAL')], { 'social-x': block })).rejects.toThrow(/no master data source/);
  });

  it('closes every source, also when one of them fails to', async () => {
    const broken = fake('social-x', 'SOCIAL', { close: () => Promise.reject(new Error('stuck')) });
    const [health, cpr] = [fake('health-x', 'HEALTH'), fake('cpr-x')];
    const sources = await connect([broken, health, cpr], { 'social-x': block, 'health-x': block, 'cpr-x': block });
    await sources.close();
    expect([health.closed(), cpr.closed()]).toEqual([1, 1]);
  });

  it('tells the observer what each source’s mapping read past', async () => {
    const sources = await connect([fake('social-x', 'SOCIAL'), fake('cpr-x')], { 'social-x': block, 'cpr-x': block });
    const { signal } = new AbortController();
    await sources.sectors[0]!.ask({ cpr: CPR, kinds: ['cases'], traceparent: '', signal });
    expect(readPast).toEqual([['social-x', { ignored: { 'a.b': 1 }, unknownCodes: {} }]]);
  });
});
