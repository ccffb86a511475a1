import { Problem } from '../kernel/problem.js';
import type { Capacity } from '../kernel/words.js';

/** What somebody may act for a citizen in. */
export type RepresentationScope = 'PERSONAL' | 'ECONOMIC' | 'ALL';

/** Who acts for a citizen, and by what. */
export interface Representation {
  readonly id: string;
  readonly citizenKey: string;
  readonly representativeKey: string;
  readonly type: Extract<Capacity, 'CUSTODY_HOLDER' | 'GUARDIAN' | 'ATTEST_HOLDER' | 'REPRESENTATIVE'>;
  readonly scope: RepresentationScope;
  readonly from: Date;
  /** null while it has no end */
  readonly to: Date | null;
  /** decree, attest or power, as a reference of the municipality's own; never its text */
  readonly evidence: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly revokedAt: Date | null;
}

/** Which municipality acts for a citizen (RSL § 9, stk. 3-6). */
export interface ActingMunicipality {
  readonly id: string;
  /** every key of the citizen, the one that new rows stand under first */
  readonly citizenKeys: readonly string[];
  /** four digits; absent where that of the residence acts again */
  readonly municipality?: string;
  readonly from: Date;
  readonly evidence: string;
  readonly recordedAt: Date;
}

/** A representation as somebody reports it. */
export interface RepresentationInput {
  type: Representation['type'];
  scope: RepresentationScope;
  /** absent means now */
  from?: Date;
  /** absent means no end */
  to?: Date;
  evidence: string;
}

/** What a report is held against. */
export interface KnownOfRepresentation {
  /** every key of the citizen */
  readonly citizenKeys: readonly string[];
  /** every key of the employee who records it */
  readonly recorderKeys: readonly string[];
  /** keys of those who hold custody today, by CPR */
  readonly custodyKeys?: readonly string[];
  /** whole years of the representative, by his number */
  readonly representativeAge: number;
}

const OF_AGE = 18;
const BY_DECREE: readonly Representation['type'][] = ['GUARDIAN', 'ATTEST_HOLDER'];

/**
 * The record of a representation. Nobody represents himself, and no employee records that he represents somebody; a custody holder must be one in CPR; guardians and attest holders are of age,
 * and an attest is for personal matters (VGL §§ 5, 33 a).
 * @throws Problem REPRESENTATION_INVALID, `fields` naming what cannot stand, never its value
 */
export function newRepresentation(
  { evidence, from, scope, to, type }: RepresentationInput,
  made: Pick<Representation, 'id' | 'citizenKey' | 'representativeKey' | 'recordedBy' | 'recordedAt'>,
  known: KnownOfRepresentation,
): Representation {
  const begins = from ?? made.recordedAt;
  const isHimself = [...known.citizenKeys, ...known.recorderKeys].includes(made.representativeKey);
  const holdsCustody = known.custodyKeys?.includes(made.representativeKey) === true;
  const sound: Record<string, boolean> = {
    representativeCpr: !isHimself && (!BY_DECREE.includes(type) || known.representativeAge >= OF_AGE),
    type: type !== 'CUSTODY_HOLDER' || holdsCustody,
    scope: type === 'CUSTODY_HOLDER' ? scope === 'ALL' : type !== 'ATTEST_HOLDER' || scope === 'PERSONAL',
    to: to === undefined || to > begins,
  };
  const fields = Object.keys(sound).filter((field) => !sound[field]);
  if (fields.length > 0) throw new Problem('REPRESENTATION_INVALID', { fields });
  return { ...made, type, scope, from: begins, to: to ?? null, evidence, revokedAt: null };
}
