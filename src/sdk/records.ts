export type {
  Appointment,
  Benefit,
  Case,
  CitizenRecords,
  Code,
  Concern,
  Contact,
  Effort,
  Goal,
  LegalBasisRef,
  Need,
  Period,
  Person,
  PersonAddress,
  Provenance,
  RelatedPerson,
  SectorPlan,
  SelfAssessment,
  UnitRef,
} from '../generated/documents.js';

import type { CitizenRecords } from '../generated/documents.js';

/** The kinds of record an adapter can fill. */
export type RecordKind = keyof CitizenRecords;
