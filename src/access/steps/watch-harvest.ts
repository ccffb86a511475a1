import type { AccessParts } from '../parts.js';
import type { Step } from '../state.js';

const HOUR_MS = 3_600_000;

/**
 * Counts the different citizens that one caller asks about by number within an hour of the clock, known ones and others, and tells the
 * observer once an hour when they are many: somebody harvests, or tries numbers. Nobody is refused for it, and the log has a record of each.
 */
export function watchHarvest({ clock, manyCitizens, observer }: AccessParts): Step {
  let hour = -1;
  const asked = new Map<string, Set<string>>();
  return ({ citizenKey, context }) => {
    if (citizenKey === undefined) return;
    const now = Math.floor(clock.now().getTime() / HOUR_MS);
    if (now !== hour) asked.clear();
    hour = now;
    const { caller, callId } = context;
    const name = caller.employee ?? caller.subject;
    const citizens = asked.get(name) ?? new Set();
    asked.set(name, citizens);
    if (citizens.size >= manyCitizens) return;
    citizens.add(citizenKey);
    if (citizens.size >= manyCitizens) observer.manyCitizens(callId);
  };
}
