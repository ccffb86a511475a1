import { type CitizenRecords, children, parseXml, type RecordKind } from '../../../src/sdk/index.js';
import { FixedClock, PEOPLE, recordErrors } from '../../../src/sdk/testing/index.js';
import { manifest } from '../manifest.js';
import { inventedCases } from '../simulator/cases.js';
import { MUNICIPALITY_CVR, type SimulatedSag, sagXml } from '../simulator/sag-xml.js';
import { answerOf } from './answer.js';

const PREFIXES = ['sdi', 'sag', 'sd', 'gd', 'si'].map((prefix) => `xmlns:${prefix}="urn:${prefix}"`).join(' ');
const clock = new FixedClock('2026-06-01T10:00:00Z');
const ditte = PEOPLE.find(({ key }) => key === 'ditte')!;
const support = inventedCases([ditte], clock, false).find(({ effort }) => effort !== undefined)!;
const decidedInJanuary: SimulatedSag = {
  ...support,
  benefit: 'Merudgiftsydelse',
  progress: [
    ['Opstaaet', '2026-01-02'],
    ['Afgjort', '2026-01-10'],
  ],
  registered: '2026-01-10',
};

function read(sag: SimulatedSag): CitizenRecords {
  const cases = children(parseXml(Buffer.from(sagXml(sag).replace('>', ` ${PREFIXES}>`))), 'SagFiltreretOejebliksbillede');
  const kinds = Object.keys(manifest.recordKinds) as RecordKind[];
  const facts = { cpr: ditte.cpr, kinds, municipalityCvr: MUNICIPALITY_CVR, fetchedAt: clock.now().toISOString() };
  const { records } = answerOf({ cases, total: 1 }, facts);
  expect(recordErrors(records)).toEqual([]);
  return records;
}

describe('efforts and benefits of a case', () => {
  it('hold as long as their class does, whenever the case was decided', () => {
    const { efforts, benefits } = read({ ...decidedInJanuary, holds: ['2026-02-15', '2026-03-31'] });
    const period = { from: '2026-02-15T07:00:00Z', to: '2026-03-31T07:00:00Z' };
    const provenance = { effectivePeriod: period, registeredAt: '2026-01-10T08:15:00Z' };
    expect(efforts).toMatchObject([{ period, status: 'COMPLETED', provenance }]);
    expect(benefits).toMatchObject([{ period, status: 'ENDED', provenance }]);
  });

  it.each([
    ['to come', ['2026-06-02'], 'PLANNED'],
    ['running', ['2026-05-31', '2026-06-02'], 'ACTIVE'],
    ['over since this morning', ['2026-05-01', '2026-06-01'], 'COMPLETED'],
  ] as const)('are %s by the time of the clock', (_, holds, status) => {
    expect(read({ ...decidedInJanuary, holds }).efforts).toMatchObject([{ status }]);
  });

  it('are planned while the case is not decided, end with the case, and never began when that closed before', () => {
    const undecided: SimulatedSag = { ...decidedInJanuary, progress: [['Oplyst', '2026-01-02']] };
    const closed: SimulatedSag = { ...decidedInJanuary, progress: [...decidedInJanuary.progress, ['Afsluttet', '2026-05-04']] };
    expect(read({ ...undecided, holds: ['2026-02-15'] }).efforts).toMatchObject([{ status: 'PLANNED' }]);
    expect(read({ ...closed, holds: ['2026-02-15'] }).efforts).toMatchObject([
      { status: 'COMPLETED', period: { to: '2026-05-04T07:00:00Z' } },
    ]);
    const never = read({ ...closed, holds: ['2026-07-01'] }).efforts;
    expect(never).toMatchObject([{ status: 'CANCELLED' }]);
    expect(never?.[0]?.period).toEqual({ from: '2026-07-01T07:00:00Z' });
  });

  it('without a class hold from the decision', () => {
    const { effort: _, benefit: __, ...plain } = decidedInJanuary;
    expect(read(plain).efforts).toMatchObject([{ status: 'ACTIVE', period: { from: '2026-01-10T07:00:00Z' } }]);
  });
});
