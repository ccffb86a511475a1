import type { SourceOutcome } from '../../connectors/connector.js';
import { ageOn } from '../../consent/giver-age.js';
import type { PersonFlags } from '../../policy/facts.js';
import type { CitizenKeys } from '../../relations/citizen-keys.js';
import type { Kin } from '../../sdk/index.js';

/**
 * What CPR answered as facts of a decision. Relatives become keyed pseudonyms here, under every number of theirs that is known, and their
 * numbers go no further.
 * @param today the Danish day of the call, YYYY-MM-DD
 * @param callersHome key of the home of the one who asks, if his token tells it; whether it is the citizen's is kept, the address is not
 */
export async function personFlags(
  { records: { person }, kin = [] }: SourceOutcome,
  citizenKeys: Pick<CitizenKeys, 'homeKey' | 'identify' | 'numberKey'>,
  today: string,
  callersHome?: string,
): Promise<PersonFlags> {
  const keysOf = async (some: readonly Kin[]) => {
    const known = await Promise.all(some.map(({ cpr }) => citizenKeys.identify(citizenKeys.numberKey(cpr))));
    return [...new Set(known.flatMap(({ keys }) => keys))].sort();
  };
  const begun = kin.filter(({ from }) => from === undefined || from <= today);
  const tied = begun.filter(({ to }) => to === undefined || today <= to);
  const custody = begun.filter(({ tie, to }) => tie === 'CUSTODY_HOLDER' && (to === undefined || today < to));
  const [familyKeys, custodyKeys] = await Promise.all([keysOf(tied), keysOf(custody)]);
  const birthDate = person?.birthDate;
  const residence = person?.addresses?.find(({ kind }) => kind === 'RESIDENCE');
  const municipality = residence?.municipalityCode;
  const { line, postalCode } = residence ?? {};
  const home = line !== undefined && postalCode !== undefined ? citizenKeys.homeKey({ line, postalCode }) : undefined;
  return {
    addressProtected: person?.addressProtected ?? true,
    ...((person === undefined || person.specialProtection === true) && { specialProtection: true }),
    deceased: person?.deceased ?? false,
    ...(birthDate !== undefined && { age: ageOn(birthDate, today) }),
    ...(municipality !== undefined && { municipality }),
    ...(home !== undefined && home === callersHome && { sharesHome: true as const }),
    ...(familyKeys.length > 0 && { familyKeys }),
    ...(custodyKeys.length > 0 && { custodyKeys }),
  };
}
