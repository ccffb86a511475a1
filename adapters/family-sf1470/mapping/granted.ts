import { type Benefit, type Code, type Effort, type Period, periodOf, type Tally } from '../../../src/sdk/index.js';
import { effortOf } from '../codes/barnets-lov.js';
import type { Klass } from './relation-parts.js';
import type { Sag } from './sag.js';
import { header, type Stated, type Subject } from './subject.js';

/**
 * An effort: a class of efforts put on the case, or a case under an effort's topic once it is decided. A class holds as long as its
 * Virkning says, one without end until the case is closed; an effort without a class holds from the decision.
 */
export function effortsOf(it: Subject, tally: Tally): Effort[] {
  const { sag, topic, basis } = it;
  const klass = classOf(sag, /indsats/i);
  const isDecided = sag.progress === 'Afgjort' || (sag.progress === 'Afsluttet' && sag.decidedAt !== undefined);
  if (klass === undefined && !(topic?.kind === 'EFFORT' && isDecided)) return [];
  const listed = effortOf(basis);
  const title = klass?.title ?? listed?.label ?? topic?.label;
  const stated = statedBy(it, klass);
  const effort: Effort = {
    ...header(it, 'efforts', stated),
    ...(title !== undefined && { title }),
    code: effortCode(it, klass, listed, tally),
    ...(basis !== undefined && { legalBasis: basis }),
    status: effortStatus(it, stated.period),
    ...(stated.period !== undefined && { period: stated.period }),
    ...(it.unit !== undefined && { unit: it.unit }),
    delivered: false,
  };
  return [effort];
}

function statedBy({ sag }: Subject, klass: Klass | undefined): Stated {
  const { registeredAt } = klass ?? sag;
  const [from, end] = klass === undefined ? [sag.decidedAt, undefined] : [klass.period?.from, klass.period?.to];
  const isLater = sag.closedAt !== undefined && (from === undefined || Date.parse(sag.closedAt) > Date.parse(from));
  const period = periodOf(from, end ?? (isLater ? sag.closedAt : undefined));
  return { registeredAt, ...(period !== undefined && { period }) };
}

/** The case's state, corrected by the effort's own period: an end that is past is exclusive, a start to come makes it planned. */
function effortStatus({ state, fetchedAt }: Subject, period: Period | undefined): Effort['status'] {
  const now = Date.parse(fetchedAt);
  if (period?.from !== undefined && Date.parse(period.from) > now) return state.effort === 'COMPLETED' ? 'CANCELLED' : 'PLANNED';
  return hasEnded(period, fetchedAt) ? 'COMPLETED' : state.effort;
}

/** Whether a period is over; its end does not belong to it. */
function hasEnded(period: Period | undefined, fetchedAt: string): boolean {
  return period?.to !== undefined && Date.parse(period.to) <= Date.parse(fetchedAt);
}

function effortCode({ subject }: Subject, klass: Klass | undefined, listed: ReturnType<typeof effortOf>, tally: Tally): Code {
  if (klass === undefined && listed === undefined) return subject;
  const unified = listed === undefined ? {} : { unified: `BL.${listed.code}` };
  if (klass === undefined)
    return { system: 'urn:helhed:barnets-lov', code: listed!.code, label: listed!.label, ...unified, known: true };
  if (listed === undefined) tally.unknown('Indsatsklasse');
  const label = listed?.label ?? klass.title;
  return {
    system: klass.system,
    code: klass.code,
    ...(label !== undefined && { label }),
    ...unified,
    known: listed !== undefined,
  };
}

export function benefitsOf(it: Subject, tally: Tally): Benefit[] {
  const { sag, topic } = it;
  const klass = classOf(sag, /ydelse/i);
  if (klass === undefined && !(topic?.kind === 'BENEFIT' && sag.decidedAt !== undefined)) return [];
  if (klass !== undefined) tally.unknown('Ydelsesklasse');
  const title = klass?.title ?? topic?.label;
  const code: Code =
    klass === undefined
      ? it.subject
      : { system: klass.system, code: klass.code, ...(klass.title !== undefined && { label: klass.title }), known: false };
  const stated = statedBy(it, klass);
  return [
    {
      ...header(it, 'benefits', stated),
      ...(title !== undefined && { title }),
      code,
      status: hasEnded(stated.period, it.fetchedAt) ? 'ENDED' : it.state.benefit,
      ...(stated.period !== undefined && { period: stated.period }),
    },
  ];
}

const classOf = (sag: Sag, facet: RegExp): Klass | undefined => sag.classes.find((klass) => facet.test(klass.facet ?? ''));
