import type { AdapterManifest } from './contract.js';
import type { RecordKind } from './records.js';

/** What a manifest adds when the number of HTTP calls depends on the kinds that are asked. */
export interface StatesHttpCalls {
  /** one entry for each call: the kinds that it fills; the call is made when one of them is asked */
  httpCalls: readonly (readonly RecordKind[])[];
}

/** HTTP calls that one operation makes for the kinds when nothing fails: none when the source fills none of them. */
export function httpCallsFor(
  manifest: Pick<AdapterManifest, 'httpCallsPerOperation' | 'recordKinds'> & Partial<StatesHttpCalls>,
  kinds: readonly RecordKind[],
): number {
  const { httpCalls, httpCallsPerOperation, recordKinds } = manifest;
  if (httpCalls !== undefined) return httpCalls.filter((fills) => fills.some((kind) => kinds.includes(kind))).length;
  return kinds.some((kind) => recordKinds[kind] !== undefined) ? httpCallsPerOperation : 0;
}
