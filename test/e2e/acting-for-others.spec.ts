import { STAFF } from '../../src/sdk/testing/staff.js';
import { callsTo, citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const VIEW = `query($cpr: CPR!, $purpose: PurposeCode!) {
  citizenView(cpr: $cpr, purpose: $purpose) {
    person { name { full } } cases { title } needs { id } goals { title }
    efforts { title providerCvr provenance { system } } duplicates { title } disagreements { __typename }
    sources { system state } decision { outcome reasons { code } }
  }
}`;

describe('who calls on behalf of a citizen, or works for him outside the administration', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  const view = async (persona: string, cpr: string, purpose: string) => (await gateway.ask(persona, VIEW, { cpr, purpose })).body;
  const reasonOf = async (...asked: Parameters<typeof view>) =>
    (await view(...asked)).errors?.[0].extensions.problem.reasonCode as string | undefined;

  describe('a representative', () => {
    it('sees of the child in her custody, and of her ward, what the plan says, and no health data', async () => {
      for (const special of ['CHILD_WITH_CUSTODY', 'UNDER_GUARDIANSHIP'] as const) {
        const { data, errors } = await view('representative', citizen(special).cpr, 'REPRESENTATIVE');
        expect([special, errors]).toEqual([special, undefined]);
        expect(data.citizenView.person.name.full).toContain(citizen(special).family);
        expect(data.citizenView.needs ?? []).toEqual([]);
      }
    });

    it('sees nothing of anybody else, whoever they are, and no source is asked', async () => {
      const before = callsTo(gateway);
      for (const cpr of [citizen('NO_CONSENT').cpr, citizen('PROTECTED_ADDRESS').cpr, '0101701234'])
        expect(await reasonOf('representative', cpr, 'REPRESENTATIVE')).toBe('NO_RELATION');
      expect(callsTo(gateway).sectors).toBe(before.sectors);
    });

    it('has no other purpose, and does not reach her own file by this one', async () => {
      const child = citizen('CHILD_WITH_CUSTODY').cpr;
      for (const purpose of ['CITIZEN_SELF', 'PLAN_COORDINATION', 'CASE_DECISION', 'EMERGENCY'])
        expect(await reasonOf('representative', child, purpose)).toMatch(/^(PURPOSE_NOT_FOR_ROLE|NO_RELATION)$/);
      expect(await reasonOf('representative', citizen('CUSTODY_HOLDER').cpr, 'REPRESENTATIVE')).toMatch(
        /^(NO_RELATION|OWN_FILE)$/,
      );
    });

    it('sees a citizen for as long as the power lasts', async () => {
      const { cpr } = citizen('DUPLICATE_EFFORT');
      const { citizenKeys, database, ids, representations } = gateway.gateway.parts;
      const holder = await citizenKeys.citizenKey(citizen('CUSTODY_HOLDER').cpr);
      const power = async (to: string) =>
        representations.add(database.manager, {
          id: ids.next(),
          citizenKey: await citizenKeys.citizenKey(cpr),
          representativeKey: holder,
          type: 'REPRESENTATIVE',
          scope: 'ALL',
          evidence: 'by-hand',
          from: new Date('2025-01-01T00:00:00Z'),
          to: new Date(to),
          revokedAt: null,
          recordedBy: 'E1006',
          recordedAt: new Date('2025-01-01T00:00:00Z'),
        });
      await power('2026-01-01T00:00:00Z');
      expect(await reasonOf('representative', cpr, 'REPRESENTATIVE')).toBe('NO_RELATION');
      await power('2999-01-01T00:00:00Z');
      expect(await reasonOf('representative', cpr, 'REPRESENTATIVE')).toBeUndefined();
    });
  });

  describe('a provider', () => {
    const { unitId } = STAFF.find(({ role }) => role === 'PROVIDER')!;
    const { cpr } = citizen('ALL_IN_ORDER');
    const relate = async () => {
      const { clock, database, ids, parts } = gateway.gateway;
      await database.pool.query(
        `insert into relation (id, citizen_key, sector, employee, unit, capacity, valid_from, source, source_record_id, seen_at)
         values ($1, $2, 'EMPLOYMENT', 'E1009', $3, 'PROVIDER', '2026-01-01T00:00:00Z', 'employment-dfdg', 'by-hand', $4)`,
        [ids.next(), await parts.citizenKeys.citizenKey(cpr), unitId, clock.now()],
      );
    };

    it('sees nothing of a citizen before there is a relation', async () => {
      expect(await reasonOf('provider', cpr, 'PLAN_FOLLOWUP')).toBe('NO_RELATION');
    });

    it('sees own efforts only, and nothing that hangs on those of others', async () => {
      await relate();
      const { data, errors } = await view('provider', cpr, 'PLAN_FOLLOWUP');
      expect(errors).toBeUndefined();
      const { cases, decision, duplicates, disagreements, efforts, needs } = data.citizenView;
      expect(decision.reasons.map(({ code }: { code: string }) => code)).toContain('OWN_EFFORTS_ONLY');
      expect(efforts).toEqual([expect.objectContaining({ providerCvr: unitId })]);
      for (const nothing of [cases, needs, duplicates, disagreements]) expect(nothing ?? []).toEqual([]);
      const { data: whole } = await view('coordinator', cpr, 'PLAN_FOLLOWUP');
      expect(whole.citizenView.efforts.length).toBeGreaterThan(1);
    });

    it('has no purpose that reaches cases or the plan as a whole', async () => {
      for (const purpose of ['PLAN_COORDINATION', 'CASE_DECISION', 'PLAN_DRAFT', 'EMPLOYMENT_COORDINATION'])
        expect(await reasonOf('provider', cpr, purpose)).toBe('PURPOSE_NOT_FOR_ROLE');
    });
  });
});
