import type { Draft } from './draft.js';

/** Plants something into a plan; labels what is a conflict. */
export type Scenario = (draft: Draft) => void;

/** Ways in which one kind of conflict comes about, and ways in which it only looks so. */
export interface Scenarios {
  readonly kind: string;
  readonly planted: readonly Scenario[];
  readonly nearMisses: readonly Scenario[];
}

/** A scenario that a plan of one person cannot have: there, nothing is planted. */
export const inFamily =
  (plant: (draft: Draft, one: string, other: string) => void): Scenario =>
  (draft) => {
    const two = draft.twoMembers();
    if (two !== undefined) plant(draft, ...two);
  };
