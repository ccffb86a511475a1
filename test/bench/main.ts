/**
 * `npm run bench`: what a citizen view costs, beside a floor that makes the same calls, reads the same bytes, merges them, writes one
 * row of a log in groups and answers as many bytes. Target and floor share one core by turns; load and simulators have the other.
 * BENCH_REQUESTS (2000), BENCH_SIZE (overview: a first screen's fields of the demonstration's answers, for P1; large: every field of large answers, for P8; both; decision: what the policy's decisions of a view cost; replay: a million recorded decisions, and with DATABASE_URL the whole command; conflicts: what it costs to find a plan's conflicts, and which are found; instances: a thousand citizens in one call, and a withdrawal at another instance), BENCH_FLOOR_XML (yes; no: the floor leaves XML unread),
 * BENCH_CPU_PROF (a folder for the target's profile), BENCH_NODE_OPTIONS (of the target) and DATABASE_URL are read.
 */
import { measureConflicts } from './conflicts.js';
import { measureDecisions } from './decision.js';
import { measureInstances } from './instances.js';
import { measure } from './measure.js';
import { measureReplay } from './replay.js';
import { report } from './report.js';

const SIZES = {
  overview: ['overview'],
  large: ['large'],
  both: ['overview', 'large'],
  conflicts: [],
  decision: [],
  instances: [],
  replay: [],
} as const;
const sizes = SIZES[(process.env.BENCH_SIZE ?? 'both') as keyof typeof SIZES];
if (sizes === undefined) throw new RangeError('BENCH_SIZE is overview, large, both, conflicts, decision, instances or replay');

const others = {
  conflicts: measureConflicts,
  decision: measureDecisions,
  instances: measureInstances,
  replay: measureReplay,
} as const;
const missed: string[] = [];
const other = others[process.env.BENCH_SIZE as keyof typeof others];
if (other !== undefined) missed.push(...(await other()));
for (const size of sizes) missed.push(...report(await measure(size)));
console.log(missed.length === 0 ? '\nall targets met' : `\nMISSED: ${missed.join(', ')}`);
if (missed.length > 0) process.exitCode = 1;
