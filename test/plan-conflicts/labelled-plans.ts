import type { PlanDocument } from '../../src/plan/part-kinds.js';
import { daysAfter } from './calendar.js';
import { Chance } from './chance.js';
import type { Label } from './draft.js';
import { LAW } from './invented.js';
import { plausiblePlan } from './plausible-plan.js';
import type { Scenario, Scenarios } from './scenario.js';
import { loadPerWeek, twoCoordinators } from './scenarios/burden.js';
import { contradictoryDuties, duplicateEffort, economicInterference, overlappingEfforts } from './scenarios/efforts.js';
import { deadlineByLaw, missingFollowUp } from './scenarios/follow-up.js';
import { effortWithoutGoal, goalsPullApart, goalWithoutOwner } from './scenarios/goals.js';
import { IN_WORDS } from './scenarios/in-words.js';
import { effortAfterWithdrawal, expiredParagraph } from './scenarios/law.js';
import { time } from './scenarios/time.js';
import { travel } from './scenarios/travel.js';

const SCENARIOS: readonly Scenarios[] = [
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

/** The kinds that are planted. */
export const PLANTED_KINDS: readonly string[] = SCENARIOS.map(({ kind }) => kind);

/** A plan of somebody invented, what else is known on the day, and every conflict that it holds. */
export interface LabelledPlan {
  readonly plan: PlanDocument;
  /** the instant at which it is looked at */
  readonly at: string;
  readonly law: typeof LAW;
  readonly withdrawals: readonly { readonly consentId: string; readonly at: string }[];
  readonly labels: readonly Label[];
}

const SHARE_OF_KINDS = 0.3;
const SHARE_PLANTED = 0.45;
/** of what is planted and of what comes near: as far as the kind can be told in words */
const SHARE_IN_WORDS = 0.02;
const FIRST_DAY = '2026-08-01';
const DAYS = 700;

/**
 * The plan of a seed: the same on every machine. It is looked at in the morning, or just after midnight in Denmark. What is said of
 * follow-ups is said by one scenario only, since each follow-up bears on both kinds. A kind is planted, or comes near, or is not touched, in about
 * one in eight, six and three in four plans.
 */
export function labelledPlan(seed: number): LabelledPlan {
  const chance = new Chance(seed);
  const today = daysAfter(FIRST_DAY, chance.whole(0, DAYS));
  const some = chance.some(SCENARIOS, SCENARIOS.length).filter(() => chance.sometimes(SHARE_OF_KINDS));
  const chosen = some.includes(deadlineByLaw) ? some.filter((one) => one !== missingFollowUp) : some;
  const draft = plausiblePlan(chance, today, new Set(chosen.map(({ kind }) => kind)));
  for (const one of chosen) drawn(one, chance)(draft);
  return {
    plan: draft.finished(`plan-${seed}`),
    at: chance.sometimes(0.8) ? `${today}T06:30:00.000Z` : `${daysAfter(today, -1)}T23:15:00.000Z`,
    law: LAW,
    withdrawals: draft.withdrawals,
    labels: draft.labels,
  };
}

/** A way in which the kind comes about, or comes near; now and then one that only words tell of. */
function drawn({ kind, nearMisses, planted }: Scenarios, chance: Chance): Scenario {
  const [ways, told] = chance.sometimes(SHARE_PLANTED)
    ? [planted, IN_WORDS[kind]?.planted]
    : [nearMisses, IN_WORDS[kind]?.nearMiss];
  return told !== undefined && chance.sometimes(SHARE_IN_WORDS) ? told : chance.one(ways);
}
