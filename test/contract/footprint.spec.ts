import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const { cpr } = citizen('ALL_IN_ORDER');
const FIELDS = '$cpr: CPR!';
const INPUT = 'kind: PLAN_REPLACEMENT, sectors: [SOCIAL], dataClasses: [CASE_META], form: WRITTEN, textVersion: "1"';
const id = '0197f000-0000-7000-8000-000000000000';

/** The same question written in several ways, by operation; whose record carries the footprint. */
const WRITINGS: Record<string, { persona: string; kind: string; same: readonly string[]; other: string }> = {
  citizenView: {
    persona: 'coordinator',
    kind: 'INTENT',
    same: [
      `query(${FIELDS}) { citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { cases { title status } efforts { title } } }`,
      `query(${FIELDS}) { x: citizenView(purpose: "PLAN_COORDINATION", cpr: $cpr) { ...e c: cases { status s: title title } } }
       fragment e on CitizenView { efforts { title } }`,
      `query(${FIELDS}) { citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { ... on CitizenView { cases { title } } }
       citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { efforts { __typename title } cases { status } } }`,
      `query(${FIELDS}) { one: citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { efforts { title } cases { status title } }
       two: citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { cases { title status } efforts { title } } }`,
    ],
    other: `query(${FIELDS}) { citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { cases { title } efforts { title } } }`,
  },
  consents: {
    persona: 'coordinator',
    kind: 'LOOKUP',
    same: [
      `query(${FIELDS}) { consents(cpr: $cpr, purpose: "CONSENT_ADMINISTRATION") { kind form } }`,
      `query(${FIELDS}) { c: consents(cpr: $cpr, purpose: "CONSENT_ADMINISTRATION") { ...f k: kind } } fragment f on Consent { form }`,
    ],
    other: `query(${FIELDS}) { consents(cpr: $cpr, purpose: "CONSENT_ADMINISTRATION") { kind } }`,
  },
  myCitizens: {
    persona: 'coordinator',
    kind: 'LOOKUP',
    same: [
      '{ myCitizens(first: 2) { nodes { cpr sectors } } }',
      '{ list: myCitizens(first: 2) { ... on MyCitizenConnection { nodes { sectors number: cpr } } } }',
    ],
    other: '{ myCitizens(first: 1) { nodes { cpr sectors } } }',
  },
  accessLog: {
    persona: 'dpo',
    kind: 'LOG_READ',
    same: [
      '{ accessLog(first: 1) { nodes { time kind } } }',
      '{ accessLog(first: 1) { nodes { k: kind ...t } } } fragment t on AccessLogEntry { time }',
    ],
    other: `query(${FIELDS}) { accessLog(first: 1, filter: { cpr: $cpr }) { nodes { time kind } } }`,
  },
  recordConsent: {
    persona: 'coordinator',
    kind: 'MUTATION',
    same: [
      `mutation(${FIELDS}) { recordConsent(input: { cpr: $cpr, ${INPUT} }) { consent { id kind } } }`,
      `mutation(${FIELDS}) { r: recordConsent(input: { ${INPUT}, cpr: $cpr }) { consent { k: kind ... { id } } } }`,
    ],
    other: `mutation(${FIELDS}) { recordConsent(input: { cpr: $cpr, ${INPUT} }) { consent { id } } }`,
  },
};

describe('the footprint of an operation', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  /** footprints of the records of that kind which one document leaves */
  const footprintsOf = async (persona: string, kind: string, document: string) => {
    const before = Number((await gateway.gateway.audit.read({ limit: 1 })).rows[0]?.index ?? -1);
    const { body } = await gateway.ask(persona, document, document.includes('$cpr') ? { cpr } : {});
    expect(body.errors).toBeUndefined();
    const { rows } = await gateway.gateway.audit.read({ limit: 20 });
    const left = rows.filter(({ index, entry }) => index > before && entry.kind === kind && entry.outcome !== undefined);
    return left.map(({ entry }) => entry.footprintHash);
  };

  it.each(Object.keys(WRITINGS))(
    'stands in the log, the same however %s is written, and another for another question',
    async (name) => {
      const { persona, kind, same, other } = WRITINGS[name]!;
      const found: (string | undefined)[] = [];
      for (const document of same) found.push(...(await footprintsOf(persona, kind, document)));
      expect(found.length).toBeGreaterThanOrEqual(same.length);
      expect(new Set(found).size).toBe(1);
      expect(found[0]).toMatch(/^[\w-]{43}$/);
      const [another] = await footprintsOf(persona, kind, other);
      expect(another).toMatch(/^[\w-]{43}$/);
      expect(another).not.toBe(found[0]);
    },
  );

  it('stands in the log of a withdrawal, whose effect is one citizen', async () => {
    const { body } = await gateway.ask('coordinator', WRITINGS.recordConsent!.same[0]!, { cpr });
    const given = body.data.recordConsent.consent.id;
    const withdraw = (one: string) => `mutation { withdrawConsent(id: "${one}") { consent { id } } }`;
    expect(await footprintsOf('coordinator', 'MUTATION', withdraw(given))).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
    const { body: refused } = await gateway.ask('coordinator', withdraw(id));
    expect(refused.errors[0].extensions.problem.reasonCode).toBe('NO_RELATION');
    const { rows } = await gateway.gateway.audit.read({ limit: 1 });
    expect(rows[0]?.entry.kind).toBe('REFUSAL');
    expect(rows[0]?.entry).not.toHaveProperty('footprintHash');
  });
});
