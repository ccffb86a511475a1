import type { ConflictRule } from '../conflict.js';
import { isGoingOn } from '../open-parts.js';
import { instantOf } from '../times.js';

export const effortAfterWithdrawal: ConflictRule = {
  name: 'effort-after-withdrawal',
  kind: 'EFFORT_AFTER_WITHDRAWAL',
  classes: ['PLAN_GOAL', 'PLAN_EFFORT'],
  says: 'En indsats går videre, selv om borgeren har taget sit ja til planen tilbage.',
  finds: ({ at, facts: { withdrawals }, plan, today }) => {
    const withdrawn = new Set(withdrawals.filter((one) => instantOf(one.at) <= instantOf(at)).map(({ consentId }) => consentId));
    const ended = new Set(
      plan.replaces.filter(({ consentId }) => consentId !== undefined && withdrawn.has(consentId)).map(({ id }) => id),
    );
    return plan.efforts
      .filter((one) => one.replacesId !== undefined && ended.has(one.replacesId) && isGoingOn(one, today))
      .map(({ id, replacesId }) => ({
        weight: 'HIGH',
        explanation: 'Borgeren har sagt ja til planen og så trukket det tilbage. Indsatsen står her endnu.',
        remedy: 'Lad den gå på i den plan, den kom fra. Hjælpen må ikke blive ringere af det.',
        sides: [[id], [replacesId!]],
      }));
  },
};
