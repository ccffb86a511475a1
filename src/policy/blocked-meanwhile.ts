import type { Purpose } from '../generated/documents.js';
import type { PolicyDecision } from './decision.js';
import type { DecisionFacts } from './facts.js';
import { blocked } from './rules/blocked.js';
import { blockedSystems } from './rules/blocked-systems.js';

/** Whether blocks known now forbid what a decision released a moment ago: the caller, or one of the sources granted. */
export function blockedMeanwhile(purpose: Purpose, facts: DecisionFacts, { grants }: PolicyDecision): boolean {
  if (blocked.refuses(purpose, facts) !== undefined) return true;
  const systems = blockedSystems.narrows(purpose, facts)?.withoutSystems ?? [];
  return grants.some(({ system }) => systems.includes(system));
}
