import type { Goal } from '../../../../src/sdk/index.js';
import { classesOfWords } from '../../codes/revealing-words.js';
import type { Row } from '../../csv/read-rows.js';
import { optional, period } from '../../fhir/fhir.js';
import { lookup } from '../../lookup.js';
import { type Delivered, headerOf } from '../delivered.js';
import type { Tally } from '../tally.js';
import { cell, dayIn, idOf, timeIn } from './cells.js';

const STATUS: Readonly<Record<string, Goal['status']>> = {
  '': 'ACTIVE',
  aktiv: 'ACTIVE',
  igangværende: 'ACTIVE',
  opnået: 'ACHIEVED',
  opfyldt: 'ACHIEVED',
  annulleret: 'CANCELLED',
};

/**
 * A row of Mål or Delmål. Without a status the export means a goal that is worked on. The day of evaluation is left out and counted: it
 * is no day by which the goal should be reached, and a goal of the view has no other.
 */
export function goalOf(row: Row, delivered: Delivered, tally: Tally): Goal {
  const isSub = row.table === 'Delmål';
  const title = cell(row, isSub ? 'DelmålNavn' : 'MålNavn', 2000);
  const status = lookup(STATUS, row.cells.Status?.toLowerCase() ?? '');
  if (status === undefined) tally.unknownCode(isSub ? 'sensum:Delmaal.Status' : 'sensum:Maal.Status');
  const when = period(dayIn(row, 'OprettetDato'), undefined);
  return {
    ...headerOf('goals', `${row.table}/${idOf(row, isSub ? 'DelmålId' : 'MålId')}`, delivered, {
      raise: classesOfWords(title),
      provenance: { ...optional('registeredAt', timeIn(row, 'OprettetDato')), ...optional('effectivePeriod', when) },
    }),
    ...optional('title', title),
    category: isSub ? 'SUBGOAL' : 'EFFORT_GOAL',
    expressedBy: 'UNKNOWN',
    status: status ?? 'UNKNOWN',
    ...optional('period', when),
  };
}
