import type { CitizenRecords } from '../generated/documents.js';

/** The kinds of the view that sector systems fill, with the type of their records. */
export const RECORD_TYPES = {
  cases: 'Case',
  contacts: 'Contact',
  needs: 'Need',
  goals: 'Goal',
  efforts: 'Effort',
  benefits: 'Benefit',
  appointments: 'Appointment',
  plans: 'SectorPlan',
  selfAssessments: 'SelfAssessment',
  concerns: 'Concern',
} as const satisfies Record<Exclude<keyof CitizenRecords, 'person'>, string>;

export type ListKind = keyof typeof RECORD_TYPES;
export const LIST_KINDS = Object.keys(RECORD_TYPES) as ListKind[];
