import { lifeOf } from '../../break-glass/life.js';
import type { RelationFacts } from '../../policy/facts.js';
import type { AccessParts } from '../parts.js';
import type { RoadState } from '../state.js';

/** The purpose that a break-glass opens, and the only one. */
export const EMERGENCY = 'EMERGENCY';

/**
 * What a break-glass adds to the relations of a call: for its own purpose, and nothing but that, the relation of the caller's own that is
 * live now. Where it is only being asked for, confirmed or ended, the relation asked for stands in, so that everything else is decided.
 * The state notes the id of the one that is used.
 * @param at the instant that the facts are gathered for
 */
export async function emergencyRelation(
  { breakGlass }: AccessParts,
  state: RoadState,
  at: Date,
): Promise<readonly RelationFacts[]> {
  const { citizenKeys, context, question } = state;
  const { caller } = context;
  if (question.purpose !== EMERGENCY || citizenKeys === undefined) return [];
  if (question.opening === true) {
    if (caller.sector === undefined) return [];
    return [{ capacity: EMERGENCY, sector: caller.sector, from: at.toISOString(), source: 'break-glass:asked' }];
  }
  const live = await breakGlass.liveFor(caller, citizenKeys, at);
  const life = live && lifeOf(live);
  if (live === undefined || life === undefined) return [];
  state.breakGlass = live.id;
  const [from, to] = [life.from.toISOString(), life.to.toISOString()];
  return [{ capacity: EMERGENCY, sector: live.sector, from, to, source: 'break-glass' }];
}
