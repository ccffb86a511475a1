import type { ConsentKind } from '../generated/documents.js';
import { Problem } from '../kernel/problem.js';
import type { DataClass, Sector } from '../kernel/words.js';
import { Consent, type FORMS, type GIVERS } from './consent.entity.js';
import { CONSENT_KINDS } from './consent-kinds.js';

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
  /** ISO 8601; absent means now */
  givenAt?: Date;
  expiresAt?: Date;
}

const DAY_MS = 86_400_000;

/**
 * The record of a consent, its life capped by its kind (SUL §§ 42 e and 44: one year).
 * @throws Problem CONSENT_INVALID: empty scope, a form the kind does not know, given in the future, ended before it was given, or over already
 */
export function newConsent(
  input: ConsentInput,
  made: { id: string; citizenKey: string; recordedBy: string; now: Date },
): Consent {
  const rule = CONSENT_KINDS[input.kind];
  const givenAt = input.givenAt ?? made.now;
  const cap = rule.maximumDays === undefined ? undefined : new Date(givenAt.getTime() + rule.maximumDays * DAY_MS);
  const ends = [input.expiresAt, cap].filter((end) => end !== undefined);
  const expiresAt = ends.length === 0 ? null : new Date(Math.min(...ends.map((end) => end.getTime())));
  const valid =
    input.sectors.length > 0 &&
    input.dataClasses.length > 0 &&
    rule.forms.includes(input.form) &&
    givenAt <= made.now &&
    (expiresAt === null || (expiresAt > givenAt && expiresAt > made.now));
  if (!valid) throw new Problem('CONSENT_INVALID');
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
    givenAt,
    expiresAt,
    withdrawnAt: null,
    withdrawnReason: null,
  });
}
