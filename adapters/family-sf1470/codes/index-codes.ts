import type { DataClass } from '../../../src/sdk/index.js';

/**
 * Roles of relations (Anvisninger til Sags- og Dokumentindekset v1.7, and the joint classification system). The other roles'
 * ids are not published; classes are told apart by their facet title instead.
 */
export const ROLE = {
  owner: '9e979b84-b846-4472-8622-58007dc63c7e',
  responsible: 'a1263342-d348-44ba-a566-233f37c4cb67',
  caseworker: 'bf1f93ed-9441-4af4-835b-baeb201f3076',
  primaryParty: 'd839f26a-d4d1-4441-b2d6-3dbbb12a9404',
  topic: 'a86c6581-ec85-412d-a655-31a1f1d5b14f',
  action: '05ef7011-11a7-4e4c-a46b-3de6aa457fc3',
} as const;

export type Progress = 'Opstaaet' | 'Oplyst' | 'Afgjort' | 'Afsluttet';

/** FremdriftStatusKode (SF1470 v6, Sag.xsd) as the state of what a case stands for. */
export const PROGRESS = new Map([
  ['Opstaaet', { case: 'OPEN', effort: 'PLANNED', plan: 'DRAFT', concern: 'RECEIVED', benefit: 'UNKNOWN' }],
  ['Oplyst', { case: 'OPEN', effort: 'PLANNED', plan: 'DRAFT', concern: 'ASSESSED', benefit: 'UNKNOWN' }],
  ['Afgjort', { case: 'DECIDED', effort: 'ACTIVE', plan: 'ACTIVE', concern: 'ASSESSED', benefit: 'ACTIVE' }],
  ['Afsluttet', { case: 'CLOSED', effort: 'COMPLETED', plan: 'COMPLETED', concern: 'CLOSED', benefit: 'ENDED' }],
] as const);

export const NO_PROGRESS = {
  case: 'UNKNOWN',
  effort: 'UNKNOWN',
  plan: 'UNKNOWN',
  concern: 'UNKNOWN',
  benefit: 'UNKNOWN',
} as const;

/** Foelsomhed (SF1470 v6, SagIndeks.xsd); the higher level includes the lower. */
const SENSITIVITY: ReadonlyMap<string, readonly DataClass[]> = new Map<string, readonly DataClass[]>([
  ['IKKE_FORTROLIGE_DATA', []],
  ['FORTROLIGE_PERSONOPLYSNINGER', []],
  ['FOELSOMME_PERSONOPLYSNINGER', ['CHILD_CASE', 'SOCIAL_PROBLEM']],
  ['VIP_SAGER', ['CHILD_CASE', 'SOCIAL_PROBLEM', 'ID_PROTECTED']],
]);

/** Classes of a sensitivity. One that is missing counts as sensitive, one that is unknown as the highest. */
export function classesOfSensitivity(code: string | undefined): { classes: readonly DataClass[]; known: boolean } {
  if (code === undefined) return { classes: SENSITIVITY.get('FOELSOMME_PERSONOPLYSNINGER')!, known: true };
  const classes = SENSITIVITY.get(code);
  return { classes: classes ?? SENSITIVITY.get('VIP_SAGER')!, known: classes !== undefined };
}

/** StatusKode of StandardRetur: 20 is OK, 21-29 OK with advice, 44 no such object, other 4x our fault, 5x theirs. Only 20 is published. */
export function meaningOfStatus(code: number): 'OK' | 'NONE' | 'SOURCE_REFUSED' | 'SOURCE_UNAVAILABLE' | 'SOURCE_INVALID' {
  if (code >= 20 && code <= 29) return 'OK';
  if (code === 44) return 'NONE';
  if (code >= 40 && code <= 49) return 'SOURCE_REFUSED';
  return code >= 50 && code <= 59 ? 'SOURCE_UNAVAILABLE' : 'SOURCE_INVALID';
}
