import {
  type Case,
  type Contact,
  classesRevealedBy,
  legalBasisOf,
  type Provenance,
  type SectorPlan,
} from '../../../../src/sdk/index.js';
import { classesOfWords } from '../../codes/revealing-words.js';
import type { Row } from '../../csv/read-rows.js';
import { optional, period } from '../../fhir/fhir.js';
import { lookup } from '../../lookup.js';
import { type Delivered, headerOf } from '../delivered.js';
import type { Tally } from '../tally.js';
import { cell, idOf, timeIn } from './cells.js';

const STATUS: Readonly<Record<string, Case['status']>> = {
  oprettet: 'OPEN',
  åben: 'OPEN',
  aktiv: 'OPEN',
  igangværende: 'OPEN',
  afgjort: 'DECIDED',
  afsluttet: 'CLOSED',
  lukket: 'CLOSED',
};

/** Whether a case of Sager is under way. */
export function isOpen(row: Row): boolean {
  return statusOf(row) !== 'CLOSED';
}

/** The case of the one plan: its primary responsible is the citizen's coordinator. */
export function isOnePlan(row: Row): boolean {
  return /helhedsorienteret plan/i.test(`${row.cells.SagNavn ?? ''} ${row.cells.SagType ?? ''}`);
}

/** A row of Sager. */
export function caseOf(row: Row, employees: ReadonlyMap<string, Row>, delivered: Delivered, tally: Tally): Case {
  const [title, type] = [cell(row, 'SagNavn'), cell(row, 'SagType')];
  const basis = paragraphOf(row);
  const opened = timeIn(row, 'OprettetDato');
  if (row.cells.Status && statusOf(row) === 'UNKNOWN') tally.unknownCode('sensum:Sager.Status');
  return {
    ...headerOf('cases', `Sager/${idOf(row, 'SagId')}`, delivered, {
      raise: [...classesRevealedBy(basis), ...classesOfWords(title, type)],
      provenance: openedAt(opened),
    }),
    ...optional('title', title ?? type),
    ...optional('caseNumber', cell(row, 'SagId', 100)),
    ...(type !== undefined && { subject: { system: 'sensum:SagType', code: type, label: type, known: false } }),
    status: statusOf(row),
    ...optional('legalBasis', basis),
    ...optional('unit', unitOf(row)),
    ...optional('caseworker', employeeName(employees.get(idOf(row, 'PrimærAnsvarligMedarbejderId') ?? ''))),
    ...optional('period', period(opened, undefined)),
  };
}

/** Who is primarily responsible for an open case. */
export function contactOf(row: Row, employees: ReadonlyMap<string, Row>, delivered: Delivered): Contact | undefined {
  const name = employeeName(employees.get(idOf(row, 'PrimærAnsvarligMedarbejderId') ?? ''));
  const unit = unitOf(row);
  if (!isOpen(row) || (name === undefined && unit === undefined)) return undefined;
  const role = isOnePlan(row) ? ['COORDINATOR', 'Tovholder'] : ['CASEWORKER', 'Primær sagsbehandler'];
  const basis = paragraphOf(row);
  return {
    ...headerOf('contacts', `Sager/${idOf(row, 'SagId')}#ansvarlig`, delivered, {
      raise: [...classesRevealedBy(basis), ...classesOfWords(cell(row, 'AfdelingNavn'))],
      provenance: openedAt(timeIn(row, 'OprettetDato')),
    }),
    ...optional('name', name),
    role: { code: role[0]!, label: role[1]!, unified: role[0]!, known: true },
    ...optional('unit', unit),
    ...optional('period', period(timeIn(row, 'OprettetDato'), undefined)),
  };
}

/** The action plan that a course of adult assessment (VUM) leads to; the export holds no text of it. */
export function planOf(row: Row, delivered: Delivered): SectorPlan | undefined {
  const words = ['SagNavn', 'SagType', 'SagModel'].map((column) => row.cells[column] ?? '').join(' ');
  if (!/VUM|voksenudredning|handleplan|§\s*14[12]\b|§\s*110\b/i.test(words) || isOnePlan(row)) return undefined;
  const atShelter = /§\s*(142|110)\b/.test(words);
  const basis = { act: 'SEL', paragraph: atShelter ? '§ 142' : '§ 141' };
  const opened = timeIn(row, 'OprettetDato');
  return {
    ...headerOf('plans', `Sager/${idOf(row, 'SagId')}#handleplan`, delivered, {
      raise: atShelter ? classesRevealedBy({ act: 'SEL', paragraph: '§ 110' }) : [],
      provenance: openedAt(opened),
    }),
    planType: atShelter ? 'SEL_HANDLEPLAN_110' : 'SEL_HANDLEPLAN',
    title: 'Handleplan',
    status: isOpen(row) ? 'ACTIVE' : 'COMPLETED',
    legalBasis: basis,
    textAbsentReason: 'NOT_IN_SOURCE',
    ...optional('unit', unitOf(row)),
    ...optional('period', period(opened, undefined)),
  };
}

/** The source writes the day a case was opened, and no other. */
function openedAt(opened: string | undefined): Partial<Provenance> {
  return { ...optional('registeredAt', opened), ...optional('effectivePeriod', period(opened, undefined)) };
}

function statusOf(row: Row): Case['status'] {
  return lookup(STATUS, row.cells.Status?.toLowerCase()) ?? 'UNKNOWN';
}

function paragraphOf(row: Row): Case['legalBasis'] {
  const basis = legalBasisOf(/§/.test(row.cells.SagType ?? '') ? cell(row, 'SagType') : undefined, 'SEL');
  return basis?.paragraph === undefined ? undefined : basis;
}

function unitOf(row: Row): Case['unit'] {
  const [id, name] = [cell(row, 'AfdelingId', 100), cell(row, 'AfdelingNavn')];
  return id === undefined && name === undefined ? undefined : { ...optional('id', id), ...optional('name', name) };
}

function employeeName(row: Row | undefined): string | undefined {
  if (row === undefined) return undefined;
  return [cell(row, 'Fornavn'), cell(row, 'Efternavn')].filter((part) => part !== undefined).join(' ') || undefined;
}
