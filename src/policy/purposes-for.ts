import type { LegalBasis, Purpose } from '../generated/documents.js';
import type { Catalogue } from './catalogue.js';
import { lawInForce, listed } from './legal-basis.js';
import { mayClaim, type PurposeClaimant } from './rules/caller-may-use-purpose.js';

/** A purpose as it stands on a day: only its paragraphs in force. */
export type PurposeInForce = Omit<Purpose, 'legalBases'> & { readonly legalBases: readonly LegalBasis[] };

/**
 * The purposes that a caller may claim at an instant (ISO 8601), by the same rules as a decision: role, sector, token, and law in force on
 * the Danish day. Concerns no citizen.
 */
export function purposesFor({ purposes }: Catalogue, caller: PurposeClaimant, at: string): PurposeInForce[] {
  return [...purposes.values()]
    .filter((purpose) => mayClaim(purpose, caller, at) === undefined)
    .map((purpose) => ({ ...purpose, legalBases: listed(lawInForce(purpose, at)) }));
}
