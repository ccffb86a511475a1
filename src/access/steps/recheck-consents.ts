import type { Said } from '../../consent/consent.store.js';
import { Problem } from '../../kernel/problem.js';
import { blockedMeanwhile } from '../../policy/blocked-meanwhile.js';
import { decide } from '../../policy/decide.js';
import { isPermitted, type PolicyDecision } from '../../policy/decision.js';
import type { ReasonCode } from '../../policy/reasons.js';
import type { AccessParts } from '../parts.js';
import { draftOf } from '../records.js';
import type { RoadState, Step } from '../state.js';
import { birthDateOf, consentFactsOf } from './gather-consents.js';
import { blockFactsOf } from './gather-facts.js';

/**
 * Nothing leaves on a consent that was withdrawn, past a no that was said, or past a block that was set, while the sources were asked. It is
 * looked at after the intent has its index, so that no answer stands in the log behind what forbids it; what this process withdrew itself
 * while it looked counts as well. What was fetched is dropped, and a record says so before the call ends.
 */
export function recheckConsents(parts: AccessParts): Step {
  return async (state) => {
    const { decision, decisionId, question, receipt } = state;
    const [said, blocked] = await Promise.all([saidMeanwhile(parts, state), isBlocked(parts, state)]);
    const withdrawn = said === 'CONSENT_WITHDRAWN' || parts.consents.isEndedHere(decision!.consents);
    const reasonCode = withdrawn ? 'CONSENT_WITHDRAWN' : blocked ? 'BLOCKED_BY_CITIZEN' : said;
    if (reasonCode === undefined) return;
    parts.observer.decided(question.operation, 'DENY');
    const record = await parts.audit.append(
      draftOf(state, 'OUTCOME', {
        bundle: decision!.bundle,
        outcome: 'DENY',
        reasonCode,
        intentIndex: receipt!.logIndex,
        claims: { facts: undefined, delivered: {}, person: false },
      }),
    );
    throw new Problem('ACCESS_REFUSED', { reasonCode, decisionId, receipt: record });
  };
}

/** What the citizen has said since his consents were gathered, if it forbids what is about to leave. */
async function saidMeanwhile({ catalogue, clock, consents }: AccessParts, state: RoadState): Promise<ReasonCode | undefined> {
  const { citizenKeys, decision, facts } = state;
  const known = await consents.saidBy(citizenKeys!);
  const before = new Map(facts!.consents.map((one) => [one.id, one]));
  const withdrawn = new Set(
    known.flatMap(({ id, withdrawnAt }) => (withdrawnAt !== null && before.get(id)?.withdrawnAt === undefined ? [id] : [])),
  );
  if (decision!.consents.some((id) => withdrawn.has(id))) return 'CONSENT_WITHDRAWN';
  const isChanged = (one: Said) => withdrawn.has(one.id) || (!before.has(one.id) && isNo(one));
  const changed = new Set(known.filter(isChanged).map(({ id }) => id));
  if (changed.size === 0) return undefined;
  const now = clock.now();
  const fresh = (await consents.of(citizenKeys!)).filter(({ id }) => changed.has(id));
  const unchanged = facts!.consents.filter(({ id }) => !changed.has(id));
  const asked = { ...facts!, at: now.toISOString() };
  const again = decide(catalogue, {
    ...asked,
    consents: [...unchanged, ...fresh.map((one) => consentFactsOf(one, now, birthDateOf(state)))],
  });
  if (givesAll(again, decision!)) return undefined;
  if (fresh.some(({ answer }) => answer === 'REFUSED')) return 'CONSENT_REFUSED';
  return fresh.some(isNo) ? 'OPTED_OUT' : 'CONSENT_WITHDRAWN';
}

const isNo = ({ answer, kind }: Said): boolean => answer === 'REFUSED' || kind === 'HEALTH_OPTOUT';

/** Whether a decision gives at least what another gave, for the same days. */
function givesAll(again: PolicyDecision, { grants }: PolicyDecision): boolean {
  return (
    isPermitted(again) &&
    grants.every(({ classes, periods, sector, system }) => {
      const now = again.grants.find((grant) => grant.system === system && grant.sector === sector);
      const isAll = now !== undefined && classes.every((one) => now.classes.includes(one));
      return isAll && JSON.stringify(now.periods) === JSON.stringify(periods);
    })
  );
}

async function isBlocked({ blocks, catalogue, clock }: AccessParts, state: RoadState): Promise<boolean> {
  const { citizenKeys, decision, facts, question } = state;
  const set = blockFactsOf(await blocks.of(citizenKeys!));
  const purpose = catalogue.purposes.get(question.purpose);
  return purpose === undefined || blockedMeanwhile(purpose, { ...facts!, at: clock.now().toISOString(), blocks: set }, decision!);
}
