import { PRIVATE_ROLES } from '../../kernel/words.js';
import type { NarrowingRule } from './rule.js';

export const placesOfOthers: NarrowingRule = {
  name: 'places-of-others',
  says:
    'Who asks as a private person about somebody else, as a parent does, learns no place, whatever the purpose names: a child may live ' +
    'with the other parent, whose place is nowhere told (CPRL §§ 6, 28; FAL § 23).',
  reads: ['caller.role', 'caller.personKey', 'citizenKey'],
  reasons: ['PLACES_OF_OTHERS'],
  narrows(_purpose, { caller, citizenKey }) {
    const asksForAnother = PRIVATE_ROLES.includes(caller.role) && citizenKey !== undefined && caller.personKey !== citizenKey;
    return asksForAnother ? { reason: 'PLACES_OF_OTHERS', hides: ['PLACES'], withoutClasses: ['ID_PROTECTED'] } : undefined;
  },
};
