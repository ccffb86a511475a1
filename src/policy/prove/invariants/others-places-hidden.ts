import { PRIVATE_ROLES } from '../../../kernel/words.js';
import { isPermitted } from '../../decision.js';
import type { Invariant } from '../invariant.js';

export const othersPlacesHidden: Invariant = {
  name: 'others-places-hidden',
  says: 'Den, der som privat spørger om en anden, for eksempel den anden forælder, ser aldrig et sted.',
  reads: ['caller.role', 'caller.personKey', 'citizenKey'],
  broken({ facts, decision }) {
    const { caller, citizenKey } = facts;
    if (!isPermitted(decision) || !PRIVATE_ROLES.includes(caller.role) || citizenKey === undefined) return undefined;
    const isSafe = caller.personKey === citizenKey || decision.hides.includes('PLACES');
    return isSafe ? undefined : { though: 'med steder, der kan røbe, hvor en anden person er' };
  },
};
