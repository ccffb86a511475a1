import { PEOPLE } from '../../src/sdk/testing/people.js';
import type { SimulatorFault } from '../../src/sdk/testing/simulator.js';
import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

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
const SECTORS = ['employment-dfdg', 'social-ffb', 'family-sf1470', 'health-fhir'] as const;
const FAULTS: readonly [SimulatorFault, readonly string[], readonly string[]][] = [
  ['HANG', ['TIMEOUT'], ['SOURCE_TIMEOUT']],
  ['ERROR_503', ['UNAVAILABLE'], ['SOURCE_UNAVAILABLE']],
  ['GARBAGE', ['INVALID'], ['SOURCE_INVALID']],
  ['OTHER_CITIZEN', ['INVALID'], ['SOURCE_IDENTITY_MISMATCH']],
];
/** a folder has no connection that could hang or answer 503 */
const WITHOUT_CONNECTION = ['social-ffb'];

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
  const look = async () => {
    const { body, text, status } = await gateway.ask('coordinator', VIEW, { cpr: freja.cpr });
    expect(body.errors).toBeUndefined();
    return { view: body.data.citizenView as View, text, status };
  };
  const without = (view: View, sector: string) =>
    LISTS.map((list) => [list, view[list].filter((record) => record.sector !== sector)]);

  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  describe.each(SECTORS)('%s', (system) => {
    const cases = FAULTS.filter(([fault]) => !WITHOUT_CONNECTION.includes(system) || !['HANG', 'ERROR_503'].includes(fault));

    it.each(cases)('in state %s is named, and the three others answer as before', async (fault, states, codes) => {
      const { view: before } = await look();
      const simulator = gateway.simulators.all.get(system)!;
      const { limits } = gateway.gateway.sources.sectors.find(({ manifest }) => manifest.id === system)!.manifest;
      simulator.fault(fault);
      const started = performance.now();
      const { view, text, status } = await look().finally(() => simulator.fault('NONE'));
      const took = performance.now() - started;
      const spoilt = view.sources.find((source) => source.system === system)!;
      expect(status).toBe(200);
      expect(states).toContain(spoilt.state);
      expect(codes).toContain(spoilt.problem?.code);
      expect(view.sources.filter((source) => source !== spoilt)).toEqual(
        before.sources.filter((source) => source.system !== system),
      );
      expect(without(view, spoilt.sector)).toEqual(without(before, spoilt.sector));
      expect(without(view, spoilt.sector)).toEqual(LISTS.map((list) => [list, view[list]]));
      expect(others.filter((word) => text.includes(word))).toEqual([]);
      expect(took).toBeLessThan(limits.timeoutMs + 1000);
      expect((await look()).view.sources).toEqual(before.sources);
    });

    it('in state SLOW still answers', async () => {
      const { view: before } = await look();
      const simulator = gateway.simulators.all.get(system)!;
      simulator.fault('SLOW');
      const { view } = await look().finally(() => simulator.fault('NONE'));
      expect(view.sources).toEqual(before.sources);
      expect(LISTS.map((list) => view[list])).toEqual(LISTS.map((list) => before[list]));
    });
  });

  it.each(['HANG', 'ERROR_503', 'GARBAGE', 'OTHER_CITIZEN'] as const)(
    'the CPR register in state %s lets nothing of another person through',
    async (fault) => {
      const simulator = gateway.simulators.all.get('cpr-sf1520')!;
      simulator.fault(fault);
      const { text, status } = await gateway.ask('coordinator', VIEW, { cpr: freja.cpr }).finally(() => simulator.fault('NONE'));
      expect(status).toBeLessThan(505);
      expect(others.filter((word) => text.includes(word))).toEqual([]);
    },
  );
});
