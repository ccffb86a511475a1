import { SourceProblem, utf8Json } from '../../src/sdk/index.js';
import { type Json, object, objects, type Resource, text } from './fhir.js';

/** One page of a search, shape checked; `next` is the address of the next page as the source wrote it. */
export interface Page {
  resources: Resource[];
  next?: string;
  /** the source said that it left something out */
  withheld: boolean;
}

/** Reads a page of a search set. Anything else than UTF-8 JSON of that shape is SOURCE_INVALID. */
export function parsePage(body: Buffer): Page {
  const bundle = object(utf8Json(body));
  if (bundle?.resourceType !== 'Bundle' || bundle.type !== 'searchset') throw new SourceProblem('SOURCE_INVALID');
  const next = objects(bundle.link).find(({ relation }) => relation === 'next');
  const resources = resourcesOf(bundle);
  const url = text(next?.url);
  return { resources, withheld: resources.some(saysSuppressed), ...(url !== undefined && { next: url }) };
}

/** The resources of a bundle, those of bundles inside it (an incremental delivery holds delivery reports) included to a depth of 3. */
export function resourcesOf(bundle: Json, depth = 0): Resource[] {
  if (depth > 3) throw new SourceProblem('SOURCE_INVALID');
  return objects(bundle.entry).flatMap((entry) => {
    const body = object(entry.resource);
    if (body === undefined) return [];
    return body.resourceType === 'Bundle' ? resourcesOf(body, depth + 1) : [resourceOf(body, text(entry.fullUrl))];
  });
}

/** One resource with its type and id checked. */
export function resourceOf(body: Json, fullUrl?: string): Resource {
  const [type, id] = [text(body.resourceType), text(body.id) ?? ''];
  const fits = type !== undefined && /^[A-Z][A-Za-z]{1,40}$/.test(type) && /^[A-Za-z0-9.-]{0,64}$/.test(id);
  if (!fits || (id === '' && type !== 'OperationOutcome')) throw new SourceProblem('SOURCE_INVALID');
  return { type, id, body, ...(fullUrl !== undefined && { fullUrl }) };
}

function saysSuppressed({ type, body }: Resource): boolean {
  return type === 'OperationOutcome' && objects(body.issue).some(({ code }) => code === 'suppressed');
}
