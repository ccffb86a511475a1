import { ownEffortsOnly } from '../../citizen/own-efforts.js';
import type { CitizenRecords } from '../../sdk/index.js';
import type { AccessParts } from '../parts.js';
import type { RoadState, Step } from '../state.js';

/**
 * Masks what each source answered by what the decision granted that source, and leaves out what the decision hides whatever its class.
 * Masking comes before joining.
 */
export function maskRecords({ masks }: AccessParts): Step {
  return (state) => {
    const { grants, hides } = state.decision!;
    state.masked = grants.flatMap(({ system, classes }) => {
      const answer = state.answers!.get(system);
      if (answer === undefined) return [];
      const records = hides.includes('OTHERS_EFFORTS') ? ownOf(state, answer.records) : answer.records;
      return [{ system, records: (masks.mask('CitizenRecords', classes, records, hides) ?? {}) as CitizenRecords }];
    });
  };
}

/** A provider's own, of the kinds that were selected: efforts may have been asked for to tell which goals are his. */
function ownOf({ facts, question }: RoadState, records: CitizenRecords): CitizenRecords {
  const { efforts, ...rest } = ownEffortsOnly(records, facts!.caller.unit);
  return { ...rest, ...(efforts !== undefined && question.selection.kinds.includes('efforts') && { efforts }) };
}
