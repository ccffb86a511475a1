import { type Clock, type SourceHttp, SourceProblem } from '../../src/sdk/index.js';
import { manifest } from './manifest.js';
import { code, newReading, object, whole } from './source/shape.js';
import { PATHS, SCOPES } from './source/wire.js';

export interface TokenConfig {
  clientId: string;
  clientSecret: string;
}

/** Access tokens of the client credentials grant (RFC 6749, section 4.4), one at a time, kept until shortly before they end. */
export interface Tokens {
  /** A token that is still good. Calls at the same time share one request; a caller that leaves does not end it for the others. */
  current(signal: AbortSignal): Promise<string>;
  /** A new token instead of one that the source did not accept. */
  instead(refused: string, signal: AbortSignal): Promise<string>;
}

const EARLY_MS = 30_000;
const tokenAnswer = object({ access_token: code, expires_in: whole });

export function clientCredentials(http: SourceHttp, clock: Clock, config: TokenConfig): Tokens {
  let kept: { token: string; goodUntil: number } | undefined;
  let underWay: Promise<string> | undefined;

  async function ask(): Promise<string> {
    const pair = [config.clientId, config.clientSecret].map(encodeURIComponent).join(':');
    const response = await http.request({
      method: 'POST',
      path: PATHS.token,
      headers: {
        authorization: `Basic ${Buffer.from(pair).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
      },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: Object.values(SCOPES).join(' ') }).toString(),
      signal: AbortSignal.timeout(manifest.limits.timeoutMs),
    });
    if ([400, 401, 403].includes(response.status)) throw new SourceProblem('SOURCE_REFUSED');
    if (response.status !== 200) throw new SourceProblem(response.status >= 500 ? 'SOURCE_UNAVAILABLE' : 'SOURCE_INVALID');
    const { token, seconds } = readToken(response.body);
    kept = { token, goodUntil: clock.now().getTime() + seconds * 1000 - EARLY_MS };
    return token;
  }

  const shared = (): Promise<string> => {
    underWay ??= ask().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };

  return {
    async current(signal) {
      if (kept !== undefined && clock.now().getTime() < kept.goodUntil) return kept.token;
      return orLeave(shared(), signal);
    },
    async instead(refused, signal) {
      if (kept?.token === refused) kept = undefined;
      return this.current(signal);
    },
  };
}

function readToken(body: Buffer): { token: string; seconds: number } {
  let answer: unknown;
  try {
    answer = JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw new SourceProblem('SOURCE_INVALID', cause);
  }
  const { access_token: token, expires_in: seconds } = tokenAnswer(answer, newReading());
  if (token === undefined || !/^[\x21-\x7e]+$/.test(token)) throw new SourceProblem('SOURCE_INVALID');
  return { token, seconds: seconds ?? 60 };
}

function orLeave<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(new SourceProblem('SOURCE_TIMEOUT', signal.reason));
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
