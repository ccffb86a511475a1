import { type CitizenRecords, type RecordKind, type SourceAnswer, SourceProblem, Tally } from '../../../src/sdk/index.js';
import { isFamilyTopic } from '../codes/kle.js';
import type { SearchResult } from '../source-shape.js';
import { recordsOf } from './records.js';
import { type Sag, sagOf } from './sag.js';

export interface AnswerFacts {
  /** ten characters */
  cpr: string;
  kinds: readonly RecordKind[];
  /** CVR number of our municipality; cases that another one owns are left out */
  municipalityCvr: string;
  /** ISO 8601 instant; cases are read as they stand then */
  fetchedAt: string;
}

/**
 * What the index holds of one citizen. A case that does not name him is SOURCE_IDENTITY_MISMATCH. A case with an access list is held
 * back, because the index leaves its keeping to the receiver and an adapter does not know who asks.
 */
export function answerOf({ cases, total }: SearchResult, facts: AnswerFacts): SourceAnswer {
  const tally = new Tally();
  const records: CitizenRecords = {};
  const now = Date.parse(facts.fetchedAt);
  let withheld = total > cases.length;
  for (const snapshot of cases) {
    const sag = sagOf(snapshot, now, tally);
    if (sag === undefined) continue;
    if (!sag.formerParties.some(({ cpr }) => cpr === facts.cpr)) throw new SourceProblem('SOURCE_IDENTITY_MISMATCH');
    const reason = notOurs(sag, facts);
    if (reason !== undefined) tally.ignore(reason);
    if (reason === 'sag.accessList') withheld = true;
    if (reason === undefined) add(records, recordsOf(sag, isPrimary(sag, facts.cpr), facts.fetchedAt, tally), facts.kinds);
  }
  return { records, ...(withheld && { withheld }), ignored: tally.ignored, unknownCodes: tally.unknownCodes };
}

function notOurs(sag: Sag, { cpr, municipalityCvr }: AnswerFacts): string | undefined {
  if (sag.owner?.cvr !== undefined && sag.owner.cvr !== municipalityCvr) return 'sag.otherMunicipality';
  if (sag.topic === undefined) return 'sag.withoutTopic';
  if (!isFamilyTopic(sag.topic.code)) return 'sag.otherTopic';
  if (!sag.parties.some((party) => party.cpr === cpr)) return 'sag.partyEnded';
  return sag.hasAccessList ? 'sag.accessList' : undefined;
}

const isPrimary = (sag: Sag, cpr: string): boolean => sag.parties.some((party) => party.isPrimary && party.cpr === cpr);

function add(all: CitizenRecords, more: CitizenRecords, kinds: readonly RecordKind[]): void {
  for (const kind of ['cases', 'contacts', 'efforts', 'benefits', 'plans', 'concerns'] as const) {
    const found = more[kind];
    if (found === undefined || found.length === 0 || !kinds.includes(kind)) continue;
    if ((all[kind]?.length ?? 0) >= 2000) throw new SourceProblem('SOURCE_TOO_LARGE');
    Object.assign(all, { [kind]: [...(all[kind] ?? []), ...found] });
  }
}
