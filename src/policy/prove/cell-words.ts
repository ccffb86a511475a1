import type { PolicyDecision } from '../decision.js';

/** What leaves, a word for each class of each source and of the person. */
export const dataClassesOf = ({ grants, masterData }: PolicyDecision): string[] => [
  ...masterData.map((dataClass) => `person ${dataClass}`),
  ...grants.flatMap(({ system, classes }) => classes.map((dataClass) => `${system} ${dataClass}`)),
];
