import type { PlanEffort, PlanEffortKind } from '../../../generated/documents.js';
import type { ConflictRule } from '../conflict.js';
import { type Days, daysOf } from '../times.js';

/** A full working week. */
const FULL_WEEK_HOURS = 37;

/** What takes no time of the citizen's own: where he lives, what others do for him. */
const TAKES_NO_TIME: readonly (PlanEffortKind | undefined)[] = [
  'HOUSING',
  'PLACEMENT',
  'PERSONAL_HELP',
  'AIDS',
  'ECONOMIC',
  'COORDINATION',
];

interface Burden extends Days {
  readonly id: string;
  readonly memberId?: string;
  readonly minutes: number;
}

const burdenOf = ({ hoursPerWeek = 0, id, memberId, minutesPerWeek = 0, period }: PlanEffort): Burden => ({
  id,
  ...(memberId !== undefined && { memberId }),
  minutes: hoursPerWeek * 60 + minutesPerWeek,
  ...daysOf(period),
});

export const loadPerWeek: ConflictRule = {
  name: 'load-per-week',
  kind: 'LOAD_PER_WEEK',
  classes: ['PLAN_EFFORT'],
  says: 'Indsatserne tager tilsammen mere tid om ugen, end én person har.',
  finds: ({ facts: { hoursPerWeek = FULL_WEEK_HOURS }, plan, today }) => {
    const burdens = plan.efforts
      .filter(({ kind, status }) => (status === 'ACTIVE' || status === 'PLANNED') && !TAKES_NO_TIME.includes(kind))
      .map(burdenOf)
      .filter(({ minutes, to }) => minutes > 0 && to >= today);
    const people = [undefined, ...new Set(burdens.flatMap(({ memberId }) => memberId ?? []))];
    return people.flatMap((person) => {
      const own = burdens.filter(({ memberId }) => memberId === undefined || memberId === person);
      const heaviest = heaviestDay(own, today);
      const minutes = sum(heaviest);
      const isOwn = person === undefined || heaviest.some(({ memberId }) => memberId === person);
      if (minutes <= hoursPerWeek * 60 || !isOwn) return [];
      return [
        {
          weight: 'MEDIUM' as const,
          explanation: `Indsatserne tager ${inHours(minutes)} timer om ugen. Det er mere end ${inHours(hoursPerWeek * 60)} timer.`,
          remedy: 'Spørg, hvad der er vigtigst. Lad noget vente, eller skær ned.',
          sides: [[heaviest[0]!.id], heaviest.slice(1).map(({ id }) => id)] as const,
        },
      ];
    });
  },
};

/** What is going on together on the day, from today on, on which most is asked; the first such day. */
function heaviestDay(burdens: readonly Burden[], today: string): readonly Burden[] {
  const days = [...new Set(burdens.map(({ from }) => (from > today ? from : today)))].sort();
  const onDays = days.map((day) => burdens.filter(({ from, to }) => from <= day && day <= to));
  return onDays.reduce((most, one) => (sum(one) > sum(most) ? one : most), []);
}

const sum = (burdens: readonly Burden[]): number => burdens.reduce((total, { minutes }) => total + minutes, 0);
const inHours = (minutes: number): string => (Math.round((minutes / 60) * 10) / 10).toString().replace('.', ',');
