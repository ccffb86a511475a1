import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** One HTTP call as it was sent. `%ID%` stands where each call needs a request id of its own. */
export interface RecordedCall {
  origin: string;
  method: 'GET' | 'POST';
  path: string;
  /** name and value in turn */
  headers: string[];
  body?: string;
}

export const ID_PLACE = '%ID%';
const TIME_ORDERED_ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const CHANNEL = 'undici:request:create';

/** Writes down every HTTP call that this process makes, until it is asked for them. */
export function recordCalls(): () => RecordedCall[] {
  const calls: RecordedCall[] = [];
  const listen = (message: unknown) => {
    const { request } = message as {
      request: { origin: string; method: string; path: string; headers: string[]; body?: string | Buffer | null };
    };
    const { body } = request;
    calls.push({
      origin: String(request.origin),
      method: request.method as 'GET' | 'POST',
      path: withPlaces(request.path),
      headers: request.headers.map((part) => withPlaces(String(part))),
      ...(body && { body: withPlaces(String(body)) }),
    });
  };
  subscribe(CHANNEL, listen);
  return () => {
    unsubscribe(CHANNEL, listen);
    return calls;
  };
}

function withPlaces(text: string): string {
  return text.replace(TIME_ORDERED_ID, ID_PLACE);
}
