import type { Purpose } from '../../generated/documents.js';
import type { DecisionFacts } from '../facts.js';
import type { ReasonCode } from '../reasons.js';
import { callerMayUsePurpose } from './caller-may-use-purpose.js';
import { citizensInCall } from './citizens-in-call.js';
import { deceased } from './deceased.js';
import { ownFile } from './own-file.js';
import { relation } from './relation.js';

/** A rule that can refuse a whole call: the reason, or nothing. Pure; reads no clock and does no I/O. */
export type Rule = (purpose: Purpose, facts: DecisionFacts) => ReasonCode | undefined;

/**
 * Rules that read the caller, the purpose and the relation index only. They run before anything is asked, and in this order:
 * what follows from the caller alone comes before what depends on the citizen.
 */
export const SCREENING: readonly (readonly [string, Rule])[] = [
  ['the caller may use the purpose', callerMayUsePurpose],
  ['nobody reads his own file at work', ownFile],
  ['a relation is known', relation],
  ['the call is about no more citizens than the purpose allows', citizensInCall],
];

/** Rules that also read the person's flags from CPR. */
export const PERSON_RULES: readonly (readonly [string, Rule])[] = [['the citizen lives', deceased]];
