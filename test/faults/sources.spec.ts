import { join } from 'node:path';
import { jest } from '@jest/globals';
import { ADAPTERS_FOLDER } from '../../src/connectors/find-adapters.js';
import { systemClock } from '../../src/kernel/clock.js';
import { PEOPLE } from '../../src/sdk/testing/people.js';
import type { Simulator, SimulatorFault, StartSimulator } from '../../src/sdk/testing/simulator.js';
import { callsTo, citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const VIEW = `query($cpr: CPR!) {
  citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") {
    person { identifiers { value } name { full } addresses { line } }
    cases { sector title } contacts { sector name } needs { sector kind code { code } } goals { sector title } efforts { sector title status }
    appointments { sector start } plans { sector planType }
    duplicates { systems title } sources { system sector state problem { code } }
    decision { outcome } receipt { logIndex }
  }
}`;

interface Source {
  system: string;
  sector: string;
  state: string;
  problem: { code: string } | null;
}

type View = Record<'cases' | 'contacts' | 'needs' | 'goals' | 'efforts' | 'appointments' | 'plans', { sector: string }[]> & {
  sources: Source[];
};

const LISTS = ['cases', 'contacts', 'needs', 'goals', 'efforts', 'appointments', 'plans'] as const;
const HTTP_SECTORS = ['employment-dfdg', 'family-sf1470', 'health-fhir'] as const;
const FILES = 'social-ffb';
const MASTER = 'cpr-sf1520';
/** milliseconds that a source has in these tests, so that silence costs little; SLOW answers after 300 */
const TIME_LIMIT = 900;

type Case = [row: string, fault: SimulatorFault, state: string, code: string];

/** row of the table of faults, what the source does, and how it is named */
const OVER_HTTP: readonly Case[] = [
  ['U2', 'HANG', 'TIMEOUT', 'SOURCE_TIMEOUT'],
  ['U3', 'DRIP', 'TIMEOUT', 'SOURCE_TIMEOUT'],
  ['U4', 'ERROR_500', 'UNAVAILABLE', 'SOURCE_UNAVAILABLE'],
  ['U4', 'ERROR_503', 'UNAVAILABLE', 'SOURCE_UNAVAILABLE'],
  ['U6', 'GARBAGE', 'INVALID', 'SOURCE_INVALID'],
  ['U6', 'CUT', 'UNAVAILABLE', 'SOURCE_UNAVAILABLE'],
  ['U6', 'WRONG_CONTENT_TYPE', 'INVALID', 'SOURCE_INVALID'],
  ['U7', 'OTHER_CITIZEN', 'INVALID', 'SOURCE_IDENTITY_MISMATCH'],
  ['U9', 'HUGE', 'INVALID', 'SOURCE_TOO_LARGE'],
  ['U10', 'REDIRECT', 'INVALID', 'SOURCE_INVALID'],
];
/** a folder has no connection, no status and no content type: what is left is a folder that is gone, and files that are spoilt */
const OF_FILES: readonly Case[] = [
  ['U1', 'ERROR_503', 'UNAVAILABLE', 'SOURCE_UNAVAILABLE'],
  ['U6', 'GARBAGE', 'INVALID', 'SOURCE_INVALID'],
  ['U6', 'CUT', 'INVALID', 'SOURCE_INVALID'],
  ['U6', 'WRONG_CONTENT_TYPE', 'INVALID', 'SOURCE_INVALID'],
  ['U7', 'OTHER_CITIZEN', 'INVALID', 'SOURCE_IDENTITY_MISMATCH'],
  ['U9', 'HUGE', 'INVALID', 'SOURCE_TOO_LARGE'],
];

const freja = citizen('DUPLICATE_EFFORT');
const others = PEOPLE.filter(({ key, special }) => key !== freja.key && !special.includes('ALSO_EMPLOYEE')).flatMap(
  ({ cpr, formerCpr, given, family }) => [
    cpr,
    `${cpr.slice(0, 6)}-${cpr.slice(6)}`,
    ...(formerCpr === undefined ? [] : [formerCpr]),
    `${given} ${family}`,
  ],
);

describe('a source that fails', () => {
  let gateway: TestGateway;
  const replaced: Simulator[] = [];
  const ask = () => gateway.ask('coordinator', VIEW, { cpr: freja.cpr });
  const look = async () => {
    const { body, text, status } = await ask();
    expect(body.errors).toBeUndefined();
    return { view: body.data.citizenView as View, text, status };
  };
  const without = (view: View, sector: string) =>
    LISTS.map((list) => [list, view[list].filter((record) => record.sector !== sector)]);
  const simulatorOf = (system: string) => gateway.simulators.all.get(system)!;
  const limitsOf = (system: string) => {
    const { sectors, master } = gateway.gateway.sources;
    return [...sectors, master].find(({ manifest }) => manifest.id === system)!.manifest.limits;
  };

  /** Looks while the source is spoilt: the three others answer as before, the fourth is named, and nobody else appears. */
  async function lookPast(system: string, before: View, state: string, code: string): Promise<void> {
    const began = performance.now();
    const { view, text, status } = await look();
    const took = performance.now() - began;
    const spoilt = view.sources.find((source) => source.system === system)!;
    expect(status).toBe(200);
    expect([spoilt.state, spoilt.problem?.code]).toEqual([state, code]);
    expect(view.sources.filter((source) => source !== spoilt)).toEqual(
      before.sources.filter((source) => source.system !== system),
    );
    expect(view.sources.filter((source) => source.state === 'OK')).toHaveLength(3);
    expect(without(view, spoilt.sector)).toEqual(without(before, spoilt.sector));
    expect(without(view, spoilt.sector)).toEqual(LISTS.map((list) => [list, view[list]]));
    expect(others.filter((word) => text.includes(word))).toEqual([]);
    expect(took).toBeLessThan(limitsOf(system).timeoutMs + 1000);
  }

  /** Nothing is known of the person, so nothing leaves and no sector is asked. */
  async function refusedForFlags(): Promise<void> {
    const before = callsTo(gateway).sectors;
    const { body, text, status } = await ask();
    expect(status).toBe(200);
    expect(body.data?.citizenView ?? null).toBeNull();
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0].extensions.problem.reasonCode).toBe('FLAGS_UNKNOWN');
    expect([freja.cpr, `${freja.given} ${freja.family}`, ...others].filter((word) => text.includes(word))).toEqual([]);
    expect(callsTo(gateway).sectors).toBe(before);
  }

  const counted = async (kind: string): Promise<number> => {
    const figures = await gateway.gateway.metrics.registry.metrics();
    return Number(new RegExp(`^helhed_security_events_total\\{kind="${kind}"\\} (\\d+)$`, 'm').exec(figures)?.[1] ?? 0);
  };

  /** Closes the simulator for as long as the work takes, and opens another on the same port. */
  async function whileClosed(system: string, work: () => Promise<void>): Promise<void> {
    const { config } = simulatorOf(system);
    const port = Number(new URL(config.origin ?? config.baseUrl!).port);
    await simulatorOf(system).close();
    await work().finally(async () => {
      const module: { startSimulator: StartSimulator } = await import(join(ADAPTERS_FOLDER, system, 'simulator/index.ts'));
      replaced.push(await module.startSimulator({ clock: systemClock, port }));
    });
  }

  beforeAll(async () => {
    gateway = await startTestGateway({ HELHED_LOG_LEVEL: 'warn' });
    for (const system of [...HTTP_SECTORS, FILES, MASTER]) limitsOf(system).timeoutMs = TIME_LIMIT;
    await look();
  }, 120_000);
  afterAll(async () => {
    await gateway.close();
    await Promise.all(replaced.map((simulator) => simulator.close()));
  });

  const table = [
    ...HTTP_SECTORS.flatMap((system) => OVER_HTTP.map((one) => [system, ...one] as const)),
    ...OF_FILES.map((one) => [FILES, ...one] as const),
  ];

  it.each(table)('%s (%s), in state %s, is named as %s with %s; the three others answer as before', async (...row) => {
    const [system, , fault, state, code] = row;
    const { view: before } = await look();
    simulatorOf(system).fault(fault);
    await lookPast(system, before, state, code).finally(() => simulatorOf(system).fault('NONE'));
    expect((await look()).view.sources).toEqual(before.sources);
  });

  it.each([...HTTP_SECTORS, FILES])('%s in state SLOW still answers', async (system) => {
    const { view: before } = await look();
    simulatorOf(system).fault('SLOW');
    const { view } = await look().finally(() => simulatorOf(system).fault('NONE'));
    expect(view.sources).toEqual(before.sources);
    expect(LISTS.map((list) => view[list])).toEqual(LISTS.map((list) => before[list]));
  });

  it.each([...HTTP_SECTORS, FILES])('%s (U7), answering about another citizen, is a security event', async (system) => {
    const before = await counted('SOURCE_IDENTITY_MISMATCH');
    const lines: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    simulatorOf(system).fault('OTHER_CITIZEN');
    await look().finally(() => {
      simulatorOf(system).fault('NONE');
      write.mockRestore();
    });
    expect((await counted('SOURCE_IDENTITY_MISMATCH')) - before).toBe(1);
    const told = lines.filter((line) => line.includes('"event":"security"')).map((line) => JSON.parse(line));
    expect(told).toEqual([
      {
        level: 'warn',
        time: expect.any(String),
        event: 'security',
        kind: 'SOURCE_IDENTITY_MISMATCH',
        system,
        traceparent: expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/),
      },
    ]);
    expect([freja.cpr, freja.family, ...others].filter((word) => lines.join('').includes(word))).toEqual([]);
  });

  it.each(OVER_HTTP)(
    'the CPR register (%s), in state %s, leaves the flags unknown: nothing leaves, no sector is asked',
    async (...row) => {
      simulatorOf(MASTER).fault(row[1]);
      await refusedForFlags().finally(() => simulatorOf(MASTER).fault('NONE'));
      expect((await look()).view.sources.every(({ state }) => state === 'OK')).toBe(true);
    },
  );

  it('the CPR register (U7), answering about another citizen, is a security event', async () => {
    const before = await counted('SOURCE_IDENTITY_MISMATCH');
    simulatorOf(MASTER).fault('OTHER_CITIZEN');
    await refusedForFlags().finally(() => simulatorOf(MASTER).fault('NONE'));
    expect((await counted('SOURCE_IDENTITY_MISMATCH')) - before).toBe(1);
  });

  it.each(HTTP_SECTORS)('%s (U1), refusing connections, is named, and answers again when it is back', async (system) => {
    const { view: before } = await look();
    await whileClosed(system, () => lookPast(system, before, 'UNAVAILABLE', 'SOURCE_UNAVAILABLE'));
    expect((await look()).view.sources).toEqual(before.sources);
  });

  it('the CPR register (U1), refusing connections, leaves the flags unknown: nothing leaves, no sector is asked', async () => {
    await whileClosed(MASTER, refusedForFlags);
    expect((await look()).view.sources.every(({ state }) => state === 'OK')).toBe(true);
  });
});
