import type { Invariant } from '../invariant.js';

export const consentForItsReceiverOnly: Invariant = {
  name: 'consent-for-its-receiver-only',
  says: 'Et samtykke, der nævner en modtager eller et system, bærer intet til andre og fra andre.',
  reads: ['consents', 'caller.employee', 'caller.unit'],
  broken({ facts, decision }) {
    const { employee, unit } = facts.caller;
    const used = facts.consents.filter(({ id }) => decision.consents.includes(id));
    const isForAnother = used.some(
      ({ receivers, systems }) =>
        (receivers !== undefined &&
          !(unit !== undefined && receivers.units.includes(unit)) &&
          !(employee !== undefined && receivers.employees.includes(employee))) ||
        (systems !== undefined && !decision.grants.some(({ system }) => systems.includes(system))),
    );
    return isForAnother ? { though: 'på et samtykke, der nævner en anden modtager eller et andet system' } : undefined;
  },
};
