import { type LegalBasisRef, legalBasisOf } from '../../../src/sdk/index.js';
import { FSIII_CONDITIONS } from './fsiii-conditions.js';
import { FSIII_EFFORTS } from './fsiii-efforts.js';
import { FSIII_SCALES } from './fsiii-scales.js';

export type FsiiiList =
  | `${'NURSING' | 'CARE' | 'REHAB' | 'PREVENTION' | 'AID'}_${'CONDITION' | 'EFFORT'}`
  | 'SEVERITY'
  | 'FOLLOW_UP_RESULT'
  | 'PERFORMING'
  | 'MEANING'
  | 'GOAL_TYPE'
  | 'REQUESTED_BY'
  | 'GENERAL';

export interface FsiiiCode {
  /** UUID: the unified code of all three dialects */
  unified: string;
  /** letter key of the older dialect, as J1.1 */
  key?: string;
  label: string;
  list: FsiiiList;
  /** paragraph that the code itself names */
  legalBasis?: LegalBasisRef;
}

/** The present system address, and that of version 1.0 of the gateway guides. */
export const FSIII_SYSTEMS: readonly string[] = [
  'urn:oid:1.2.208.176.2.21',
  'http://kl.dk/fhir/common/caresocial/CodeSystem/FSIII',
];

const byUuidOrKey = new Map<string, FsiiiCode>();

for (const table of [FSIII_CONDITIONS, FSIII_EFFORTS, FSIII_SCALES]) readTable(table);

function readTable(table: string): void {
  let list: FsiiiList = 'GENERAL';
  let legalBasis: LegalBasisRef | undefined;
  for (const row of table.split('\n')) {
    if (row.startsWith('= ')) {
      list = row.slice(2) as FsiiiList;
      legalBasis = undefined;
    } else if (row.startsWith('#')) {
      legalBasis = paragraphOf(row.slice(1).trim());
    } else if (row !== '') {
      addRow(row, list, legalBasis);
    }
  }
}

function paragraphOf(words: string): LegalBasisRef | undefined {
  return words === 'Ældreloven' ? { act: 'ÆL', text: words } : legalBasisOf(words);
}

function addRow(row: string, list: FsiiiList, legalBasis: LegalBasisRef | undefined): void {
  const [unified = '', key = '-', ...words] = row.split(' ');
  const code: FsiiiCode = {
    unified,
    label: words.join(' '),
    list,
    ...(key !== '-' && { key }),
    ...(legalBasis !== undefined && { legalBasis }),
  };
  byUuidOrKey.set(unified, code);
  if (key !== '-') byUuidOrKey.set(key, code);
}

/** The FSIII code written as UUID or as letter key; `undefined` for what the list does not hold. */
export function fsiiiCode(code: string): FsiiiCode | undefined {
  return byUuidOrKey.get(code) ?? byUuidOrKey.get(code.toLowerCase());
}

/** All codes, once each. */
export function allFsiiiCodes(): FsiiiCode[] {
  return [...new Set(byUuidOrKey.values())];
}

export type SeverityScore = 0 | 1 | 2 | 3 | 4 | 9;

/** The score behind a severity code (B1 is 0, B2 is 1 ... B6 is 9: the label is the score, the key is not). */
export function severityOf(code: FsiiiCode | undefined): SeverityScore | undefined {
  if (code?.list !== 'SEVERITY' || !/^[0-49]$/.test(code.label)) return undefined;
  return Number(code.label) as SeverityScore;
}
