/** What a status code means for us. */
export type NumberStatus = 'ACTIVE' | 'INACTIVE' | 'ANNULLED' | 'REPLACED' | 'DEAD';

/** Status of a number (SF1520 v5, statusTypeType). */
export const STATUS: ReadonlyMap<string, NumberStatus> = new Map([
  ['1', 'ACTIVE'],
  ['3', 'ACTIVE'],
  ['5', 'ACTIVE'],
  ['7', 'ACTIVE'],
  ['20', 'INACTIVE'],
  ['30', 'ANNULLED'],
  ['50', 'REPLACED'],
  ['60', 'REPLACED'],
  ['70', 'INACTIVE'],
  ['80', 'INACTIVE'],
  ['90', 'DEAD'],
]);

/** Status codes of somebody who is registered on a special road code, as without a fixed abode (SF1520 v5: "speciel vejkode (9900-9999)"). */
export const SPECIAL_ROAD: ReadonlySet<string> = new Set(['3', '7']);

/** Civil status (SF1520 v5, civilstandTypeType): unmarried, married, divorced, widowed, partnership, its end, surviving partner, dead. */
export const CIVIL_STATUS: ReadonlySet<string> = new Set(['U', 'G', 'F', 'E', 'P', 'O', 'L', 'D']);

/** Custody (SF1520 v5, foraeldremyndighedTypeType), as the scope a caseworker reads. */
export const CUSTODY: ReadonlyMap<string, string> = new Map([
  ['3', 'Forældremyndighed, mor'],
  ['4', 'Forældremyndighed, far'],
  ['5', 'Forældremyndighed, anden indehaver'],
  ['6', 'Forældremyndighed, anden indehaver'],
]);

/** Scope of a guardianship (SF1520 v5, VærgemålTypeType). */
export const GUARDIANSHIP: ReadonlyMap<string, string> = new Map([
  ['FULD', 'Fuldt værgemål'],
  ['DELVIS', 'Delvist værgemål'],
]);

/** Fault codes that say: this number is not in the register. 05 is CPR Direkte's "PNR ukendt"; the word is our assumption. */
export const UNKNOWN_PERSON: ReadonlySet<string> = new Set(['05', '5', 'PNR_NOT_FOUND']);
