import type { Goal, PlanGoal } from '../../generated/documents.js';
import type { DataClass, Sector } from '../../kernel/words.js';

type Kind = PlanGoal['kind'];

/**
 * What a goal is about, by its category. A condition of health is one of health only where the record says so, so that the plan
 * tells of no more than the sector did.
 */
export function goalKindOf({ category, raisedClasses }: Pick<Goal, 'category'> & { raisedClasses: readonly DataClass[] }): Kind {
  if (category === 'JOB_GOAL') return 'JOB';
  if (category === 'EDUCATION_GOAL') return 'EDUCATION';
  if (category !== 'CONDITION_GOAL') return undefined;
  return raisedClasses.includes('HEALTH') ? 'HEALTH' : 'EVERYDAY_LIFE';
}

/** The category of a goal of the plan, as the sectors' records have it. */
export function categoryOf(kind: Kind): Goal['category'] {
  if (kind === 'JOB') return 'JOB_GOAL';
  if (kind === 'EDUCATION') return 'EDUCATION_GOAL';
  return kind === 'HEALTH' || kind === 'EVERYDAY_LIFE' ? 'CONDITION_GOAL' : 'EFFORT_GOAL';
}

const SECTORS_DA: Readonly<Record<Sector, string>> = {
  EMPLOYMENT: 'beskæftigelsesområdet',
  SOCIAL: 'socialområdet',
  FAMILY: 'børne- og familieområdet',
  HEALTH: 'sundhedsområdet',
};

/** Words of the parts that a draft proposes, to be written anew with the citizen. */
export const PROPOSED_GOAL = (sector: Sector): string => `Forslag: fælles mål for det, der sker på ${SECTORS_DA[sector]}`;
export const PROPOSED_SUBGOAL = 'Forslag: delmål, som indsatserne skal føre til';
