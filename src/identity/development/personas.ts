import type { Home } from '../../kernel/pseudonym.js';
import type { Role, Sector } from '../../kernel/words.js';
import { PEOPLE, type SpecialCase } from '../../sdk/testing/people.js';
import { STAFF } from '../../sdk/testing/staff.js';

/** An invented person whom the development issuer lets in by name. */
export interface DevelopmentPersona {
  name: string;
  sector?: Sector;
  roles: readonly [Role];
  unit?: { id: string; name: string };
  /** absent for the citizen */
  employee?: string;
  /** the persona's own number, invented too; leaves this process as a person key only */
  cpr: string;
  /** where the persona lives; leaves this process as a key only */
  home?: Home;
}

export const PERSONAS: readonly DevelopmentPersona[] = STAFF.map(
  ({ name, sector, role, unitId, unitName, employee, cpr, home }) => ({
    name,
    roles: [role],
    cpr,
    ...(sector !== undefined && { sector }),
    ...(unitId !== undefined && { unit: { id: unitId, name: unitName ?? unitId } }),
    ...(employee !== undefined && { employee }),
    ...(home !== undefined && { home }),
  }),
);

/** What `npm run -s personas` prints: whom one may be, and about whom one may ask. */
export interface PersonasJson {
  personas: { name: string; sector: Sector | null; roles: readonly Role[]; unit: { id: string; name: string } | null }[];
  citizens: { cpr: string; name: string; systems: readonly Sector[]; special: readonly SpecialCase[] }[];
}

/** The invented people. Development only: it holds their (invented) CPR numbers in the open. */
export function personasJson(): PersonasJson {
  return {
    personas: PERSONAS.map(({ name, sector = null, roles, unit = null }) => ({ name, sector, roles, unit })),
    citizens: PEOPLE.map(({ cpr, given, family, systems, special }) => ({ cpr, name: `${given} ${family}`, systems, special })),
  };
}
