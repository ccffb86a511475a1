import type { Purpose } from '../../generated/documents.js';
import { readsPerson } from '../decide.js';
import type { DecisionFacts } from '../facts.js';
import type { ReasonCode } from '../reasons.js';
import { NARROWING, PERSON_RULES, SCREENING } from '../rules/index.js';
import type { Narrowed, RuleCard } from '../rules/rule.js';

/** What became of a cross rule: it let the call pass, ended it, took something away, or broke (which ends it as well). */
export type Verdict = 'PASSED' | 'REFUSED' | 'NARROWED' | 'FAILED';

export interface RuleLookedAt {
  readonly rule: Pick<RuleCard, 'name' | 'says'>;
  readonly verdict: Verdict;
  readonly reason?: ReasonCode;
}

export interface RulesLookedAt {
  /** in the order of the decision; those behind the one that ended it were not looked at */
  readonly looked: readonly RuleLookedAt[];
  /** what was taken away; undefined when the call ended */
  readonly narrowed?: readonly Narrowed[];
}

/** The cross rules of a decision one by one, as `decide` takes them. */
export function rulesLookedAt(purpose: Purpose, facts: DecisionFacts): RulesLookedAt {
  const looked: RuleLookedAt[] = [];
  for (const rule of [...SCREENING, ...(readsPerson(purpose, facts) ? PERSON_RULES : [])]) {
    const seen = lookAt(rule, () => rule.refuses(purpose, facts), 'REFUSED');
    looked.push(seen);
    if (seen.verdict !== 'PASSED') return { looked };
  }
  const narrowed: Narrowed[] = [];
  for (const rule of NARROWING) {
    const seen = lookAt(
      rule,
      () => {
        const taken = rule.narrows(purpose, facts);
        if (taken !== undefined) narrowed.push(taken);
        return taken?.reason;
      },
      'NARROWED',
    );
    looked.push(seen);
    if (seen.verdict === 'FAILED') return { looked };
  }
  return { looked, narrowed };
}

function lookAt({ name, says }: RuleCard, run: () => ReasonCode | undefined, found: 'REFUSED' | 'NARROWED'): RuleLookedAt {
  const rule = { name, says };
  try {
    const reason = run();
    return reason === undefined ? { rule, verdict: 'PASSED' } : { rule, verdict: found, reason };
  } catch {
    return { rule, verdict: 'FAILED', reason: 'NO_RULE' };
  }
}
