import type { Party, UnitRef } from '../generated/documents.js';
import { asLists, idsIn, type Part, type PartKind, type Placed, type PlanDocument, partsOf, referencesOf } from './part-kinds.js';

/** Kinds of which a provider sees what belongs to his own efforts, and nothing else. */
const TIED: readonly PartKind[] = [
  'efforts',
  'decisions',
  'referrals',
  'conditions',
  'appointments',
  'attendances',
  'goals',
  'subgoals',
];
/** Kinds that are about those who work with the citizen, and not about his efforts. */
const NOT_FOR_PROVIDERS: readonly PartKind[] = ['clarifications', 'reviews', 'acceptances', 'selfAssessments'];

/**
 * What of a plan may be thought of for a provider (SEL § 141, stk. 5; BL §§ 94, 109, stk. 5): efforts that his unit carries out, what hangs
 * on them, and the goals that they serve; and what names no effort. Classes are masked as for everybody.
 */
export function ownPartsOnly(plan: PlanDocument, unit: string): PlanDocument {
  const placed = partsOf(plan).filter(({ kind }) => !NOT_FOR_PROVIDERS.includes(kind));
  const efforts = placed.filter(({ kind, part }) => kind === 'efforts' && isOf(part, unit));
  const ids = new Set(efforts.map(({ part }) => part.id));
  const subgoals = new Set(efforts.flatMap(({ part }) => namesIn({ kind: 'efforts', part }, 'subgoals')));
  const goals = new Set(
    placed.flatMap((one) => (one.kind === 'subgoals' && subgoals.has(one.part.id) ? namesIn(one, 'goals') : [])),
  );
  const appointments = new Set(
    placed.flatMap((one) =>
      one.kind === 'appointments' && namesIn(one, 'efforts').some((id) => ids.has(id)) ? [one.part.id] : [],
    ),
  );
  const isOwn = (one: Placed): boolean => {
    if (!TIED.includes(one.kind)) return true;
    if (one.kind === 'goals') return goals.has(one.part.id);
    if (one.kind === 'subgoals') return subgoals.has(one.part.id);
    if (one.kind === 'appointments') return appointments.has(one.part.id);
    if (one.kind === 'attendances') return namesIn(one, 'appointments').some((id) => appointments.has(id));
    return one.kind === 'efforts' ? ids.has(one.part.id) : namesIn(one, 'efforts').some((id) => ids.has(id));
  };
  const { commonGoal: _whole, ...rest } = plan;
  return { ...rest, ...asLists(placed.filter(isOwn)) };
}

const isOf = ({ responsible, unit: own }: Part, unit: string): boolean =>
  (own as UnitRef | undefined)?.id === unit || (responsible as Party | undefined)?.unit?.id === unit;

const namesIn = ({ kind, part }: Placed, to: PartKind): string[] =>
  referencesOf(kind).flatMap((reference) => (reference.to.length === 1 && reference.to[0] === to ? idsIn(part, reference) : []));
