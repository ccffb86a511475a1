import type { AccessParts } from '../access/parts.js';
import { raiseTasks } from '../consent/raise-tasks.js';
import { inUnitOfWork } from '../database/unit-of-work.js';
import type { Round } from './jobs/jobs.js';

const DAY_MS = 86_400_000;
/** the named system actor behind every run; its owner is the data protection officer (design 2.8) */
const ACTOR = { subject: 'system:consent-tasks', role: 'SYSTEM', client: 'helhed' } as const;

/** Once a day over all processes: tasks of citizens who have turned 15, 16 or 18 are raised, with one log record a run. */
export function consentRound({ audit, catalogue, clock, database, ids }: AccessParts): Round {
  return {
    work: 'consent-tasks',
    of: 'consents',
    everyMs: DAY_MS,
    scope: 'INSTALLATION',
    run: async () => {
      const callId = ids.next();
      await audit.append({
        kind: 'FEED',
        callId,
        decisionId: callId,
        purpose: 'CONSENT_ADMINISTRATION',
        bundle: catalogue.bundle,
        claims: { caller: ACTOR, operation: 'consentTasks' },
      });
      return { raised: await inUnitOfWork(database, (manager) => raiseTasks(manager, clock.now())) };
    },
  };
}
