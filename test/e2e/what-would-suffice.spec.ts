import { buildSchema, isEnumType } from 'graphql';
import { typeDefs } from '../../src/graphql/type-defs.js';
import { ROLES } from '../../src/kernel/words.js';
import { callsTo, citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const ASK = `query($cpr: CPR, $classes: [DataClass!]!, $role: Role, $sector: Sector, $caseRef: Reference, $language: Language!) {
  whatWouldSuffice(cpr: $cpr, classes: $classes, role: $role, sector: $sector, caseRef: $caseRef, language: $language) {
    role sector unreachable
    purposes {
      code name advice noConsentNeeded consentSets { kinds } caseRefRequired capacities onlyOneself obligations missing
      now { outcome reasons { code text } }
      reaches { sector dataClass noConsentNeeded relationInSector ways { consents legalBases { act paragraph eli validFrom validTo } }
        now { released reason { code } } }
    }
  }
}`;
const VIEW = `query($cpr: CPR!, $purpose: PurposeCode!) {
  citizenView(cpr: $cpr, purpose: $purpose) { decision { outcome reasons { code } } }
}`;

describe('what would suffice', () => {
  let gateway: TestGateway;
  const { cpr } = citizen('ALL_IN_ORDER');
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  const ask = async (persona: string, variables: object) =>
    (await gateway.ask(persona, ASK, { language: 'DA', ...variables })).body;
  const purposeOf = (body: { data: { whatWouldSuffice: { purposes: { code: string }[] } } }, code: string) =>
    body.data.whatWouldSuffice.purposes.find((one) => one.code === code);

  it('says of the catalogue alone that no consent is to be asked for where a paragraph suffices', async () => {
    const body = await ask('dpo', { classes: ['PLAN_EFFORT'], role: 'CASEWORKER', sector: 'EMPLOYMENT' });
    const found = purposeOf(body, 'EMPLOYMENT_COORDINATION');
    expect(found).toMatchObject({
      name: 'Koordineret beskæftigelsesindsats',
      advice: 'Hjemlen rækker. Der kræves ikke samtykke, og der bør ikke bedes om et.',
      noConsentNeeded: true,
      consentSets: [{ kinds: [] }],
      now: null,
    });
    expect(body.data.whatWouldSuffice).toMatchObject({ role: 'CASEWORKER', sector: 'EMPLOYMENT', unreachable: [] });
  });

  it('takes the caller’s own role and sector where none is given, and names what nothing reaches', async () => {
    const body = await ask('social-caseworker', { classes: ['HEALTH', 'TECHNICAL'], language: 'EN' });
    expect(body.data.whatWouldSuffice).toMatchObject({ role: 'CASEWORKER', sector: 'SOCIAL', unreachable: ['TECHNICAL'] });
    expect(purposeOf(body, 'PLAN_DRAFT')).toMatchObject({ name: 'Draft and joint inquiry', noConsentNeeded: false });
  });

  it('says for a citizen how it stands now, as a view would be answered, and logs that it was asked', async () => {
    const body = await ask('coordinator', { cpr, classes: ['CASE_META', 'HEALTH'] });
    const { outcome, reasons } = (await gateway.ask('coordinator', VIEW, { cpr, purpose: 'PLAN_COORDINATION' })).body.data
      .citizenView.decision;
    const found = purposeOf(body, 'PLAN_COORDINATION') as unknown as {
      now: { outcome: string; reasons: { code: string }[] };
      reaches: { dataClass: string; now: { released: boolean; reason: { code: string } } }[];
    };
    expect(found.now.outcome).toBe(outcome);
    expect(found.now.reasons.map(({ code }) => code)).toEqual(reasons.map(({ code }: { code: string }) => code));
    expect(found.reaches.filter(({ dataClass }) => dataClass === 'CASE_META')[0]!.now).toEqual({
      released: true,
      reason: { code: 'PERMITTED_BY_CONSENT' },
    });
    const log = await gateway.ask(
      'dpo',
      'query($cpr: CPR!) { accessLog(filter: { cpr: $cpr, purpose: "BASIS_GUIDANCE" }) { nodes { kind operation consents } } }',
      { cpr },
    );
    const { nodes } = log.body.data.accessLog;
    expect(nodes[0]).toMatchObject({ kind: 'LOOKUP', operation: 'whatWouldSuffice' });
    expect(nodes[0].consents.length).toBeGreaterThan(0);
  });

  it('is one answer for no relation and an unknown number, and asks no source', async () => {
    const before = callsTo(gateway);
    const refused = async (about: string) =>
      (await ask('stranger', { cpr: about, classes: ['CASE_META'] })).errors[0].extensions.problem;
    const [known, unknown] = [await refused(cpr), await refused('0101015678')];
    expect([known.reasonCode, unknown.reasonCode]).toEqual(['NO_RELATION', 'NO_RELATION']);
    expect(callsTo(gateway)).toEqual(before);
  });

  it('tells of a citizen for the caller’s own role and sector only', async () => {
    const body = await ask('coordinator', { cpr, classes: ['CASE_META'], role: 'CASEWORKER', sector: 'HEALTH' });
    expect(body.errors[0].extensions.problem).toMatchObject({ code: 'REQUEST_INVALID', fields: ['role', 'sector'] });
  });

  it('takes at most thirty classes', async () => {
    const body = await ask('coordinator', { classes: Array.from({ length: 31 }, () => 'HEALTH') });
    expect(body.errors[0].extensions.problem.code).toBe('LIMIT_EXCEEDED');
  });

  it('knows every role', () => {
    const role = buildSchema(typeDefs()).getType('Role');
    expect(isEnumType(role) && role.getValues().map(({ name }) => name)).toEqual(ROLES);
  });
});
