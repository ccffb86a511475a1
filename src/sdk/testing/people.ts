import type { Role, Sector } from '../../kernel/words.js';

/** What makes an invented citizen worth a test. */
export type SpecialCase =
  | 'ALL_IN_ORDER'
  | 'PROTECTED_ADDRESS'
  | 'SPECIAL_PROTECTION'
  | 'CHANGED_CPR'
  | 'CHILD_WITH_CUSTODY'
  | 'CUSTODY_HOLDER'
  | 'DECEASED'
  | 'DUPLICATE_EFFORT'
  | 'NO_CONSENT'
  | 'WITHDRAWN_CONSENT'
  | 'ALSO_EMPLOYEE'
  | 'EMPLOYEES_SPOUSE'
  | 'CHILD_OVER_15'
  | 'UNDER_GUARDIANSHIP'
  | 'OTHER_MUNICIPALITY';

/** An invented citizen, the same in every simulator. */
export interface InventedCitizen {
  key: string;
  cpr: string;
  /** number in use before a change of CPR number */
  formerCpr?: string;
  given: string;
  family: string;
  birthDate: string;
  street: string;
  postalCode: string;
  city: string;
  systems: readonly Sector[];
  special: readonly SpecialCase[];
  deceasedOn?: string;
  custodyHolder?: string;
  /** key of a guardian whom the municipality has recorded, for personal matters */
  guardian?: string;
  /** CPR number of the spouse */
  spouse?: string;
  /** code of the municipality of residence; 0999 unless told */
  municipality?: string;
}

const everywhere: readonly Sector[] = ['EMPLOYMENT', 'SOCIAL', 'FAMILY', 'HEALTH'];

/** All citizens are invented; the serial numbers are chosen so that no modulus-11 check holds for most of them. */
export const PEOPLE: readonly InventedCitizen[] = [
  {
    key: 'anna',
    cpr: '0504851118',
    given: 'Anna Vestermark',
    family: 'Holm',
    birthDate: '1985-04-05',
    street: 'Lærkevænget 12',
    postalCode: '9999',
    city: 'Opdigtet',
    systems: everywhere,
    special: ['ALL_IN_ORDER', 'CUSTODY_HOLDER'],
  },
  {
    key: 'bent',
    cpr: '1203781227',
    given: 'Bent',
    family: 'Skovmose',
    birthDate: '1978-03-12',
    street: 'Skjulvej 7',
    postalCode: '9999',
    city: 'Opdigtet',
    systems: everywhere,
    special: ['PROTECTED_ADDRESS'],
  },
  {
    key: 'carla',
    cpr: '2207914442',
    formerCpr: '2207911335',
    given: 'Carla',
    family: 'Nymark',
    birthDate: '1991-07-22',
    street: 'Bakkegade 3',
    postalCode: '9999',
    city: 'Opdigtet',
    systems: everywhere,
    special: ['CHANGED_CPR'],
  },
  {
    key: 'ditte',
    cpr: '1010134556',
    given: 'Ditte Vestermark',
    family: 'Holm',
    birthDate: '2013-10-10',
    street: 'Lærkevænget 12',
    postalCode: '9999',
    city: 'Opdigtet',
    systems: ['FAMILY', 'HEALTH'],
    special: ['CHILD_WITH_CUSTODY'],
    custodyHolder: 'anna',
  },
  {
    key: 'erik',
    cpr: '3001521661',
    given: 'Erik',
    family: 'Dalgård',
    birthDate: '1952-01-30',
    street: 'Møllestien 1',
    postalCode: '9999',
    city: 'Opdigtet',
    systems: ['SOCIAL', 'HEALTH'],
    special: ['DECEASED'],
    deceasedOn: '2026-02-14',
  },
  {
    key: 'freja',
    cpr: '1411881774',
    given: 'Freja',
    family: 'Lundtoft',
    birthDate: '1988-11-14',
    street: 'Havnegade 44',
    postalCode: '9999',
    city: 'Opdigtet',
    systems: everywhere,
    special: ['DUPLICATE_EFFORT'],
  },
  {
    key: 'gunnar',
    cpr: '0906801885',
    given: 'Gunnar',
    family: 'Østerby',
    birthDate: '1980-06-09',
    street: 'Engtoften 9',
    postalCode: '9999',
    city: 'Opdigtet',
    systems: everywhere,
    special: ['NO_CONSENT'],
  },
  {
    key: 'hanne',
    cpr: '2812741996',
    given: 'Hanne',
    family: 'Åkjær',
    birthDate: '1974-12-28',
    street: 'Kirkebakken 21',
    postalCode: '9999',
    city: 'Opdigtet',
    systems: everywhere,
    special: ['WITHDRAWN_CONSENT'],
  },
  {
    key: 'ida',
    cpr: '0102691007',
    given: 'Ida',
    family: 'Fjordby',
    birthDate: '1969-02-01',
    street: 'Strandvejen 5',
    postalCode: '9999',
    city: 'Opdigtet',
    systems: everywhere,
    special: ['ALSO_EMPLOYEE'],
  },
  {
    key: 'jonna',
    cpr: '2109661226',
    given: 'Jonna',
    family: 'Kærholt',
    birthDate: '1966-09-21',
    street: 'Pilevej 8',
    postalCode: '9999',
    city: 'Opdigtet',
    systems: everywhere,
    special: ['EMPLOYEES_SPOUSE'],
    spouse: '1703651226',
  },
  {
    key: 'kim',
    cpr: '0305104669',
    given: 'Kim Vestermark',
    family: 'Holm',
    birthDate: '2010-05-03',
    street: 'Lærkevænget 12',
    postalCode: '9999',
    city: 'Opdigtet',
    systems: ['FAMILY', 'HEALTH'],
    special: ['CHILD_OVER_15'],
    custodyHolder: 'anna',
  },
  {
    key: 'lars',
    cpr: '1812551775',
    given: 'Lars',
    family: 'Tornbæk',
    birthDate: '1955-12-18',
    street: 'Gartnervej 2',
    postalCode: '9999',
    city: 'Opdigtet',
    systems: everywhere,
    special: ['UNDER_GUARDIANSHIP'],
    guardian: 'anna',
  },
  {
    key: 'mona',
    cpr: '0408831882',
    given: 'Mona',
    family: 'Flyttedal',
    birthDate: '1983-08-04',
    street: 'Byvej 1',
    postalCode: '9998',
    city: 'Andetsted',
    systems: everywhere,
    special: ['OTHER_MUNICIPALITY'],
    municipality: '0998',
  },
];

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
