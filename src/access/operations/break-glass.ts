import type { Receipt } from '../../audit/sequencer.js';
import { freshCode } from '../../break-glass/code.js';
import { type BreakGlassView, viewOf } from '../../break-glass/life.js';
import { newBreakGlass } from '../../break-glass/new-break-glass.js';
import { isFreshlyProven } from '../../break-glass/second-factor.js';
import { inUnitOfWork } from '../../database/unit-of-work.js';
import type { CallContext } from '../../kernel/call-context.js';
import { Problem } from '../../kernel/problem.js';
import type { AccessParts } from '../parts.js';
import type { Selection } from '../question.js';
import { draftOf } from '../records.js';
import type { Travel } from '../road.js';
import type { RoadState } from '../state.js';
import { EMERGENCY } from '../steps/emergency-relation.js';

/** what stands in for a citizen where the id names no break-glass of the caller's */
const NOBODY = 'nobody';

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
  const { audit, breakGlass, citizenKeys, clock, database, ids } = parts;
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
  const pending = await inUnitOfWork(database, async (manager) => {
    await citizenKeys.learn(manager, [state.cpr!], now);
    await breakGlass.add(manager, one);
    return audit.insertPending(manager as never, draftOfEffect(state, 'BREAK_GLASS_ASKED', { reason: one.reason }));
  });
  const receipt = await audit.awaitSequenced(pending);
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
  const { audit, breakGlass, clock, database, observer, secondFactor } = parts;
  const state = await travelWithOwn(parts, travel, context, 'confirmBreakGlass', { id, selection });
  const now = clock.now();
  const proven = isFreshlyProven(context.caller, now, secondFactor);
  const { effect, pending } = await inUnitOfWork(database, async (manager) => {
    const came = proven ? await breakGlass.confirm(manager, id, code, now) : 'NOT_PROVEN';
    const draft = draftOfEffect(state, EFFECTS[came], {
      authenticatedAt: context.caller.authenticatedAt,
      acr: context.caller.acr,
    });
    return { effect: came, pending: await audit.insertPending(manager as never, draft) };
  });
  const receipt = await audit.awaitSequenced(pending);
  if (effect === 'NOT_PROVEN' || effect === 'WRONG') {
    observer.brokeGlass('NOT_CONFIRMED', id);
    throw new Problem('BREAK_GLASS_INVALID', { fields: [effect === 'WRONG' ? 'code' : 'authentication'], receipt });
  }
  if (effect === 'CONFIRMED') observer.brokeGlass('CONFIRMED', id);
  return { breakGlass: viewOf((await breakGlass.own(context.caller, id))!, clock.now()), receipt };
}

/** Ends the caller's own before its time. A second end changes nothing and is answered like the first. */
export async function endBreakGlass(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  { id, selection }: { id: string; selection: Selection },
): Promise<BreakGlassChange> {
  const { audit, breakGlass, clock, database, observer } = parts;
  const state = await travelWithOwn(parts, travel, context, 'endBreakGlass', { id, selection });
  const { ended, pending } = await inUnitOfWork(database, async (manager) => {
    const didEnd = await breakGlass.end(manager, id, clock.now());
    const draft = draftOfEffect(state, didEnd ? 'BREAK_GLASS_ENDED' : 'NONE');
    return { ended: didEnd, pending: await audit.insertPending(manager as never, draft) };
  });
  const receipt = await audit.awaitSequenced(pending);
  if (ended) observer.brokeGlass('ENDED', id);
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
    citizenKey: own?.citizenKey ?? citizenKeys.numberKey(NOBODY),
    purpose: EMERGENCY,
    opening: own !== null,
    selection,
  });
  if (own === null) throw new Problem('INTERNAL');
  state.breakGlass = id;
  return state;
}

function draftOfEffect(state: RoadState, effect: string, more: Record<string, string | undefined> = {}) {
  const { bundle, outcome } = state.decision!;
  return draftOf(state, 'MUTATION', { bundle, outcome, claims: { effect, ...more } });
}
