import type { LogPage, LogPosition, LogRow } from '../../audit/log-reader.js';
import type { DecisionFacts } from '../../policy/facts.js';
import type { RecordedDecision } from '../../policy/replay/replay.js';

/** Reads all logs a page at a time, newest first. */
export type ReadLogs = (
  filter: { kind: 'INTENT' | 'REFUSAL' },
  limit: number,
  after?: LogPosition,
) => Promise<LogPage<LogPosition>>;

const PAGE = 500;

/**
 * The decisions on citizen views in the logs of all processes, newest first. Rows that were tampered with or whose citizen has been erased
 * cannot be replayed and are left out; so are refusals that no rule gave, such as that of a search for oneself.
 */
export async function* recordedDecisions(read: ReadLogs): AsyncGenerator<RecordedDecision> {
  for (const kind of ['INTENT', 'REFUSAL'] as const) {
    for (let after: LogPosition | undefined, more = true; more; ) {
      const page = await read({ kind }, PAGE, after);
      for (const row of page.rows) {
        const recorded = recordedOf(row);
        if (recorded !== undefined) yield recorded;
      }
      after = page.next;
      more = after !== undefined;
    }
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
