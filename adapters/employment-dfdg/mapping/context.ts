import {
  type Code,
  type DataClass,
  dayOf,
  type Period,
  periodOf,
  type RecordHeader,
  type RecordKind,
  recordHeader,
  type UnitRef,
} from '../../../src/sdk/index.js';
import type { CodeMeaning } from '../codes/dfdg-codes.js';
import { manifest } from '../manifest.js';
import type { Authority } from '../source/answers.js';

/** What a mapping may know beside the record. */
export interface MappingContext {
  /** ISO 8601 instant */
  fetchedAt: string;
  /** that day in Denmark, YYYY-MM-DD */
  today: string;
  /** told the name of the code system of each unknown code */
  unknownCode(system: string): void;
  /** told the name of each thing left out; never a value */
  ignore(name: string): void;
}

/** The fields that any record of DFDG may carry. */
export interface SourceRecord {
  status?: string | undefined;
  registreringsdato?: string | undefined;
  haendelsesdato?: string | undefined;
  berigtigelseskommentar?: true | undefined;
}

export interface Current<T> {
  id: string;
  record: T;
  /** a newer registration took the place of an older one, or the source calls it a correction (berigtigelse) */
  corrected: boolean;
}

const ENTERED_IN_ERROR = /^fejl(oprettet|registreret|indberettet)$/i;
const ANNULLED = /^annulleret$/i;

interface Screen<T> {
  /** where the record says how it stands; `status` when absent */
  statusOf?(record: T): string | undefined;
  /** what becomes of an annulled record: shown when its kind has a word for that, else left out like one entered in error */
  annulled?: 'SHOWN' | 'LEFT_OUT';
}

/** One per id: the last registered. Records entered in error are left out and counted, also when an earlier registration of theirs was not. */
export function currentRecords<T extends SourceRecord>(
  records: readonly T[],
  idOf: (record: T) => string,
  context: MappingContext,
  { statusOf = ({ status }) => status, annulled = 'SHOWN' }: Screen<T> = {},
): Current<T>[] {
  const byId = new Map<string, Current<T>>();
  for (const record of records) {
    const id = idOf(record);
    const earlier = byId.get(id);
    if (earlier !== undefined && !replaces(record, earlier.record, statusOf)) earlier.corrected = true;
    else byId.set(id, { id, record, corrected: earlier !== undefined || record.berigtigelseskommentar === true });
  }
  return [...byId.values()].filter(({ record }) => {
    const standing = standingOf(statusOf(record));
    if (standing === 0 || (standing === 1 && annulled === 'SHOWN')) return true;
    context.ignore(standing === 1 ? 'annulled' : 'enteredInError');
    return false;
  });
}

/** 2 entered in error, 1 annulled, 0 else. */
function standingOf(status = ''): 0 | 1 | 2 {
  if (ENTERED_IN_ERROR.test(status)) return 2;
  return ANNULLED.test(status) ? 1 : 0;
}

/**
 * Whether a registration takes the place of one listed before it. Many dates name a day only: on one day, as without a date, what
 * takes a record back stands over what it takes back, and else the one listed last is the newest.
 */
function replaces<T extends SourceRecord>(record: T, earlier: T, statusOf: (record: T) => string | undefined): boolean {
  const weight = standingOf(statusOf(record)) - standingOf(statusOf(earlier));
  const [before, after] = [earlier.registreringsdato, record.registreringsdato];
  if (before === undefined || after === undefined)
    return weight > 0 || (weight === 0 && (after !== undefined || before === after));
  const later = compareTimes(after, before);
  return later > 0 || (later === 0 && weight >= 0);
}

/** Above 0 when the first of two days or instants is later; two instants by the clock, a day with an instant by the Danish day. */
function compareTimes(one: string, other: string): number {
  if (one.length > 10 && other.length > 10) return Date.parse(one) - Date.parse(other);
  const [day, otherDay] = [dayOf(one)!, dayOf(other)!];
  return day === otherDay ? 0 : day > otherDay ? 1 : -1;
}

export interface HeaderParts {
  raise?: readonly DataClass[];
  period?: Period | undefined;
  /** ending of the id when one source record gives several of ours */
  part?: string;
}

/** The header of one of our records. The effective period begins on the day the event took place, which may differ from the start. */
export function headerOf(
  kind: RecordKind,
  { id, record, corrected }: Current<SourceRecord>,
  context: MappingContext,
  parts: HeaderParts,
): RecordHeader {
  const effective = periodOf(record.haendelsesdato ?? parts.period?.from, parts.period?.to);
  return recordHeader(manifest, kind, {
    sourceRecordId: parts.part === undefined ? id : `${id}#${parts.part}`,
    fetchedAt: context.fetchedAt,
    ...(parts.raise !== undefined && { raise: parts.raise }),
    provenance: present({
      registeredAt: record.registreringsdato,
      effectivePeriod: effective,
      corrected: corrected || undefined,
    }),
  });
}

/** The object without its undefined fields. */
export function present<T extends object>(fields: T): T {
  const kept: Partial<T> = {};
  for (const name in fields) if (fields[name] !== undefined) kept[name] = fields[name];
  return kept as T;
}

/** A code with our label and unified code where we know it. An unknown one is kept as written and counted. */
export function codeOf(
  system: string,
  code: string | undefined,
  meaning: CodeMeaning | undefined,
  context: MappingContext,
): Code | undefined {
  if (code === undefined) return undefined;
  if (meaning !== undefined) return { system, code, label: meaning.label, unified: meaning.unified, known: true };
  context.unknownCode(system);
  return { system, code, known: false };
}

/**
 * The authority as a unit. Municipality codes come as 751, 0751, "165" and integers: four digits are made of them. The code -1 (none)
 * gives no id. A unit of our own municipality comes with its id where the source names one (contacts).
 */
export function unitOf(authority: Authority | undefined): UnitRef | undefined {
  const code = authority?.organisationskode;
  const id = code !== undefined && /^\d{1,8}$/.test(code) ? code.padStart(4, '0') : undefined;
  return id === undefined && authority?.myndighedsnavn === undefined
    ? undefined
    : present({ id, name: authority?.myndighedsnavn });
}

/** Whether a period is over, for a source that gives no status of its own. */
export const isOver = (to: string | undefined, { today }: MappingContext): boolean => to !== undefined && to.slice(0, 10) < today;

/** Whether a day or instant is still to come: a day from tomorrow on, an instant after the answer. */
export function isAhead(time: string | undefined, { fetchedAt, today }: MappingContext): boolean {
  if (time === undefined) return false;
  return time.length === 10 ? time > today : Date.parse(time) > Date.parse(fetchedAt);
}
