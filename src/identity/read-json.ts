const TIME_LIMIT_MS = 5_000;
const LARGEST_ANSWER = 256 * 1024;

/**
 * Fetches one small JSON document of the issuer. Follows no redirect; takes at most 256 kB and, unless told otherwise, 5 seconds.
 * @throws Error of any kind when the answer is not status 200 with JSON in UTF-8 within those limits
 */
export async function readJson(
  fetch: typeof globalThis.fetch,
  url: URL,
  closing: AbortSignal,
  limitMs = TIME_LIMIT_MS,
): Promise<unknown> {
  const signal = AbortSignal.any([closing, AbortSignal.timeout(limitMs)]);
  const answer = await fetch(url, { headers: { accept: 'application/json' }, redirect: 'manual', signal });
  if (answer.status !== 200) {
    await answer.body?.cancel();
    throw new Error('the issuer did not answer with status 200');
  }
  const text = new TextDecoder('utf-8', { fatal: true }).decode(await readBody(answer));
  return JSON.parse(text) as unknown;
}

async function readBody(answer: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > LARGEST_ANSWER) throw new Error("the issuer's answer is too large");
    parts.push(part);
  }
  return Buffer.concat(parts);
}
