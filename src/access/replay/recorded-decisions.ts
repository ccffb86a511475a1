import type { LogPage, LogPosition, LogRow } from '../../audit/log-reader.js';
import type { LogStretch } from '../../audit/log-stretches.js';
import type { DecisionFacts } from '../../policy/facts.js';
import type { RecordedDecision } from '../../policy/replay/replay.js';

const KINDS = ['INTENT', 'REFUSAL'] as const;

/** Reads all logs a page at a time, newest first. */
export type ReadLogs = (
  filter: { kind: typeof KINDS },
  limit: number,
  after?: LogPosition,
  last?: LogPosition,
) => Promise<LogPage<LogPosition>>;

const PAGE = 500;

/**
 * The decisions on citizen views in the logs of all processes, newest first. Rows that were tampered with or whose citizen has been erased
 * cannot be replayed and are left out; so are refusals that no rule gave, such as that of a search for oneself.
 * @param stretch of the logs; all of them unless given
 */
export async function* recordedDecisions(read: ReadLogs, { after, last }: LogStretch = {}): AsyncGenerator<RecordedDecision> {
  for (let from = after, more = true; more; ) {
    const page = await read({ kind: KINDS }, PAGE, from, last);
    for (const row of page.rows) {
      const recorded = recordedOf(row);
      if (recorded !== undefined) yield recorded;
    }
    from = page.next;
    more = from !== undefined;
  }
}

function recordedOf({ entry, claims, state }: LogRow): RecordedDecision | undefined {
  if (state !== 'READABLE' || claims?.facts === undefined || claims.operation !== 'citizenView') return undefined;
  return {
    decisionId: entry.decisionId,
    bundle: entry.bundle,
    outcome: entry.outcome ?? '',
    reasonCode: entry.reasonCode ?? '',
    facts: claims.facts as unknown as DecisionFacts,
    ...(entry.kind === 'INTENT' && { classes: claims.classes as unknown as RecordedDecision['classes'] }),
  };
}
