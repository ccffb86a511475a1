import { tmpdir } from 'node:os';
import { FixedClock } from '../../kernel/clock.js';
import type { Adapter, AdapterOperations, SourceCall } from '../contract.js';
import { sourceHttp } from '../http.js';
import type { RecordKind } from '../records.js';

/** A question as the host would ask it, for specs. */
export function sourceCall(adapter: Adapter, cpr: string, over: Partial<SourceCall> = {}): SourceCall {
  return {
    cpr,
    kinds: Object.keys(adapter.manifest.recordKinds) as RecordKind[],
    municipality: '0999',
    requestId: `req-${Math.floor(performance.now() * 1000)}`,
    traceparent: '00-11111111111111111111111111111111-2222222222222222-01',
    signal: AbortSignal.timeout(5000),
    ...over,
  };
}

/** Connects an adapter as the host would, on a fixed clock. */
export async function connectForTest(
  adapter: Adapter,
  config: Readonly<Record<string, string>>,
  clock = new FixedClock('2026-06-01T10:00:00Z'),
  stateDirectory = tmpdir(),
): Promise<AdapterOperations> {
  let count = 0;
  return adapter.connect(config, {
    clock,
    requestId: () => {
      count += 1;
      return `request-${count}`;
    },
    http: sourceHttp,
    stateDirectory,
  });
}
