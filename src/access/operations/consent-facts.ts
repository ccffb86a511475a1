import type { Giver } from '../../consent/consent.entity.js';
import type { ConsentMade, KnownToConsent } from '../../consent/new-consent.js';
import type { RelationKind } from '../../generated/documents.js';
import { parseCpr } from '../../kernel/cpr.js';
import { Problem } from '../../kernel/problem.js';
import { dayOf } from '../../sdk/dates.js';
import type { AccessParts } from '../parts.js';
import type { RoadState } from '../state.js';

/** Who gives a consent: in which capacity, and by his own number where he gives it for the citizen. */
export interface ConsentGiver {
  giver: Giver;
  giverCpr?: string;
}

/**
 * What CPR and the catalogue say that a consent is judged by, and under which keys it is recorded now.
 * @throws Problem CONSENT_INVALID `giver` when a citizen gives it otherwise than as himself: only an employee sees who stands before him
 */
export async function aroundConsent(
  { catalogue, citizenKeys: keys, clock, ids, persons }: AccessParts,
  { citizenKey, citizenKeys, context, cpr, facts, person }: RoadState,
  { giver: as, giverCpr }: ConsentGiver,
): Promise<{ made: ConsentMade; known: KnownToConsent }> {
  const now = clock.now();
  const { employee, role, unit } = context.caller;
  if (role === 'CITIZEN' && as !== 'SELF') throw new Problem('CONSENT_INVALID', { fields: ['giver'] });
  const { flags } = facts!;
  const giver = giverCpr === undefined ? undefined : parseCpr(giverCpr);
  const giverKey = giver && (await keys.citizenKey(giver.value));
  const today = dayOf(now.toISOString())!;
  const nowOf = (wanted: RelationKind) =>
    person?.relatedPersons.filter(
      ({ relation, period }) =>
        relation === wanted && (period?.from ?? today) <= today && (period?.to === undefined || today < period.to),
    );
  const [custodyHolders, guardians] = [nowOf('CUSTODY_HOLDER'), nowOf('GUARDIAN')];
  const custodyKeys = (typeof flags === 'object' && flags.custodyKeys) || [];
  const holders = await Promise.all(custodyKeys.map((key) => keys.identify(key)));
  const standing = giverKey && (await persons.standing({ personKey: giverKey }, citizenKeys!, now));
  return {
    made: {
      id: ids.next(),
      citizenKey: citizenKey!,
      recordedBy: employee ?? 'CITIZEN',
      ...(unit !== undefined && { recordedUnit: unit }),
      ...(giverKey !== undefined && { giverKey }),
      now,
    },
    known: {
      birthDate: person?.birthDate ?? parseCpr(cpr!).birthDate,
      purposes: catalogue.purposes,
      ...(typeof flags === 'object' && { deceased: flags.deceased }),
      ...(custodyKeys.length > 0 && { custodyKeys, holdersWithNumber: new Set(holders.map(({ key }) => key)).size }),
      ...(custodyHolders && { custodyHolders }),
      ...(guardians && { guardians }),
      ...(standing && { represents: standing.represents }),
      ...(giver && { giverBirthDate: giver.birthDate }),
    },
  };
}
