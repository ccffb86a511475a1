import { ownEffortsOnly } from '../../citizen/own-efforts.js';
import { maskWithin } from '../../citizen/within-periods.js';
import { dayOf } from '../../sdk/dates.js';
import type { CitizenRecords } from '../../sdk/index.js';
import type { AccessParts } from '../parts.js';
import type { RoadState, Step } from '../state.js';

/**
 * Masks what each source answered by what the decision granted that source, and for which days, and leaves out what the decision hides
 * whatever its class. Masking comes before joining.
 */
export function maskRecords({ masks }: AccessParts): Step {
  return (state) => {
    const { grants, hides } = state.decision!;
    state.masked = grants.flatMap(({ system, classes, periods }) => {
      const answer = state.answers!.get(system);
      if (answer === undefined) return [];
      const masked = (records: CitizenRecords): CitizenRecords =>
        periods === undefined
          ? ((masks.mask('CitizenRecords', classes, records, hides) ?? {}) as CitizenRecords)
          : maskWithin(masks, { classes, periods, hides }, records, dayOf(state.facts!.at)!);
      if (!hides.includes('OTHERS_EFFORTS')) return [{ system, records: masked(answer.records) }];
      return [{ system, records: besideEfforts(state, masked(ownEffortsOnly(answer.records, state.facts!.caller.unit))) }];
    });
  };
}

/**
 * A provider's own, of the kinds that were selected: efforts may have been asked for to tell which goals are his. Goals show only beside an
 * effort that the masks left, or they would tell of one that was taken away.
 */
function besideEfforts({ question }: RoadState, { efforts, goals, ...rest }: CitizenRecords): CitizenRecords {
  const shown = efforts !== undefined && efforts.length > 0 ? goals : [];
  return {
    ...rest,
    ...(goals !== undefined && shown !== undefined && { goals: shown }),
    ...(efforts !== undefined && question.selection.kinds.includes('efforts') && { efforts }),
  };
}
