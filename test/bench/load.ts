import { Pool } from 'undici';

export interface Load {
  address: string;
  token: string;
  body: string;
}

/** a source whose part is missing: such a view is cheaper than a whole one */
const BROKEN = /"state":"(?!OK")/;

export interface Loaded {
  /** milliseconds of each answer, in rising order */
  took: number[];
  /** answers in which a source was missing */
  incomplete: number;
}

/**
 * Sends that many requests over that many connections, each as soon as the one before is answered.
 * @throws Error when an answer is not a view
 */
export async function run({ address, token, body }: Load, requests: number, connections: number): Promise<Loaded> {
  const pool = new Pool(address, { connections, pipelining: 1 });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const loaded: Loaded = { took: [], incomplete: 0 };
  let left = requests;
  const work = async () => {
    while (left-- > 0) {
      const began = performance.now();
      const answer = await pool.request({ method: 'POST', path: '/graphql', headers, body });
      const text = await answer.body.text();
      loaded.took.push(performance.now() - began);
      if (answer.statusCode !== 200 || text.startsWith('{"data":null'))
        throw new Error(`no view: ${answer.statusCode} ${text.slice(0, 600)}`);
      if (BROKEN.test(text)) loaded.incomplete += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  await pool.close();
  loaded.took.sort((one, other) => one - other);
  return loaded;
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
