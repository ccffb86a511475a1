import type { ConsentKind } from '../generated/documents.js';
import { Problem } from '../kernel/problem.js';
import type { DataClass, Sector } from '../kernel/words.js';
import type { ANSWERS, ConsentAttempt, FORMS, GIVERS, GUARDIAN_SCOPES } from './consent.entity.js';
import { Consent } from './consent.entity.js';
import { faultsOf } from './consent-faults.js';
import { CONSENT_KINDS } from './consent-kinds.js';
import { endOf } from './consent-life.js';

/** A consent as somebody reports it. What is left out limits nothing. */
export interface ConsentInput {
  kind: ConsentKind;
  purpose?: string;
  sectors: readonly Sector[];
  /** source systems by their id, as `social-ffb` */
  systems?: readonly string[];
  dataClasses: readonly DataClass[];
  /** first and last day that the data may be about, YYYY-MM-DD */
  dataFrom?: string;
  dataTo?: string;
  /** who may receive the data: any of these units, any of these employees */
  receiverUnits?: readonly string[];
  receiverEmployees?: readonly string[];
  /** at most so many calls in so many days */
  uses?: { most: number; days: number };
  caseRef?: string;
  giver: (typeof GIVERS)[number];
  /** what a guardian or an attest holder was given to decide */
  giverScope?: readonly (typeof GUARDIAN_SCOPES)[number][];
  form: (typeof FORMS)[number];
  evidenceRef?: string;
  textVersion: string;
  /** absent means now */
  givenAt?: Date;
  expiresAt?: Date;
}

/** What is known beside the report. */
export interface KnownToConsent {
  /** the citizen's, YYYY-MM-DD, as CPR or his number tells it */
  birthDate: string;
  /** codes of the purpose catalogue */
  purposes: { has(code: string): boolean };
  /** absent where CPR was not asked */
  deceased?: boolean;
  /** birth dates of the custody holders now, as far as CPR knows them; absent where CPR was not asked */
  custodyHolders?: readonly { readonly birthDate?: string }[];
  /** keys of those custody holders whose numbers CPR tells, several where one has had several numbers */
  custodyKeys?: readonly string[];
  /** how many holders these keys are of */
  holdersWithNumber?: number;
  /** birth dates of the guardians now, as far as CPR knows them */
  guardians?: readonly { readonly birthDate?: string }[];
  /** what the person who gives it for the citizen is recorded to act in for him (instants ISO 8601); absent where he was not named */
  represents?: readonly { readonly type: string; readonly scope: string; readonly from: string; readonly to?: string }[];
  /** birth date of the person who gives it for the citizen, where he was named */
  giverBirthDate?: string;
}

/** Who records a consent, when, and under which keys. */
export interface ConsentMade {
  id: string;
  citizenKey: string;
  recordedBy: string;
  /** the unit of the employee who records it; absent for a citizen */
  recordedUnit?: string;
  /** of the person who gives it for the citizen */
  giverKey?: string;
  now: Date;
}

/** What was answered when it is no consent. */
export interface Refusal {
  answer: Exclude<(typeof ANSWERS)[number], 'GIVEN'>;
  attempts: readonly ConsentAttempt[];
}

/**
 * The record of a consent, by the rules of its kind (domain law 2.3); or, given a refusal, the record that it was asked for in this scope
 * and not given. Its life is capped by the kind and by the age at which its giver no longer speaks for the citizen. Age, custody, purpose
 * and death are checked as far as `known` tells them.
 * @throws Problem CONSENT_INVALID, `fields` naming what cannot stand, never its value; a dead citizen is `cpr`
 */
export function newConsent(input: ConsentInput, made: ConsentMade, known?: KnownToConsent, refusal?: Refusal): Consent {
  const rule = CONSENT_KINDS[input.kind];
  const givenAt = input.givenAt ?? made.now;
  const expiresAt = refusal === undefined ? endOf({ ...input, givenAt }, rule, known?.birthDate) : null;
  const fields = faultsOf(input, rule, { givenAt, expiresAt, now: made.now, known, giverKey: made.giverKey, refusal });
  if (fields.length > 0) throw new Problem('CONSENT_INVALID', { fields });
  return Object.assign(new Consent(), {
    id: made.id,
    citizenKey: made.citizenKey,
    kind: input.kind,
    purpose: input.purpose ?? null,
    sectors: [...new Set(input.sectors)],
    systems: [...new Set(input.systems ?? [])],
    dataClasses: [...new Set(input.dataClasses)],
    dataFrom: input.dataFrom ?? null,
    dataTo: input.dataTo ?? null,
    receiverUnits: [...new Set(input.receiverUnits ?? [])],
    receiverEmployees: [...new Set(input.receiverEmployees ?? [])],
    usesMost: input.uses?.most ?? null,
    usesDays: input.uses?.days ?? null,
    caseRef: input.caseRef ?? null,
    giver: input.giver,
    giverKey: made.giverKey ?? null,
    giverScope: [...new Set(input.giverScope ?? [])],
    holdersNeeded: Math.min(2, Math.max(1, known?.custodyHolders?.length ?? 2)),
    form: input.form,
    evidenceRef: input.evidenceRef ?? null,
    textVersion: input.textVersion,
    recordedBy: made.recordedBy,
    recordedUnit: made.recordedUnit ?? null,
    answer: refusal?.answer ?? 'GIVEN',
    attempts: [...(refusal?.attempts ?? [])],
    givenAt,
    expiresAt,
    refusedAt: refusal?.answer === 'REFUSED' ? givenAt : null,
    withdrawnAt: null,
    withdrawnReason: null,
    completedBy: [],
    usedAt: [],
  });
}
