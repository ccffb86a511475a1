import type { PlanRemainder, PlanReplacement, PlanTerm, SectorPlan } from '../../generated/documents.js';
import { dayOf } from '../../sdk/dates.js';
import { type Draft, headerExceptions, keptTime, partHeader, present } from './draft.js';
import type { FateReason } from './fate-reasons.js';
import { type Extent, frameOf, type PlanFrame, type PlanType, paragraphOn } from './plan-frames.js';
import { type Exceptions, screened } from './screened.js';

/** A sector plan that the one plan is to stand instead of. */
export interface Replacing {
  readonly planType: PlanType;
  /** how much of it; the usual extent of its act unless given */
  readonly extent?: Extent;
  /** one plan of the type only, by the id of its record; every running plan of the type unless given */
  readonly planRecordId?: string;
  readonly consentId?: string;
}

const LONGEST_TERM = 4000;

/**
 * The replaced plans, with what stays in the sectors by law. A plan of a type that is to be replaced and that no source has yet is replaced
 * before it is made.
 */
export function draftReplaces(draft: Draft, plans: readonly SectorPlan[], replaces: readonly Replacing[]): void {
  const stays = new Set<string>();
  const stay = (planType: PlanType, frame: PlanFrame, of?: SectorPlan): void => {
    for (const { act, da, paragraph, what } of frame.stays) {
      const id = draft.idOf('remains', planType, what);
      if (stays.has(id)) continue;
      stays.add(id);
      const remainder: PlanRemainder = {
        id,
        owner: { by: 'SECTOR', sector: frame.sector },
        raisedClasses: [...(of?.raisedClasses ?? [])],
        planType,
        what,
        text: da,
        legalBasis: { act, paragraph },
      };
      draft.add('remains', { ...remainder });
    }
  };
  const made = new Set<Replacing>();
  for (const plan of plans) {
    const { exceptions, record, refused } = screened('plans', plan);
    const asked = replaces.find((one) => isAsked(one, plan));
    const why = refused ?? whyLeft(draft, plan, asked);
    const frame = frameOf(plan.planType);
    if (why === undefined && asked !== undefined) {
      made.add(asked);
      replaceOne(draft, plan, record, { asked, frame: frame!, exceptions });
      stay(asked.planType, frame!, plan);
    } else {
      draft.leave('plans', plan, why!);
      if (why === 'PLAN_STAYS_BY_LAW') stay(plan.planType as PlanType, frame!, plan);
    }
  }
  for (const asked of replaces.filter((one) => !made.has(one) && one.planRecordId === undefined)) {
    const frame = frameOf(asked.planType)!;
    if (whyNotReplaced(draft, frame, asked) !== undefined) continue;
    draft.add('replaces', { ...replacementOf(draft, asked, frame), id: draft.idOf('replaces', asked.planType) });
    stay(asked.planType, frame);
  }
}

const isAsked = ({ planRecordId, planType }: Replacing, plan: SectorPlan): boolean =>
  planType === plan.planType && (planRecordId === undefined || planRecordId === plan.id);

function whyLeft(draft: Draft, { planType, status }: SectorPlan, asked: Replacing | undefined): FateReason | undefined {
  const frame = frameOf(planType);
  if (planType === 'HOP') return 'IS_ONE_PLAN';
  if (frame === undefined) return 'PLAN_TYPE_UNKNOWN';
  if (frame.extents.length === 0) return 'PLAN_STAYS_BY_LAW';
  if (asked === undefined) return 'PLAN_NOT_REPLACED';
  if (status === 'COMPLETED' || status === 'CANCELLED') return 'PLAN_HAS_ENDED';
  return draft.isFull('replaces') || draft.isFull('terms') ? 'PLAN_IS_FULL' : whyNotReplaced(draft, frame, asked);
}

function whyNotReplaced({ facts }: Draft, frame: PlanFrame, { extent }: Replacing): FateReason | undefined {
  if (extent !== undefined && !frame.extents.includes(extent)) return 'EXTENT_NOT_ALLOWED';
  if (frame.extents.length === 0) return 'PLAN_STAYS_BY_LAW';
  return paragraphOn(frame, dayOf(facts.at)!, facts.switches) === undefined ? 'PARAGRAPH_NOT_IN_FORCE' : undefined;
}

