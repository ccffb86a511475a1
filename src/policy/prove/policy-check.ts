import type { Catalogue } from '../catalogue.js';
import { bundleFaults } from './bundle-faults.js';
import { prove } from './check.js';
import { INVARIANTS } from './invariants/index.js';

/**
 * Checks a bundle and proves what must hold of it, and tells both in Danish.
 * @param at ISO 8601 instant: the day on which each class must have law
 * @returns whether nothing was found
 */
export function policyCheck(catalogue: Catalogue, at: string, print: (line: string) => void): boolean {
  print(`Bundt ${catalogue.bundle}: ${catalogue.purposes.size} formål`);
  const faults = bundleFaults(catalogue, at);
  for (const fault of faults) print(`FEJL  ${fault}`);
  const began = performance.now();
  const { invariants, combinations } = prove(catalogue, INVARIANTS);
  for (const { name, says, decided, breaches, examples } of invariants) {
    print(
      `${breaches === 0 ? 'ok  ' : 'BRUD'}  ${name}: ${says} ${decided} afgørelser${breaches === 0 ? '' : `, ${breaches} brud`}`,
    );
    for (const example of examples) print(`      ${example}`);
  }
  const broken = invariants.filter(({ breaches }) => breaches > 0).length;
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const decided = invariants.reduce((sum, one) => sum + one.decided, 0);
  print(`${invariants.length} invarianter, ${combinations} kombinationer, ${decided} afgørelser, ${seconds} s`);
  print(faults.length + broken === 0 ? 'Intet fundet.' : `${faults.length} fejl, ${broken} brudte invarianter.`);
  return faults.length + broken === 0;
}
