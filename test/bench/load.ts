import { Pool } from 'undici';

export interface Load {
  address: string;
  token: string;
  body: string;
}

/**
 * Sends that many requests over that many connections, each as soon as the one before is answered.
 * @returns milliseconds of each, in rising order @throws Error when an answer is not the view
 */
export async function run({ address, token, body }: Load, requests: number, connections: number): Promise<number[]> {
  const pool = new Pool(address, { connections, pipelining: 1 });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const took: number[] = [];
  let left = requests;
  const work = async () => {
    while (left-- > 0) {
      const began = performance.now();
      const answer = await pool.request({ method: 'POST', path: '/graphql', headers, body });
      const text = await answer.body.text();
      took.push(performance.now() - began);
      if (answer.statusCode !== 200 || text.startsWith('{"data":null'))
        throw new Error(`no view: ${answer.statusCode} ${text.slice(0, 600)}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  await pool.close();
  return took.sort((one, other) => one - other);
}

/** @param share 0.5 for the median */
export function quantile(rising: readonly number[], share: number): number {
  return rising[Math.min(rising.length - 1, Math.floor(rising.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((one, other) => one - other),
    0.5,
  );
}
