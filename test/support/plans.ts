import { randomUUID } from 'node:crypto';
import { citizen } from './gateway.js';

export const PLANNED = citizen('ALL_IN_ORDER').cpr;
const PLAN = `id version changedAt status wishes { id text ownWords owner { by sector } } goals { id title whoseGoal raisedClasses owner { sector } }
  subgoals { id goalId title } efforts { id title subgoalIds deadline raisedClasses responsible { sector employee } owner { sector } }
  coordinators { id employee from to } clarifications { id partIds } decision { id outcome } receipt { logIndex }`;
const CHANGE = `accepted plan { ${PLAN} } newIds { given id } receipt { logIndex leafHash }
  conflicts { partId list fields base { efforts { title } } theirs { efforts { title deadline } } yours { efforts { title deadline } } }`;
export const CREATE = `mutation($input: CreatePlanInput!, $purpose: PurposeCode!, $caseRef: Reference, $key: IdempotencyKey!) {
  createPlan(input: $input, purpose: $purpose, caseRef: $caseRef, idempotencyKey: $key) { ${CHANGE} } }`;
export const REVISE = `mutation($id: UUID!, $purpose: PurposeCode!, $caseRef: Reference, $base: Int!, $changes: PlanChangesInput!, $reason: Remark!, $key: IdempotencyKey!) {
  revisePlan(planId: $id, purpose: $purpose, caseRef: $caseRef, baseVersion: $base, changes: $changes, reason: $reason, idempotencyKey: $key) { ${CHANGE} } }`;
export const READ = `query($id: UUID!, $purpose: PurposeCode!, $caseRef: Reference, $asOf: DateTime) {
  plan(id: $id, purpose: $purpose, caseRef: $caseRef, asOf: $asOf) { ${PLAN} } }`;
export const HISTORY = `query($id: UUID!, $purpose: PurposeCode!, $first: Int, $after: String) {
  planHistory(id: $id, purpose: $purpose, first: $first, after: $after) { pageInfo { hasNextPage endCursor } nodes {
    version at sector author reason status removed before { efforts { id title } } after { efforts { id title } goals { id } } } } }`;

/** Who asks, and by which purpose. */
export interface Who {
  readonly persona: string;
  readonly purpose: string;
  readonly caseRef?: string;
}

export const COORDINATION = { persona: 'coordinator', purpose: 'PLAN_COORDINATION' };
export const FOLLOWUP = { persona: 'coordinator', purpose: 'PLAN_FOLLOWUP' };
export const EMPLOYMENT = { persona: 'employment-caseworker', purpose: 'PLAN_DRAFT', caseRef: 'SAG-1' };
export const SOCIAL = { persona: 'social-caseworker', purpose: 'PLAN_DRAFT', caseRef: 'SAG-1' };

/** An effort for the subgoal of a plan that is being made. */
export const effort = (id: string, more: object = {}) => ({
  id,
  subgoalIds: ['subgoal'],
  title: `Indsats ${id}`,
  status: 'PLANNED',
  responsible: { kind: 'SECTOR', sector: 'SOCIAL' },
  deadline: '2027-01-31',
  ...more,
});
/** A plan that can stand; the second effort tells of health. */
export const parts = {
  wishes: [{ text: 'Jeg vil have mit eget sted at bo', ownWords: true, owner: { by: 'CITIZEN', sector: 'SOCIAL' } }],
  goals: [{ id: 'goal', title: 'Egen bolig', whoseGoal: 'CITIZEN', status: 'ACTIVE' }],
  subgoals: [{ id: 'subgoal', goalId: 'goal', title: 'På venteliste', status: 'ACTIVE' }],
  efforts: [effort('first'), effort('second', { kind: 'TREATMENT', title: 'Behandling' })],
};

// biome-ignore lint/suspicious/noExplicitAny: an answer's shape follows from the query of each test
type Answer = any;
type Ask = (persona: string, query: string, variables: object) => Promise<{ body: Answer }>;

/** The operations on plans, as a test asks them. */
export function planning(ask: () => Ask) {
  const asked = async ({ persona, ...by }: Who, query: string, variables: object): Promise<Answer> =>
    (await ask()(persona, query, { ...by, ...variables })).body;
  const got = async (who: Who, query: string, variables: object): Promise<Answer> => {
    const body = await asked(who, query, variables);
    if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
    return Object.values(body.data)[0];
  };
  return {
    /** the whole answer, errors too */
    asked,
    /** what the one field answers; an error fails */
    got,
    create: (who: Who = COORDINATION, input: object = {}, key: string = randomUUID()) =>
      got(who, CREATE, { input: { cpr: PLANNED, parts, ...input }, key }),
    revise: (who: Who, id: string, base: number, changes: object, key: string = randomUUID()) =>
      got(who, REVISE, { id, base, changes, reason: 'set igennem på mødet', key }),
    read: (who: Who, id: string, more: object = {}) => got(who, READ, { id, ...more }),
  };
}

/** A change of an effort's title. */
export const titled = (id: string, title: string) => ({ parts: { efforts: [{ id, title }] } });
