import { CALLER_REASONS } from './reasons/caller-reasons.js';
import { CITIZEN_REASONS } from './reasons/citizen-reasons.js';
import { CONSENT_REASONS } from './reasons/consent-reasons.js';

/**
 * The closed list of reason codes, each with its texts for three readers in two languages. Codes of the caller's part are told to anybody;
 * all others only after a relation is proven.
 */
export const REASONS = { ...CALLER_REASONS, ...CITIZEN_REASONS, ...CONSENT_REASONS };

export type ReasonCode = keyof typeof REASONS;
