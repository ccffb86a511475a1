import type { CitizenRecords } from '../../sdk/index.js';
import type { AccessParts } from '../parts.js';
import type { Step } from '../state.js';

/** Masks what each source answered by what the decision granted that source. Masking comes before joining. */
export function maskRecords({ masks }: AccessParts): Step {
  return (state) => {
    const { grants, hides } = state.decision!;
    state.masked = grants.flatMap(({ system, classes }) => {
      const answer = state.answers!.get(system);
      if (answer === undefined) return [];
      return [{ system, records: (masks.mask('CitizenRecords', classes, answer.records, hides) ?? {}) as CitizenRecords }];
    });
  };
}
