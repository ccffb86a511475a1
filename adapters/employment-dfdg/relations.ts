import { type AdapterHost, type RelationFact, SourceProblem } from '../../src/sdk/index.js';
import type { DfdgClient } from './client.js';
import { relationOf } from './mapping/relations.js';
import { tilknytningerAnswer } from './source/answers.js';
import { newReading } from './source/shape.js';
import { PATHS } from './source/wire.js';

const MOST_PAGES = 10_000;

/** Every current tie between a citizen and a primary caseworker, page by page. */
export async function* relations(
  client: DfdgClient,
  host: AdapterHost,
  feed: { signal: AbortSignal; requestId: string },
): AsyncGenerator<RelationFact> {
  let page = 1;
  while (page > 0) {
    const requestId = page === 1 ? feed.requestId : host.requestId();
    const answer = await client.get({ path: `${PATHS.tilknytninger}?side=${page}`, requestId, signal: feed.signal });
    const { tilknytninger, naesteSide = 0 } = tilknytningerAnswer(answer?.body ?? {}, newReading());
    for (const tie of tilknytninger) yield relationOf(tie);
    if (naesteSide !== 0 && (naesteSide !== page + 1 || naesteSide > MOST_PAGES)) throw new SourceProblem('SOURCE_INVALID');
    page = naesteSide;
  }
}
