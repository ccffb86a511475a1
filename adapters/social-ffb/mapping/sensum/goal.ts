import type { Goal } from '../../../../src/sdk/index.js';
import { classesOfWords } from '../../codes/revealing-words.js';
import type { Row } from '../../csv/read-rows.js';
import { optional, period } from '../../fhir/fhir.js';
import { lookup } from '../../lookup.js';
import { type Delivered, headerOf } from '../delivered.js';
import { cell, dayIn, idOf, timeIn } from './cells.js';

const STATUS: Readonly<Record<string, Goal['status']>> = {
  '': 'ACTIVE',
  aktiv: 'ACTIVE',
  igangværende: 'ACTIVE',
  opnået: 'ACHIEVED',
  opfyldt: 'ACHIEVED',
  annulleret: 'CANCELLED',
};

/** A row of Mål or Delmål. Without a status the export means a goal that is worked on. */
export function goalOf(row: Row, delivered: Delivered): Goal {
  const isSub = row.table === 'Delmål';
  const title = cell(row, isSub ? 'DelmålNavn' : 'MålNavn', 2000);
  return {
    ...headerOf('goals', `${row.table}/${idOf(row, isSub ? 'DelmålId' : 'MålId')}`, delivered, {
      raise: classesOfWords(title),
      provenance: optional('registeredAt', timeIn(row, 'OprettetDato')),
    }),
    ...optional('title', title),
    category: isSub ? 'SUBGOAL' : 'EFFORT_GOAL',
    expressedBy: 'UNKNOWN',
    status: lookup(STATUS, row.cells.Status?.toLowerCase() ?? '') ?? 'UNKNOWN',
    ...optional('dueDate', dayIn(row, 'EvalueringsDato')),
    ...optional('period', period(dayIn(row, 'OprettetDato'), undefined)),
  };
}
