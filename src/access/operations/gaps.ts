import type { LogPosition, LogRow } from '../../audit/log-reader.js';
import { CLASS_TABLE } from '../../generated/class-table.js';
import type { CallContext } from '../../kernel/call-context.js';
import type { DataClass } from '../../kernel/words.js';
import { type GapMet, gapsOf, type PolicyGap } from '../../policy/explain/gaps-of.js';
import { type Language, readerOf, type ToldReason, toldReason } from '../../policy/explain/told.js';
import type { DecisionFacts } from '../../policy/facts.js';
import { REASONS, type ReasonCode } from '../../policy/reasons.js';
import type { AccessParts } from '../parts.js';
import type { Selection } from '../question.js';
import { draftOf } from '../records.js';
import type { Travel } from '../road.js';

const PAGE = 1000;
const MOST_PAGES = 20;

/**
 * What was asked for in a time that nothing in the catalogue speaks of, gathered from the log for the DPO. Nobody is named: neither who
 * asked nor about whom. Reading is itself a record.
 */
export async function gaps(
  { audit }: Pick<AccessParts, 'audit'>,
  travel: Travel,
  context: CallContext,
  { from, to, language, selection }: { from?: string; to?: string; language: Language; selection: Selection },
): Promise<{ gaps: PolicyGap[]; complete: boolean; tell: (code: ReasonCode) => ToldReason }> {
  const state = await travel(context, { operation: 'gaps', purpose: 'DPO_AUDIT', selection });
  const { bundle, outcome } = state.decision!;
  const filter = { kind: 'REFUSAL' as const, outcome: 'GAP', ...(from && { from }), ...(to && { to }) };
  await audit.append(draftOf(state, 'LOG_READ', { bundle, outcome, claims: { filter } }));
  const met: GapMet[] = [];
  let after: LogPosition | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { rows, next } = await audit.readAll({ filter, limit: PAGE, ...(after && { after }) });
    met.push(...rows.flatMap((row) => gapMet(row) ?? []));
    after = next;
    if (next === undefined) break;
  }
  const reader = readerOf(context.caller.role);
  return { gaps: gapsOf(met), complete: after === undefined, tell: (code) => toldReason(code, reader, language) };
}

interface Claimed {
  caller?: Pick<GapMet, 'role' | 'sector'>;
  fields?: readonly string[];
  facts?: Pick<DecisionFacts, 'sources'>;
}

/** A row as a gap; nothing for one that is not what was written. */
function gapMet({ entry, claims, state }: LogRow): GapMet | undefined {
  const { purpose, reasonCode, time } = entry;
  if (state === 'TAMPERED' || reasonCode == null || !(reasonCode in REASONS)) return undefined;
  const { caller: { role, sector } = {}, fields = [], facts } = (claims ?? {}) as Claimed;
  return {
    ...(purpose != null && { purpose }),
    reason: reasonCode as ReasonCode,
    ...(role !== undefined && { role }),
    ...(sector !== undefined && { sector }),
    classes: [...new Set(fields.flatMap((field) => classOf(field) ?? []))],
    sources: [...new Set((facts?.sources ?? []).map((source) => source.sector))],
    at: time,
  };
}

/** The class of a field of a document, named as `Type.field`. */
function classOf(name: string): DataClass | undefined {
  const [type = '', field = ''] = name.split('.');
  const dataClass = CLASS_TABLE[type]?.[field]?.dataClass;
  return dataClass === 'TECHNICAL' ? undefined : dataClass;
}
