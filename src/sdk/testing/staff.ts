import type { Role, Sector } from '../../kernel/words.js';

/** An invented employee (or, last, a citizen) that the development issuer knows. */
export interface Persona {
  name: string;
  employee?: string;
  fullName: string;
  role: Role;
  sector?: Sector;
  unitId?: string;
  unitName?: string;
  /** own CPR number, also invented: the own-file rule needs it */
  cpr: string;
  telephone: string;
  /** where the employee lives, as CPR writes it; absent where no test cares */
  home?: { line: string; postalCode: string };
}

export const UNITS = {
  jobcentre: { id: '0b1c6c4e-3a0e-4b53-9f64-0d6f3a5c1101', name: 'Jobcenter Opdigtet' },
  social: { id: '0b1c6c4e-3a0e-4b53-9f64-0d6f3a5c1102', name: 'Voksen og Handicap' },
  family: { id: '0b1c6c4e-3a0e-4b53-9f64-0d6f3a5c1103', name: 'Familieafdelingen' },
  health: { id: '0b1c6c4e-3a0e-4b53-9f64-0d6f3a5c1104', name: 'Hjemmesygeplejen' },
  team: { id: '0b1c6c4e-3a0e-4b53-9f64-0d6f3a5c1105', name: 'Fagteam Helhed' },
  staff: { id: '0b1c6c4e-3a0e-4b53-9f64-0d6f3a5c1106', name: 'Stab og Sikkerhed' },
} as const;

export const STAFF: readonly Persona[] = [
  {
    name: 'employment-caseworker',
    employee: 'E1001',
    fullName: 'Ida Fjordby',
    role: 'CASEWORKER',
    sector: 'EMPLOYMENT',
    unitId: UNITS.jobcentre.id,
    unitName: UNITS.jobcentre.name,
    cpr: '0102691007',
    telephone: '00000001',
  },
  {
    name: 'social-caseworker',
    employee: 'E1002',
    fullName: 'Jens Kærholt',
    role: 'CASEWORKER',
    sector: 'SOCIAL',
    unitId: UNITS.social.id,
    unitName: UNITS.social.name,
    cpr: '1703651226',
    telephone: '00000002',
  },
  {
    name: 'family-caseworker',
    employee: 'E1003',
    fullName: 'Kamma Ravnsø',
    role: 'CASEWORKER',
    sector: 'FAMILY',
    unitId: UNITS.family.id,
    unitName: UNITS.family.name,
    cpr: '2304791337',
    home: { line: 'Strandvejen 5', postalCode: '9999' },
    telephone: '00000003',
  },
  {
    name: 'health-nurse',
    employee: 'E1004',
    fullName: 'Lone Tjørnhøj',
    role: 'HEALTH_PROFESSIONAL',
    sector: 'HEALTH',
    unitId: UNITS.health.id,
    unitName: UNITS.health.name,
    cpr: '3005821448',
    telephone: '00000004',
  },
  {
    name: 'coordinator',
    employee: 'E1005',
    fullName: 'Mikkel Søndervang',
    role: 'COORDINATOR',
    sector: 'SOCIAL',
    unitId: UNITS.team.id,
    unitName: UNITS.team.name,
    cpr: '0606761559',
    telephone: '00000005',
  },
  {
    name: 'leader',
    employee: 'E1006',
    fullName: 'Nete Brinkholm',
    role: 'LEADER',
    sector: 'SOCIAL',
    unitId: UNITS.social.id,
    unitName: UNITS.social.name,
    cpr: '1107631660',
    telephone: '00000006',
  },
  {
    name: 'dpo',
    employee: 'E1007',
    fullName: 'Ole Marksten',
    role: 'DPO',
    unitId: UNITS.staff.id,
    unitName: UNITS.staff.name,
    cpr: '1908591771',
    telephone: '00000007',
  },
  {
    name: 'integration-engineer',
    employee: 'E1008',
    fullName: 'Pia Sandkrog',
    role: 'INTEGRATION_ENGINEER',
    unitId: UNITS.staff.id,
    unitName: UNITS.staff.name,
    cpr: '2609871882',
    telephone: '00000008',
  },
  {
    name: 'provider',
    employee: 'E1009',
    fullName: 'Sigrid Vadsted',
    role: 'PROVIDER',
    sector: 'EMPLOYMENT',
    unitId: '00000001',
    unitName: 'Opdigtet Lager ApS',
    cpr: '1505841994',
    telephone: '00000011',
  },
  { name: 'citizen', fullName: 'Anna Vestermark Holm', role: 'CITIZEN', cpr: '0504851118', telephone: '00000009' },
  { name: 'representative', fullName: 'Anna Vestermark Holm', role: 'REPRESENTATIVE', cpr: '0504851118', telephone: '00000009' },
  {
    name: 'stranger',
    employee: 'E1010',
    fullName: 'Rikke Udeby',
    role: 'CASEWORKER',
    sector: 'SOCIAL',
    unitId: '0b1c6c4e-3a0e-4b53-9f64-0d6f3a5c1199',
    unitName: 'Udekørende enhed',
    cpr: '0710901993',
    telephone: '00000010',
  },
];

/** Who works with a citizen in a sector: the same answer in every simulator. The coordinator works with everybody that all four know. */
export function caseworkerOf(sector: Sector): Persona {
  const found = STAFF.find((person) => person.sector === sector && person.employee !== undefined);
  if (found === undefined) throw new RangeError(sector);
  return found;
}

export const COORDINATOR: Persona = STAFF[4]!;
