import { format } from 'node:util';
import { jest } from '@jest/globals';
import { newConsent } from '../../src/consent/new-consent.js';
import { inUnitOfWork } from '../../src/database/unit-of-work.js';
import { Problem } from '../../src/kernel/problem.js';
import { PEOPLE } from '../../src/sdk/testing/people.js';
import { STAFF } from '../../src/sdk/testing/staff.js';
import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const NUMBERS = [...PEOPLE.flatMap(({ cpr, formerCpr }) => [cpr, formerCpr ?? cpr]), ...STAFF.map(({ cpr }) => cpr)];
const NAMES = [...PEOPLE.map(({ given, family }) => `${given} ${family}`), ...STAFF.map(({ fullName }) => fullName)];
const CANARIES = [
  ...new Set(NUMBERS.flatMap((cpr) => ['', '-', ' ', '%2D', '%20'].map((between) => cpr.slice(0, 6) + between + cpr.slice(6)))),
  ...NAMES,
];
const found = (text: string) => CANARIES.filter((canary) => text.includes(canary));

const VIEW = `query($cpr: CPR!, $purpose: PurposeCode!) {
  citizenView(cpr: $cpr, purpose: $purpose) { person { name { full } } cases { title } contacts { name } decision { outcome } }
}`;

const RECORD = `mutation($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id } } }`;
const WITHDRAW = `mutation($id: UUID!, $reason: Remark) { withdrawConsent(id: $id, reason: $reason) { consent { id } } }`;

describe('no number and no name', () => {
  let gateway: TestGateway;
  const written: string[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    const capture = (...parts: unknown[]) => void written.push(format(...parts));
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
      jest.spyOn(console, method).mockImplementation(capture);
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation((chunk) => {
        written.push(String(chunk));
        return true;
      });
    }
    gateway = await startTestGateway({ HELHED_LOG_LEVEL: 'trace' });
    for (const { cpr, formerCpr } of PEOPLE) {
      for (const persona of ['coordinator', 'social-caseworker', 'stranger', 'citizen', 'dpo']) {
        for (const purpose of ['PLAN_COORDINATION', 'PLAN_DRAFT', 'CITIZEN_SELF']) {
          const { text, body } = await gateway.ask(persona, VIEW, { cpr: formerCpr ?? cpr, purpose });
          if (body.errors !== undefined) errors.push(text);
        }
      }
    }
    for (const [, simulator] of gateway.simulators.all) {
      for (const fault of ['ERROR_500', 'GARBAGE', 'CUT', 'OTHER_CITIZEN', 'WRONG_CONTENT_TYPE', 'REDIRECT'] as const) {
        simulator.fault(fault);
        const { text, body } = await gateway.ask('coordinator', VIEW, {
          cpr: citizen('ALL_IN_ORDER').cpr,
          purpose: 'PLAN_COORDINATION',
        });
        if (body.errors !== undefined) errors.push(text);
      }
      simulator.fault('NONE');
    }
    const { cpr, given, family } = citizen('ALL_IN_ORDER');
    const bad: [string, object][] = [
      [`{ citizenView(cpr: "${cpr}", purpose: "PLAN_DRAFT") { cases { title } } }`, {}],
      [`{ ${given.split(' ')[0]} }`, {}],
      [VIEW, { cpr: `${cpr}${cpr}`, purpose: 'PLAN_DRAFT' }],
      [VIEW, { cpr, purpose: `${given} ${family}` }],
      [VIEW, { cpr: [cpr, `${given} ${family}`], purpose: 'PLAN_DRAFT' }],
      [VIEW, { cpr: { [cpr]: cpr }, purpose: cpr }],
    ];
    for (const [query, variables] of [...bad, ...bad]) errors.push((await gateway.ask('coordinator', query, variables)).text);
    await plantConsents(cpr);
    errors.push((await fetch(`${gateway.serving.address.replace('localhost', '127.0.0.1')}/citizens/${cpr}`)).headers.toString());
  }, 180_000);

  /** Offers the number in every text of a consent, over GraphQL and behind it, and withdraws one consent with it for a reason. */
  async function plantConsents(cpr: string): Promise<void> {
    const { citizenKeys, clock, consents, database, ids } = gateway.gateway.parts;
    const made = { citizenKey: await citizenKeys.citizenKey(cpr), recordedBy: 'planter', now: clock.now() };
    const scope = { kind: 'PLAN_REPLACEMENT', sectors: ['SOCIAL'], dataClasses: ['CASE_META'], form: 'WRITTEN' } as const;
    const record = (more: object) =>
      inUnitOfWork(database, async (manager) => {
        const consent = newConsent({ ...scope, giver: 'SELF', textVersion: 'planted', ...more }, { ...made, id: ids.next() });
        await consents.add(manager, consent);
        return consent.id;
      });
    const hyphened = `${cpr.slice(0, 6)}-${cpr.slice(6)}`;
    for (const text of [cpr, `underskrevet af ${hyphened}`]) {
      for (const field of ['textVersion', 'evidenceRef', 'caseRef']) {
        const { text: answer } = await gateway.ask('coordinator', RECORD, {
          input: { cpr, ...scope, textVersion: 'planted', [field]: text },
        });
        errors.push(answer);
        await record({ [field]: text }).catch((thrown: unknown) => errors.push(JSON.stringify(Problem.from(thrown).body())));
      }
    }
    const id = await record({});
    const reason = `planted: ringede fra ${hyphened}`;
    errors.push((await gateway.ask('coordinator', WITHDRAW, { id, reason })).text);
    await inUnitOfWork(database, (manager) => consents.withdraw(manager, id, clock.now(), reason));
  }

  afterAll(async () => {
    await gateway.close();
    jest.restoreAllMocks();
  });

  it('stands in what the gateway writes to its streams', () => {
    expect(found(written.join('\n'))).toEqual([]);
  });

  it('stands in an error', () => {
    expect(errors.length).toBeGreaterThan(20);
    expect(errors.flatMap(found)).toEqual([]);
  });

  it('stands in the metrics', async () => {
    expect(found(await gateway.gateway.metrics.registry.metrics())).toEqual([]);
  });

  it('stands in a consent that was planted with it, and what is left shows that it was', async () => {
    const { rows } = await gateway.gateway.database.pool.query(
      `select text_version, withdrawn_reason from consent where recorded_by = 'planter'`,
    );
    expect(rows).toEqual([{ text_version: 'planted', withdrawn_reason: 'planted: ringede fra ******-****' }]);
  });

  it.each([
    ['audit_entry', "encode(entry, 'escape') || coalesce(encode(claims, 'escape'), '') || coalesce(citizen_key, '')"],
    ['audit_pending', 'audit_pending::text'],
    ['audit_checkpoint', 'note'],
    ['relation', 'relation::text'],
    ['consent', 'consent::text'],
    ['citizen_number', 'citizen_number::text'],
    ['person_key', "citizen_key || encode(cpr_sealed, 'escape')"],
    ['subject_key', "citizen_key || encode(wrapped_key, 'escape')"],
    ['source_file', 'source_file::text'],
  ])('stands in the clear in the table %s', async (table, text) => {
    const { rows } = await gateway.gateway.database.pool.query(`select ${text} as text from ${table}`);
    expect(found(rows.map((row: { text: string }) => row.text).join('\n'))).toEqual([]);
  });
});
