import type { DataSource, EntityManager } from 'typeorm';
import { Problem } from '../kernel/problem.js';

/** What a request under an idempotency key did: the consent it recorded or the version of a plan it made, and the id of its log record. */
export interface Answered {
  readonly recordId: string;
  readonly consentId?: string;
  readonly plan?: { readonly id: string; readonly version: number };
}

/** A request as it is remembered: the key and the whole request, both as keyed pseudonyms, so that neither can be read back. */
export interface KeyedRequest {
  key: string;
  request: string;
}

/** Another call under the same key was faster; what this one did is undone, and the other's answer is its own. */
export class AnsweredMeanwhile extends Error {}

interface Row {
  request: string;
  record_id: string;
  consent_id: string | null;
  plan_id: string | null;
  plan_version: number | null;
}

/** What the request did before; undefined for a new key. @throws Problem IDEMPOTENCY_KEY_REUSED when the key came with another request */
export async function answeredBefore(
  database: Pick<DataSource | EntityManager, 'query'>,
  { key, request }: KeyedRequest,
): Promise<Answered | undefined> {
  const [row]: Row[] = await database.query(
    'select request, record_id, consent_id, plan_id, plan_version from consent_answer where key = $1',
    [key],
  );
  if (row === undefined) return undefined;
  if (row.request !== request) throw new Problem('IDEMPOTENCY_KEY_REUSED');
  return {
    recordId: row.record_id,
    ...(row.consent_id !== null && { consentId: row.consent_id }),
    ...(row.plan_id !== null && { plan: { id: row.plan_id, version: row.plan_version! } }),
  };
}

/**
 * Remembers what a request did, in the transaction in which it did it.
 * @throws AnsweredMeanwhile when the key is taken by now; the transaction must then be undone
 */
export async function rememberAnswer(
  manager: EntityManager,
  { key, request }: KeyedRequest,
  { consentId, plan, recordId }: Answered,
  at: Date,
): Promise<void> {
  const inserted: unknown[] = await manager.query(
    `insert into consent_answer (key, request, consent_id, plan_id, plan_version, record_id, made_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (key) do nothing returning key`,
    [key, request, consentId ?? null, plan?.id ?? null, plan?.version ?? null, recordId, at],
  );
  if (inserted.length === 0) throw new AnsweredMeanwhile();
}
