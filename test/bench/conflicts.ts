import { CLASSES_OF_PLAN } from '../../src/plan/conflicts/conflict.js';
import { findConflicts } from '../../src/plan/conflicts/find-conflicts.js';
import type { PlanDocument } from '../../src/plan/part-kinds.js';
import { asTable, measureConfusion } from '../plan-conflicts/confusion.js';
import { type LabelledPlan, labelledPlan } from '../plan-conflicts/labelled-plans.js';

/** Milliseconds that the conflicts of one plan may cost. */
const LIMIT_MS = 50;
const PLANS = 5_000;
const ROUNDS = 5;
const JOINED = 20;
const LARGE = 25;

/** Prints what finding the conflicts of a plan costs, of one person or family and of twenty joined, and the table of what is found. @returns the targets that were missed */
export function measureConflicts(): string[] {
  const plain = Array.from({ length: PLANS }, (_, seed) => labelledPlan(seed + 1));
  const large = Array.from({ length: LARGE }, (_, nth) => joined(plain.slice(nth * JOINED, (nth + 1) * JOINED)));
  const missed = [
    ...cost(`${PLANS} plans as they come`, plain),
    ...cost(`${LARGE} plans with all parts of ${JOINED} of them`, large),
  ];
  console.log(`\nwhat is found in ${PLANS} labelled plans\n\n${asTable(measureConfusion(1, PLANS).table)}`);
  return missed;
}

function cost(name: string, plans: readonly LabelledPlan[]): string[] {
  const each: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const { at, law, plan, withdrawals } of plans) {
      const began = process.cpuUsage();
      findConflicts(plan, at, { law, withdrawals, whole: CLASSES_OF_PLAN });
      const { system, user } = process.cpuUsage(began);
      each.push((user + system) / 1_000);
    }
  each.sort((a, b) => a - b);
  const at = (share: number): number => each[Math.min(each.length - 1, Math.floor(each.length * share))]!;
  const parts = plans.reduce((sum, { plan }) => sum + plan.efforts.length + plan.goals.length + plan.appointments.length, 0);
  console.log(
    `conflicts, ${name} (${Math.round(parts / plans.length)} goals, efforts and appointments each): ` +
      `median ${at(0.5).toFixed(2)} ms of processor a plan, 99th of 100 ${at(0.99).toFixed(2)} ms, slowest ${at(1).toFixed(2)} ms (target below ${LIMIT_MS} ms)`,
  );
  return at(0.99) < LIMIT_MS ? [] : [`conflicts, ${name}`];
}

/** One plan with the parts of all. */
function joined(plans: readonly LabelledPlan[]): LabelledPlan {
  const [first] = plans as [LabelledPlan];
  const lists = Object.entries(first.plan).filter(([, value]) => Array.isArray(value));
  const all = lists.map(([name]) => [
    name,
    plans.flatMap(({ plan }) => plan[name as keyof PlanDocument] as unknown as unknown[]),
  ]);
  return { ...first, plan: { ...first.plan, ...Object.fromEntries(all) } };
}
