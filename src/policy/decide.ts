import type { Purpose } from '../generated/documents.js';
import type { Catalogue } from './catalogue.js';
import type { PolicyDecision } from './decision.js';
import type { DecisionFacts } from './facts.js';
import { BY_WEIGHT, type Granted, grantsOf } from './grants.js';
import { lawInForce, listed } from './legal-basis.js';
import type { ReasonCode } from './reasons.js';
import { CROSS_RULES } from './rules/index.js';
import type { CrossRules, Narrowed, Rule } from './rules/rule.js';

/**
 * The first half of a decision: what follows from the caller, the purpose and the relation index. A refusal is final;
 * nothing says that CPR may be asked for the person's flags.
 */
export function screen(catalogue: Catalogue, facts: DecisionFacts, rules: CrossRules = CROSS_RULES): PolicyDecision | undefined {
  const purpose = catalogue.purposes.get(facts.purpose);
  if (purpose === undefined) return refusal(catalogue, facts, 'GAP', ['PURPOSE_UNKNOWN']);
  return firstRefusal(catalogue, rules.screening, purpose, facts);
}

/**
 * The whole decision, per source and class. Pure: the same catalogue and facts give the same decision, so that a recorded one
 * can be replayed. A rule that throws refuses. Where no case data are asked for, the person's flags are not needed and the grants say what
 * the gateway may tell of its own records (lists, consents); they may be none.
 * @param rules other than those in force: a proof tries them
 */
export function decide(catalogue: Catalogue, facts: DecisionFacts, rules: CrossRules = CROSS_RULES): PolicyDecision {
  const refused = screen(catalogue, facts, rules);
  if (refused !== undefined) return refused;
  const purpose = catalogue.purposes.get(facts.purpose)!;
  const forbidden = readsPerson(purpose, facts) ? firstRefusal(catalogue, rules.person, purpose, facts) : undefined;
  return forbidden ?? grantBySource(catalogue, purpose, facts, rules);
}

/** Whether a decision goes by the person's flags: for case data, and always where somebody asks on behalf of another. */
export const readsPerson = (
  { subject }: Pick<Purpose, 'subject'>,
  { wantsCaseData }: Pick<DecisionFacts, 'wantsCaseData'>,
): boolean => wantsCaseData || subject === 'REPRESENTED';

function grantBySource(catalogue: Catalogue, purpose: Purpose, facts: DecisionFacts, rules: CrossRules): PolicyDecision {
  const narrowed = allNarrowed(purpose, facts, rules);
  if (narrowed === undefined) return refusal(catalogue, facts, 'GAP', ['NO_RULE']);
  const granted = grantsOf(purpose, facts, narrowed);
  const taken = narrowed.filter(
    ({ reason, hides = [], withoutClasses = [] }) =>
      hides.length > 0 || granted.withheld.has(reason) || withoutClasses.some((one) => purpose.masterData.includes(one)),
  );
  const removed = [...new Set([...byWeight(granted.withheld), ...taken.map(({ reason }) => reason)])];
  if (facts.wantsCaseData && granted.grants.length === 0) {
    const refused = removed.length === 0 || granted.withheld.size === 0;
    return refusal(catalogue, facts, refused ? 'GAP' : 'DENY', refused ? ['NO_RULE'] : removed);
  }
  return permit(catalogue, purpose, facts, granted, removed, narrowed);
}

/** What each narrowing rule takes away; undefined when one of them throws. */
function allNarrowed(purpose: Purpose, facts: DecisionFacts, { narrowing }: CrossRules): Narrowed[] | undefined {
  try {
    const taken: Narrowed[] = [];
    for (const rule of narrowing) {
      const narrowed = rule.narrows(purpose, facts);
      if (narrowed !== undefined) taken.push(narrowed);
    }
    return taken;
  } catch {
    return undefined;
  }
}

const byWeight = (reasons: ReadonlySet<ReasonCode>): ReasonCode[] => BY_WEIGHT.filter((reason) => reasons.has(reason));

/** Lists the law that carried what is released; where no case data are released, the whole law of the purpose carries the operation. */
function permit(
  { bundle }: Catalogue,
  purpose: Purpose,
  facts: DecisionFacts,
  { grants, consents, law }: Granted,
  removed: readonly ReasonCode[],
  narrowed: readonly Narrowed[],
): PolicyDecision {
  const inForce = lawInForce(purpose, facts.at);
  return {
    outcome: removed.length > 0 ? 'PERMIT_REDACTED' : 'PERMIT',
    reasons: [consents.size > 0 ? 'PERMITTED_BY_CONSENT' : 'PERMITTED_BY_PURPOSE', ...removed],
    purpose: purpose.code,
    legalBasis: listed(law.size === 0 ? inForce : inForce.filter((basis) => law.has(basis))),
    consents: [...consents].sort(),
    grants,
    masterData: purpose.masterData.filter((one) => !narrowed.some(({ withoutClasses }) => withoutClasses?.includes(one))),
    obligations: purpose.obligations,
    hides: [...new Set(narrowed.flatMap(({ hides = [] }) => hides))].sort(),
    bundle,
  };
}

function firstRefusal(
  catalogue: Catalogue,
  rules: readonly Rule[],
  purpose: Purpose,
  facts: DecisionFacts,
): PolicyDecision | undefined {
  for (const rule of rules) {
    let reason: ReasonCode | undefined;
    try {
      reason = rule.refuses(purpose, facts);
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
    hides: [],
    bundle: catalogue.bundle,
  };
}
