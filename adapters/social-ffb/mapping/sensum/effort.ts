import { classesRevealedBy, type Effort, legalBasisOf } from '../../../../src/sdk/index.js';
import { ffbByLabel } from '../../codes/ffb.js';
import { classesOfWords } from '../../codes/revealing-words.js';
import type { Row } from '../../csv/read-rows.js';
import { optional, period } from '../../fhir/fhir.js';
import { lookup } from '../../lookup.js';
import { danishDay } from '../danish-day.js';
import { type Delivered, headerOf } from '../delivered.js';
import type { Tally } from '../tally.js';
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

/**
 * A row of Indsatser. An approved one whose days have passed is completed, one whose days are to come is planned. A status of no list of
 * ours is counted, and its word is kept as the reason of the status.
 */
export function effortOf(row: Row, delivered: Delivered, tally: Tally): Effort {
  const [title, granted, supplied] = [cell(row, 'Indsats', 1000), cell(row, 'IndsatsParagraf'), cell(row, 'LeverandørIndsats')];
  const basis = legalBasisOf(granted, 'SEL');
  const provider = cell(row, 'LeverandørNavn') ?? cell(row, 'Tilbud');
  const concept = ffbByLabel('SERVICE', title ?? '') ?? ffbByLabel('OFFER', title ?? '');
  const [from, to] = [dayIn(row, 'IndsatsStartDato'), dayIn(row, 'IndsatsSlutDato')];
  const when = period(from, to);
  const written = cell(row, 'IndsatsStatus');
  const status = lookup(STATUS, written?.toLowerCase());
  const isUnknown = written !== undefined && status === undefined;
  if (isUnknown) tally.unknownCode('sensum:Indsatser.IndsatsStatus');
  const ended = cell(row, 'AfslutningsÅrsag');
  const reason = isUnknown
    ? [written, ended]
        .filter((part) => part !== undefined)
        .join(': ')
        .slice(0, 500)
    : ended;
  const raise = [...classesRevealedBy(basis), ...classesOfWords(title, provider, supplied, reason), ...(concept?.raise ?? [])];
  return {
    ...headerOf('efforts', `Indsatser/${idOf(row, 'IndsatsId')}`, delivered, {
      raise,
      provenance: optional('effectivePeriod', when),
    }),
    ...optional('title', title ?? supplied),
    ...(concept !== undefined && { code: { code: concept.code, label: concept.label, unified: concept.code, known: true } }),
    ...optional('legalBasis', basis),
    status: statusAt(danishDay(delivered.fetchedAt), status ?? 'UNKNOWN', from, to),
    ...optional('statusReason', reason),
    ...optional('period', when),
    ...weeklyHours(supplied),
    ...optional('provider', provider),
  };
}

function statusAt(today: string, status: Effort['status'], from: string | undefined, to: string | undefined): Effort['status'] {
  if (status !== 'ACTIVE') return status;
  if (to !== undefined && to < today) return 'COMPLETED';
  return from !== undefined && from > today ? 'PLANNED' : 'ACTIVE';
}
