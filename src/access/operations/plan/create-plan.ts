import type { CallContext } from '../../../kernel/call-context.js';
import { keptWords } from '../../../kernel/kept-words.js';
import { asLists, type PlanDocument } from '../../../plan/part-kinds.js';
import { type PlanWishes, revise } from '../../../plan/revision.js';
import type { AccessParts } from '../../parts.js';
import type { Selection } from '../../question.js';
import type { Travel } from '../../road.js';
import { handsOn, wishedParts } from './plan-author.js';
import { changePlan, keyedPlanRequest, type PlanChange } from './plan-change.js';

export interface CreatePlanInput {
  readonly cpr: string;
  readonly kind?: PlanDocument['kind'];
  readonly status?: 'DRAFT' | 'ACTIVE' | 'COMPLETED' | 'CANCELLED';
  readonly reason?: string;
  readonly parts: Readonly<Record<string, unknown>>;
}

export const MOST_WORDS = 500;

/**
 * Makes a plan for a citizen. Whoever makes it is its coordinator unless he names another. The citizen's number is kept sealed, so that the
 * plan, which holds his key alone, can be read by its id.
 */
export async function createPlan(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  asked: { input: CreatePlanInput; purpose: string; caseRef?: string; idempotencyKey: string; selection: Selection },
): Promise<PlanChange> {
  const { citizenKeys, clock, ids, plans } = parts;
  const { caseRef, idempotencyKey, input, purpose, selection } = asked;
  const { cpr, ...rest } = input;
  const state = await travel(context, {
    operation: 'createPlan',
    cpr,
    purpose,
    selection,
    ...(caseRef !== undefined && { caseRef }),
  });
  return changePlan(parts, state, keyedPlanRequest(parts, state, idempotencyKey, rest), async (manager) => {
    const now = clock.now();
    const at = now.toISOString();
    const empty: PlanDocument = {
      id: ids.next(),
      version: 1,
      changedAt: at,
      kind: input.kind ?? 'INDIVIDUAL',
      status: 'DRAFT',
      establishedAt: at,
      ...asLists([]),
    };
    const { author } = handsOn(parts, state, empty, at);
    const wishes: PlanWishes = {
      parts: withCoordinator(wishedParts(input.parts), context, at),
      removed: [],
      ...(input.status !== undefined && { status: input.status }),
    };
    const revision = revise({ head: empty, now: empty, base: empty }, wishes, author, () => ids.next(), at);
    if ('faults' in revision) return revision;
    if ('conflicts' in revision) throw new Error('a new plan has nothing that others could have changed');
    const key = await citizenKeys.learn(manager, [state.cpr!], now);
    const { employee, role, sector, subject, unit } = context.caller;
    const made = {
      planId: empty.id,
      version: 1,
      baseVersion: null,
      document: revision.document,
      at: now,
      author: employee ?? subject,
      authorRole: role,
      authorSector: sector ?? null,
      authorUnit: unit ?? null,
      reason: keptWords(input.reason, MOST_WORDS),
      newIds: revision.newIds,
    };
    await plans.create(manager, key, made, ids.next());
    return { made };
  });
}

const AUTHORITY = ['COORDINATOR', 'CASEWORKER', 'CHILD_ADVISER', 'GRANT_HOLDER', 'LEADER'];

/** A coordinator is a person with authority; who has none must name one. */
function withCoordinator(parts: PlanWishes['parts'], { caller }: CallContext, at: string): PlanWishes['parts'] {
  const isNamed = parts.some(({ kind }) => kind === 'coordinators');
  if (!isNamed && !AUTHORITY.includes(caller.role)) return parts;
  if (isNamed) return parts.map((one) => (one.kind === 'coordinators' ? { ...one, part: { from: at, ...one.part } } : one));
  const part = { from: at, role: caller.role, ...(caller.employee !== undefined && { employee: caller.employee }) };
  return [...parts, { kind: 'coordinators', part }];
}
