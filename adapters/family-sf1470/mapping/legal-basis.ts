import { classesRevealedBy, type DataClass, type LegalBasisRef, legalBasisOf } from '../../../src/sdk/index.js';
import { classesOfParagraph } from '../codes/barnets-lov.js';

const ACT =
  /(barnets lov|serviceloven|lov om social service|sundhedsloven|lov om en aktiv beskæftigelsesindsats|\b(?:BL|SEL|SUL|LAB)\b)/i;

/** HjemmelSpecifikation is free text with the act somewhere in it ("LOV nr 721 af 13/06/2023 Barnets lov § 133"); a bare paragraph is barnets lov's. */
export function hjemmelOf(text: string | undefined): LegalBasisRef | undefined {
  const start = text === undefined ? -1 : text.search(ACT);
  return legalBasisOf(start > 0 ? text!.slice(start) : text, 'BL');
}

/** All that a paragraph reveals by itself. */
export function classesOfBasis(basis: LegalBasisRef | undefined): DataClass[] {
  return [...classesRevealedBy(basis), ...classesOfParagraph(basis)];
}
