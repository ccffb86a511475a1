import type { ConflictRule } from '../conflict.js';
import { contradictoryDuties } from './contradictory-duties.js';
import { deadlineByLaw } from './deadline-by-law.js';
import { duplicateEffort } from './duplicate-effort.js';
import { economicInterference } from './economic-interference.js';
import { effortAfterWithdrawal } from './effort-after-withdrawal.js';
import { effortWithoutGoal } from './effort-without-goal.js';
import { expiredParagraph } from './expired-paragraph.js';
import { goalWithoutOwner } from './goal-without-owner.js';
import { goalsPullApart } from './goals-pull-apart.js';
import { loadPerWeek } from './load-per-week.js';
import { missingFollowUp } from './missing-follow-up.js';
import { overlappingEfforts } from './overlapping-efforts.js';
import { time } from './time.js';
import { travel } from './travel.js';
import { twoCoordinators } from './two-coordinators.js';

/** The rules in force, in the order in which what they find is shown: one kind each. */
export const CONFLICT_RULES: readonly ConflictRule[] = [
  time,
  travel,
  contradictoryDuties,
  duplicateEffort,
  overlappingEfforts,
  goalWithoutOwner,
  effortWithoutGoal,
  missingFollowUp,
  expiredParagraph,
  deadlineByLaw,
  loadPerWeek,
  twoCoordinators,
  effortAfterWithdrawal,
  goalsPullApart,
  economicInterference,
];
