import { createHash } from 'node:crypto';
import type { Appointment, Need } from '../../../../src/sdk/index.js';
import { ffbByLabel } from '../../codes/ffb.js';
import { classesOfWords } from '../../codes/revealing-words.js';
import type { Row } from '../../csv/read-rows.js';
import { optional } from '../../fhir/fhir.js';
import { type Delivered, headerOf } from '../delivered.js';
import { cell, timeIn } from './cells.js';

const MEETING = /samtale|møde|opfølgning|besøg|samråd/i;

/** A step of a case that is a meeting: held when it was done, else planned for its deadline. */
export function appointmentOf(row: Row, delivered: Delivered): Appointment | undefined {
  const title = cell(row, 'AktivitetNavn');
  if (title === undefined || !MEETING.test(title)) return undefined;
  const [done, deadline] = [timeIn(row, 'UdførtDato'), timeIn(row, 'Deadline')];
  const start = done ?? deadline;
  const participant = cell(row, 'PrimærAnsvarlig', 200);
  return {
    ...headerOf('appointments', `SagsAktivitet/${rowId(row)}`, delivered, { raise: classesOfWords(title) }),
    title,
    status: done !== undefined && done <= delivered.fetchedAt ? 'HELD' : 'PLANNED',
    ...optional('start', start),
    form: 'UNKNOWN',
    ...(participant !== undefined && { participants: [participant] }),
  };
}

/** A step of a case whose answer is a level of need of support. */
export function supportNeedOf(row: Row, delivered: Delivered): Need | undefined {
  const level = ffbByLabel('SUPPORT_LEVEL', row.cells.AktivitetSvar ?? '');
  if (level === undefined) return undefined;
  return {
    ...headerOf('needs', `SagsAktivitet/${rowId(row)}`, delivered, {
      provenance: optional('registeredAt', timeIn(row, 'UdførtDato')),
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
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);
}
