import type { Purpose } from '../generated/documents.js';
import type { DataClass } from '../kernel/words.js';
import { basesInForce, type Catalogue } from './catalogue.js';
import { coverOf } from './consent-cover.js';
import type { PolicyDecision, SourceGrant } from './decision.js';
import type { DecisionFacts } from './facts.js';
import type { ReasonCode } from './reasons.js';
import { PERSON_RULES, type Rule, SCREENING } from './rules/index.js';

/**
 * The first half of a decision: what follows from the caller, the purpose and the relation index. A refusal is final;
 * nothing says that CPR may be asked for the person's flags.
 */
export function screen(catalogue: Catalogue, facts: DecisionFacts): PolicyDecision | undefined {
  const purpose = catalogue.purposes.get(facts.purpose);
  if (purpose === undefined) return refusal(catalogue, facts, 'GAP', ['PURPOSE_UNKNOWN']);
  return firstRefusal(catalogue, SCREENING, purpose, facts);
}

/**
 * The whole decision, per source and class. Pure: the same catalogue and facts give the same decision, so that a recorded one
 * can be replayed. A rule that throws refuses.
 */
export function decide(catalogue: Catalogue, facts: DecisionFacts): PolicyDecision {
  const refused = screen(catalogue, facts);
  if (refused !== undefined) return refused;
  const purpose = catalogue.purposes.get(facts.purpose)!;
  if (!facts.wantsCaseData) return permit(catalogue, purpose, facts, [], [], []);
  return firstRefusal(catalogue, PERSON_RULES, purpose, facts) ?? grantBySource(catalogue, purpose, facts);
}

function grantBySource(catalogue: Catalogue, purpose: Purpose, facts: DecisionFacts): PolicyDecision {
  const reasons = new Set<ReasonCode>();
  const consents = new Set<string>();
  const grants: SourceGrant[] = facts.sources.map(({ system, sector }) => {
    const classes = new Set<DataClass>();
    for (const rule of purpose.rules) {
      const spokenOf = rule.sectors.includes(sector) || (rule.sectors.includes('OWN') && facts.caller.sector === sector);
      if (!spokenOf) continue;
      for (const dataClass of rule.classes) {
        if (rule.consent.length === 0) {
          classes.add(dataClass);
          continue;
        }
        const cover = coverOf(facts, { kinds: rule.consent, sector, dataClass, boundToCase: purpose.caseRefRequired });
        if ('reason' in cover) reasons.add(cover.reason);
        else {
          classes.add(dataClass);
          consents.add(cover.consent);
        }
      }
    }
    return { system, sector, classes: [...classes].sort() };
  });
  const reached = grants.filter(({ classes }) => classes.length > 0);
  if (reached.length === 0) {
    const outcome = reasons.size === 0 ? 'GAP' : 'DENY';
    return refusal(catalogue, facts, outcome, reasons.size === 0 ? ['NO_RULE'] : byWeight(reasons));
  }
  const isProtected =
    typeof facts.flags === 'object' && facts.flags.addressProtected && !purpose.masterData.includes('ID_PROTECTED');
  const removed: ReasonCode[] = byWeight(reasons);
  if (isProtected && purpose.masterData.includes('ID_BASE')) removed.push('ADDRESS_PROTECTED');
  return permit(catalogue, purpose, facts, reached, [...consents].sort(), removed);
}

/** What a reader should hear first: a withdrawal, then an end, then what was never given. */
const WEIGHT: readonly ReasonCode[] = ['CONSENT_WITHDRAWN', 'CONSENT_EXPIRED', 'CONSENT_MISSING'];

const byWeight = (reasons: ReadonlySet<ReasonCode>): ReasonCode[] => WEIGHT.filter((reason) => reasons.has(reason));

function permit(
  { bundle }: Catalogue,
  purpose: Purpose,
  facts: DecisionFacts,
  grants: readonly SourceGrant[],
  consents: readonly string[],
  removed: readonly ReasonCode[],
): PolicyDecision {
  return {
    outcome: removed.length > 0 ? 'PERMIT_REDACTED' : 'PERMIT',
    reasons: [consents.length > 0 ? 'PERMITTED_BY_CONSENT' : 'PERMITTED_BY_PURPOSE', ...removed],
    purpose: purpose.code,
    legalBasis: basesInForce(purpose, facts.at),
    consents,
    grants,
    masterData: purpose.masterData,
    obligations: purpose.obligations,
    bundle,
  };
}

function firstRefusal(
  catalogue: Catalogue,
  rules: readonly (readonly [string, Rule])[],
  purpose: Purpose,
  facts: DecisionFacts,
): PolicyDecision | undefined {
  for (const [, rule] of rules) {
    let reason: ReasonCode | undefined;
    try {
      reason = rule(purpose, facts);
    } catch {
      return refusal(catalogue, facts, 'GAP', ['NO_RULE']);
    }
    if (reason !== undefined) return refusal(catalogue, facts, 'DENY', [reason]);
  }
  return undefined;
}

function refusal(
  catalogue: Catalogue,
  facts: DecisionFacts,
  outcome: 'DENY' | 'GAP',
  reasons: readonly ReasonCode[],
): PolicyDecision {
  return {
    outcome,
    reasons,
    purpose: facts.purpose,
    legalBasis: [],
    consents: [],
    grants: [],
    masterData: [],
    obligations: [],
    bundle: catalogue.bundle,
  };
}
