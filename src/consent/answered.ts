import type { DataSource, EntityManager } from 'typeorm';
import { Problem } from '../kernel/problem.js';

/** What a request under an idempotency key did: the consent it recorded, and the id of its log record. */
export interface Answered {
  consentId: string;
  recordId: string;
}

/** A request as it is remembered: the key and the whole request, both as keyed pseudonyms, so that neither can be read back. */
export interface KeyedRequest {
  key: string;
  request: string;
}

/** Another call under the same key was faster; what this one did is undone, and the other's answer is its own. */
export class AnsweredMeanwhile extends Error {}

/** What the request did before; undefined for a new key. @throws Problem IDEMPOTENCY_KEY_REUSED when the key came with another request */
export async function answeredBefore(database: DataSource, { key, request }: KeyedRequest): Promise<Answered | undefined> {
  const [row]: { request: string; consent_id: string; record_id: string }[] = await database.query(
    'select request, consent_id, record_id from consent_answer where key = $1',
    [key],
  );
  if (row === undefined) return undefined;
  if (row.request !== request) throw new Problem('IDEMPOTENCY_KEY_REUSED');
  return { consentId: row.consent_id, recordId: row.record_id };
}

/**
 * Remembers what a request did, in the transaction in which it did it.
 * @throws AnsweredMeanwhile when the key is taken by now; the transaction must then be undone
 */
export async function rememberAnswer(
  manager: EntityManager,
  { key, request }: KeyedRequest,
  { consentId, recordId }: Answered,
  at: Date,
): Promise<void> {
  const inserted: unknown[] = await manager.query(
    `insert into consent_answer (key, request, consent_id, record_id, made_at) values ($1, $2, $3, $4, $5)
     on conflict (key) do nothing returning key`,
    [key, request, consentId, recordId, at],
  );
  if (inserted.length === 0) throw new AnsweredMeanwhile();
}
