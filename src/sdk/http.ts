import { type Dispatcher, errors, Pool } from 'undici';
import { SourceProblem } from './source-problem.js';

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

export interface SourceResponse {
  status: number;
  contentType: string;
  body: Buffer;
  headers: Record<string, string | string[] | undefined>;
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
    maxResponseSize: options.maxBytes,
  });
  return {
    async request({ method, path, headers, body, signal }) {
      try {
        const answer = await pool.request({
          method,
          path,
          signal,
          body: body ?? null,
          headers: { 'accept-encoding': 'identity', ...headers },
        });
        return await readWhole(answer, options.maxBytes);
      } catch (thrown) {
        throw asSourceProblem(thrown, signal);
      }
    },
    close: () => pool.close(),
  };
}

async function readWhole(answer: Dispatcher.ResponseData, maxBytes: number): Promise<SourceResponse> {
  const refuse = (code: 'SOURCE_INVALID' | 'SOURCE_TOO_LARGE') => {
    answer.body.on('error', () => undefined).destroy();
    return new SourceProblem(code);
  };
  if (answer.statusCode >= 300 && answer.statusCode < 400) throw refuse('SOURCE_INVALID');
  const encoding = answer.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') throw refuse('SOURCE_INVALID');
  if (Number(answer.headers['content-length'] ?? 0) > maxBytes) throw refuse('SOURCE_TOO_LARGE');
  const { buffer, byteOffset, byteLength } = await answer.body.bytes();
  return {
    status: answer.statusCode,
    contentType: String(answer.headers['content-type'] ?? ''),
    body: Buffer.from(buffer, byteOffset, byteLength),
    headers: answer.headers,
  };
}

function asSourceProblem(thrown: unknown, signal: AbortSignal): SourceProblem {
  if (thrown instanceof SourceProblem) return thrown;
  if (signal.aborted) return new SourceProblem('SOURCE_TIMEOUT', thrown);
  if (thrown instanceof errors.ResponseExceededMaxSizeError) return new SourceProblem('SOURCE_TOO_LARGE', thrown);
  return new SourceProblem('SOURCE_UNAVAILABLE', thrown);
}
