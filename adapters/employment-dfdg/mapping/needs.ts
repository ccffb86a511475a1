import { type Need, periodOf } from '../../../src/sdk/index.js';
import { contactGroup } from '../codes/contact-groups.js';
import { ABSENCE_TYPES, meaningIn } from '../codes/dfdg-codes.js';
import type { Fravaer, Kontaktgruppe } from '../source/answers.js';
import { codeOf, currentRecords, headerOf, isOver, type MappingContext, present } from './context.js';

/** Contact groups (BEK 113/2026 §§ 15-16) as target groups, each with the meaning its code had when the citizen was placed in it. */
export function targetGroups(groups: readonly Kontaktgruppe[], context: MappingContext): Need[] {
  return currentRecords(groups, ({ kontaktgruppeIdentifier }) => kontaktgruppeIdentifier).map((current) => {
    const { kontaktgruppe, startdato, slutdato, registreringsdato } = current.record;
    const meaning =
      kontaktgruppe === undefined ? undefined : contactGroup(kontaktgruppe, startdato ?? registreringsdato?.slice(0, 10));
    const period = periodOf(startdato, slutdato);
    return present<Need>({
      ...headerOf('needs', current, context, { period, ...(meaning?.raise && { raise: meaning.raise }) }),
      kind: 'TARGET_GROUP',
      code: codeOf('DFDG.Kontaktgruppe', kontaktgruppe, meaning, context),
      status: isOver(slutdato, context) ? 'RESOLVED' : 'ACTIVE',
      period,
    });
  });
}

/** Absences and exemptions (BEK 113/2026 § 34) as conditions. Sickness tells of health, and so may a type that we do not know. */
export function absences(fravaer: readonly Fravaer[], context: MappingContext): Need[] {
  return currentRecords(fravaer, ({ fravaerIdentifier }) => fravaerIdentifier).map((current) => {
    const { fravaerType, startDato, slutDato, anmeldelsesDato, status } = current.record;
    const meaning = fravaerType === undefined ? undefined : meaningIn(ABSENCE_TYPES, fravaerType);
    const period = periodOf(startDato, slutDato);
    const raise = meaning === undefined || meaning.unified === 'SICKNESS' ? (['HEALTH'] as const) : [];
    return present<Need>({
      ...headerOf('needs', current, context, {
        period,
        registeredAt: anmeldelsesDato ?? current.record.registreringsdato,
        raise,
      }),
      kind: 'CONDITION',
      code: codeOf('DFDG.FravaerType', fravaerType, meaning, context),
      status: isOver(slutDato, context) || /^annulleret$/i.test(status ?? '') ? 'RESOLVED' : 'ACTIVE',
      period,
    });
  });
}
