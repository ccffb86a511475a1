import type { Rule } from './rule.js';

export const caseUses: Rule = {
  name: 'case-uses',
  says:
    'A purpose that law allows only so often in one case is not used more often: RSL § 11 e lets an exchange about a child take place once, ' +
    'and in special cases once more. It stands after the relation, because the count tells that others have exchanged.',
  reads: ['wantsCaseData', 'earlierUses'],
  reasons: ['CASE_USED_UP'],
  refuses({ perCase }, { earlierUses = 0, wantsCaseData }) {
    if (perCase === undefined || !wantsCaseData) return undefined;
    return earlierUses >= perCase.uses + perCase.followUps ? 'CASE_USED_UP' : undefined;
  },
};
