import type { ConsentKind } from '../../../generated/documents.js';
import { PRIVATE_ROLES } from '../../../kernel/words.js';
import type { Invariant } from '../invariant.js';

const FOR_HEALTH: readonly ConsentKind[] = ['HEALTH_OTHER_43', 'HEALTH_LOOKUP_42D', 'HEALTH_TREAT_41'];
/** Purposes whose own paragraph lets health data go without consent (domain law 2.5). */
const WITHOUT_CONSENT: readonly string[] = [
  'EMERGENCY',
  'HEALTH_TREATMENT',
  'CHILD_NOTIFICATION',
  'CHILD_INQUIRY',
  'CHILD_ABUSE_POLICE',
];

export const healthNeedsConsent: Invariant = {
  name: 'health-needs-consent',
  says: 'Helbredsoplysninger går kun til medarbejdere med samtykke til netop det, undtagen til de formål, hvor loven siger andet.',
  reads: ['caller.role'],
  broken({ purpose, facts, decision, kindsUsed }) {
    const source = decision.grants.find(({ classes }) => classes.includes('HEALTH') || classes.includes('SUBSTANCE_USE'));
    const isExcepted = PRIVATE_ROLES.includes(facts.caller.role) || WITHOUT_CONSENT.includes(purpose.code);
    if (source === undefined || isExcepted) return undefined;
    return kindsUsed.some((kind) => FOR_HEALTH.includes(kind))
      ? undefined
      : { dataClass: 'HEALTH', though: 'uden samtykke efter sundhedsloven' };
  },
};
