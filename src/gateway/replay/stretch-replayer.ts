import { recordedDecisions } from '../../access/replay/recorded-decisions.js';
import type { Queryable } from '../../audit/executor.js';
import { LogReader } from '../../audit/log-reader.js';
import type { LogStretch } from '../../audit/log-stretches.js';
import { SubjectKeys } from '../../audit/subject-keys.js';
import { systemClock } from '../../kernel/clock.js';
import type { Catalogue } from '../../policy/catalogue.js';
import { Replay, type ReplayReport } from '../../policy/replay/replay.js';

/** What a replay of any stretch needs; plain values, so that a thread can be given them. */
export interface ReplayInputs {
  /** base64 */
  readonly encryptionKey: string;
  readonly inForce: Catalogue;
  readonly draft: Catalogue;
}

/** Replays the decisions of one stretch of the logs after the other, each with a report of its own. */
export function stretchReplayer(
  db: Queryable,
  { encryptionKey, inForce, draft }: ReplayInputs,
): (stretch: LogStretch) => Promise<ReplayReport> {
  const reader = new LogReader(db, new SubjectKeys(db, Buffer.from(encryptionKey, 'base64'), systemClock));
  return async (stretch) => {
    const replay = new Replay(inForce, draft);
    const read: Parameters<typeof recordedDecisions>[0] = (...page) => reader.readAll(...page);
    for await (const recorded of recordedDecisions(read, stretch)) replay.add(recorded);
    return replay.report();
  };
}
