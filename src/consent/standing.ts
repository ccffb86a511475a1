import { dayOf } from '../sdk/dates.js';
import type { Consent, Giver } from './consent.entity.js';
import { CONSENT_KINDS } from './consent-kinds.js';
import { yearAfter } from './consent-life.js';
import { birthday, isOfAge } from './giver-age.js';

/**
 * Whether all who must give a consent have given it. INCOMPLETE: somebody is still missing. OUTGROWN: nobody who gave it speaks for the
 * citizen any more. Neither covers anything.
 */
export type Standing = 'WHOLE' | 'INCOMPLETE' | 'OUTGROWN';

type Given = Pick<Consent, 'kind' | 'giver' | 'giverKey' | 'holdersNeeded' | 'completedBy'>;

/**
 * How a consent stands on a day (Danish, YYYY-MM-DD), by the age of the citizen on just that day: what a custody holder gave ends when the
 * citizen decides alone, and where the law wants both, both are needed from the birthday on. Custody holders who share custody give it
 * together (FAL § 3); two records of one person count once, and one that names nobody may be of the same person as any other. Where a consent holds for a year, each giver's counts from his own day (SUL §§ 42 e, 44).
 */
export function standingOf(
  { kind, giver, giverKey, holdersNeeded, completedBy }: Given,
  birthDate: string,
  day: string,
): Standing {
  const { givers, joint, oneHolder, oneYear } = CONSENT_KINDS[kind];
  const inTheirYear = completedBy.filter(({ givenAt }) => !oneYear || day < dayOf(yearAfter(givenAt, 'EARLIEST').toISOString())!);
  const speaking = [{ giver, giverKey }, ...inTheirYear].filter((one) => {
    const below = givers[one.giver]?.below;
    return below === undefined || day < birthday(birthDate, below);
  });
  if (speaking.length === 0) return 'OUTGROWN';
  const has = (one: Giver) => speaking.some((party) => party.giver === one);
  const holders = speaking.filter((party) => party.giver === 'CUSTODY_HOLDER');
  const named = new Set(holders.flatMap((holder) => holder.giverKey ?? [])).size;
  const different = named === 0 && holders.length > 0 ? 1 : named;
  const enoughHolders = oneHolder === true ? different > 0 : different >= holdersNeeded;
  if (joint !== undefined && isOfAge(birthDate, day, joint)) return has('SELF') && enoughHolders ? 'WHOLE' : 'INCOMPLETE';
  return speaking.length > holders.length || enoughHolders ? 'WHOLE' : 'INCOMPLETE';
}
