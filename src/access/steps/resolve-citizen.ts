import { parseCpr, tryParseCpr } from '../../kernel/cpr.js';
import type { CitizenIdentity } from '../../relations/citizen-keys.js';
import { noteCitizens } from '../citizens-of-call.js';
import type { AccessParts } from '../parts.js';
import { PLAN_OPERATIONS, type Question } from '../question.js';
import type { Step } from '../state.js';

const UNCOUNTED: readonly Question['operation'][] = ['withdrawConsent', 'consentTasks'];

/**
 * Reads the number in any of its spellings and finds the citizen's keys; an unknown number gets a key as well, and nobody can tell.
 * A plan names its citizen by his key alone, and his number is looked up, since CPR is asked by it. The citizen is noted for the call's limit
 * at once, but for a withdrawal, that is never refused, and for a list, whose citizens count as such.
 */
export function resolveCitizen(parts: AccessParts): Step {
  return async (state) => {
    const { context, question } = state;
    if (question.cpr === undefined && question.citizenKey === undefined) return;
    const looking = findCitizen(parts, question);
    const isNumber = question.cpr === undefined || tryParseCpr(question.cpr) !== undefined;
    if (isNumber && !UNCOUNTED.includes(question.operation)) {
      const keys = async () => [(await looking).citizen.key];
      noteCitizens(context, question.purpose, keys, question.cpr ?? question.citizenKey);
    }
    const { cpr, citizen } = await looking;
    if (cpr !== undefined) state.cpr = cpr;
    state.citizenKey = citizen.key;
    state.citizenKeys = citizen.keys;
  };
}

async function findCitizen(
  { citizenKeys }: AccessParts,
  { cpr, citizenKey, operation }: Question,
): Promise<{ cpr?: string; citizen: CitizenIdentity }> {
  if (cpr === undefined) {
    const citizen = await citizenKeys.identify(citizenKey!);
    const known = PLAN_OPERATIONS.includes(operation) ? (await citizenKeys.numbersOf([citizen.key])).get(citizen.key) : undefined;
    return { citizen, ...(known !== undefined && { cpr: known }) };
  }
  const { value } = parseCpr(cpr);
  return { cpr: value, citizen: await citizenKeys.identify(citizenKeys.numberKey(value)) };
}
