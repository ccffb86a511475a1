import { classesRevealedBy, type Effort, legalBasisOf } from '../../../../src/sdk/index.js';
import { ffbByLabel } from '../../codes/ffb.js';
import { classesOfWords } from '../../codes/revealing-words.js';
import type { Row } from '../../csv/read-rows.js';
import { optional, period } from '../../fhir/fhir.js';
import { lookup } from '../../lookup.js';
import { type Delivered, headerOf } from '../delivered.js';
import { cell, dayIn, idOf, weeklyHours } from './cells.js';

const STATUS: Readonly<Record<string, Effort['status']>> = {
  ansøgt: 'PLANNED',
  indstillet: 'PLANNED',
  bevilget: 'PLANNED',
  bestilt: 'PLANNED',
  godkendt: 'ACTIVE',
  igangværende: 'ACTIVE',
  afsluttet: 'COMPLETED',
  afbrudt: 'INTERRUPTED',
  stoppet: 'INTERRUPTED',
  annulleret: 'CANCELLED',
  afvist: 'CANCELLED',
  afslag: 'CANCELLED',
  afslået: 'CANCELLED',
};

/** A row of Indsatser. An approved one whose days have passed is completed, one whose days are to come is planned. */
export function effortOf(row: Row, delivered: Delivered): Effort {
  const [title, granted, supplied] = [cell(row, 'Indsats', 1000), cell(row, 'IndsatsParagraf'), cell(row, 'LeverandørIndsats')];
  const basis = legalBasisOf(granted, 'SEL');
  const provider = cell(row, 'LeverandørNavn') ?? cell(row, 'Tilbud');
  const concept = ffbByLabel('SERVICE', title ?? '') ?? ffbByLabel('OFFER', title ?? '');
  const [from, to] = [dayIn(row, 'IndsatsStartDato'), dayIn(row, 'IndsatsSlutDato')];
  const raise = [...classesRevealedBy(basis), ...classesOfWords(title, provider, supplied), ...(concept?.raise ?? [])];
  return {
    ...headerOf('efforts', `Indsatser/${idOf(row, 'IndsatsId')}`, delivered, { raise }),
    ...optional('title', title ?? supplied),
    ...(concept !== undefined && { code: { code: concept.code, label: concept.label, unified: concept.code, known: true } }),
    ...optional('legalBasis', basis),
    status: statusOf(cell(row, 'IndsatsStatus'), from, to, delivered.fetchedAt.slice(0, 10)),
    ...optional('statusReason', cell(row, 'AfslutningsÅrsag')),
    ...optional('period', period(from, to)),
    ...weeklyHours(supplied),
    ...optional('provider', provider),
  };
}

function statusOf(
  written: string | undefined,
  from: string | undefined,
  to: string | undefined,
  today: string,
): Effort['status'] {
  const status = lookup(STATUS, written?.toLowerCase()) ?? 'UNKNOWN';
  if (status !== 'ACTIVE') return status;
  if (to !== undefined && to < today) return 'COMPLETED';
  return from !== undefined && from > today ? 'PLANNED' : 'ACTIVE';
}
