import type { LegalBasisRef, PlanReplacement } from '../../generated/documents.js';
import { dayOf } from '../../sdk/dates.js';
import { hasReached } from './ages.js';
import type { FrameFault, FrameFaultCode } from './frame-fault-words.js';
import { consentFaults, type PlanConsent } from './plan-consent.js';
import { PLAN_FRAMES, type PlanFrame, paragraphOn, type Switches } from './plan-frames.js';

/** When the frame is judged, and what is known of the citizen. */
export interface FrameFacts {
  /** ISO 8601 instant */
  readonly at: string;
  /** birthday of the citizen, YYYY-MM-DD; absent where it is not known */
  readonly bornOn?: string;
  /** birthdays of the members of a family plan, by their ids: what is replaced for a member goes by his age */
  readonly membersBornOn?: Readonly<Record<string, string>>;
  /** category of those on sick leave */
  readonly sicknessCategory?: number;
  readonly switches?: Switches;
}

/**
 * What of `replaces` does not stand at an instant: a plan that no act lets replace, a paragraph that is of another plan or not in force, a
 * citizen too young or too old, a consent that is missing, refused, withdrawn, of another kind or scope, or given by the wrong person.
 * A replacement that has ended is history and not judged; one that is still to begin is judged by the law and the age of its first day.
 * Pure. Faults hold ids and fields, never a value.
 */
export function frameFaults(
  { replaces }: { readonly replaces: readonly PlanReplacement[] },
  facts: FrameFacts,
  consents: readonly PlanConsent[],
): FrameFault[] {
  const today = dayOf(facts.at)!;
  return replaces
    .filter(({ validTo }) => validTo === undefined || today <= validTo)
    .flatMap((replacement) => faultsOfOne(replacement, facts, today, consents));
}

function faultsOfOne(
  replacement: PlanReplacement,
  facts: FrameFacts,
  today: string,
  consents: readonly PlanConsent[],
): FrameFault[] {
  const { consentId, extent, id, legalBasis, planType, validFrom } = replacement;
  const frame = PLAN_FRAMES[planType];
  const fault =
    (field: string) =>
    (code: FrameFaultCode): FrameFault => ({ code, at: `replaces/${id}/${field}` });
  if (frame.extents.length === 0) return [fault('planType')('PLAN_NOT_REPLACEABLE')];
  const day = validFrom !== undefined && validFrom > today ? validFrom : today;
  const bornOn = replacement.memberId === undefined ? facts.bornOn : facts.membersBornOn?.[replacement.memberId];
  const consent = consents.find((one) => one.id === consentId);
  return [
    ...(frame.extents.includes(extent) ? [] : [fault('extent')('EXTENT_NOT_ALLOWED')]),
    ...paragraphFaults(frame, legalBasis, day, facts.switches).map(fault('legalBasis')),
    ...(frame.category !== undefined && frame.category !== facts.sicknessCategory ? [fault('planType')('NOT_CATEGORY_2')] : []),
    ...(bornOn === undefined ? [fault('planType')('AGE_UNKNOWN')] : ageFaults(frame, bornOn, day).map(fault('planType'))),
    ...(consent === undefined
      ? [fault('consentId')('CONSENT_MISSING')]
      : consentFaults(planType, frame, consent, { at: facts.at, day, ...(bornOn !== undefined && { bornOn }) }).map(
          fault('consentId'),
        )),
  ];
}

function paragraphFaults(
  frame: PlanFrame,
  written: LegalBasisRef | undefined,
  day: string,
  switches?: Switches,
): FrameFaultCode[] {
  if (written?.act === undefined || written.paragraph === undefined) return ['PARAGRAPH_MISSING'];
  if (!frame.by.some((one) => isNamed(one, written))) return ['PARAGRAPH_OF_ANOTHER_PLAN'];
  return paragraphOn(frame, day, switches) === undefined ? ['PARAGRAPH_NOT_IN_FORCE'] : [];
}

/** Whether what is written names the paragraph: the whole of it, or the section that it stands in. */
const isNamed = ({ act, paragraph }: { act: string; paragraph: string }, written: LegalBasisRef): boolean =>
  written.act === act && (written.paragraph === paragraph || paragraph.startsWith(`${written.paragraph},`));

function ageFaults({ ages }: PlanFrame, bornOn: string, day: string): FrameFaultCode[] {
  if (ages?.from !== undefined && !hasReached(bornOn, ages.from, day)) return ['CITIZEN_TOO_YOUNG'];
  return ages?.below !== undefined && hasReached(bornOn, ages.below, day) ? ['CITIZEN_TOO_OLD'] : [];
}
