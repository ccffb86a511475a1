import type { AccessParts } from '../access/parts.js';
import { Consent } from '../consent/consent.entity.js';
import { type ConsentInput, newConsent } from '../consent/new-consent.js';
import { inUnitOfWork } from '../database/unit-of-work.js';
import { parseCpr } from '../kernel/cpr.js';
import { Problem } from '../kernel/problem.js';
import { type DataClass, SECTORS } from '../kernel/words.js';
import { type InventedCitizen, PEOPLE } from '../sdk/testing/people.js';

const DAY_MS = 86_400_000;

/** the case that demo consents to fetch and to decide are bound to */
const DEMO_CASE = 'SAG-1';

const PLAN: readonly DataClass[] = ['CASE_META', 'PLAN_GOAL', 'PLAN_EFFORT', 'PLAN_APPT', 'SELF_ASSESS'];
const FETCHED: readonly DataClass[] = [...PLAN, 'SOCIAL_PROBLEM', 'EMPLOYMENT', 'HEALTH'];

const GIVEN: readonly Pick<ConsentInput, 'kind' | 'dataClasses' | 'purpose' | 'caseRef'>[] = [
  { kind: 'PLAN_REPLACEMENT', dataClasses: PLAN },
  { kind: 'FETCH_FVL29', dataClasses: FETCHED, caseRef: DEMO_CASE },
  { kind: 'FETCH_11A', dataClasses: [...FETCHED, 'ECONOMY'], caseRef: DEMO_CASE },
  { kind: 'DISCLOSE_FVL28', dataClasses: ['CHILD_CASE'], purpose: 'PLAN_COORDINATION' },
  { kind: 'HEALTH_OTHER_43', dataClasses: ['HEALTH'], purpose: 'PLAN_COORDINATION' },
  { kind: 'HEALTH_OTHER_43', dataClasses: ['HEALTH'], purpose: 'PLAN_DRAFT' },
  { kind: 'HEALTH_OTHER_43', dataClasses: ['HEALTH'], purpose: 'EMPLOYMENT_COORDINATION' },
  { kind: 'HEALTH_OTHER_43', dataClasses: ['HEALTH'], purpose: 'CASE_DECISION', caseRef: DEMO_CASE },
];

/**
 * Gives the invented citizens their consents, dated from the clock: none to some, withdrawn ones to others. A child's are given by the
 * custody holder, as far as the law lets him; the dead give none. Does nothing where any stand.
 * @returns how many were given
 */
export async function seedDemoConsents({
  audit,
  catalogue,
  citizenKeys,
  clock,
  consents,
  database,
  ids,
}: AccessParts): Promise<number> {
  const repository = database.getRepository(Consent);
  if ((await repository.count()) > 0) return 0;
  const now = clock.now();
  const givenAt = new Date(now.getTime() - 30 * DAY_MS);
  let seeded = 0;
  for (const person of PEOPLE.filter(({ special }) => !special.includes('NO_CONSENT'))) {
    const citizenKey = await citizenKeys.citizenKey(person.cpr);
    const withdrawn = person.special.includes('WITHDRAWN_CONSENT');
    const about = knownOf(person, catalogue.purposes);
    const giver = person.custodyHolder === undefined ? 'SELF' : 'CUSTODY_HOLDER';
    await inUnitOfWork(database, async (manager) => {
      for (const given of GIVEN) {
        const input = { ...given, sectors: SECTORS, giver, form: 'WRITTEN', textVersion: 'demo-1', givenAt } as const;
        const consent = whereLawful(() => newConsent(input, { id: ids.next(), citizenKey, recordedBy: 'DEMO', now }, about));
        if (consent === undefined) continue;
        await consents.add(manager, consent);
        if (withdrawn) await consents.withdraw(manager, consent.id, new Date(now.getTime() - DAY_MS), undefined);
        seeded += 1;
      }
    });
  }
  const callId = ids.next();
  await audit.append({
    kind: 'FEED',
    callId,
    decisionId: callId,
    purpose: 'DEMONSTRATION',
    bundle: catalogue.bundle,
    claims: { caller: { subject: 'system:demonstration' }, operation: 'seedConsents' },
  });
  return seeded;
}

const knownOf = ({ cpr, custodyHolder, special }: InventedCitizen, purposes: { has(code: string): boolean }) => ({
  birthDate: parseCpr(cpr).birthDate,
  purposes,
  deceased: special.includes('DECEASED'),
  custodyHolders: custodyHolder === undefined ? [] : [{}],
});

function whereLawful(give: () => Consent): Consent | undefined {
  try {
    return give();
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.code === 'CONSENT_INVALID') return undefined;
    throw thrown;
  }
}
