import type { PlanDocument } from '../../plan/part-kinds.js';
import type { PlanReader } from '../../plan/reader-versions.js';
import type { AccessParts } from '../parts.js';

/** A version of a plan as a reader sees it, numbered and dated by what he may see: other changes show in neither. */
export async function servePlan(
  { planReaders }: Pick<AccessParts, 'planReaders'>,
  reader: PlanReader,
  document: PlanDocument,
): Promise<PlanDocument> {
  const { at, steps } = await planReaders.of(document.id, reader, document.version);
  return { ...reader.view(document), version: steps.length, changedAt: at.at(-1)! };
}
