import type { CitizenRecords, Disagreement, Duplicate, Effort } from '../generated/documents.js';
import { LIST_KINDS, type ListKind } from './record-types.js';

/** The lists of the view, joined from what was left after masking. */
export type JoinedRecords = { [K in ListKind]: NonNullable<CitizenRecords[K]> } & {
  duplicates: Duplicate[];
  disagreements: Disagreement[];
};

/**
 * Joins the masked records of all sources, in the order of the sources. Pure. What is derived (duplicates, disagreements) is derived
 * from these records alone, so that nothing withheld can be noticed by it.
 */
export function joinRecords(parts: readonly CitizenRecords[]): JoinedRecords {
  const lists = Object.fromEntries(
    LIST_KINDS.map((kind) => [kind, parts.flatMap((part) => (part[kind] ?? []) as readonly object[])]),
  ) as unknown as JoinedRecords;
  const groups = sameEfforts(lists.efforts);
  return { ...lists, duplicates: groups.map(asDuplicate), disagreements: groups.flatMap(disagreementsIn) };
}

/** Efforts that two systems report as one: same paragraph, same start day and same title, spelling aside (quirk T18). */
function sameEfforts(efforts: readonly Effort[]): Effort[][] {
  const groups = new Map<string, Effort[]>();
  for (const effort of efforts) {
    const { act, paragraph } = effort.legalBasis ?? {};
    const start = effort.period?.from?.slice(0, 10);
    if (act === undefined || paragraph === undefined || start === undefined || effort.title === undefined) continue;
    const key = [act, paragraph.replace(/\s/g, ''), start, plain(effort.title)].join('|');
    groups.set(key, [...(groups.get(key) ?? []), effort]);
  }
  return [...groups.values()].filter((group) => new Set(group.map(({ provenance }) => provenance.system)).size > 1);
}

const plain = (title: string): string =>
  title
    .normalize('NFC')
    .toLocaleLowerCase('da')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function asDuplicate(group: readonly Effort[]): Duplicate {
  return {
    recordIds: group.map(({ id }) => id),
    systems: [...new Set(group.map(({ provenance }) => provenance.system))],
    ...(group[0]!.title !== undefined && { title: group[0]!.title }),
  };
}

function disagreementsIn(group: readonly Effort[]): Disagreement[] {
  const compare = (about: string, read: (effort: Effort) => string): Disagreement[] => {
    const values = group.map(read);
    return new Set(values).size < 2 ? [] : [{ about, recordIds: group.map(({ id }) => id), values }];
  };
  return [
    ...compare('efforts.status', ({ status }) => status),
    ...compare('efforts.period.to', ({ period }) => period?.to?.slice(0, 10) ?? ''),
    ...compare('efforts.provider', ({ provider }) => provider ?? ''),
  ];
}