function replacementOf({ facts }: Draft, asked: Replacing, frame: PlanFrame): Omit<PlanReplacement, 'id'> {
  const day = dayOf(facts.at)!;
  const { act, paragraph } = paragraphOn(frame, day, facts.switches)!;
  return present({
    owner: { by: 'SECTOR' as const, sector: frame.sector },
    raisedClasses: [],
    planType: asked.planType,
    extent: asked.extent ?? frame.extents[0]!,
    legalBasis: { act, paragraph },
    consentId: asked.consentId,
    validFrom: day,
  });
}

interface Of {
  readonly asked: Replacing;
  readonly frame: PlanFrame;
  readonly exceptions: Exceptions;
}

function replaceOne(draft: Draft, plan: SectorPlan, record: SectorPlan, { asked, exceptions, frame }: Of): void {
  const time = keptTime(plan.provenance, record.period, 'period', 'PERIOD_OF_THE_SECTOR');
  const header = { ...partHeader(draft, 'replaces', plan), provenance: time.provenance };
  const { extent, ...replacement } = replacementOf(draft, asked, frame);
  const { sourceRecordId, system } = plan.provenance;
  const isRaised = draft.add('replaces', {
    ...replacement,
    ...header,
    extent,
    sectorPlanId: sourceRecordId,
    system,
    ...present({ unit: record.unit }),
  });
  const textStays = SUMMARY_STAYS[extent];
  const text = textStays === undefined ? record.summary : undefined;
  for (const [nth, words] of (text === undefined ? [] : inPieces(text)).entries()) {
    const id = draft.idOf('terms', system, sourceRecordId, String(nth));
    const term: PlanTerm = { ...(header as unknown as PlanTerm), id, kind: 'OTHER', text: words, legalBasis: { ...frame.law } };
    draft.add('terms', { ...term });
  }
  const absence = text === undefined ? absenceOf(extent) : undefined;
  draft.note('plans', plan, {
    ...(plan.title !== frame.da && { title: 'NAMED_BY_TYPE' as const }),
    ...(!isLaw(plan, frame) && { legalBasis: 'NAMED_BY_TYPE' as const }),
    ...(plan.status !== 'DRAFT' && { status: 'STATUS_OF_ONE_PLAN' as const }),
    ...(textStays !== undefined && plan.summary !== undefined && { summary: textStays }),
    ...(plan.textAbsentReason !== absence && { textAbsentReason: 'TEXT_IN_ONE_PLAN' as const }),
    ...time.exceptions,
    ...headerExceptions('plans', plan, isRaised),
    ...exceptions,
  });
}

/** Extents by which only a part is replaced: a text cannot be parted, so it stays. */
const SUMMARY_STAYS: Readonly<Partial<Record<Extent, FateReason>>> = {
  PARENT_ELEMENTS: 'CHILD_ELEMENTS_STAY',
  EFFORT_PART: 'JOB_SEARCH_STAYS',
};

/** What a replaced plan without text says of it. */
export const absenceOf = (extent: Extent): NonNullable<SectorPlan['textAbsentReason']> =>
  SUMMARY_STAYS[extent] === undefined ? 'REPLACED_BY_ONE_PLAN' : 'NOT_IN_SOURCE';

const isLaw = ({ legalBasis }: SectorPlan, { law }: PlanFrame): boolean =>
  legalBasis?.act === law.act && legalBasis.paragraph === law.paragraph && legalBasis.text === undefined;

/** The text in pieces that a term can hold; no sign is cut in two. */
function inPieces(text: string): string[] {
  if (text.length <= LONGEST_TERM) return [text];
  const last = text.charCodeAt(LONGEST_TERM - 1);
  const end = last >= 0xd800 && last <= 0xdbff ? LONGEST_TERM - 1 : LONGEST_TERM;
  return [text.slice(0, end), ...inPieces(text.slice(end))];
}
