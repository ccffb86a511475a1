import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { commitToCitizen } from '../../src/audit/citizen-commitment.js';
import { claimsText } from '../../src/audit/claims-text.js';
import { type AuditDraft, entryOf, sealedDigest } from '../../src/audit/entry.js';
import { leafHash } from '../../src/audit/merkle.js';
import { boundTo, seal, sealClaims } from '../../src/audit/sealed-claims.js';
import { openDatabase } from '../../src/database/open-database.js';
import { systemClock } from '../../src/kernel/clock.js';
import type { RecordedDecision } from '../../src/policy/replay/replay.js';

const LOG = 'bench';
const CITIZENS = 2_000;
const AT_ONCE = 1_000;
const KEYS = `INSERT INTO subject_key (citizen_key, wrapped_key, made_at)
  SELECT citizen_key, wrapped_key, now() FROM unnest($1::text[], $2::bytea[]) AS t(citizen_key, wrapped_key)`;
const ENTRIES = `INSERT INTO audit_entry (log_id, idx, entry, leaf_hash, kind, recorded_at, citizen_key, claims, citizen_salt)
  SELECT '${LOG}', * FROM unnest($1::bigint[], $2::bytea[], $3::bytea[], $4::text[], $5::timestamptz[], $6::text[], $7::bytea[], $8::bytea[])`;

/**
 * Writes decisions into an empty log as the gateway would have: whole claims, sealed with citizens' keys, each with its leaf. There are no
 * checkpoints, which no replay reads.
 * @param encryptionKey base64
 */
export async function fillLog(
  url: string,
  encryptionKey: string,
  count: number,
  made: (at: number) => RecordedDecision,
): Promise<void> {
  const database = await openDatabase({ url, dataDirectory: 'memory', poolSize: 1, mode: 'development', clock: systemClock });
  const { rows } = await database.pool.query('SELECT EXISTS (SELECT 1 FROM audit_entry) AS filled');
  if (rows[0].filled) throw new Error('The bench wants a database whose log is empty');
  const citizens = Array.from({ length: CITIZENS }, () => ({ name: randomUUID(), key: randomBytes(32) }));
  const wrapping = Buffer.from(encryptionKey, 'base64');
  const wrapped = citizens.map(({ name, key }) => seal(wrapping, key, name));
  await database.pool.query(KEYS, [citizens.map(({ name }) => name), wrapped]);
  for (let first = 0; first < count; first += AT_ONCE) {
    const group = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, at) =>
      rowOf(first + at, made(first + at), citizens[(first + at) % CITIZENS]!),
    );
    await database.pool.query(
      ENTRIES,
      group[0]!.map((_, column) => group.map((row) => row[column])),
    );
  }
  await database.close();
  await settle(url);
}

/** As a server is left alone for a while. */
async function settle(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('VACUUM ANALYZE audit_entry');
  await client.query('CHECKPOINT');
  await client.end();
}

function rowOf(index: number, decision: RecordedDecision, { name, key }: { name: string; key: Buffer }): unknown[] {
  const { bundle, classes, decisionId, outcome, reasonCode } = decision;
  const facts = { ...decision.facts, citizenKey: name };
  const { at: time, purpose, caller } = facts;
  const id = randomUUID();
  const kind: AuditDraft['kind'] = classes === undefined ? 'REFUSAL' : 'INTENT';
  const text = claimsText({
    operation: 'citizenView',
    caller: { subject: randomUUID(), ...caller, municipality: '0999', client: 'bench', token: randomUUID(), channel: 'GRAPHQL' },
    traceparent: `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`,
    caseRef: facts.caseRef,
    facts: facts as never,
    fields: ['CitizenView.efforts', 'CitizenView.person', 'Effort.id', 'Effort.title', 'Person.name'],
    ...(classes !== undefined && { classes, sources: Object.keys(classes), consents: facts.consents.map((one) => one.id) }),
  });
  const { sealed, digest } = sealClaims(key, text, boundTo(LOG, id));
  const citizen = commitToCitizen(name);
  const digests = { claimsDigest: digest, sealedDigest: sealedDigest(sealed), citizenDigest: citizen.digest };
  const draft = { kind, callId: randomUUID(), decisionId, bundle, outcome, reasonCode, purpose };
  const entry = entryOf(id, time, draft, digests);
  return [index, entry, leafHash(entry), kind, time, name, sealed, citizen.salt];
}
