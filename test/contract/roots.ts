import { buildSchema, type GraphQLField } from 'graphql';
import { typeDefs } from '../../src/graphql/type-defs.js';
import type { Written } from './paths.js';

export type Field = GraphQLField<unknown, unknown>;

const schema = buildSchema(typeDefs());
const fieldsOf = (type: ReturnType<typeof schema.getQueryType>) => Object.values(type?.getFields() ?? {});
const QUERIES = fieldsOf(schema.getQueryType());

/** The fields of queries, mutations and subscriptions, as the schema has them today. */
export const ROOT_FIELDS: readonly Field[] = [
  ...QUERIES,
  ...fieldsOf(schema.getMutationType()),
  ...fieldsOf(schema.getSubscriptionType()),
];

/** A document that asks a root field by the arguments given, once, or twice under two names. */
export function documentOf(field: Field, given: object, { selection, fragment = '' }: Written, twice = false): string {
  const args = field.args.filter(({ name }) => name in given);
  const variables = args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const asked = `${field.name}${passed && `(${passed})`} { ${selection} }`;
  const operation = QUERIES.includes(field) ? 'query' : 'mutation';
  return `${operation}${variables && `(${variables})`} { ${twice ? `one: ${asked} two: ${asked}` : asked} } ${fragment}`;
}

/** Records that a test has made, to be asked for. */
export interface Made {
  readonly cpr: string;
  readonly consent: string;
  readonly block: string;
  readonly decision: string;
  readonly breakGlass: string;
  readonly plan: string;
}

/** Who asks without the right, and by other arguments where the arguments are what is wrong. */
interface Refused {
  readonly persona: string;
  readonly values?: (made: Made) => Readonly<Record<string, unknown>>;
}

export interface RootCase {
  readonly values: (made: Made) => Readonly<Record<string, unknown>>;
  readonly refused: readonly Refused[];
  /** who gets something by the same arguments; for what changes something the other tests show it */
  readonly may?: string;
  /** least share of the paths that tell him something; most fields of a plan are for some plans only */
  readonly tells?: number;
}

const NOBODYS = '0197f000-0000-7000-8000-000000000000';
const reason = 'set igennem med medarbejderen';
const revision = {
  purpose: 'PLAN_COORDINATION',
  baseVersion: 1,
  changes: { status: 'ACTIVE' },
  reason,
  idempotencyKey: 'made-by-the-contract',
};
const review = ({ breakGlass }: Made) => ({ id: breakGlass, reason });
const nothing = () => ({});
const byId = (id: keyof Made) => (made: Made) => ({ id: made[id] });
const others = (...personas: string[]): Refused[] => personas.map((persona) => ({ persona }));
const administered = ({ cpr }: Made) => ({ cpr, purpose: 'CONSENT_ADMINISTRATION' });
const nobodys = (persona: string, values: object = {}): Refused => ({ persona, values: () => ({ id: NOBODYS, ...values }) });

