import { deadline } from '../../kernel/deadline.js';
import type { PersonFlags } from '../../policy/facts.js';
import { dayOf } from '../../sdk/dates.js';
import type { AccessParts } from '../parts.js';
import { draftOf } from '../records.js';
import type { Step } from '../state.js';
import { personFlags } from './person-flags.js';

/**
 * Asks CPR for the facts that the decision needs (protected address, death, current number), with a record of its own. About a citizen whose
 * number nobody knows it cannot be asked.
 */
export function askPersonFlags({ audit, catalogue, citizenKeys, clock, observer, sources }: AccessParts): Step {
  return async (state) => {
    const { context, cpr } = state;
    if (cpr === undefined) {
      state.facts = { ...state.facts!, flags: 'UNAVAILABLE' };
      return;
    }
    const { master } = sources;
    const record = audit.append(
      draftOf(state, 'LOOKUP', {
        bundle: catalogue.bundle,
        claims: { facts: undefined, sources: [master.manifest.id], classes: ['ID_BASE'], fields: ['PERSON_FLAGS'] },
      }),
    );
    const calls = deadline([context.signal]);
    record.catch(calls.abort);
    const asking = master.ask({ cpr, kinds: ['person'], traceparent: context.traceparent, signal: calls.signal });
    const [, answer] = await Promise.all([record, asking]).finally(calls.release);
    observer.asked(master.manifest.id, answer.state, answer.took);
    const person = answer.records.person;
    if (person !== undefined) {
      state.person = person;
      state.cpr = person.identifiers.find(({ current }) => current)?.value ?? cpr;
    }
    const callersHome = context.caller.employee === undefined ? undefined : context.caller.homeKey;
    const today = dayOf(clock.now().toISOString())!;
    const flags: PersonFlags | 'UNAVAILABLE' =
      answer.problem !== undefined ? 'UNAVAILABLE' : await personFlags(answer, citizenKeys, today, callersHome);
    state.facts = { ...state.facts!, flags };
  };
}
