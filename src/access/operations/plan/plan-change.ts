import type { EntityManager } from 'typeorm';
import type { Receipt } from '../../../audit/sequencer.js';
import { AnsweredMeanwhile, answeredBefore, type KeyedRequest, rememberAnswer } from '../../../database/answered.js';
import type { Plan, PlanParts } from '../../../generated/documents.js';
import { canonicalJson } from '../../../kernel/canonical-json.js';
import { Problem } from '../../../kernel/problem.js';
import type { Conflict } from '../../../plan/changes.js';
import { asLists, type PartKind, type PlanDocument } from '../../../plan/part-kinds.js';
import type { PlanVersion } from '../../../plan/plan.store.js';
import { type PlanFault, toldFault } from '../../../plan/plan-faults.js';
import { changeWithRecord } from '../../change-with-record.js';
import type { AccessParts } from '../../parts.js';
import { planReaderOf } from '../../plans/plan-reader.js';
import { servePlan } from '../../plans/serve-plan.js';
import { draftOf } from '../../records.js';
import type { RoadState } from '../../state.js';
import { toldDecision } from '../../told-decision.js';

/** Two changes of one part, as the author of the later one may see them. */
export interface PlanConflict {
  readonly partId: string;
  /** name of the list that the part stands in; `plan` for the plan's own state */
  readonly list: string;
  /** names of the fields in which they differ */
  readonly fields: readonly string[];
  readonly base: PlanParts;
  readonly theirs: PlanParts;
  readonly yours: PlanParts;
}

/** What became of a change: made, or not because of conflicts; and the plan as it is by now. */
export interface PlanChange {
  readonly accepted: boolean;
  readonly plan: Plan;
  readonly conflicts: readonly PlanConflict[];
  /** ids that the caller made up for new parts, and those that they have */
  readonly newIds: readonly { readonly given: string; readonly id: string }[];
  readonly receipt: Receipt;
}

/** What a change comes to, in its transaction. */
export type Attempt =
  | { readonly made: PlanVersion }
  | { readonly conflicts: readonly Conflict[]; readonly head: PlanDocument }
  | { readonly faults: readonly PlanFault[] }
  | { readonly unknownBase: true }
  | { readonly withdrawn: true }
  | { readonly unseen: true }
  | { readonly nothing: PlanDocument };

/**
 * Makes a change of a plan with its log record, its outbox row and what is remembered under its key: all or nothing. The same request again
 * is answered as the first time, as far as the caller may still see it; one that was refused or met a conflict is tried anew.
 */
export async function changePlan(
  parts: AccessParts,
  state: RoadState,
  keyed: KeyedRequest,
  attempt: (manager: EntityManager) => Promise<Attempt>,
): Promise<PlanChange> {
  const before = await replayed(parts, state, keyed);
  if (before !== undefined) return before;
  let came: Attempt | undefined;
  try {
    const { receipt } = await changeWithRecord(
      parts,
      state,
      async (manager) => {
        came = (await isWithdrawn(manager, state)) ? { withdrawn: true } : await attempt(manager);
        // what another call under the key has made meanwhile leaves nothing to make, or a conflict with itself
        if (!('made' in came) && (await answeredBefore(manager, keyed)) !== undefined) throw new AnsweredMeanwhile();
        return claimsOf(came);
      },
      undefined,
      async (manager, _effect, recordId) => {
        if (came === undefined || !('made' in came)) return;
        const plan = { id: came.made.planId, version: came.made.version };
        await rememberAnswer(manager, keyed, { plan, recordId }, parts.clock.now());
      },
    );
    return await answerOf(parts, state, came!, receipt);
  } catch (thrown) {
    if (!(thrown instanceof AnsweredMeanwhile)) throw thrown;
    return (await replayed(parts, state, keyed))!;
  }
}

function claimsOf(came: Attempt): { effect: string; [claim: string]: string | number | readonly string[] } {
  if ('made' in came) {
    const { baseVersion, planId, version } = came.made;
    return {
      effect: version === 1 ? 'PLAN_CREATED' : 'PLAN_REVISED',
      plan: planId,
      version,
      ...(baseVersion !== null && { baseVersion }),
    };
  }
  if ('faults' in came) return { effect: 'NONE', faults: [...new Set(came.faults.map(({ code }) => code))] };
  return { effect: 'NONE', ...('conflicts' in came && { conflicts: came.conflicts.map(({ kind, id }) => `${kind}/${id}`) }) };
}

