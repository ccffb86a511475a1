import type { CitizenRecords, RecordKind, RelationFact } from '../../../../src/sdk/index.js';
import { isAnonymousTreatment } from '../../codes/revealing-words.js';
import type { Row } from '../../csv/read-rows.js';
import type { TableName } from '../../csv/tables.js';
import { beginningOf } from '../danish-day.js';
import type { Delivered } from '../delivered.js';
import type { Tally } from '../tally.js';
import { appointmentOf, supportNeedOf } from './activity.js';
import { caseOf, contactOf, isOnePlan, isOpen, planOf } from './case.js';
import { idOf, timeIn } from './cells.js';
import { effortOf } from './effort.js';
import { goalOf } from './goal.js';

const READ: Readonly<Record<TableName, readonly string[]>> = {
  Borger: ['BorgerId', 'CPR'],
  Sager: [
    'SagId',
    'BorgerId',
    'SagNavn',
    'SagType',
    'SagModel',
    'Status',
    'AfdelingId',
    'AfdelingNavn',
    'PrimærAnsvarligMedarbejderId',
    'OprettetDato',
  ],
  Indsatser: [
    'IndsatsId',
    'SagId',
    'IndsatsStatus',
    'Indsats',
    'IndsatsParagraf',
    'IndsatsStartDato',
    'IndsatsSlutDato',
    'LeverandørIndsats',
    'LeverandørNavn',
    'Tilbud',
    'AfslutningsÅrsag',
  ],
  Mål: ['MålId', 'BorgerId', 'OprettetDato', 'MålNavn', 'Status'],
  Delmål: ['DelmålId', 'MålId', 'DelmålNavn', 'OprettetDato', 'Status'],
  SagsAktivitet: ['SagId', 'SagModel', 'FaseNavn', 'AktivitetNavn', 'AktivitetSvar', 'UdførtDato', 'Deadline', 'PrimærAnsvarlig'],
  Medarbejder: ['MedarbejderId', 'Fornavn', 'Efternavn', 'AfdelingId'],
};

/** The records of the asked kinds that a citizen's rows hold. Pure. */
export function recordsOfRows(
  all: readonly Row[],
  kinds: readonly RecordKind[],
  delivered: Delivered,
  tally: Tally,
): CitizenRecords {
  for (const { table, cells } of all) {
    for (const column in cells) if (cells[column] !== '' && !READ[table].includes(column)) tally.ignore(`${table}.${column}`);
  }
  const rows = screened(all, tally);
  const of = (table: TableName) => rows.filter((row) => row.table === table);
  const employees = new Map(of('Medarbejder').map((row) => [idOf(row, 'MedarbejderId') ?? '', row]));
  const make: Partial<Record<RecordKind, () => object[]>> = {
    cases: () =>
      of('Sager').map((row) => {
        const record = caseOf(row, employees, delivered, tally);
        if (record.subject !== undefined) tally.unknownCode('sensum:SagType');
        return record;
      }),
    contacts: () => of('Sager').flatMap((row) => contactOf(row, employees, delivered) ?? []),
    needs: () => of('SagsAktivitet').flatMap((row) => supportNeedOf(row, delivered) ?? []),
    goals: () => [...of('Mål'), ...of('Delmål')].map((row) => goalOf(row, delivered, tally)),
    efforts: () => of('Indsatser').map((row) => effortOf(row, delivered, tally)),
    appointments: () => of('SagsAktivitet').flatMap((row) => appointmentOf(row, delivered, tally) ?? []),
    plans: () => of('Sager').flatMap((row) => planOf(row, delivered) ?? []),
  };
  return Object.fromEntries(kinds.flatMap((kind) => (make[kind] === undefined ? [] : [[kind, make[kind]()]])));
}

/** Who is primarily responsible for an open case of Sager; the case of the one plan makes a coordinator. */
export function relationOfCase(row: Row, cpr: string, delivered: Delivered): RelationFact | undefined {
  const employee = idOf(row, 'PrimærAnsvarligMedarbejderId');
  const anonymous = isAnonymousTreatment(row.cells.SagNavn, row.cells.SagType);
  if (employee === undefined || !isOpen(row) || isFaulty(row) || anonymous) return undefined;
  const from = timeIn(row, 'OprettetDato');
  return {
    cpr,
    employee: employee.slice(0, 100),
    capacity: isOnePlan(row) ? 'COORDINATOR' : 'CASEWORKER',
    from: from === undefined ? delivered.deliveredAt : beginningOf(from),
    sourceRecordId: `Sager/${idOf(row, 'SagId')}`,
  };
}

function isFaulty({ cells }: Row): boolean {
  return /^fejl(oprettet|registreret)/i.test(cells.Status ?? cells.IndsatsStatus ?? '');
}

/** Leaves out rows made in error, and anonymous treatment: its efforts, and a case that is or holds nothing else. */
function screened(all: readonly Row[], tally: Tally): Row[] {
  const right = all.filter((row) => !isFaulty(row));
  for (let at = right.length; at < all.length; at += 1) tally.ignore('row made in error');
  const anonymous = new Set(right.filter(isAnonymous));
  const casesOf = (rows: Iterable<Row>) =>
    new Set([...rows].flatMap((row) => (row.table === 'Mål' || row.table === 'Delmål' ? [] : (idOf(row, 'SagId') ?? []))));
  const kept = casesOf(right.filter((row) => row.table === 'Indsatser' && !anonymous.has(row)));
  const hidden = new Set([...casesOf(anonymous)].filter((id) => !kept.has(id)));
  for (const row of anonymous) if (row.table === 'Sager') hidden.add(idOf(row, 'SagId') ?? '');
  const rows = right.filter((row) => !anonymous.has(row) && !hidden.has(idOf(row, 'SagId') ?? '-'));
  for (let at = rows.length; at < right.length; at += 1) tally.ignore('anonymous treatment');
  return rows;
}

function isAnonymous({ table, cells }: Row): boolean {
  const columns = {
    Indsatser: ['Indsats', 'IndsatsParagraf', 'LeverandørIndsats', 'Tilbud'],
    Sager: ['SagNavn', 'SagType', 'SagModel'],
  };
  const read = table === 'Indsatser' || table === 'Sager' ? columns[table] : [];
  const paragraph = /^(SEL\s*)?§?\s*101\s*a\b/i.test(cells.IndsatsParagraf ?? '');
  return paragraph || isAnonymousTreatment(...read.map((column) => cells[column]));
}
