import type { Purpose } from '../../../generated/documents.js';
import type { ConsentFacts } from '../../facts.js';
import type { Invariant } from '../invariant.js';

/** Paragraphs that no opt-out reaches: weighty interests, emergency, and one that knows none (SUL § 41, § 42 a; RSL § 12 c). */
const UNREACHED: readonly RegExp[] = [/^SUL § 41,? stk\. 2,? nr\. 4$/, /^SUL § 42 a,? stk\. 2$/, /^RSL § 12 c/];

export const optOutIsKept: Invariant = {
  name: 'opt-out-is-kept',
  says: 'Det, borgeren har frabedt sig, går ikke videre uden samtykke, undtagen efter en paragraf, som en frabedelse ikke når.',
  reads: ['consents', 'at', 'purpose'],
  broken({ purpose, facts, decision }) {
    if (decision.consents.length > 0 || purpose.subject === 'SELF' || isUnreached(purpose)) return undefined;
    const kept = facts.consents.filter((one) => isKept(one, facts.at, facts.purpose));
    for (const { system, sector, classes } of decision.grants)
      for (const { dataClasses, sectors, systems } of kept) {
        const dataClass = classes.find((one) => dataClasses.includes(one));
        if (dataClass !== undefined && sectors.includes(sector) && (systems?.includes(system) ?? true))
          return { dataClass, though: 'selv om borgeren har frabedt sig det' };
      }
    return undefined;
  },
};

const isUnreached = ({ legalBases }: Purpose): boolean =>
  legalBases.some(({ act, paragraph }) => UNREACHED.some((form) => form.test(`${act} ${paragraph}`)));

/** An opt-out for everybody, alive at the instant. */
function isKept(
  { kind, caseRef, expiresAt = '9', givenAt, receivers, withdrawnAt, ...one }: ConsentFacts,
  at: string,
  code: string,
): boolean {
  const isForAll = caseRef === undefined && receivers === undefined && (one.purpose ?? code) === code;
  return kind === 'HEALTH_OPTOUT' && isForAll && withdrawnAt === undefined && givenAt <= at && at < expiresAt;
}
