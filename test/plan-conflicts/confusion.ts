import { CLASSES_OF_PLAN, type Conflict } from '../../src/plan/conflicts/conflict.js';
import { findConflicts } from '../../src/plan/conflicts/find-conflicts.js';
import { type LabelledPlan, labelledPlan, PLANTED_KINDS } from './labelled-plans.js';

/** What was found of one kind, beside what was planted. A find counts only when it points at just the parts of the label. */
export interface Confusion {
  readonly kind: string;
  found: number;
  missed: number;
  falseAlarms: number;
}

/** A find without a label, or a label without a find. */
export interface Miss {
  readonly seed: number;
  readonly kind: string;
  readonly what: 'MISSED' | 'FALSE_ALARM';
  readonly partIds: readonly string[];
}

const keyOf = (kind: string, partIds: readonly string[]): string => [kind, ...new Set(partIds)].sort().join(' ');

/** What the rules find in a labelled plan. */
export const conflictsIn = ({ at, law, plan, withdrawals }: LabelledPlan): Conflict[] =>
  findConflicts(plan, at, { law, withdrawals, whole: CLASSES_OF_PLAN });

/** Compares finds and labels of the plans of so many seeds. */
export function measureConfusion(firstSeed: number, plans: number): { table: Confusion[]; misses: Miss[] } {
  const table = new Map(PLANTED_KINDS.map((kind): [string, Confusion] => [kind, { kind, found: 0, missed: 0, falseAlarms: 0 }]));
  const misses: Miss[] = [];
  for (let seed = firstSeed; seed < firstSeed + plans; seed++) {
    const labelled = labelledPlan(seed);
    const open = new Map(labelled.labels.map((label) => [keyOf(label.kind, label.partIds), label]));
    for (const { kind, sides } of conflictsIn(labelled)) {
      const row = table.get(kind)!;
      if (open.delete(keyOf(kind, sides.flat()))) row.found++;
      else {
        row.falseAlarms++;
        misses.push({ seed, kind, what: 'FALSE_ALARM', partIds: sides.flat() });
      }
    }
    for (const { kind, partIds } of open.values()) {
      table.get(kind)!.missed++;
      misses.push({ seed, kind, what: 'MISSED', partIds });
    }
  }
  return { table: [...table.values()], misses };
}

const share = (part: number, rest: number): number => (part + rest === 0 ? 1 : part / (part + rest));

/** Share of the planted that was found. */
export const recallOf = ({ found, missed }: Confusion): number => share(found, missed);
/** Share of the finds that were planted. */
export const precisionOf = ({ falseAlarms, found }: Confusion): number => share(found, falseAlarms);

/** The table as Markdown. */
export const asTable = (table: readonly Confusion[]): string =>
  [
    '| kind | planted | found | missed | false alarms | recall | precision |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...table.map((row) =>
      [
        '',
        row.kind,
        row.found + row.missed,
        row.found,
        row.missed,
        row.falseAlarms,
        recallOf(row).toFixed(3),
        precisionOf(row).toFixed(3),
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ].join('\n');
