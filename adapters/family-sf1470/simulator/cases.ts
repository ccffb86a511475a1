import { type Clock, dayOf } from '../../../src/sdk/index.js';
import { caseworkerOf, type InventedCitizen, PEOPLE } from '../../../src/sdk/testing/index.js';
import type { SimulatedSag } from './sag-xml.js';

type Draft = Omit<SimulatedSag, 'uuid' | 'number' | 'primary' | 'caseworker' | 'registered'> & { registered?: string };

/** The family administration's invented cases, with dates counted back from the clock. */
export function inventedCases(citizens: readonly InventedCitizen[], clock: Clock, large: boolean): SimulatedSag[] {
  const ago = (days: number) => dayOf(new Date(clock.now().getTime() - days * 86_400_000).toISOString())!;
  const { employee, fullName, unitId, unitName } = caseworkerOf('FAMILY');
  const caseworker = { employee: employee!, name: fullName, unitId: unitId!, unitName: unitName! };
  return citizens.flatMap((citizen) => {
    const drafts = [...(DRAFTS.get(citizen.key)?.(ago) ?? [counselling(ago)]), ...(large ? [counselling(ago)] : [])];
    const holder = PEOPLE.find(({ key }) => key === citizen.custodyHolder)?.cpr;
    const serial = PEOPLE.findIndex(({ key }) => key === citizen.key) + 1;
    return drafts.map((draft, at) => ({
      ...draft,
      ...(holder !== undefined && { others: [holder] }),
      uuid: `6d1f3c4e-8f0a-4b7e-9b1c-0000000${String(serial * 100 + at).padStart(5, '0')}`,
      number: `BU-2026-${String(serial * 100 + at).padStart(6, '0')}`,
      primary: citizen.cpr,
      caseworker,
      registered: draft.registered ?? draft.progress.at(-1)![1],
    }));
  });
}

type Ago = (days: number) => string;
const SUPPORT = ['34.15.25', 'Støttende indsatser'] as const;
const EARLY = ['34.15.05', 'Tidligt forebyggende indsatser'] as const;

const counselling = (ago: Ago): Draft => ({
  title: 'Familierettet rådgivning',
  hjemmel: 'Barnets lov § 30, nr. 1',
  topic: EARLY,
  progress: [
    ['Opstaaet', ago(120)],
    ['Afgjort', ago(90)],
  ],
});

const DRAFTS: ReadonlyMap<string, (ago: Ago) => Draft[]> = new Map([
  [
    'ditte',
    (ago: Ago): Draft[] => [
      {
        title: 'Underretning',
        hjemmel: 'LOV nr 721 af 13/06/2023 Barnets lov § 133',
        topic: ['34.10.30', 'Underretninger'],
        progress: [
          ['Opstaaet', ago(300)],
          ['Oplyst', ago(299)],
          ['Afsluttet', ago(280)],
        ],
      },
      {
        title: 'Børnefaglig undersøgelse',
        hjemmel: 'Barnets lov § 20',
        topic: ['34.10.10', 'Screening, afdækning og børnefaglig undersøgelse'],
        progress: [
          ['Opstaaet', ago(280)],
          ['Oplyst', ago(200)],
          ['Afsluttet', ago(170)],
        ],
      },
      {
        title: 'Støttende indsatser',
        hjemmel: 'Barnets lov § 32, stk. 1, nr. 5',
        topic: SUPPORT,
        effort: 'Familiebehandling',
        progress: [
          ['Opstaaet', ago(170)],
          ['Afgjort', ago(150)],
        ],
      },
      {
        title: 'Barnets plan',
        hjemmel: 'Barnets lov § 91',
        topic: ['34.10.00', 'Undersøgelse, afdækning, mv. i almindelighed'],
        progress: [
          ['Opstaaet', ago(150)],
          ['Afgjort', ago(120)],
        ],
      },
      {
        title: 'Merudgifter',
        hjemmel: 'Barnets lov § 86',
        topic: ['34.45.30', 'Hjælp til dækning af nødvendige merudgifter'],
        benefit: 'Merudgiftsydelse',
        progress: [
          ['Opstaaet', ago(100)],
          ['Afgjort', ago(80)],
        ],
      },
    ],
  ],
  [
    'bent',
    (ago: Ago): Draft[] => [
      {
        title: 'Underretning om kendt familie',
        alternativeTitle: 'Sag efter barnets lov',
        hjemmel: 'Barnets lov § 133',
        sensitivity: 'VIP_SAGER',
        topic: ['34.10.30', 'Underretninger'],
        progress: [
          ['Opstaaet', ago(60)],
          ['Oplyst', ago(58)],
        ],
      },
      counselling(ago),
    ],
  ],
  [
    'carla',
    (ago: Ago): Draft[] => [
      {
        title: 'Fast kontaktperson for familien',
        hjemmel: 'Barnets lov § 32, stk. 1, nr. 3',
        topic: SUPPORT,
        progress: [
          ['Opstaaet', ago(140)],
          ['Afgjort', ago(110)],
        ],
        corrects: { title: 'Praktisk støtte i hjemmet', hjemmel: 'Barnets lov § 32, stk. 1, nr. 2' },
        registered: ago(30),
      },
    ],
  ],
  [
    'freja',
    (ago: Ago): Draft[] => [
      counselling(ago),
      {
        title: 'Helhedsorienteret plan',
        hjemmel: 'Barnets lov § 110',
        topic: ['34.50.15', 'Helhedsorienteret plan'],
        progress: [
          ['Opstaaet', ago(40)],
          ['Oplyst', ago(20)],
        ],
      },
    ],
  ],
  [
    'gunnar',
    (ago: Ago): Draft[] => [
      counselling(ago),
      {
        title: 'Kontanthjælp',
        hjemmel: 'Lov om aktiv socialpolitik § 11',
        topic: ['32.24.04', 'Kontanthjælp'],
        progress: [
          ['Opstaaet', ago(200)],
          ['Afgjort', ago(190)],
        ],
      },
      {
        title: 'Forældrepålæg',
        hjemmel: 'Barnets lov § 41',
        topic: ['34.15.45', 'Forældrepålæg'],
        accessList: true,
        progress: [['Opstaaet', ago(50)]],
      },
    ],
  ],
  [
    'hanne',
    (ago: Ago): Draft[] => [
      {
        title: 'Støtteperson',
        hjemmel: 'Barnets lov § 75',
        topic: ['34.40.10', 'Støtteperson til barnets forældre'],
        progress: [
          ['Opstaaet', ago(220)],
          ['Afgjort', ago(200)],
        ],
      },
      {
        title: 'Forældrehandleplan',
        hjemmel: 'Barnets lov § 77',
        topic: ['34.40.15', 'Forældrehandleplan'],
        progress: [
          ['Opstaaet', ago(200)],
          ['Afgjort', ago(180)],
        ],
      },
    ],
  ],
]);
