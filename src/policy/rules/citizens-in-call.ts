import type { Rule } from './rule.js';

export const citizensInCall: Rule = {
  name: 'citizens-in-call',
  says:
    'One call reaches no more citizens than its purpose says (GDPR art. 5(1)(c); no trawling). Citizens are counted, not numbers. It stands ' +
    'after the relation, because the count tells that two numbers are one citizen.',
  reads: ['citizenKey', 'citizensInCall'],
  reasons: ['TOO_MANY_CITIZENS'],
  refuses({ maximumCitizensPerCall }, { citizenKey, citizensInCall: count = citizenKey === undefined ? 0 : 1 }) {
    return count > maximumCitizensPerCall ? 'TOO_MANY_CITIZENS' : undefined;
  },
};
