import type { ConflictRule } from '../conflict.js';
import { effortsTogether } from '../open-parts.js';
import { isSameEffort } from '../same-effort.js';

export const duplicateEffort: ConflictRule = {
  name: 'duplicate-effort',
  kind: 'DUPLICATE_EFFORT',
  classes: ['PLAN_EFFORT'],
  says: 'Den samme indsats står to gange på samme tid.',
  finds: ({ plan, today }) =>
    effortsTogether(plan, today, isSameEffort).map(([one, other]) => ({
      weight: one.status === 'PROPOSED' || other.status === 'PROPOSED' ? 'LOW' : 'MEDIUM',
      explanation: 'Den samme hjælp er sat i gang eller tænkt to gange på samme tid.',
      remedy: 'Hold fast i den ene, og luk den anden. Aftal, hvem der betaler.',
      sides: [[one.id], [other.id]],
    })),
};
