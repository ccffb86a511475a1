import { FFB_OFFERS, FFB_SERVICES } from './ffb-efforts.js';
import type { FfbRow } from './ffb-row.js';
import { FFB_ABILITY_LEVELS, FFB_EFFORT_STATES, FFB_GOAL_TYPES, FFB_SUPPORT_LEVELS } from './ffb-scales.js';
import { FFB_TARGET_GROUPS } from './ffb-target-groups.js';
import { FFB_ACTIVITIES, FFB_FUNCTIONS, FFB_SURROUNDINGS } from './ffb-themes.js';

export const FFB_SYSTEM = 'urn:oid:1.2.208.176.2.22';

const LISTS = {
  SERVICE: FFB_SERVICES,
  OFFER: FFB_OFFERS,
  TARGET_GROUP: FFB_TARGET_GROUPS,
  FUNCTION: FFB_FUNCTIONS,
  ACTIVITY: FFB_ACTIVITIES,
  SURROUNDING: FFB_SURROUNDINGS,
  ABILITY_LEVEL: FFB_ABILITY_LEVELS,
  SUPPORT_LEVEL: FFB_SUPPORT_LEVELS,
  GOAL_TYPE: FFB_GOAL_TYPES,
  EFFORT_STATE: FFB_EFFORT_STATES,
} satisfies Record<string, readonly FfbRow[]>;

export type FfbList = keyof typeof LISTS;
export type FfbConcept = FfbRow & { list: FfbList };

const concepts: readonly FfbConcept[] = Object.entries(LISTS).flatMap(([list, rows]) =>
  rows.map((row) => ({ ...row, list: list as FfbList })),
);
const byCode: ReadonlyMap<string, FfbConcept> = new Map(concepts.map((concept) => [concept.code, concept]));
const byLabel: ReadonlyMap<string, FfbConcept> = new Map(
  concepts.map((concept) => [`${concept.list} ${concept.label.toLowerCase()}`, concept]),
);

/** The concept of a code, whatever case its letters have. */
export function ffbConcept(code: string): FfbConcept | undefined {
  return byCode.get(code.toLowerCase());
}

/** The concept of a list by its Danish label, for sources that write labels only. */
export function ffbByLabel(list: FfbList, label: string): FfbConcept | undefined {
  return byLabel.get(`${list} ${label.normalize('NFC').trim().toLowerCase()}`);
}
