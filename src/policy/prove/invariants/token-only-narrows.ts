import { isPermitted } from '../../decision.js';
import { dataClassesOf } from '../cell-words.js';
import type { Invariant } from '../invariant.js';

export const tokenOnlyNarrows: Invariant = {
  name: 'token-only-narrows',
  says: 'Et adgangstoken, der nævner formål, giver aldrig mere end et, der ingen nævner.',
  reads: ['caller.purposes', 'purpose'],
  tries: ['caller.purposes'],
  broken({ facts, decision, decideWith }) {
    const { purposes } = facts.caller;
    if (purposes === undefined || !isPermitted(decision)) return undefined;
    if (!purposes.includes(facts.purpose)) return { though: 'selv om adgangstokenet ikke nævner formålet' };
    const without = new Set(dataClassesOf(decideWith({ caller: { purposes: undefined } })));
    const isMore = dataClassesOf(decision).some((one) => !without.has(one));
    return isMore ? { though: 'kun fordi adgangstokenet nævner formålet' } : undefined;
  },
};
