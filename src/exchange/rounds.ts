import type { AccessParts } from '../access/parts.js';
import { Problem } from '../kernel/problem.js';
import { consentRound } from './consent-round.js';
import type { Round } from './jobs/jobs.js';
import { fillRelationsOf } from './relation-feed.js';

const RELATIONS_EVERY_MS = 300_000;
const PENDING_EVERY_MS = 5_000;

/**
 * What comes round by itself: the relations of each source that keeps some, once over all processes; the tasks that citizens' ages raise; the pending records of this
 * process's log, which no other process may place.
 */
export function roundsOf(parts: AccessParts, logId: string): Round[] {
  const keeping = parts.sources.sectors.filter((source) => source.relations(AbortSignal.abort()) !== undefined);
  return [
    ...keeping.map(
      (source): Round => ({
        work: 'relations',
        of: source.manifest.id,
        everyMs: RELATIONS_EVERY_MS,
        scope: 'INSTALLATION',
        run: async (signal) => {
          const { problem, relations } = (await fillRelationsOf(parts, source, signal))!;
          if (problem !== undefined) throw new Problem(problem);
          return { relations };
        },
      }),
    ),
    consentRound(parts),
    {
      work: 'pending',
      of: logId,
      everyMs: PENDING_EVERY_MS,
      scope: 'PROCESS',
      run: async () => ({ records: await parts.audit.sequencePending() }),
    },
  ];
}
