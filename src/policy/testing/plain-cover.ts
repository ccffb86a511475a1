import type { ConsentKind, ConsentLife } from '../../generated/documents.js';
import { BOUND_KINDS, type Cover, endOfLife, isAlive, liesInScope, type Place } from '../consent-cover.js';
import type { ConsentFacts, DecisionFacts } from '../facts.js';

export interface PlainCoverNeeded extends Place {
  readonly kinds: readonly ConsentKind[];
  readonly boundToCase: boolean;
  readonly lives?: readonly ConsentLife[] | undefined;
}

/** What `candidatesOf` and `coverOf` give together, asked of every consent anew: what they are held against. */
export function plainCover(facts: DecisionFacts, needed: PlainCoverNeeded): Cover {
  const inScope = facts.consents.filter((consent) => covers(consent, facts, needed));
  const isAged = (consent: ConsentFacts) => needed.lives !== undefined && facts.at >= endOfLife(consent, needed.lives);
  const refused = inScope.flatMap(({ refusedAt }) => (refusedAt !== undefined && refusedAt <= facts.at ? [refusedAt] : []));
  const alive = inScope.filter(
    (consent) => isAlive(consent, facts.at) && !isAged(consent) && refused.every((at) => at < consent.givenAt),
  );
  const [best] = alive.filter((consent) => !isUsedUp(consent)).sort((a, b) => limitsOf(a) - limitsOf(b));
  if (best !== undefined) return { consent: best.id, ...(best.dataPeriod !== undefined && { period: best.dataPeriod }) };
  if (inScope.some(({ withdrawnAt }) => withdrawnAt !== undefined)) return { reason: 'CONSENT_WITHDRAWN' };
  if (refused.length > 0) return { reason: 'CONSENT_REFUSED' };
  if (inScope.some((consent) => isAged(consent) || isOver(consent, facts.at))) return { reason: 'CONSENT_EXPIRED' };
  if (alive.length > 0) return { reason: 'CONSENT_USED_UP' };
  if (inScope.some(({ givenAt, standing }) => givenAt <= facts.at && standing === 'INCOMPLETE'))
    return { reason: 'CONSENT_INCOMPLETE' };
  return { reason: 'CONSENT_MISSING' };
}

function covers(consent: ConsentFacts, facts: DecisionFacts, needed: PlainCoverNeeded): boolean {
  const { kind } = consent;
  if (!needed.kinds.includes(kind) || !liesInScope(consent, facts, needed)) return false;
  if (consent.refusedAt !== undefined) return true;
  return (
    (consent.purpose !== undefined || !BOUND_KINDS.toPurpose.includes(kind)) &&
    (consent.receivers !== undefined || !BOUND_KINDS.toReceiver.includes(kind)) &&
    (consent.caseRef !== undefined || (!needed.boundToCase && !BOUND_KINDS.toCase.includes(kind)))
  );
}

const isUsedUp = ({ uses }: ConsentFacts): boolean => uses !== undefined && uses.taken >= uses.most;

const isOver = ({ expiresAt, standing }: ConsentFacts, at: string): boolean =>
  (expiresAt !== undefined && expiresAt <= at) || standing === 'OUTGROWN';

const limitsOf = ({ dataPeriod, uses }: ConsentFacts): number =>
  (dataPeriod === undefined ? 0 : 2) + (uses === undefined ? 0 : 1);
