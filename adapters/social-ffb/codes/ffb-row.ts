import type { DataClass } from '../../../src/sdk/index.js';

/** One concept of the list Fælles Faglige Begreber. */
export interface FfbRow {
  code: string;
  label: string;
  /** paragraph of the Act on Social Services (SEL) that the concept is granted by */
  paragraph?: string;
  /** classes that the concept tells by itself */
  raise?: readonly DataClass[];
  /** 0-4 of a level; absent for Ikke vurderet */
  score?: 0 | 1 | 2 | 3 | 4;
}
