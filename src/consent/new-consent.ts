import type { ConsentKind } from '../generated/documents.js';
import { Problem } from '../kernel/problem.js';
import type { DataClass, Sector } from '../kernel/words.js';
import { dayOf } from '../sdk/dates.js';
import { Consent, type FORMS, type GIVERS } from './consent.entity.js';
import { CONSENT_KINDS, type ConsentKindRule } from './consent-kinds.js';
import { isPlainText, MOST_CHARACTERS } from './consent-text.js';
import { isOfAge, leavesAgesAt } from './giver-age.js';

/** A consent as somebody reports it. */
export interface ConsentInput {
  kind: ConsentKind;
  purpose?: string;
  sectors: readonly Sector[];
  dataClasses: readonly DataClass[];
  caseRef?: string;
  giver: (typeof GIVERS)[number];
  form: (typeof FORMS)[number];
  evidenceRef?: string;
  textVersion: string;
  /** absent means now */
  givenAt?: Date;
  expiresAt?: Date;
}

/** What is known beside the report. */
export interface KnownToConsent {
  /** the citizen's, YYYY-MM-DD, as his number tells it */
  birthDate: string;
  /** codes of the purpose catalogue */
  purposes: { has(code: string): boolean };
  /** absent where CPR was not asked */
  deceased?: boolean;
}

/** Who records a consent, when, and under which keys. */
export interface ConsentMade {
  id: string;
  citizenKey: string;
  recordedBy: string;
  /** the unit of the employee who records it; absent for a citizen */
  recordedUnit?: string;
  now: Date;
}

const DAY_MS = 86_400_000;

/**
 * The record of a consent, by the rules of its kind (domain law 2.3). Its life is capped by the kind (SUL §§ 42 e and 44: one year) and by
 * the age at which its giver no longer speaks for the citizen. Age, purpose and death are checked as far as `known` tells them.
 * @throws Problem CONSENT_INVALID, `fields` naming what cannot stand, never its value; a dead citizen is `cpr`
 */
export function newConsent(input: ConsentInput, made: ConsentMade, known?: KnownToConsent): Consent {
  const rule = CONSENT_KINDS[input.kind];
  const givenAt = input.givenAt ?? made.now;
  const expiresAt = endOf(input, rule, givenAt, known);
  const fields = faultsOf(input, rule, { givenAt, expiresAt, now: made.now, known });
  if (fields.length > 0) throw new Problem('CONSENT_INVALID', { fields });
  return Object.assign(new Consent(), {
    id: made.id,
    citizenKey: made.citizenKey,
    kind: input.kind,
    purpose: input.purpose ?? null,
    sectors: [...new Set(input.sectors)],
    dataClasses: [...new Set(input.dataClasses)],
    caseRef: input.caseRef ?? null,
    giver: input.giver,
    form: input.form,
    evidenceRef: input.evidenceRef ?? null,
    textVersion: input.textVersion,
    recordedBy: made.recordedBy,
    recordedUnit: made.recordedUnit ?? null,
    givenAt,
    expiresAt,
    withdrawnAt: null,
    withdrawnReason: null,
  });
}

function endOf(input: ConsentInput, rule: ConsentKindRule, givenAt: Date, known: KnownToConsent | undefined): Date | null {
  const span = rule.givers[input.giver];
  const ends = [
    input.expiresAt,
    rule.maximumDays === undefined ? undefined : new Date(givenAt.getTime() + rule.maximumDays * DAY_MS),
    span === undefined || known === undefined ? undefined : leavesAgesAt(known.birthDate, span),
  ].filter((end) => end !== undefined);
  return ends.length === 0 ? null : new Date(Math.min(...ends.map((end) => end.getTime())));
}

interface Around {
  givenAt: Date;
  expiresAt: Date | null;
  now: Date;
  known: KnownToConsent | undefined;
}

function faultsOf(input: ConsentInput, rule: ConsentKindRule, { givenAt, expiresAt, now, known }: Around): string[] {
  const wasGiven = givenAt <= now && (known === undefined || known.birthDate <= dayOf(givenAt.toISOString())!);
  const span = rule.givers[input.giver];
  const mayGive =
    span !== undefined && (known === undefined || !wasGiven || isOfAge(known.birthDate, dayOf(givenAt.toISOString())!, span));
  const { caseRef, evidenceRef, purpose, textVersion } = input;
  const sound: Record<string, boolean> = {
    cpr: known?.deceased !== true,
    purpose: purpose === undefined ? rule.purposeRequired !== true : (known?.purposes.has(purpose) ?? true),
    sectors: input.sectors.length > 0,
    dataClasses: input.dataClasses.length > 0,
    caseRef: caseRef === undefined ? rule.caseRefRequired !== true : isPlainText(caseRef, MOST_CHARACTERS.caseRef),
    giver: mayGive,
    form: rule.forms.includes(input.form),
    evidenceRef: evidenceRef === undefined || isPlainText(evidenceRef, MOST_CHARACTERS.evidenceRef),
    textVersion: isPlainText(textVersion, MOST_CHARACTERS.textVersion),
    givenAt: wasGiven,
    expiresAt: expiresAt === null || !wasGiven || !mayGive || (expiresAt > givenAt && expiresAt > now),
  };
  return Object.keys(sound).filter((field) => !sound[field]);
}
