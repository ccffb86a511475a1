import type { ReviewReach } from '../../break-glass/review.store.js';
import type { CallContext } from '../../kernel/call-context.js';
import type { AccessParts } from '../parts.js';

/** Which cases a reviewer reaches: the DPO all, a leader those of his unit; never one about himself, and never one that he opened himself. */
export async function reviewScope({ citizenKeys }: AccessParts, { caller }: CallContext): Promise<ReviewReach> {
  const { employee, personKey, role, unit } = caller;
  return {
    ...(role !== 'DPO' && { unit: unit ?? '' }),
    without: personKey === undefined ? [] : (await citizenKeys.identify(personKey)).keys,
    notBy: employee ?? '',
  };
}
