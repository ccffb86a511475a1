import type { DataClass } from '../kernel/words.js';
import { dayOf, isDay } from '../sdk/dates.js';
import type { GUARDIAN_SCOPES } from './consent.entity.js';
import type { ConsentKindRule } from './consent-kinds.js';
import { isPlainText, MOST_CHARACTERS } from './consent-text.js';
import { isOfAge } from './giver-age.js';
import type { ConsentInput, KnownToConsent, Refusal } from './new-consent.js';

interface Around {
  givenAt: Date;
  expiresAt: Date | null;
  now: Date;
  known: KnownToConsent | undefined;
  giverKey: string | undefined;
  refusal: Refusal | undefined;
}

const MOST_NAMED = 20;
const MOST_USES = 1000;
const MOST_DAYS = 366;
const ACTS_BY_DECREE: readonly ConsentInput['giver'][] = ['GUARDIAN', 'ATTEST_HOLDER'];
const MONEY: readonly DataClass[] = ['ECONOMY', 'SPEND'];
const NEUTRAL: readonly DataClass[] = ['ID_BASE', 'CASE_META', 'TECHNICAL'];

/** The names of the fields of a report that cannot stand, in the order of the form. */
export function faultsOf(input: ConsentInput, rule: ConsentKindRule, around: Around): string[] {
  const { givenAt, expiresAt, now, known, refusal } = around;
  const givenOn = Number.isNaN(givenAt.getTime()) ? undefined : dayOf(givenAt.toISOString())!;
  const wasGiven = givenAt <= now && (known === undefined || known.birthDate <= givenOn!);
  const mayGive = mayGiveIt(input, rule, around, wasGiven ? givenOn : undefined);
  const { caseRef, dataFrom, dataTo, evidenceRef, purpose, textVersion, uses } = input;
  const isNamed = (names: readonly string[] = []) =>
    names.length <= MOST_NAMED && names.every((name) => isPlainText(name, MOST_CHARACTERS.caseRef));
  const hasReceiver = (input.receiverUnits ?? []).length + (input.receiverEmployees ?? []).length > 0;
  const sound: Record<string, boolean> = {
    cpr: known?.deceased !== true,
    purpose: purpose === undefined ? rule.purposeRequired !== true : (known?.purposes.has(purpose) ?? true),
    sectors: input.sectors.length > 0,
    systems: isNamed(input.systems),
    dataClasses: input.dataClasses.length > 0,
    dataFrom: dataFrom === undefined || isDay(dataFrom),
    dataTo: dataTo === undefined || (isDay(dataTo) && (dataFrom === undefined || dataFrom <= dataTo)),
    receiverUnits: isNamed(input.receiverUnits) && (hasReceiver || rule.receiverRequired !== true),
    receiverEmployees: isNamed(input.receiverEmployees),
    uses: uses === undefined || (isCount(uses.most, MOST_USES) && isCount(uses.days, MOST_DAYS)),
    caseRef: caseRef === undefined ? rule.caseRefRequired !== true : isPlainText(caseRef, MOST_CHARACTERS.caseRef),
    giver: mayGive,
    giverScope: liesInScope(input),
    form: rule.forms.includes(input.form) || refusal !== undefined,
    evidenceRef:
      evidenceRef === undefined ? !needsEvidence(input, around) : isPlainText(evidenceRef, MOST_CHARACTERS.evidenceRef),
    textVersion: isPlainText(textVersion, MOST_CHARACTERS.textVersion),
    givenAt: wasGiven,
    expiresAt: expiresAt === null || !wasGiven || !mayGive || (expiresAt > givenAt && expiresAt > now),
    attempts: refusal === undefined || areAttempts(refusal, now),
  };
  return Object.keys(sound).filter((field) => !sound[field]);
}

const isCount = (value: number, most: number): boolean => Number.isInteger(value) && value > 0 && value <= most;

/** @param day on which it was given; undefined when that is no day on which it can have been */
function mayGiveIt(input: ConsentInput, rule: ConsentKindRule, around: Around, day: string | undefined): boolean {
  const { known, giverKey } = around;
  const { giver } = input;
  const span = rule.givers[giver];
  if (span === undefined || (giver === 'SELF' && giverKey !== undefined)) return false;
  if (known === undefined || day === undefined) return true;
  if (!isOfAge(known.birthDate, day, span)) return false;
  return giver === 'CUSTODY_HOLDER'
    ? holdsCustody(known, giverKey)
    : !ACTS_BY_DECREE.includes(giver) || isKnownToAct(input, known, around.givenAt);
}

/** A guardian or attest holder whom nobody can look up must at least be shown by a paper. */
const needsEvidence = ({ giver }: ConsentInput, { giverKey, refusal }: Around): boolean =>
  ACTS_BY_DECREE.includes(giver) && giverKey === undefined && refusal === undefined;

/**
 * Whether a guardian or attest holder who was named is one: recorded as such for all of what he was given to decide, on that day, or a
 * guardian of whom CPR tells. One who was not named rests on the evidence.
 */
function isKnownToAct(
  { giver, giverScope = [] }: ConsentInput,
  { giverBirthDate, guardians = [], represents }: KnownToConsent,
  givenAt: Date,
): boolean {
  if (represents === undefined) return true;
  const at = givenAt.toISOString();
  const live = represents.filter(({ type, from, to }) => type === giver && from <= at && (to === undefined || at < to));
  const isRecorded = live.length > 0 && giverScope.every((one) => live.some(({ scope }) => scope === 'ALL' || scope === one));
  const isInCpr = giverBirthDate !== undefined && guardians.some(({ birthDate }) => birthDate === giverBirthDate);
  return isRecorded || (giver === 'GUARDIAN' && isInCpr);
}

/**
 * Whether somebody holds custody and, where the giver is named, he is one of them. Where CPR does not tell the number of every holder, it
 * is enough that he is as old as one, or that CPR does not tell how old that one is.
 */
function holdsCustody(
  { custodyHolders, custodyKeys = [], giverBirthDate, holdersWithNumber = custodyKeys.length }: KnownToConsent,
  giverKey: string | undefined,
): boolean {
  if (custodyHolders === undefined) return true;
  if (custodyHolders.length === 0 || giverBirthDate === undefined) return custodyHolders.length > 0;
  if (giverKey !== undefined && custodyKeys.includes(giverKey)) return true;
  if (giverKey !== undefined && holdersWithNumber >= custodyHolders.length) return false;
  return custodyHolders.some(({ birthDate }) => birthDate === undefined || birthDate === giverBirthDate);
}

/** A guardian and an attest holder decide what they were given alone: money, or all else about the person (VGL §§ 5 and 33 a). */
function liesInScope({ dataClasses, giver, giverScope = [] }: ConsentInput): boolean {
  if (giver === 'SELF' || giver === 'CUSTODY_HOLDER') return giverScope.length === 0;
  const told = dataClasses.filter((one) => !NEUTRAL.includes(one));
  const needed: (typeof GUARDIAN_SCOPES)[number][] = [];
  if (told.some((one) => MONEY.includes(one))) needed.push('ECONOMIC');
  if (told.length === 0 || told.some((one) => !MONEY.includes(one))) needed.push('PERSONAL');
  return needed.every((one) => giverScope.includes(one));
}

function areAttempts({ answer, attempts }: Refusal, now: Date): boolean {
  if (answer === 'NO_ANSWER' && attempts.length === 0) return false;
  return attempts.length <= MOST_NAMED && attempts.every(({ at }) => new Date(at) <= now);
}