async function answerOf(parts: AccessParts, state: RoadState, came: Attempt, receipt: Receipt): Promise<PlanChange> {
  const { decisionId } = state;
  if ('faults' in came) throw new Problem('PLAN_INVALID', { faults: came.faults.map(toldFault), decisionId, receipt });
  if ('withdrawn' in came) throw new Problem('ACCESS_REFUSED', { reasonCode: 'CONSENT_WITHDRAWN', decisionId, receipt });
  if ('unseen' in came) throw new Problem('ACCESS_REFUSED', { reasonCode: 'NO_RELATION', decisionId, receipt });
  if ('unknownBase' in came) throw new Problem('PLAN_VERSION_UNKNOWN', { decisionId, receipt });
  const reader = planReaderOf(parts, state);
  const [document, conflicts] =
    'made' in came ? [came.made.document, []] : 'nothing' in came ? [came.nothing, []] : [came.head, came.conflicts];
  const plan = (await servePlan(parts, reader, document)) ?? {
    ...document,
    ...asLists([]),
    version: 1,
    changedAt: document.establishedAt,
  };
  return {
    accepted: conflicts.length === 0,
    plan: { ...plan, decision: toldDecision(state), receipt },
    conflicts: conflicts.map(toldConflict),
    newIds: 'made' in came ? newIdsOf(came.made) : [],
    receipt,
  };
}

/** In the order of the names that the caller gave, since the database keeps no other. */
const newIdsOf = ({ newIds }: PlanVersion): PlanChange['newIds'] =>
  Object.entries(newIds)
    .map(([given, id]) => ({ given, id }))
    .sort((a, b) => (a.given < b.given ? -1 : 1));

function toldConflict({ base, id, kind, theirs, yours }: Conflict): PlanConflict {
  const names = new Set([...Object.keys(theirs ?? {}), ...Object.keys(yours ?? {})]);
  const listed = (part: Conflict['base']): PlanParts =>
    kind === 'plan' || part === undefined ? asLists([]) : asLists([{ kind: kind as PartKind, part: part as never }]);
  return {
    partId: id,
    list: kind,
    fields: [...names].filter((name) => JSON.stringify(theirs?.[name]) !== JSON.stringify(yours?.[name])).sort(),
    base: listed(base),
    theirs: listed(theirs),
    yours: listed(yours),
  };
}

/** No plan is changed on a consent that is withdrawn when the change is made: the consents are held until it is. */
async function isWithdrawn(manager: EntityManager, { decision }: RoadState): Promise<boolean> {
  if (decision!.consents.length === 0) return false;
  const rows: { withdrawn: boolean }[] = await manager.query(
    'select withdrawn_at is not null as withdrawn from consent where id = any($1) for share',
    [decision!.consents],
  );
  return rows.some(({ withdrawn }) => withdrawn);
}

/** The answer that the request had the first time; that it was asked for again is a record of its own. */
async function replayed(parts: AccessParts, state: RoadState, keyed: KeyedRequest): Promise<PlanChange | undefined> {
  const { audit, database, plans } = parts;
  const before = await answeredBefore(database, keyed);
  if (before?.plan === undefined) return undefined;
  const { bundle, outcome } = state.decision!;
  const claims = { effect: 'NONE', replayed: true, plan: before.plan.id, version: before.plan.version };
  await audit.append(draftOf(state, 'LOOKUP', { bundle, outcome, claims }));
  const made = (await plans.version(before.plan.id, before.plan.version))!;
  return answerOf(parts, state, { made }, await audit.awaitSequenced(before.recordId));
}

/** A key counts for one client, one employee and one operation. The request is all of it, but for what is selected of the answer. */
export function keyedPlanRequest(
  { citizenKeys }: Pick<AccessParts, 'citizenKeys'>,
  { citizenKey, context, question }: RoadState,
  key: string,
  request: object,
): KeyedRequest {
  const { clientId, subject } = context.caller;
  const { caseRef, operation, purpose } = question;
  const whole = JSON.parse(JSON.stringify({ ...request, caseRef, citizenKey, purpose })) as object;
  return {
    key: citizenKeys.numberKey(`key ${canonicalJson([operation, clientId, subject, key])}`),
    request: citizenKeys.numberKey(`request ${canonicalJson(whole)}`),
  };
}
