import type { LogRow } from '../../audit/log-reader.js';
import type { CallContext, Caller } from '../../kernel/call-context.js';
import type { DataClass } from '../../kernel/words.js';
import type { PolicyDecision } from '../../policy/decision.js';
import { type ExplainedRecord, explainRecord, type RecordedDecision } from '../../policy/explain/explain-record.js';
import { type Language, type Reader, readerOf, toldReason } from '../../policy/explain/told.js';
import type { DecisionFacts } from '../../policy/facts.js';
import { REASONS, type ReasonCode } from '../../policy/reasons.js';
import type { AccessParts } from '../parts.js';
import type { Selection } from '../question.js';
import { draftOf, footprintOf } from '../records.js';
import { refuse } from '../refuse.js';
import type { Travel } from '../road.js';

export interface DecisionExplained extends ExplainedRecord {
  id: string;
  /** ISO 8601 instant of the decision's record */
  time: string;
  purpose?: string;
  bundle: string;
  reader: Reader;
  tell: (code: ReasonCode) => ReturnType<typeof toldReason>;
}

interface Claimed {
  caller?: { subject?: string; unit?: string; role?: string };
  reasons?: readonly ReasonCode[];
  facts?: DecisionFacts;
  classes?: Record<string, readonly DataClass[]>;
  legalBasis?: readonly string[];
}

/**
 * Explains one decision from its log record: to the caller who got it, to the leader of his unit, and to the DPO. An id that is nobody's
 * and a decision of others are one answer. Reading is itself a record, about the same citizen; nobody reads here of himself what others
 * asked.
 */
export async function explainDecision(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  { id, language, selection }: { id: string; language: Language; selection: Selection },
): Promise<DecisionExplained> {
  const { audit, bundles, catalogue, citizenKeys } = parts;
  const state = await travel(context, {
    operation: 'explainDecision',
    purpose: 'DECISION_EXPLANATION',
    explained: id,
    selection,
  });
  const { caller } = context;
  const { bundle, outcome } = state.decision!;
  const denied = (reason: ReasonCode) =>
    refuse(parts, state, { ...state.decision!, outcome: 'DENY', reasons: [reason], legalBasis: [] });
  const rows = await recordsOf(audit, id);
  const decided = rows.find(({ entry, claims }) => isDecision(entry) && (claims?.facts !== undefined || caller.role === 'DPO'));
  const standing = decided === undefined ? undefined : standingOf(caller, decided);
  if (decided === undefined || standing === undefined) return denied('DECISION_NOT_FOUND');
  if (decided.citizenKey !== null) {
    const { key, keys } = await citizenKeys.identify(decided.citizenKey);
    if (standing !== 'ASKER' && caller.personKey !== undefined && keys.includes(caller.personKey)) await denied('OWN_FILE');
    state.citizenKey = key;
    state.footprint = footprintOf(state.question, state.decision!, 1);
  }
  const isOfToday = decided.entry.bundle === catalogue.bundle;
  const earlier = isOfToday ? undefined : await bundles.of(decided.entry.bundle);
  await audit.append(draftOf(state, 'LOG_READ', { bundle, outcome, claims: { delivered: 1 } }));
  const reader = readerOf(caller.role);
  return {
    ...explainRecord(catalogue, recorded(decided, rows), earlier),
    id,
    time: decided.entry.time,
    ...(decided.entry.purpose != null && { purpose: decided.entry.purpose }),
    bundle: decided.entry.bundle,
    reader,
    tell: (code) => toldReason(code, reader, language),
  };
}

const BEFORE_MS = 1000;
const AFTER_MS = 300_000;

/** The whole records of a decision, newest first. Its id carries the time of its making (UUIDv7), and no call lasts longer than minutes. */
async function recordsOf(audit: AccessParts['audit'], id: string): Promise<LogRow[]> {
  if (id[14] !== '7') return [];
  const made = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
  const [from, to] = [made - BEFORE_MS, made + AFTER_MS].map((at) => new Date(at));
  if (Number.isNaN(to!.getTime()) || to!.getUTCFullYear() > 9999) return [];
  const filter = { decisionId: id, from: from!.toISOString(), to: to!.toISOString() };
  const { rows } = await audit.readAll({ filter, limit: 10 });
  return rows.filter(({ state }) => state !== 'TAMPERED');
}

/** A record that carries what was decided; others of the same call tell what was fetched or handed over. */
const isDecision = ({ kind, outcome }: LogRow['entry']): boolean => kind !== 'OUTCOME' && outcome != null;

function standingOf(caller: Caller, { claims }: LogRow): 'ASKER' | 'LEADER' | 'DPO' | undefined {
  if (caller.role === 'DPO') return 'DPO';
  const asked = (claims as Claimed | undefined)?.caller;
  if (asked?.subject === caller.subject) return 'ASKER';
  return caller.role === 'LEADER' && caller.unit !== undefined && asked?.unit === caller.unit ? 'LEADER' : undefined;
}

/** What was decided; a consent withdrawn while the sources were asked turns a permit into a refusal. */
function recorded({ entry, claims }: LogRow, rows: readonly LogRow[]): RecordedDecision {
  const { reasons, facts, classes, legalBasis } = (claims ?? {}) as Claimed;
  const turned = rows.find((row) => row.entry.kind === 'OUTCOME' && row.entry.outcome === 'DENY')?.entry;
  const { outcome, reasonCode } = turned ?? entry;
  const known = (reasons ?? [reasonCode as ReasonCode]).filter((code) => code in REASONS);
  return {
    outcome: outcome as PolicyDecision['outcome'],
    reasons: turned === undefined ? known : [turned.reasonCode as ReasonCode],
    bundle: entry.bundle,
    ...(facts !== undefined && { facts }),
    ...(classes !== undefined && !Array.isArray(classes) && { classes }),
    ...(legalBasis !== undefined && { legalBasis }),
  };
}
