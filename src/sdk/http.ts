import { Pool } from 'undici';
import { type SourceResponse, WholeAnswer } from './whole-answer.js';

export type { SourceResponse } from './whole-answer.js';

export interface SourceHttpOptions {
  /** scheme, host and port of the source; paths are joined to it */
  origin: string;
  connections: number;
  /** bytes of an unpacked answer */
  maxBytes: number;
  /** milliseconds to open a connection */
  connectTimeoutMs?: number;
}

export interface SourceRequest {
  method: 'GET' | 'POST';
  /** path and query; must hold no personal data */
  path: string;
  headers?: Record<string, string>;
  body?: string;
  signal: AbortSignal;
}

/** A client for one source. It follows no redirect, asks for no compression and stops reading at the byte cap. */
export interface SourceHttp {
  /** Fails with SOURCE_UNAVAILABLE, SOURCE_TIMEOUT (signal), SOURCE_TOO_LARGE or SOURCE_INVALID (redirect, compressed answer). Any other status is returned. */
  request(request: SourceRequest): Promise<SourceResponse>;
  close(): Promise<void>;
}

export function sourceHttp(options: SourceHttpOptions): SourceHttp {
  const pool = new Pool(options.origin, {
    connections: options.connections,
    pipelining: 1,
    connect: { timeout: options.connectTimeoutMs ?? 1000 },
    keepAliveTimeout: 10_000,
    maxHeaderSize: 16_384,
  });
  return {
    async request({ method, path, headers, body, signal }) {
      const whole = new WholeAnswer(options.maxBytes, signal);
      if (!signal.aborted)
        pool.dispatch({ method, path, body: body ?? null, headers: { 'accept-encoding': 'identity', ...headers } }, whole);
      return whole.answer;
    },
    close: () => pool.close(),
  };
}
