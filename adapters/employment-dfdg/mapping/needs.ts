import { type Need, periodOf } from '../../../src/sdk/index.js';
import { contactGroup } from '../codes/contact-groups.js';
import { ABSENCE_TYPES, meaningIn } from '../codes/dfdg-codes.js';
import type { Fravaer, Kontaktgruppe } from '../source/answers.js';
import { codeOf, currentRecords, headerOf, isAhead, isOver, type MappingContext, present } from './context.js';

/** A need has no word for annulled, and one that was annulled never held: the citizen was not ill, nor in that group. */
const LEFT_OUT = { annulled: 'LEFT_OUT' } as const;

/** Contact groups (BEK 113/2026 §§ 15-16) as target groups, each with the meaning its code had when the citizen was placed in it. */
export function targetGroups(groups: readonly Kontaktgruppe[], context: MappingContext): Need[] {
  return currentRecords(groups, ({ kontaktgruppeIdentifier }) => kontaktgruppeIdentifier, context, LEFT_OUT).map((current) => {
    const { kontaktgruppe, startdato, slutdato, registreringsdato } = current.record;
    const meaning =
      kontaktgruppe === undefined ? undefined : contactGroup(kontaktgruppe, startdato ?? registreringsdato?.slice(0, 10));
    const period = periodOf(startdato, slutdato);
    return present<Need>({
      ...headerOf('needs', current, context, { period, ...(meaning?.raise && { raise: meaning.raise }) }),
      kind: 'TARGET_GROUP',
      code: codeOf('DFDG.Kontaktgruppe', kontaktgruppe, meaning, context),
      status: statusOf(startdato, slutdato, context),
      period,
    });
  });
}

/** Absences and exemptions (BEK 113/2026 § 34) as conditions. Sickness tells of health, and so may a type that we do not know. */
export function absences(fravaer: readonly Fravaer[], context: MappingContext): Need[] {
  return currentRecords(fravaer, ({ fravaerIdentifier }) => fravaerIdentifier, context, LEFT_OUT).map((current) => {
    const { fravaerType, startDato, slutDato } = current.record;
    const meaning = fravaerType === undefined ? undefined : meaningIn(ABSENCE_TYPES, fravaerType);
    const period = periodOf(startDato, slutDato);
    const raise = meaning === undefined || meaning.unified === 'SICKNESS' ? (['HEALTH'] as const) : [];
    return present<Need>({
      ...headerOf('needs', current, context, { period, raise }),
      kind: 'CONDITION',
      code: codeOf('DFDG.FravaerType', fravaerType, meaning, context),
      status: statusOf(startDato, slutDato, context),
      period,
    });
  });
}

/** By the dates, for the source gives no status. One that is to begin does not hold yet, and an end before the start tells nothing. */
function statusOf(from: string | undefined, to: string | undefined, context: MappingContext): Need['status'] {
  if (isAhead(from, context) || (from !== undefined && to !== undefined && to < from)) return 'UNKNOWN';
  return isOver(to, context) ? 'RESOLVED' : 'ACTIVE';
}
