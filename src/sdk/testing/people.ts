import type { Sector } from '../../kernel/words.js';

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
