import type { DataClass } from '../../../src/sdk/index.js';

/** What a topic makes of a case beside the case itself. */
export type TopicKind = 'CONCERN' | 'EFFORT' | 'BENEFIT' | 'PLAN';

export interface Topic {
  label: string;
  kind?: TopicKind;
  planType?: string;
  /** classes that the topic reveals by itself */
  raise?: readonly DataClass[];
}

/** Topics of KLE 2025 that the family administration works under (group 34, and the one plan's topics). Source: KL, KLE Emneplan. */
export const TOPICS: ReadonlyMap<string, Topic> = new Map<string, Topic>([
  [
    '15.17.30',
    { label: 'Helhedsorienteret plan - beskæftigelsesindsats mv.', kind: 'PLAN', planType: 'HOP', raise: ['EMPLOYMENT'] },
  ],
  ['34.00.00', { label: 'Hjælp og støtte til børn og unge i almindelighed' }],
  ['34.05.15', { label: 'Brugerinddragelse efter barnets lov' }],
  ['34.10.00', { label: 'Undersøgelse, afdækning, mv. i almindelighed' }],
  ['34.10.10', { label: 'Screening, afdækning og børnefaglig undersøgelse' }],
  ['34.10.30', { label: 'Underretninger', kind: 'CONCERN' }],
  ['34.15.00', { label: 'Forebyggende og støttende indsatser i almindelighed', kind: 'EFFORT' }],
  ['34.15.05', { label: 'Tidligt forebyggende indsatser', kind: 'EFFORT' }],
  ['34.15.25', { label: 'Støttende indsatser', kind: 'EFFORT' }],
  ['34.15.45', { label: 'Forældrepålæg', kind: 'EFFORT' }],
  ['34.15.49', { label: 'Børne- og ungepålæg', kind: 'EFFORT' }],
  ['34.15.53', { label: 'Lægelig undersøgelse og behandling uden samtykke', raise: ['HEALTH'] }],
  ['34.15.57', { label: 'Ungdomssanktion / koordinator til unge, idømt en sanktion', kind: 'EFFORT', raise: ['CRIME'] }],
  ['34.15.61', { label: 'Netværkssamråd', kind: 'PLAN', planType: 'BL_NETWORK', raise: ['CRIME'] }],
  ['34.15.65', { label: 'Tilbud om udslusning til løsladte unge', kind: 'EFFORT', raise: ['CRIME'] }],
  ['34.20.00', { label: 'Privat døgnpleje i almindelighed' }],
  ['34.25.00', { label: 'Anbringelse i almindelighed', kind: 'EFFORT', raise: ['SOCIAL_PROBLEM'] }],
  ['34.40.00', { label: 'Hjælp til barnets forældre i almindelighed' }],
  ['34.40.10', { label: 'Støtteperson til barnets forældre', kind: 'EFFORT', raise: ['SOCIAL_PROBLEM'] }],
  ['34.40.15', { label: 'Forældrehandleplan', kind: 'PLAN', planType: 'BL_PARENT_PLAN', raise: ['SOCIAL_PROBLEM'] }],
  ['34.45.00', { label: 'Støtte til børn/unge med funktionsnedsættelser i almindelighed', raise: ['HEALTH'] }],
  ['34.45.10', { label: 'Særlige dag- og klubtilbud', kind: 'EFFORT', raise: ['HEALTH'] }],
  ['34.45.20', { label: 'Hjemmetræning', kind: 'EFFORT', raise: ['HEALTH'] }],
  ['34.45.30', { label: 'Hjælp til dækning af nødvendige merudgifter', kind: 'BENEFIT', raise: ['HEALTH'] }],
  ['34.45.35', { label: 'Hjælp til dækning af tabt arbejdsfortjeneste', kind: 'BENEFIT', raise: ['HEALTH'] }],
  ['34.45.40', { label: 'Ledsagelse til børn og unge', kind: 'EFFORT', raise: ['HEALTH'] }],
  ['34.45.45', { label: 'Praktisk, pædagogisk eller anden støtte i hjemmet, børn og unge', kind: 'EFFORT', raise: ['HEALTH'] }],
  ['34.45.50', { label: 'Aflastningsordninger, børn og unge', kind: 'EFFORT', raise: ['HEALTH'] }],
  ['34.45.55', { label: 'Vedligeholdelsestræning, børn og unge', kind: 'EFFORT', raise: ['HEALTH'] }],
  ['34.50.00', { label: 'Ungestøtte og overgang til voksenlivet i almindelighed', kind: 'EFFORT' }],
  ['34.50.15', { label: 'Helhedsorienteret plan', kind: 'PLAN', planType: 'HOP' }],
  ['34.50.20', { label: 'Ungestøtte til unge fra 18 til 22 år', kind: 'EFFORT' }],
]);

/** Whether a topic is the family administration's; of main group 15 only the one plan. */
export const isFamilyTopic = (topic: string): boolean => topic.startsWith('34.') || topic === '15.17.30';
