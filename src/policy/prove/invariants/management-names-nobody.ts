import { dataClassesOf } from '../cell-words.js';
import type { Invariant } from '../invariant.js';

/** Purposes that are about no single person (domain law 2.5). */
const IMPERSONAL: readonly string[] = ['MGMT_INFO', 'STATISTICS', 'SYSTEM_SUPPORT', 'DPO_AUDIT'];

export const managementNamesNobody: Invariant = {
  name: 'management-names-nobody',
  says: 'Et formål for ledelse, statistik eller drift giver aldrig en identitet eller en oplysning om en person.',
  reads: [],
  broken({ purpose, decision }) {
    const sees = dataClassesOf(decision).length > 0;
    return sees && IMPERSONAL.includes(purpose.code) ? { though: 'selv om formålet kun er tal uden personer' } : undefined;
  },
};
