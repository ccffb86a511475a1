import type { Receipt } from '../../audit/sequencer.js';
import { freshCode } from '../../break-glass/code.js';
import { type BreakGlassView, viewOf } from '../../break-glass/life.js';
import { newBreakGlass } from '../../break-glass/new-break-glass.js';
import { isFreshlyProven } from '../../break-glass/second-factor.js';
import type { CallContext } from '../../kernel/call-context.js';
import { Problem } from '../../kernel/problem.js';
import { changeWithRecord } from '../change-with-record.js';
import type { AccessParts } from '../parts.js';
import type { Selection } from '../question.js';
import type { Travel } from '../road.js';
import type { RoadState } from '../state.js';
import { EMERGENCY } from '../steps/emergency-relation.js';

export interface BreakGlassChange {
  breakGlass: BreakGlassView;
  receipt: Receipt;
}

/**
 * Asks for a break-glass. Nothing is open yet: the code, told here and nowhere else, must be given back within two minutes. Whether the
 * number is anybody's makes no difference to what is done and answered.
 */
export async function openBreakGlass(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  asked: { cpr: string; reason: string; caseRef?: string; selection: Selection },
): Promise<BreakGlassChange & { code: string }> {
  const { breakGlass, citizenKeys, clock, ids } = parts;
  const { cpr, caseRef, selection } = asked;
  const state = await travel(context, {
    operation: 'openBreakGlass',
    cpr,
    purpose: EMERGENCY,
    opening: true,
    selection,
    ...(caseRef !== undefined && { caseRef }),
  });
  const [id, code, now] = [ids.next(), freshCode(), clock.now()];
  const one = newBreakGlass({ ...asked, id, citizenKey: state.citizenKey!, caller: context.caller, code, now });
  state.breakGlass = id;
  const { receipt } = await changeWithRecord(parts, state, async (manager) => {
    await citizenKeys.learn(manager, [state.cpr!], now);
    await breakGlass.add(manager, one);
    return { effect: 'BREAK_GLASS_ASKED', reason: one.reason };
  });
  parts.observer.brokeGlass('ASKED', id);
  return { breakGlass: viewOf(one, now), code, receipt };
}

/**
 * The second confirmation: the code, by an employee who has just proved who he is. From then on it is live, for an hour at most, and its
 * review case is due. What does not confirm is recorded too.
 * @throws Problem BREAK_GLASS_INVALID with the field `code` or `authentication`
 */
export async function confirmBreakGlass(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  { id, code, selection }: { id: string; code: string; selection: Selection },
): Promise<BreakGlassChange> {
  const { breakGlass, clock, observer, secondFactor } = parts;
  const state = await travelWithOwn(parts, travel, context, 'confirmBreakGlass', { id, selection });
  const now = clock.now();
  const proven = isFreshlyProven(context.caller, now, secondFactor);
  const { acr, authenticatedAt } = context.caller;
  const { effect, receipt } = await changeWithRecord(parts, state, async (manager) => {
    const came = proven ? await breakGlass.confirm(manager, id, code, now) : 'NOT_PROVEN';
    return { effect: EFFECTS[came], authenticatedAt, acr };
  });
  if (effect === EFFECTS.NOT_PROVEN || effect === EFFECTS.WRONG) {
    observer.brokeGlass('NOT_CONFIRMED', id);
    throw new Problem('BREAK_GLASS_INVALID', { fields: [effect === EFFECTS.WRONG ? 'code' : 'authentication'], receipt });
  }
  if (effect === EFFECTS.CONFIRMED) observer.brokeGlass('CONFIRMED', id);
  return { breakGlass: viewOf((await breakGlass.own(context.caller, id))!, clock.now()), receipt };
}

/** Ends the caller's own before its time. A second end changes nothing and is answered like the first. */
export async function endBreakGlass(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  { id, selection }: { id: string; selection: Selection },
): Promise<BreakGlassChange> {
  const { breakGlass, clock, observer } = parts;
  const state = await travelWithOwn(parts, travel, context, 'endBreakGlass', { id, selection });
  const { effect, receipt } = await changeWithRecord(parts, state, async (manager) => {
    const ended = await breakGlass.end(manager, id, clock.now());
    return { effect: ended ? 'BREAK_GLASS_ENDED' : 'NONE' };
  });
  if (effect === 'BREAK_GLASS_ENDED') observer.brokeGlass('ENDED', id);
  return { breakGlass: viewOf((await breakGlass.own(context.caller, id))!, clock.now()), receipt };
}

const EFFECTS = {
  CONFIRMED: 'BREAK_GLASS_CONFIRMED',
  NONE: 'NONE',
  WRONG: 'BREAK_GLASS_WRONG_CODE',
  NOT_PROVEN: 'BREAK_GLASS_NOT_PROVEN',
} as const;

/** An id that is no break-glass of the caller's is a citizen whom nobody asked for. */
async function travelWithOwn(
  { breakGlass, citizenKeys }: AccessParts,
  travel: Travel,
  context: CallContext,
  operation: 'confirmBreakGlass' | 'endBreakGlass',
  { id, selection }: { id: string; selection: Selection },
): Promise<RoadState> {
  const own = await breakGlass.own(context.caller, id);
  const state = await travel(context, {
    operation,
    citizenKey: own?.citizenKey ?? citizenKeys.nobody(),
    purpose: EMERGENCY,
    opening: own !== null,
    selection,
  });
  if (own === null) throw new Problem('INTERNAL');
  state.breakGlass = id;
  return state;
}
