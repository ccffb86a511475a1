import type { ConsentKind, LegalBasis, Purpose, PurposeBasis } from '../generated/documents.js';
import type { DataClass, Sector } from '../kernel/words.js';
import { oncePerDay } from './danish-day.js';

/** One class of one source's data, and the consent it is released by, if it needs one. */
export interface Release {
  readonly sector: Sector;
  readonly dataClass: DataClass;
  readonly consent?: ConsentKind;
}

/**
 * The paragraphs of a purpose in force on a Danish day (YYYY-MM-DD), with all that the file says of them. An act begins and ends at midnight
 * in Denmark. Paragraphs that only stand beside others are no law of their own: alone they are none.
 */
export function lawOn({ legalBases }: Purpose, day: string): readonly PurposeBasis[] {
  const living = legalBases.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day <= validTo));
  return living.every(({ supplement }) => supplement === true) ? [] : living;
}

/** The law of the Danish day of an instant (ISO 8601). */
export const lawInForce = oncePerDay(lawOn);

/** The paragraphs that carry a release: none when only such are left that stand beside others. */
export function carriersOf(law: readonly PurposeBasis[], { sector, dataClass, consent }: Release): readonly PurposeBasis[] {
  const carriers = law.filter(
    ({ sectors, classes, consents }) =>
      (sectors === undefined || sectors.includes(sector)) &&
      (classes === undefined || classes.includes(dataClass)) &&
      (consents === undefined || (consent !== undefined && consents.includes(consent))),
  );
  return carriers.every(({ supplement }) => supplement === true) ? [] : carriers;
}

/** Paragraphs as a decision lists them. */
export const listed = (law: readonly PurposeBasis[]): LegalBasis[] =>
  law.map(({ act, paragraph, eli }) => ({ act, paragraph, ...(eli !== undefined && { eli }) }));
