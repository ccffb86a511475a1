import type { PlanReplacement } from '../generated/documents.js';
import type { PlanFaultCode } from './plan-faults.js';
import { frameOf } from './sectors/plan-frames.js';

/** Why a sector plan cannot be replaced so by any act; undefined when it can. */
export function replacementFault({ extent, legalBasis, planType, validFrom }: PlanReplacement): PlanFaultCode | undefined {
  if (frameOf(planType)?.extents.includes(extent) !== true) return 'NOT_REPLACEABLE';
  const isGrounded = legalBasis?.act !== undefined && legalBasis.paragraph !== undefined;
  return isGrounded && validFrom !== undefined ? undefined : 'REPLACED_WITHOUT_PARAGRAPH';
}
