import type { LogFilter, LogPosition, LogRow } from '../../audit/log-reader.js';
import type { CallContext } from '../../kernel/call-context.js';
import { parseCpr } from '../../kernel/cpr.js';
import { Problem } from '../../kernel/problem.js';
import type { AccessParts } from '../parts.js';
import type { Selection } from '../question.js';
import { draftOf, footprintOf } from '../records.js';
import { refuse } from '../refuse.js';
import type { Travel } from '../road.js';
import { type Cursors, pageSize } from './cursor.js';
import type { Page } from './my-citizens.js';

export interface AccessLogFilter extends Omit<LogFilter, 'citizenKeys'> {
  /** the citizen looked up, in any spelling */
  cpr?: string;
}

const MOST = 200;

/**
 * The access log, newest first, for the DPO: the logs of all processes, the gateway's and the worker's, as one list. A page mark names the
 * last record shown and stays good while others write, and when two of the citizen's numbers turn out to be one citizen in between.
 * Reading is itself a record, written before a row leaves; a search for one citizen is a record about that citizen. Nobody searches for
 * himself at work.
 */
export async function accessLog(
  parts: AccessParts,
  cursors: Cursors,
  travel: Travel,
  context: CallContext,
  { filter = {}, first, after, selection }: { filter?: AccessLogFilter; first?: number; after?: string; selection: Selection },
): Promise<Page<LogRow>> {
  const { audit, citizenKeys } = parts;
  const { cpr, ...plain } = filter;
  const size = pageSize(first, MOST);
  const number = cpr === undefined ? undefined : parseCpr(cpr).value;
  const state = await travel(context, { operation: 'accessLog', purpose: 'DPO_AUDIT', selection });
  const numberKey = number === undefined ? undefined : citizenKeys.numberKey(number);
  const bound = `accessLog|${context.caller.subject}|${JSON.stringify({ ...plain, numberKey })}`;
  const from = after === undefined ? undefined : positionOf(cursors.open(after, bound));
  const citizen = numberKey === undefined ? undefined : await citizenKeys.identify(numberKey);
  const sought: LogFilter = { ...plain, ...(citizen && { citizenKeys: citizen.keys }) };
  const { bundle, outcome } = state.decision!;
  if (citizen !== undefined) {
    state.citizenKey = citizen.key;
    state.footprint = footprintOf(state.question, state.decision!, 1);
  }
  const { personKey } = context.caller;
  if (personKey !== undefined && citizen?.keys.includes(personKey))
    await refuse(parts, state, { ...state.decision!, outcome: 'DENY', reasons: ['OWN_FILE'], legalBasis: [] });
  await audit.append(draftOf(state, 'LOG_READ', { bundle, outcome, claims: { filter: { ...sought }, first: size } }));
  const page = await audit.readAll({ filter: sought, limit: size, ...(from !== undefined && { after: from }) });
  const last = page.rows.at(-1);
  const end = page.next ?? (last && { time: last.entry.time, logId: last.logId, index: last.index });
  return {
    nodes: page.rows,
    pageInfo: {
      hasNextPage: page.next !== undefined,
      ...(end !== undefined && { endCursor: cursors.seal(textOf(end), bound) }),
    },
  };
}

const textOf = ({ time, logId, index }: LogPosition): string => `${time}~${logId}~${index}`;

function positionOf(text: string): LogPosition {
  const [, time, logId, index] = /^([^~]+)~(.+)~(\d+)$/.exec(text) ?? [];
  if (time === undefined || logId === undefined) throw new Problem('CURSOR_INVALID');
  return { time, logId, index: Number(index) };
}
