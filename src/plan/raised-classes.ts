import type { LegalBasisRef } from '../generated/documents.js';
import type { DataClass } from '../kernel/words.js';
import { classesRevealedBy } from '../sdk/paragraphs.js';
import type { Part, PartKind } from './part-kinds.js';

/** What kinds of efforts, goals and conditions tell of by themselves. */
const BY_KIND: Readonly<Partial<Record<PartKind, Readonly<Record<string, readonly DataClass[]>>>>> = {
  efforts: { HEALTH: ['HEALTH'], REHABILITATION: ['HEALTH'], TREATMENT: ['HEALTH'], PLACEMENT: ['CHILD_CASE'] },
  goals: { HEALTH: ['HEALTH'] },
  conditions: { TREATMENT: ['HEALTH'] },
};
const HEALTH_PLANS = ['GOP', 'PSY_DISCHARGE', 'PSY_COORD', 'FORLOEBSPLAN', 'SUBSTANCE'];
const CHILD_PLANS = ['BL_CHILD_PLAN', 'BL_YOUTH_PLAN', 'BL_PARENT_PLAN', 'BL_NETWORK'];

/**
 * The classes that a part tells of by its paragraphs, codes and kind, whatever its author says: raised classes can be more, never less.
 * What a member of the family has for himself tells of somebody else than the citizen.
 */
export function classesToldBy(kind: PartKind, part: Part): DataClass[] {
  const bases = [part.legalBasis, part.decidedBasis, ...(Array.isArray(part.paragraphs) ? part.paragraphs : [])];
  const planType = String(part.planType);
  const told: readonly DataClass[] = [
    ...bases.flatMap((basis) => classesRevealedBy(basis as LegalBasisRef | undefined)),
    ...(BY_KIND[kind]?.[String(part.kind)] ?? []),
    ...(part.fsiii === undefined ? [] : (['HEALTH'] as const)),
    ...(part.memberId === undefined ? [] : (['THIRD_PARTY'] as const)),
    ...(HEALTH_PLANS.includes(planType) ? (['HEALTH'] as const) : []),
    ...(CHILD_PLANS.includes(planType) ? (['CHILD_CASE'] as const) : []),
    ...(planType === 'SUBSTANCE' ? (['SUBSTANCE_USE'] as const) : []),
  ];
  return [...new Set(told)].sort();
}
