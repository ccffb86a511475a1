import type { LegalBasis } from '../generated/documents.js';
import type { DataClass, Hidden, Sector } from '../kernel/words.js';
import type { DataPeriod } from './facts.js';
import type { ReasonCode } from './reasons.js';

/** What may leave from one source: all of it is a subset of these classes. */
export interface SourceGrant {
  readonly system: string;
  readonly sector: Sector;
  readonly classes: readonly DataClass[];
  /** classes of which only records about these days may leave, because the consent says so; absent where there are none */
  readonly periods?: readonly ClassPeriod[];
}

/** A class that is released for records about a period only. */
export interface ClassPeriod extends DataPeriod {
  readonly dataClass: DataClass;
}

/** A decision is a value: it goes into the log whole. */
export interface PolicyDecision {
  readonly outcome: 'PERMIT' | 'PERMIT_REDACTED' | 'DENY' | 'GAP';
  readonly reasons: readonly ReasonCode[];
  readonly purpose: string;
  readonly legalBasis: readonly LegalBasis[];
  readonly consents: readonly string[];
  readonly grants: readonly SourceGrant[];
  /** classes of the person record */
  readonly masterData: readonly DataClass[];
  readonly obligations: readonly string[];
  /** what leaves all records, whatever their classes */
  readonly hides: readonly Hidden[];
  readonly bundle: string;
}

export const isPermitted = ({ outcome }: PolicyDecision): boolean => outcome === 'PERMIT' || outcome === 'PERMIT_REDACTED';
