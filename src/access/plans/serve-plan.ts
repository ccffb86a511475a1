import { type PlanDocument, partsOf } from '../../plan/part-kinds.js';
import type { PlanReader } from '../../plan/reader-versions.js';
import type { AccessParts } from '../parts.js';

/**
 * A version of a plan as a reader sees it, numbered and dated by what he may see: other changes show in neither. Undefined where he sees no
 * part of it: then there is no plan for him.
 */
export async function servePlan(
  { planReaders }: Pick<AccessParts, 'planReaders'>,
  reader: PlanReader,
  document: PlanDocument,
): Promise<PlanDocument | undefined> {
  const view = reader.view(document);
  if (partsOf(view).length === 0) return undefined;
  const { at, steps } = await planReaders.of(document.id, reader, document.version);
  return { ...view, version: steps.length, changedAt: at.at(-1)! };
}
