import { type Channel, channel } from 'node:diagnostics_channel';
import { isTraced, trace, traceAnswer } from './traces.js';
import { leaveStreams, traceStreams } from './traces-streams.js';

const LISTENER = Symbol.for('helhed.traced');

/** Listens at the edges of the process: its streams, answers of gateways, addresses of calls to sources. @returns how to stop */
export function traceEdges(): () => void {
  traceStreams({ keepLogLines: true });
  const { fetch } = globalThis;
  globalThis.fetch = async (...asked) => {
    const answer = await fetch(...asked);
    const url = new URL(asked[0] instanceof Request ? asked[0].url : asked[0]);
    if (isTraced(url)) await traceAnswer(url, answer.clone());
    return answer;
  };
  const leaveAddresses = traceAddresses();
  return () => {
    globalThis.fetch = fetch;
    leaveAddresses();
    leaveStreams();
  };
}

/** The channel outlives a spec, and a spec whose tests are all skipped never stops: its listener is put out first. */
function traceAddresses(): () => void {
  const requests: Channel & { [LISTENER]?: (message: unknown) => void } = channel('undici:request:create');
  if (requests[LISTENER] !== undefined) requests.unsubscribe(requests[LISTENER]);
  const listener = (message: unknown) => {
    const { origin, path, method } = (message as { request: { origin: string | URL; path: string; method: string } }).request;
    if (!isTraced(new URL(origin))) trace('address', `${method} to a source`, path);
  };
  requests[LISTENER] = listener;
  requests.subscribe(listener);
  return () => void requests.unsubscribe(listener);
}
