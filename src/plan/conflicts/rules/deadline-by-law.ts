import type { PlanReplacement, PlanReview } from '../../../generated/documents.js';
import type { PlanDocument } from '../../part-kinds.js';
import type { ConflictRule, Found, Looked } from '../conflict.js';
import { inWords, monthsLater } from '../times.js';

type PlanType = PlanReplacement['planType'];

/** What an act demands of follow-ups, counted from the day from which the one plan stands instead of the sector's. */
interface Demand {
  /** the first is held so many months after at the latest */
  readonly firstWithin?: number;
  /** and from then on so many months lie between two at most */
  readonly thenEvery?: number;
  /** so many are held in the first six months */
  readonly inHalfYear?: number;
  /** the paragraph, as a Dane would say it */
  readonly by: string;
}

/** BL §§ 95-96 and 79, INL § 20, SDP § 13 b. SEL § 148, stk. 2, only says that one must follow up as one goes. */
const DEMANDS: Readonly<Partial<Record<PlanType, Demand>>> = {
  BL_CHILD_PLAN: { firstWithin: 3, by: 'barnets lov §§ 95-96' },
  BL_YOUTH_PLAN: { firstWithin: 3, by: 'barnets lov §§ 95-96' },
  BL_PARENT_PLAN: { firstWithin: 3, thenEvery: 12, by: 'barnets lov § 79' },
  INT_CONTRACT: { inHalfYear: 4, by: 'reglen om integration (§ 20)' },
  SDP_AGREEMENT: { inHalfYear: 4, by: 'reglen om sygedagpenge (§ 13 b)' },
};
const HALF_YEAR = 6;

const dayOf = ({ dueDate, heldOn }: PlanReview): string => heldOn ?? dueDate;

/** Follow-ups that count for a type of plan, by their day: its own, and those of the whole plan. */
const reviewsFor = ({ reviews }: PlanDocument, type: PlanType): PlanReview[] =>
  reviews
    .filter(({ partIds = [], planType }) => (planType === undefined ? partIds.length === 0 : planType === type))
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));

export const deadlineByLaw: ConflictRule = {
  name: 'deadline-by-law',
  kind: 'DEADLINE_BY_LAW',
  classes: ['PLAN_GOAL', 'PLAN_APPT'],
  says: 'Der følges op senere eller sjældnere, end loven kræver for en plan, der er afløst.',
  findsMissing: true,
  finds: ({ plan, today }) =>
    plan.replaces
      .filter(({ validTo }) => validTo === undefined || validTo >= today)
      .flatMap((one) => {
        const [demand, from] = [DEMANDS[one.planType], one.validFrom];
        return demand === undefined || from === undefined
          ? []
          : breaches({ id: one.id, demand, from, reviews: reviewsFor(plan, one.planType), today });
      }),
};

interface Watched extends Pick<Looked, 'today'> {
  readonly id: string;
  readonly demand: Demand;
  readonly from: string;
  readonly reviews: readonly PlanReview[];
}

function breaches({ demand, from, id, reviews, today }: Watched): Found[] {
  const found = (explanation: string, those: readonly PlanReview[]): Found[] => [
    {
      weight: 'HIGH',
      explanation,
      remedy: 'Sæt dagen for opfølgning tidligere, så den holder lovens frist.',
      sides: [[id], those.map((review) => review.id)],
    },
  ];
  const { by, firstWithin, inHalfYear, thenEvery } = demand;
  if (inHalfYear !== undefined) {
    const end = monthsLater(from, HALF_YEAR);
    const those = reviews.filter((one) => dayOf(one) >= from && dayOf(one) <= end);
    if (today > end || those.length >= inHalfYear) return [];
    return found(
      `Der skal følges op ${inHalfYear} gange i de første seks måneder efter ${by}. Der er sat ${those.length} af.`,
      those,
    );
  }
  const lastHeld = reviews.filter(({ heldOn }) => heldOn !== undefined && heldOn >= from).at(-1)?.heldOn;
  const months = lastHeld === undefined ? firstWithin : thenEvery;
  if (months === undefined) return [];
  const limit = monthsLater(lastHeld ?? from, months);
  const next = reviews.find(({ dueDate, heldOn }) => heldOn === undefined && dueDate >= from);
  if (next !== undefined && next.dueDate <= limit) return [];
  return found(`Der skal følges op senest den ${inWords(limit)} efter ${by}.`, next === undefined ? [] : [next]);
}
