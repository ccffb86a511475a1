import type { AccessParts } from '../access/parts.js';
import { Consent } from '../consent/consent.entity.js';
import { newConsent } from '../consent/new-consent.js';
import { inUnitOfWork } from '../database/unit-of-work.js';
import type { ConsentKind } from '../generated/documents.js';
import { type DataClass, SECTORS } from '../kernel/words.js';
import { PEOPLE } from '../sdk/testing/people.js';

const DAY_MS = 86_400_000;

/** the case that demo consents to a decision are bound to */
const DEMO_CASE = 'SAG-1';

const KINDS: readonly [ConsentKind, readonly DataClass[], string?][] = [
  ['PLAN_REPLACEMENT', ['CASE_META', 'PLAN_GOAL', 'PLAN_EFFORT', 'PLAN_APPT', 'SELF_ASSESS']],
  ['FETCH_FVL29', ['CASE_META', 'PLAN_GOAL', 'PLAN_EFFORT', 'PLAN_APPT', 'SELF_ASSESS', 'SOCIAL_PROBLEM', 'EMPLOYMENT']],
  ['HEALTH_OTHER_43', ['HEALTH']],
  ['DISCLOSE_FVL28', ['CHILD_CASE']],
  ['FETCH_11A', ['CASE_META', 'PLAN_GOAL', 'PLAN_EFFORT', 'EMPLOYMENT', 'SOCIAL_PROBLEM', 'ECONOMY'], DEMO_CASE],
];

/** Gives the invented citizens their consents, dated from the clock: none to some, withdrawn ones to others. Does nothing where any stand. */
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
  let seeded = 0;
  for (const person of PEOPLE.filter(({ special }) => !special.includes('NO_CONSENT'))) {
    const citizenKey = await citizenKeys.citizenKey(person.cpr);
    const withdrawn = person.special.includes('WITHDRAWN_CONSENT');
    await inUnitOfWork(database, async (manager) => {
      for (const [kind, dataClasses, caseRef] of KINDS) {
        const consent = newConsent(
          {
            kind,
            ...(caseRef !== undefined && { caseRef }),
            sectors: [...SECTORS],
            dataClasses,
            giver: 'SELF',
            form: 'WRITTEN',
            textVersion: 'demo-1',
            givenAt: new Date(now.getTime() - 30 * DAY_MS),
          },
          { id: ids.next(), citizenKey, recordedBy: 'DEMO', now },
        );
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
