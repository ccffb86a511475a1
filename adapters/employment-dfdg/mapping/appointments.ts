import { type Appointment, periodOf } from '../../../src/sdk/index.js';
import { MEETING_TYPES, meaningIn } from '../codes/dfdg-codes.js';
import type { Indkaldelse, Samtale } from '../source/answers.js';
import { codeOf, currentRecords, headerOf, isAhead, isOver, type MappingContext, present } from './context.js';

type Status = Appointment['status'];

const FORMS: readonly [RegExp, NonNullable<Appointment['form']>][] = [
  [/fremmøde/i, 'IN_PERSON'],
  [/telefon/i, 'TELEPHONE'],
  [/digital|video|skype|teams/i, 'DIGITAL'],
];

/** Held meetings (BEK 113/2026 § 27). The agreement made there is text about the citizen and is not taken. */
export function heldMeetings(samtaler: readonly Samtale[], context: MappingContext): Appointment[] {
  return currentRecords(samtaler, ({ samtaleIdentifier }) => samtaleIdentifier, context).map((current) => {
    const { record } = current;
    return present<Appointment>({
      ...headerOf('appointments', current, context, { period: periodOf(record.dato, undefined) }),
      ...whatAndHow(record, context),
      status: isCancelled(record.status) ? 'CANCELLED' : heldAt(record.dato, context),
      start: record.dato,
      participants: record.deltagere.length === 0 ? undefined : record.deltagere.map(participant),
    });
  });
}

/** Summonses (BEK 113/2026 § 20). One that still stands though its time has gone says nothing of whether the meeting was held. */
export function summonses(indkaldelser: readonly Indkaldelse[], context: MappingContext): Appointment[] {
  return currentRecords(indkaldelser, ({ indkaldelseIdentifier }) => indkaldelseIdentifier, context).map((current) => {
    const { record } = current;
    return present<Appointment>({
      ...headerOf('appointments', current, context, { period: periodOf(record.start, record.slut) }),
      ...whatAndHow(record, context),
      status: statusOf(record, context),
      start: record.start,
      end: record.slut,
      participants: record.medarbejder === undefined ? undefined : [record.medarbejder],
    });
  });
}

function whatAndHow({ samtaletype, samtaleform, titel, sted }: Samtale | Indkaldelse, context: MappingContext) {
  const meaning = samtaletype === undefined ? undefined : meaningIn(MEETING_TYPES, samtaletype);
  const form = samtaleform === undefined ? undefined : FORMS.find(([pattern]) => pattern.test(samtaleform))?.[1];
  if (samtaleform !== undefined && form === undefined) context.unknownCode('DFDG.Samtaleform');
  return {
    title: titel ?? meaning?.label,
    code: codeOf('DFDG.Samtaletype', samtaletype, meaning, context),
    form: samtaleform === undefined ? undefined : (form ?? ('UNKNOWN' as const)),
    place: sted,
  };
}

const isCancelled = (status: string | undefined): boolean => /^(annulleret|aflyst|ombooket)$/i.test(status ?? '');

/** A meeting that is to come cannot have been held, whatever list it stands in. */
const heldAt = (time: string | undefined, context: MappingContext): Status => (isAhead(time, context) ? 'UNKNOWN' : 'HELD');

function statusOf({ status, start, slut }: Indkaldelse, context: MappingContext): Status {
  if (isCancelled(status)) return 'CANCELLED';
  if (/^afholdt$/i.test(status ?? '')) return heldAt(start, context);
  if (status !== undefined && !/^aktiv$/i.test(status)) {
    context.unknownCode('DFDG.Indkaldelsesstatus');
    return 'UNKNOWN';
  }
  return isOver(slut ?? start, context) ? 'UNKNOWN' : 'PLANNED';
}

const PROFESSIONALS = /sagsbehandler|a-kassekonsulent|mentor|jobformidler|konsulent|tolk/i;

/** Professionals by name and role. Private persons, such as a bisidder, are people of their own: by role only. */
function participant({ navn, rolle }: Samtale['deltagere'][number]): string {
  const named = rolle !== undefined && PROFESSIONALS.test(rolle) ? [navn, rolle] : [rolle];
  return named.filter((words) => words !== undefined).join(', ') || 'deltager';
}
