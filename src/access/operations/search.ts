import type { CallContext } from '../../kernel/call-context.js';
import { purposesFor } from '../../policy/purposes-for.js';
import type { AccessParts } from '../parts.js';
import type { Travel } from '../road.js';
import type { Cursors } from './cursor.js';
import { type Evaluation, evaluate } from './evaluate.js';

/** A page of what was found; `next_token` is empty at the end (AuthZEN 1.0). */
export interface Found<T> {
  readonly results: readonly T[];
  readonly page: { readonly next_token: string };
}

const MOST = 100;

/**
 * The purposes for which the employee may read of the citizen. Each is decided and logged, so that a search tells no more than as many
 * evaluations.
 */
export async function searchActions(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  asked: Omit<Evaluation, 'purpose' | 'action'>,
): Promise<Found<{ name: string; properties: { purpose: string } }>> {
  const codes = purposesFor(parts.catalogue, context.caller, context.receivedAt)
    .filter(({ rules, subject }) => subject !== 'NONE' && rules.length > 0)
    .map(({ code }) => code);
  const questions = codes.map((purpose) => ({ ...asked, action: 'read', purpose }));
  const answers = await evaluate(parts, travel, context, questions, 'execute_all');
  const results = codes.filter((_code, at) => answers[at]!.decision);
  return { results: results.map((purpose) => ({ name: 'read', properties: { purpose } })), page: { next_token: '' } };
}

/**
 * The citizens of the employee's own relations, himself left out, of whom he may read for the purpose: as many at a time as the purpose allows in one call.
 * Each is decided and logged; a page may be short, even empty, and still have a next.
 */
export async function searchResources(
  parts: AccessParts,
  cursors: Cursors,
  travel: Travel,
  context: CallContext,
  { token, ...asked }: Omit<Evaluation, 'resource'> & { readonly resourceType: string; readonly token?: string },
): Promise<Found<{ type: string; id: string }>> {
  const { catalogue, citizenKeys, clock, relations } = parts;
  const { resourceType: type, ...question } = asked;
  const bound = `searchResources|${context.caller.subject}|${question.purpose}`;
  const after = token === undefined ? undefined : cursors.open(token, bound);
  const size = Math.max(1, Math.min(MOST, catalogue.purposes.get(question.purpose)?.maximumCitizensPerCall ?? 1));
  const { personKey } = context.caller;
  const self = personKey === undefined ? undefined : (await citizenKeys.identify(personKey)).key;
  const found = await relations.citizensOf(context.caller, clock.now(), size + 1, {
    ...(after !== undefined && { after }),
    ...(self !== undefined && { self }),
  });
  const shown = found.slice(0, size);
  const numbers = await citizenKeys.numbersOf(shown.map(({ citizenKey }) => citizenKey));
  const ids = shown.flatMap(({ citizenKey }) => numbers.get(citizenKey) ?? []);
  const questions = ids.map((id) => ({ ...question, resource: { type, id } }));
  const answers = await evaluate(parts, travel, context, questions, 'execute_all');
  const results = ids.filter((_id, at) => answers[at]!.decision).map((id) => ({ type, id }));
  const last = found.length > size ? shown.at(-1) : undefined;
  return { results, page: { next_token: last === undefined ? '' : cursors.seal(last.citizenKey, bound) } };
}