/** For each root field a question, who asks it in vain, and who does not. */
export const ROOTS: Readonly<Record<string, RootCase>> = {
  citizenView: {
    values: ({ cpr }) => ({ cpr, purpose: 'PLAN_COORDINATION' }),
    refused: [
      { persona: 'stranger', values: ({ cpr }) => ({ cpr, purpose: 'PLAN_DRAFT' }) },
      { persona: 'coordinator', values: ({ cpr }) => ({ cpr, purpose: 'SOMETHING_ELSE' }) },
    ],
    may: 'coordinator',
  },
  consents: {
    values: administered,
    refused: [...others('stranger', 'dpo'), { persona: 'coordinator', values: ({ cpr }) => ({ cpr, purpose: 'DPO_AUDIT' }) }],
    may: 'coordinator',
  },
  blocks: { values: administered, refused: others('stranger', 'leader'), may: 'coordinator' },
  representations: { values: administered, refused: others('stranger', 'leader'), may: 'coordinator' },
  myCitizens: { values: () => ({ first: 2 }), refused: others('dpo', 'citizen'), may: 'coordinator' },
  accessLog: {
    values: () => ({ first: 3 }),
    refused: [...others('stranger', 'coordinator', 'leader'), { persona: 'citizen', values: ({ cpr }) => ({ filter: { cpr } }) }],
    may: 'dpo',
  },
  explainDecision: {
    values: byId('decision'),
    refused: [...others('stranger', 'health-nurse'), nobodys('coordinator')],
    may: 'coordinator',
  },
  gaps: { values: nothing, refused: others('leader', 'coordinator'), may: 'dpo' },
  whatWouldSuffice: {
    values: ({ cpr }) => ({ cpr, classes: ['CASE_META', 'HEALTH'] }),
    refused: others('stranger'),
    may: 'coordinator',
  },
  breakGlassReviews: { values: nothing, refused: others('stranger', 'coordinator'), may: 'dpo' },
  noticesDue: { values: nothing, refused: others('stranger', 'citizen'), may: 'dpo' },
  recordConsent: {
    values: ({ cpr }) => ({
      input: {
        cpr,
        kind: 'PLAN_REPLACEMENT',
        sectors: ['SOCIAL'],
        dataClasses: ['CASE_META'],
        form: 'WRITTEN',
        textVersion: '1',
      },
    }),
    refused: others('stranger', 'dpo'),
  },
  recordRefusal: {
    values: ({ cpr }) => ({
      input: { cpr, kind: 'PLAN_REPLACEMENT', sectors: ['SOCIAL'], dataClasses: ['CASE_META'], form: 'ORAL', textVersion: '1' },
    }),
    refused: others('stranger', 'dpo'),
  },
  completeConsent: {
    values: ({ consent, cpr }) => ({ input: { id: consent, cpr, giver: 'SELF', form: 'ORAL', textVersion: '1' } }),
    refused: others('stranger', 'dpo'),
  },
  consentReceipt: {
    values: byId('consent'),
    refused: [...others('stranger', 'dpo'), nobodys('coordinator')],
    may: 'coordinator',
  },
  consentTasks: { values: nothing, refused: others('dpo', 'citizen') },
  endConsentTask: { values: () => ({ id: NOBODYS }), refused: others('coordinator', 'stranger', 'dpo') },
  withdrawConsent: { values: byId('consent'), refused: [...others('stranger', 'dpo'), nobodys('coordinator')] },
  blockAccess: {
    values: ({ cpr }) => ({ input: { cpr, target: 'EMPLOYEE', name: 'E1999' } }),
    refused: others('stranger', 'dpo'),
  },
  liftBlock: { values: byId('block'), refused: [...others('stranger'), nobodys('citizen')] },
  recordRepresentation: {
    values: ({ cpr }) => ({
      input: { cpr, representativeCpr: '0101701234', type: 'REPRESENTATIVE', scope: 'ALL', evidence: 'fuldmagt 1' },
    }),
    refused: others('stranger', 'dpo'),
  },
  revokeRepresentation: { values: () => ({ id: NOBODYS }), refused: others('coordinator', 'stranger', 'dpo') },
  recordActing: { values: ({ cpr }) => ({ cpr, acting: true, evidence: 'aftale 1' }), refused: others('stranger', 'dpo') },
  openBreakGlass: { values: ({ cpr }) => ({ cpr, reason }), refused: others('dpo', 'citizen') },
  confirmBreakGlass: {
    values: ({ breakGlass }) => ({ id: breakGlass, code: '2345-6789' }),
    refused: [...others('coordinator'), nobodys('stranger', { code: '2345-6789' })],
  },
  endBreakGlass: { values: byId('breakGlass'), refused: [...others('coordinator'), nobodys('stranger')] },
  decideBreakGlassReview: {
    values: (made) => ({ ...review(made), outcome: 'ACCEPTED' }),
    refused: [...others('stranger', 'coordinator'), nobodys('leader', { reason, outcome: 'ACCEPTED' })],
  },
  delayBreakGlassNotice: {
    values: (made) => ({ ...review(made), law: 'DBL_22', owner: 'E1006', until: '2999-01-01T00:00:00Z' }),
    refused: others('stranger', 'coordinator'),
  },
  plan: {
    values: ({ plan }) => ({ id: plan, purpose: 'PLAN_COORDINATION' }),
    refused: [
      { persona: 'stranger', values: ({ plan }) => ({ id: plan, purpose: 'PLAN_DRAFT' }) },
      { persona: 'coordinator', values: ({ plan }) => ({ id: plan, purpose: 'SOMETHING_ELSE' }) },
      nobodys('coordinator', { purpose: 'PLAN_COORDINATION' }),
    ],
    may: 'coordinator',
    tells: 0.1,
  },
  plans: {
    values: ({ cpr }) => ({ cpr, purpose: 'PLAN_COORDINATION' }),
    refused: [{ persona: 'stranger', values: ({ cpr }) => ({ cpr, purpose: 'PLAN_DRAFT' }) }, ...others('dpo')],
    may: 'coordinator',
    tells: 0.1,
  },
  planHistory: {
    values: ({ plan }) => ({ id: plan, purpose: 'PLAN_COORDINATION' }),
    refused: [...others('stranger', 'dpo'), nobodys('coordinator', { purpose: 'PLAN_COORDINATION' })],
    may: 'coordinator',
    tells: 0.05,
  },
  planConflicts: {
    values: ({ plan }) => ({ id: plan, purpose: 'PLAN_COORDINATION' }),
    refused: [...others('stranger', 'dpo'), nobodys('coordinator', { purpose: 'PLAN_COORDINATION' })],
    may: 'coordinator',
    tells: 0.5,
  },
  proposePlan: {
    values: ({ cpr }) => ({ cpr, purpose: 'PLAN_COORDINATION', replaces: [{ planType: 'SEL_HANDLEPLAN' }] }),
    refused: [
      { persona: 'stranger', values: ({ cpr }) => ({ cpr, purpose: 'PLAN_DRAFT', replaces: [] }) },
      { persona: 'dpo', values: ({ cpr }) => ({ cpr, purpose: 'PLAN_COORDINATION', replaces: [] }) },
    ],
    may: 'coordinator',
    tells: 0.1,
  },
  createPlan: {
    values: ({ cpr }) => ({ input: { cpr, parts: {} }, purpose: 'PLAN_COORDINATION', idempotencyKey: 'made-by-the-contract' }),
    refused: [
      ...others('stranger', 'dpo'),
      {
        persona: 'citizen',
        values: ({ cpr }) => ({ input: { cpr, parts: {} }, purpose: 'CITIZEN_SELF', idempotencyKey: 'made-by-the-contract' }),
      },
    ],
  },
  revisePlan: {
    values: ({ plan }) => ({ planId: plan, ...revision }),
    refused: [...others('stranger', 'dpo'), { persona: 'coordinator', values: () => ({ planId: NOBODYS, ...revision }) }],
  },
  tellBreakGlassNotice: { values: byId('breakGlass'), refused: [...others('stranger', 'coordinator'), nobodys('dpo')] },
};
