import type { RecordKind } from '../../../../src/sdk/index.js';
import { recordErrors } from '../../../../src/sdk/testing/index.js';
import type { Row } from '../../csv/read-rows.js';
import type { TableName } from '../../csv/tables.js';
import { MANIFEST } from '../../manifest.js';
import { Tally } from '../tally.js';
import { recordsOfRows, relationOfCase } from './row-records.js';

const kinds = Object.keys(MANIFEST.recordKinds) as RecordKind[];
const morning = { fetchedAt: '2026-06-01T10:00:00.000Z', deliveredAt: '2026-06-01T08:00:00.000Z', stale: false };
const afterDanishMidnight = { ...morning, fetchedAt: '2026-05-31T22:30:00.000Z' };

const row = (table: TableName, cells: Record<string, string>): Row => ({ table, cells: { SagId: '5001', ...cells } });
function read(rows: readonly Row[], delivered = morning) {
  const tally = new Tally();
  const records = recordsOfRows(rows, kinds, delivered, tally);
  expect(recordErrors(records)).toEqual([]);
  return { ...records, ignored: tally.ignored, unknownCodes: tally.unknownCodes };
}
const effort = (cells: Record<string, string>, delivered = morning) =>
  read([row('Indsatser', { IndsatsId: '9001', IndsatsStatus: 'Godkendt', ...cells })], delivered);
const step = (cells: Record<string, string>, delivered = morning) =>
  read([row('SagsAktivitet', { AktivitetNavn: 'Opfølgningssamtale', ...cells })], delivered);

describe('rows of the CSV export', () => {
  it('keep and count a status that no list knows', () => {
    const { efforts, unknownCodes } = effort({ IndsatsStatus: 'Sat i bero' });
    expect(efforts).toMatchObject([{ status: 'UNKNOWN', statusReason: 'Sat i bero' }]);
    expect(unknownCodes).toEqual({ 'sensum:Indsatser.IndsatsStatus': 1 });
    expect(effort({ IndsatsStatus: 'Udgået', AfslutningsÅrsag: 'Misbrug' }).efforts).toMatchObject([
      { statusReason: 'Udgået: Misbrug', raisedClasses: ['PLAN_EFFORT', 'SUBSTANCE_USE'] },
    ]);
    const cases = read([row('Sager', { SagNavn: 'Sag', Status: 'På hold' }), row('Sager', { SagNavn: 'Sag', Status: '' })]);
    expect(cases.unknownCodes).toEqual({ 'sensum:Sager.Status': 1 });
    expect(read([row('Mål', { MålId: '1', Status: 'Parkeret' })]).unknownCodes).toEqual({ 'sensum:Maal.Status': 1 });
    expect(effort({ IndsatsStatus: 'Afbrudt' }).unknownCodes).toEqual({});
  });

  it('take no day of evaluation for a day by which a goal should be reached', () => {
    const { goals, ignored } = read([row('Delmål', { DelmålId: '7101', DelmålNavn: 'Liste', EvalueringsDato: '18-02-2025' })]);
    expect(goals?.[0]).not.toHaveProperty('dueDate');
    expect(ignored).toMatchObject({ 'Delmål.EvalueringsDato': 1 });
  });

  it('take no deadline for the time of a meeting', () => {
    const { appointments, ignored } = step({ Deadline: '02-12-2025' });
    expect(appointments).toMatchObject([{ status: 'UNKNOWN' }]);
    expect(appointments?.[0]).not.toHaveProperty('start');
    expect(ignored).toEqual({ 'SagsAktivitet.Deadline': 1 });
    expect(step({ Deadline: '01-06-2026' }).appointments).toMatchObject([{ status: 'PLANNED' }]);
    expect(step({ Deadline: '31-05-2026' }, afterDanishMidnight).appointments).toMatchObject([{ status: 'UNKNOWN' }]);
    expect(step({ Deadline: '02-06-2026', UdførtDato: '28-05-2026 10-00' }).appointments).toMatchObject([
      { status: 'HELD', start: '2026-05-28T08:00:00Z' },
    ]);
  });

  it('are read on the Danish day', () => {
    const may = { IndsatsStartDato: '01-05-2026', IndsatsSlutDato: '31-05-2026' };
    expect(effort(may, afterDanishMidnight).efforts).toMatchObject([{ status: 'COMPLETED' }]);
    expect(effort(may, { ...morning, fetchedAt: '2026-05-31T21:30:00.000Z' }).efforts).toMatchObject([{ status: 'ACTIVE' }]);
    expect(effort({ IndsatsStartDato: '01-06-2026' }, afterDanishMidnight).efforts).toMatchObject([{ status: 'ACTIVE' }]);
    const opened = row('Sager', { PrimærAnsvarligMedarbejderId: 'E1', OprettetDato: '02-06-2026' });
    expect(relationOfCase(opened, '1010134556', morning)).toMatchObject({ from: '2026-06-01T22:00:00Z' });
  });

  it('tell when they hold and when they were registered, where the export says so', () => {
    const day = { from: '2026-05-01' };
    expect(effort({ IndsatsStartDato: '01-05-2026' }).efforts?.[0]?.provenance).toMatchObject({ effectivePeriod: day });
    const stated = { registeredAt: '2026-05-01', effectivePeriod: day };
    const sag = { SagNavn: 'VUM', AfdelingNavn: 'Enhed', OprettetDato: '01-05-2026' };
    const { cases, contacts, plans } = read([row('Sager', sag)]);
    for (const found of [cases, contacts, plans]) expect(found).toMatchObject([{ provenance: stated }]);
    expect(read([row('Mål', { MålId: '1', OprettetDato: '01-05-2026' })]).goals).toMatchObject([{ provenance: stated }]);
    const level = { AktivitetNavn: 'Vurdering', AktivitetSvar: 'Let støttebehov', UdførtDato: '01-05-2026' };
    expect(step(level).needs).toMatchObject([{ provenance: stated }]);
  });
});
