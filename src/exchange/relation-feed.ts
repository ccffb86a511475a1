import type { AccessParts } from '../access/parts.js';
import type { Connector } from '../connectors/connector.js';
import { inUnitOfWork } from '../database/unit-of-work.js';
import { tryParseCpr } from '../kernel/cpr.js';
import { Problem, type ProblemCode } from '../kernel/problem.js';
import { Relation } from '../relations/relation.entity.js';
import type { RelationFact } from '../sdk/index.js';
import { faultOf, oneRowAnId, type Refused } from './relation-rows.js';

export interface FeedRun {
  source: string;
  /** relations stored, and the citizens they are about */
  relations: number;
  citizens: number;
  /** records that were not taken, by reason; the others were */
  refused?: Refused;
  /** problem code when the source failed; then nothing was changed */
  problem?: ProblemCode;
}

const LOOK_UPS_AT_ONCE = 8;
const FEED_LIMIT_MS = 60_000;
/** the named system actor behind every run; its owner is the head of the sector systems (design 2.8) */
const ACTOR = { subject: 'system:relation-feed', role: 'SYSTEM', client: 'helhed' } as const;

/**
 * Refills the relation index from every source that keeps relations: one log record a run and source, before anything is fetched. A source
 * that fails changes nothing; a single record that cannot be taken is left out, counted and told to the observer, and the rest are taken.
 */
export async function fillRelations(parts: AccessParts, signal: AbortSignal): Promise<FeedRun[]> {
  const runs: FeedRun[] = [];
  for (const source of parts.sources.sectors) {
    const run = await fillRelationsOf(parts, source, signal);
    if (run !== undefined) runs.push(run);
  }
  return runs;
}

/** The same for one source; undefined when it keeps no relations. */
export async function fillRelationsOf(parts: AccessParts, source: Connector, signal: AbortSignal): Promise<FeedRun | undefined> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(FEED_LIMIT_MS)]);
  const facts = source.relations(limited);
  return facts && fillFrom(parts, source, facts, limited);
}

async function fillFrom(
  parts: AccessParts,
  { manifest }: Connector,
  facts: AsyncIterable<RelationFact>,
  signal: AbortSignal,
): Promise<FeedRun> {
  const { audit, catalogue, citizenKeys, clock, database, ids, observer, relations } = parts;
  const callId = ids.next();
  await audit.append({
    kind: 'FEED',
    callId,
    decisionId: callId,
    purpose: 'RELATION_INDEX',
    bundle: catalogue.bundle,
    claims: { caller: ACTOR, operation: 'relationFeed', sources: [manifest.id], classes: ['CASE_META'] },
  });
  const source = manifest.id;
  try {
    const found: RelationFact[] = [];
    const refused: Refused = {};
    for await (const fact of facts) {
      const fault = faultOf(fact);
      if (fault === undefined) found.push(fact);
      else refused[fault] = (refused[fault] ?? 0) + 1;
    }
    const numbers = await currentNumbers(parts, [...new Set(found.map(({ cpr }) => tryParseCpr(cpr)!.value))], signal);
    const at = clock.now();
    const stored = await inUnitOfWork(database, async (manager) => {
      const keys = new Map<string, string>();
      for (const [cpr, all] of numbers) keys.set(cpr, await citizenKeys.learn(manager, all, at));
      const taken = oneRowAnId(
        found.map((fact) => {
          const cpr = tryParseCpr(fact.cpr)!.value;
          return Object.assign(new Relation(), {
            id: ids.next(),
            citizenKey: keys.get(cpr)!,
            sector: manifest.sector!,
            employee: fact.employee ?? null,
            unit: fact.unit ?? null,
            capacity: fact.capacity,
            validFrom: new Date(fact.from),
            validTo: fact.to === undefined ? null : new Date(fact.to),
            source,
            sourceRecordId: fact.sourceRecordId,
            seenAt: at,
          });
        }),
      );
      await relations.replace(manager, source, taken.rows);
      return taken;
    });
    await audit.prepareFor([...new Set(stored.rows.map(({ citizenKey }) => citizenKey))]);
    const all = { ...refused, ...stored.refused };
    const isClean = Object.keys(all).length === 0;
    if (!isClean) observer.refusedRelations(source, all, stored.marks);
    const citizens = new Set(stored.rows.map(({ citizenKey }) => citizenKey)).size;
    return { source, relations: stored.rows.length, citizens, ...(!isClean && { refused: all }) };
  } catch (thrown) {
    const { code } = Problem.from(thrown);
    if (code === 'INTERNAL') observer.failed('FEED', thrown, { callId });
    return { source, relations: 0, citizens: 0, problem: code };
  }
}

/** For each number all numbers of its citizen, the current one first. A number that CPR cannot tell of stands for itself. */
async function currentNumbers(
  { sources, ids }: AccessParts,
  cprs: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, string[]>> {
  const numbers = new Map<string, string[]>();
  const waiting = [...cprs];
  const work = async () => {
    for (let cpr = waiting.pop(); cpr !== undefined; cpr = waiting.pop()) {
      const trace = ids.next().replaceAll('-', '');
      const { records } = await sources.master.ask({
        cpr,
        kinds: ['person'],
        traceparent: `00-${trace}-${trace.slice(0, 16)}-01`,
        signal,
      });
      const known = records.person?.identifiers ?? [];
      const current = known.filter((one) => one.current).map(({ value }) => value);
      numbers.set(cpr, [...new Set([...current, ...known.map(({ value }) => value), cpr])]);
    }
  };
  await Promise.all(Array.from({ length: LOOK_UPS_AT_ONCE }, work));
  return numbers;
}
