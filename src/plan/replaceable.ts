import type { PlanReplacement } from '../generated/documents.js';
import type { PlanFaultCode } from './plan-faults.js';

type PlanType = PlanReplacement['planType'];
type Extent = PlanReplacement['extent'];

/**
 * Which plans the one plan may stand instead of, and how much of them: LAB §§ 40, stk. 3, 44-45, SDP § 13 e, INL § 19 b, SEL §§ 141,
 * stk. 7, 142, stk. 5, BL §§ 78, 93, 110. No act names the others.
 */
const REPLACEABLE: Readonly<Partial<Record<PlanType, readonly Extent[]>>> = {
  MIN_PLAN: ['WHOLE', 'EFFORT_PART'],
  MIN_PLAN_EDU: ['WHOLE', 'EFFORT_PART'],
  REHAB_EFFORT: ['WHOLE', 'EFFORT_PART'],
  SDP_AGREEMENT: ['WHOLE'],
  INT_CONTRACT: ['BECOMES'],
  SEL_HANDLEPLAN: ['WHOLE'],
  SEL_HANDLEPLAN_110: ['WHOLE'],
  BL_CHILD_PLAN: ['PARENT_ELEMENTS'],
  BL_YOUTH_PLAN: ['WHOLE'],
  BL_PARENT_PLAN: ['WHOLE'],
};

/** Why a sector plan cannot be replaced so; undefined when it can. */
export function replacementFault({ extent, legalBasis, planType, validFrom }: PlanReplacement): PlanFaultCode | undefined {
  if (!(REPLACEABLE[planType] ?? []).includes(extent)) return 'NOT_REPLACEABLE';
  const isGrounded = legalBasis?.act !== undefined && legalBasis.paragraph !== undefined;
  return isGrounded && validFrom !== undefined ? undefined : 'REPLACED_WITHOUT_PARAGRAPH';
}
