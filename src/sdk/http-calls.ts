import type { AdapterManifest } from './contract.js';
import type { RecordKind } from './records.js';

/** HTTP calls that one operation makes for the kinds when nothing fails: none when the source fills none of them. */
export function httpCallsFor(
  manifest: Pick<AdapterManifest, 'httpCalls' | 'httpCallsPerOperation' | 'recordKinds'>,
  kinds: readonly RecordKind[],
): number {
  const { httpCalls, httpCallsPerOperation, recordKinds } = manifest;
  if (httpCalls !== undefined) return httpCalls.filter((fills) => fills.some((kind) => kinds.includes(kind))).length;
  return kinds.some((kind) => recordKinds[kind] !== undefined) ? httpCallsPerOperation : 0;
}
