import type { LogFilter, LogRow } from '../../audit/log-reader.js';
import type { CallContext } from '../../kernel/call-context.js';
import { parseCpr } from '../../kernel/cpr.js';
import type { AccessParts } from '../parts.js';
import { NOTHING_SELECTED } from '../question.js';
import { draftOf } from '../records.js';
import type { Travel } from '../road.js';
import { type Cursors, pageSize } from './cursor.js';
import type { Page } from './my-citizens.js';

export interface AccessLogFilter extends Omit<LogFilter, 'citizenKey'> {
  /** the citizen looked up, in any spelling */
  cpr?: string;
}

const MOST = 200;

/** The access log, newest first, for the DPO. Reading it is itself a record, written before a row leaves. */
export async function accessLog(
  parts: AccessParts,
  cursors: Cursors,
  travel: Travel,
  context: CallContext,
  { filter = {}, first, after }: { filter?: AccessLogFilter; first?: number; after?: string },
): Promise<Page<LogRow>> {
  const { audit, citizenKeys } = parts;
  const { cpr, ...plain } = filter;
  const size = pageSize(first, MOST);
  const number = cpr === undefined ? undefined : parseCpr(cpr).value;
  const state = await travel(context, { operation: 'accessLog', purpose: 'DPO_AUDIT', selection: NOTHING_SELECTED });
  const citizenKey = number === undefined ? undefined : await citizenKeys.citizenKey(number);
  const sought: LogFilter = { ...plain, ...(citizenKey !== undefined && { citizenKey }) };
  const bound = `accessLog|${context.caller.subject}|${JSON.stringify(sought)}`;
  const from = after === undefined ? undefined : BigInt(cursors.open(after, bound));
  const { bundle, outcome } = state.decision!;
  await audit.append(draftOf(state, 'LOG_READ', { bundle, outcome, claims: { filter: { ...sought }, first: size } }));
  const page = await audit.read({ filter: sought, limit: size, ...(from !== undefined && { after: from }) });
  return {
    nodes: page.rows,
    pageInfo: {
      hasNextPage: page.next !== undefined,
      ...(page.next !== undefined && { endCursor: cursors.seal(String(page.next), bound) }),
    },
  };
}
