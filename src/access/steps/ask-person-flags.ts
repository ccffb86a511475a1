import { deadline } from '../../kernel/deadline.js';
import type { PersonFlags } from '../../policy/facts.js';
import type { AccessParts } from '../parts.js';
import { draftOf } from '../records.js';
import type { Step } from '../state.js';

/** Asks CPR for the facts that the decision needs (protected address, death, current number), with a record of its own. */
export function askPersonFlags({ audit, catalogue, observer, sources }: AccessParts): Step {
  return async (state) => {
    const { context, cpr } = state;
    const { master } = sources;
    const record = audit.append(
      draftOf(state, 'LOOKUP', {
        bundle: catalogue.bundle,
        claims: { facts: undefined, sources: [master.manifest.id], classes: ['ID_BASE'], fields: ['PERSON_FLAGS'] },
      }),
    );
    const calls = deadline([context.signal]);
    record.catch(calls.abort);
    const asking = master.ask({ cpr: cpr!, kinds: ['person'], traceparent: context.traceparent, signal: calls.signal });
    const [, answer] = await Promise.all([record, asking]).finally(calls.release);
    observer.asked(master.manifest.id, answer.state, answer.took);
    const person = answer.records.person;
    if (person !== undefined) {
      state.person = person;
      state.cpr = person.identifiers.find(({ current }) => current)?.value ?? cpr!;
    }
    const flags: PersonFlags | 'UNAVAILABLE' =
      answer.problem !== undefined
        ? 'UNAVAILABLE'
        : {
            addressProtected: person?.addressProtected ?? true,
            ...((person === undefined || person.specialProtection === true) && { specialProtection: true }),
            deceased: person?.deceased ?? false,
          };
    state.facts = { ...state.facts!, flags };
  };
}
