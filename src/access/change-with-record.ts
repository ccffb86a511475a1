import type { EntityManager } from 'typeorm';
import type { AuditDraft } from '../audit/entry.js';
import type { Receipt } from '../audit/sequencer.js';
import { inUnitOfWork } from '../database/unit-of-work.js';
import type { AccessParts } from './parts.js';
import { draftOf } from './records.js';
import type { RoadState } from './state.js';

type Claims<E extends string> = AuditDraft['claims'] & { effect: E };

/**
 * Does a change together with its log record: both or neither. The change touches nothing but its manager, since it may be done again, and
 * says what it came to; `NONE` is recorded too.
 * @param committed called as soon as both stand in the database, before the record has its index
 * @param recorded what else stands or falls with them and needs the record's id
 * @returns the effect, and the receipt once the record is durable
 */
export async function changeWithRecord<E extends string>(
  { audit, database }: AccessParts,
  state: RoadState,
  change: (manager: EntityManager) => Promise<Claims<E>>,
  committed: () => void = () => undefined,
  recorded: (manager: EntityManager, effect: E, recordId: string) => Promise<void> = async () => undefined,
): Promise<{ effect: E; receipt: Receipt }> {
  const { bundle, outcome } = state.decision!;
  const { effect, pending } = await inUnitOfWork(database, async (manager) => {
    const claims = await change(manager);
    const draft = draftOf(state, 'MUTATION', { bundle, outcome, claims });
    const recordId = await audit.insertPending(manager as never, draft);
    await recorded(manager, claims.effect, recordId);
    return { effect: claims.effect, pending: recordId };
  });
  committed();
  return { effect, receipt: await audit.awaitSequenced(pending) };
}
