import type { Purpose } from '../../generated/documents.js';
import { SECTORS } from '../../kernel/words.js';
import type { DecisionFacts, PersonFlags } from '../facts.js';
import type { FactPath } from '../rules/rule.js';

/** What one value of a domain says of the facts; `caller` and `flag` are laid over what is known of the caller and of the person. */
export type Change = Omit<Partial<DecisionFacts>, 'caller'> & {
  readonly caller?: Partial<DecisionFacts['caller']>;
  /** of no meaning where the flags are not known */
  readonly flag?: Partial<PersonFlags>;
};

/** Every value that one fact, or facts that belong together, can have for a purpose, as far as any rule could tell them apart. */
export interface Domain {
  readonly covers: readonly FactPath[];
  /** @param at the instant of the call; there are as many values at every instant */
  readonly values: (purpose: Purpose, at: string) => readonly Change[];
}

const DAY_MS = 86_400_000;
export const LONG_AGO = '2000-01-01T11:00:00.000Z';
/** The pseudonyms of the proof: whom the call is about, and somebody else. */
export const [CITIZEN, STRANGER] = ['citizen', 'stranger'];
export const CASE = 'case-1';

/** Facts that nothing has been said of yet. */
export const NOTHING_SAID: DecisionFacts = {
  at: LONG_AGO,
  purpose: '',
  wantsCaseData: true,
  caller: { role: 'CITIZEN', employee: 'e-1', unit: 'u-1' },
  relations: [],
  consents: [],
  sources: SECTORS.map((sector) => ({ system: `system-${sector}`, sector })),
};

export const daysFrom = (at: string, days: number): string => new Date(Date.parse(at) + days * DAY_MS).toISOString();

/** The facts with changes laid over them, one after another. */
export function changed(so: DecisionFacts, ...changes: readonly Change[]): DecisionFacts {
  const made = { ...so } as { -readonly [Name in keyof DecisionFacts]: DecisionFacts[Name] };
  for (const { caller, flag, ...change } of changes) {
    Object.assign(made, change);
    if (caller !== undefined) made.caller = { ...made.caller, ...caller };
    if (flag !== undefined && typeof made.flags === 'object') made.flags = { ...made.flags, ...flag };
  }
  return made;
}
