import { hash } from 'node:crypto';
import type { Appointment, Need } from '../../../../src/sdk/index.js';
import { ffbByLabel } from '../../codes/ffb.js';
import { classesOfWords } from '../../codes/revealing-words.js';
import type { Row } from '../../csv/read-rows.js';
import { optional, period } from '../../fhir/fhir.js';
import { beginningOf, endOf } from '../danish-day.js';
import { type Delivered, headerOf } from '../delivered.js';
import type { Tally } from '../tally.js';
import { cell, timeIn } from './cells.js';

const MEETING = /samtale|møde|opfølgning|besøg|samråd/i;

/**
 * A step of a case that is a meeting: held when it was done, planned until its deadline has passed. A deadline is no time of a meeting;
 * an appointment of the view has no place for it, so it is counted.
 */
export function appointmentOf(row: Row, delivered: Delivered, tally: Tally): Appointment | undefined {
  const title = cell(row, 'AktivitetNavn');
  if (title === undefined || !MEETING.test(title)) return undefined;
  const [done, deadline] = [timeIn(row, 'UdførtDato'), timeIn(row, 'Deadline')];
  if (deadline !== undefined) tally.ignore('SagsAktivitet.Deadline');
  const participant = cell(row, 'PrimærAnsvarlig', 200);
  return {
    ...headerOf('appointments', `SagsAktivitet/${rowId(row)}`, delivered, {
      raise: classesOfWords(title),
      provenance: optional('effectivePeriod', period(done, undefined)),
    }),
    title,
    status: statusOf(delivered.fetchedAt, done, deadline),
    ...optional('start', done),
    form: 'UNKNOWN',
    ...(participant !== undefined && { participants: [participant] }),
  };
}

function statusOf(now: string, done: string | undefined, deadline: string | undefined): Appointment['status'] {
  if (done !== undefined) return beginningOf(done) <= now ? 'HELD' : 'PLANNED';
  return deadline !== undefined && endOf(deadline) < now ? 'UNKNOWN' : 'PLANNED';
}

/** A step of a case whose answer is a level of need of support. */
export function supportNeedOf(row: Row, delivered: Delivered): Need | undefined {
  const level = ffbByLabel('SUPPORT_LEVEL', row.cells.AktivitetSvar ?? '');
  if (level === undefined) return undefined;
  const done = timeIn(row, 'UdførtDato');
  return {
    ...headerOf('needs', `SagsAktivitet/${rowId(row)}`, delivered, {
      provenance: { ...optional('registeredAt', done), ...optional('effectivePeriod', period(done, undefined)) },
    }),
    kind: 'SUPPORT_NEED',
    code: { code: level.code, label: level.label, unified: level.code, known: true },
    ...optional('severity', level.score),
    status: 'ACTIVE',
  };
}

/** The table has no key of its own: the case, phase, step and day of a row together are one. */
function rowId({ cells }: Row): string {
  const parts = ['SagId', 'FaseNavn', 'AktivitetNavn', 'UdførtDato', 'Deadline'].map((column) => cells[column] ?? '');
  return hash('sha256', parts.join('\0'), 'hex').slice(0, 32);
}
