import type { CallContext } from '../../../kernel/call-context.js';
import { keptWords } from '../../../kernel/kept-words.js';
import { deltas } from '../../../plan/changes.js';
import { type PlanDocument, partsOf } from '../../../plan/part-kinds.js';
import { lastAs } from '../../../plan/reader-versions.js';
import { revise } from '../../../plan/revision.js';
import type { AccessParts } from '../../parts.js';
import type { Selection } from '../../question.js';
import type { Travel } from '../../road.js';
import { MOST_WORDS } from './create-plan.js';
import { handsOn, wishedParts } from './plan-author.js';
import { type Attempt, changePlan, keyedPlanRequest, type PlanChange } from './plan-change.js';
import { toPlan } from './read-plan.js';

export interface RevisePlanInput {
  readonly planId: string;
  readonly purpose: string;
  readonly caseRef?: string;
  /** the version that the caller has before him, as he counts */
  readonly baseVersion: number;
  /** when that version was made, as it says itself: whoever reads by other rights than then counts otherwise */
  readonly baseChangedAt?: Date;
  readonly changes: {
    readonly parts?: Readonly<Record<string, unknown>>;
    readonly removed?: readonly string[];
    readonly status?: PlanDocument['status'];
  };
  readonly reason: string;
  readonly idempotencyKey: string;
  readonly selection: Selection;
}

/**
 * Revises a plan. Changes of one plan take turns, whoever makes them: each is merged into the plan as it then is, so that changes of
 * different parts are all made, and of the same part one, which the others get to see beside their own.
 */
export async function revisePlan(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  asked: RevisePlanInput,
): Promise<PlanChange> {
  const { clock, ids, planReaders, plans } = parts;
  const { baseChangedAt, baseVersion, caseRef, changes, idempotencyKey, planId, purpose, reason, selection } = asked;
  const plan = { id: planId };
  const question = { operation: 'revisePlan', plan, purpose, selection, ...(caseRef !== undefined && { caseRef }) } as const;
  const state = await toPlan(parts, travel, context, question);
  const keyed = keyedPlanRequest(parts, state, idempotencyKey, { planId, baseVersion, baseChangedAt, changes, reason });
  return changePlan(parts, state, keyed, async (manager): Promise<Attempt> => {
    const { document: head } = await plans.hold(manager, planId);
    const now = clock.now();
    const at = new Date(Math.max(now.getTime(), Date.parse(head.changedAt)));
    const { author, reader } = handsOn(parts, state, head, at.toISOString());
    if (partsOf(reader.view(head)).length === 0) return { unseen: true };
    const seen = await planReaders.of(planId, reader, head.version, manager);
    const named = lastAs(seen, baseVersion, head.version);
    const isOther = baseChangedAt !== undefined && seen.at[baseVersion - 1] !== baseChangedAt.toISOString();
    if (named === undefined || isOther) return { unknownBase: true };
    const base = named === head.version ? head : (await plans.version(planId, named, manager))!.document;
    const revision = revise(
      { head, now: reader.view(head), base: reader.view(base) },
      {
        parts: wishedParts(changes.parts ?? {}),
        removed: changes.removed ?? [],
        ...(changes.status !== undefined && { status: changes.status }),
      },
      author,
      () => ids.next(),
      at.toISOString(),
    );
    if ('faults' in revision) return revision;
    if ('conflicts' in revision) return { ...revision, head };
    if (deltas(head, revision.document).length === 0) return { nothing: head };
    const { employee, role, sector, unit } = context.caller;
    const version = head.version + 1;
    const made = {
      planId,
      version,
      baseVersion: named,
      document: { ...revision.document, version, changedAt: at.toISOString() },
      at,
      author: employee ?? 'CITIZEN',
      authorRole: role,
      authorSector: sector ?? null,
      authorUnit: unit ?? null,
      reason: keptWords(reason, MOST_WORDS),
      newIds: revision.newIds,
    };
    if (!(await plans.advance(manager, made, ids.next()))) throw new Error('a plan that is held was changed by another');
    return { made };
  });
}
