import { ownEffortsOnly } from '../../citizen/own-efforts.js';
import type { CitizenRecords } from '../../sdk/index.js';
import type { AccessParts } from '../parts.js';
import type { Step } from '../state.js';

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
      const records = hides.includes('OTHERS_EFFORTS')
        ? ownEffortsOnly(answer.records, state.facts!.caller.unit)
        : answer.records;
      return [{ system, records: (masks.mask('CitizenRecords', classes, records, hides) ?? {}) as CitizenRecords }];
    });
  };
}
