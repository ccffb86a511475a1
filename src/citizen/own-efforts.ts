import type { CitizenRecords, Effort, UnitRef } from '../generated/documents.js';

/**
 * What of one source's records a provider may see: efforts that he delivers, by the id of his unit or the CVR number that stands for it;
 * plans of his unit; goals of a source where he has an effort, since a goal names nobody; and no appointment, since none can be told to be
 * his. Everything else is a matter of classes. Without a unit nothing is his.
 */
export function ownEffortsOnly(records: CitizenRecords, unit: string | undefined): CitizenRecords {
  const isOwn = (one: { unit?: UnitRef }) => unit !== undefined && one.unit?.id === unit;
  const delivers = (one: Effort) => isOwn(one) || (unit !== undefined && one.providerCvr === unit);
  const { efforts, goals, plans, appointments: _others, ...rest } = records;
  const own = efforts?.filter(delivers);
  return {
    ...rest,
    ...(own && { efforts: own }),
    ...(goals && { goals: own !== undefined && own.length > 0 ? goals : [] }),
    ...(plans && { plans: plans.filter(isOwn) }),
  };
}
