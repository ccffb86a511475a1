import {
  type Benefit,
  type Case,
  type Code,
  type Concern,
  type DataClass,
  type Effort,
  type LegalBasisRef,
  type RecordHeader,
  type RecordKind,
  recordHeader,
  type SectorPlan,
  type Tally,
  type UnitRef,
} from '../../../src/sdk/index.js';
import { classesOfSensitivity, NO_PROGRESS, PROGRESS } from '../codes/index-codes.js';
import { TOPICS } from '../codes/kle.js';
import { manifest } from '../manifest.js';
import { classesOfBasis, hjemmelOf } from './legal-basis.js';
import type { Klass } from './relation-parts.js';
import type { Sag } from './sag.js';

/** A family case with what all its records share. */
export interface Subject {
  sag: Sag;
  topic: ReturnType<typeof TOPICS.get>;
  subject: Code;
  basis?: LegalBasisRef;
  state: {
    case: Case['status'];
    effort: Effort['status'];
    plan: SectorPlan['status'];
    concern: Concern['status'];
    benefit: Benefit['status'];
  };
  raise: readonly DataClass[];
  /** what a contact of the case reveals: not its topic */
  raiseContact: readonly DataClass[];
  unit?: UnitRef;
  fetchedAt: string;
}

/** One statement's time: when it holds, and the instant at which it was registered. */
export type Stated = Pick<Klass, 'period' | 'registeredAt'>;

/** @param isPrimary the citizen asked about is the case's primary party */
export function subjectOf(sag: Sag, isPrimary: boolean, fetchedAt: string, tally: Tally): Subject {
  const code = sag.topic!.code;
  const topic = TOPICS.get(code);
  if (topic === undefined) tally.unknown('KLE');
  const label = topic?.label ?? sag.topic!.title;
  const basis = hjemmelOf(sag.hjemmel);
  const sensitivity = classesOfSensitivity(sag.sensitivity);
  if (!sensitivity.known) tally.unknown('Foelsomhed');
  const thirdParty: DataClass[] = isPrimary ? [] : ['THIRD_PARTY', 'CHILD_CASE'];
  const unit = unitOf(sag);
  return {
    sag,
    topic,
    subject: {
      system: sag.topic!.system,
      code,
      ...(label !== undefined && { label }),
      ...(topic !== undefined && { unified: code }),
      known: topic !== undefined,
    },
    ...(basis !== undefined && { basis }),
    state: (sag.progress && PROGRESS.get(sag.progress)) ?? NO_PROGRESS,
    raise: [...sensitivity.classes, ...(topic?.raise ?? []), ...classesOfBasis(basis), ...thirdParty],
    raiseContact: [...sensitivity.classes.filter((name) => name === 'ID_PROTECTED'), ...thirdParty],
    ...(unit !== undefined && { unit }),
    fetchedAt,
  };
}

function unitOf({ responsible }: Sag): UnitRef | undefined {
  if (responsible === undefined) return undefined;
  return {
    ...(responsible.id !== undefined && { id: responsible.id }),
    ...(responsible.name !== undefined && { name: responsible.name }),
  };
}

/**
 * Header of a record of the case.
 * @param stated the statement that the record stands for, when it is not the case as a whole
 */
export function header({ sag, raise, raiseContact, fetchedAt }: Subject, kind: RecordKind, stated?: Stated): RecordHeader {
  const { corrected } = sag;
  const { registeredAt, period: effective } = stated ?? { registeredAt: sag.registeredAt, period: sag.effective };
  return recordHeader(manifest, kind, {
    sourceRecordId: sag.uuid,
    fetchedAt,
    raise: kind === 'contacts' ? raiseContact : raise,
    provenance: { registeredAt, ...(effective !== undefined && { effectivePeriod: effective }), ...(corrected && { corrected }) },
  });
}
