import { caseworkerOf, type InventedCitizen, UNITS } from '../../../src/sdk/testing/index.js';
import { EMPLOYEE_SYSTEM } from '../mapping/relations.js';
import { type Built, type Calendar, fsiii, maker } from './build.js';
import { type CareFacts, careResources } from './care.js';
import { type CourseFacts, courseResources } from './courses.js';

type Life = { care?: CareFacts; courses?: readonly CourseFacts[] };

const HIP: CourseFacts = {
  guide: 'rehab',
  level: 'almen',
  diagnosis: { code: 'DS721', display: 'Pertrokantær femurfraktur' },
  focus: '86e1982c-f459-4658-9071-e4bf3453a687',
  efforts: [
    '1130ad70-6553-490d-87f8-5e8941687a0c',
    '2abe20c7-c0b4-41c1-b397-52acf36499ef',
    '58293f63-00d7-4730-8dbc-c784d40f9e23',
  ],
  provider: 'Opdigtet Træningscenter',
};

const DIABETES: CourseFacts = {
  guide: 'prevention',
  diagnosis: { code: 'DE11', display: 'Type 2-diabetes' },
  focus: 'bb7e9e71-73f6-4ec6-a0bf-eaec1e5982b4',
  efforts: [
    '6eddbaf7-2a73-49d4-91e7-6138d419f58c',
    'c9a99304-1788-43b7-b7be-e187b092ae9c',
    'e71b7d85-5c78-49c2-8624-8499d162317b',
  ],
  provider: 'Opdigtet Sundhedshus',
};

const ALCOHOL: CourseFacts = {
  ...DIABETES,
  focus: '57b8979f-cf46-4312-aafa-3a0dd93aa921',
  efforts: ['6eddbaf7-2a73-49d4-91e7-6138d419f58c', '924e9828-84cf-4689-9551-0ebb6dc71b98'],
};

const LIVES: Readonly<Record<string, Life>> = {
  anna: {
    care: care(
      'UUID',
      [
        ['J4.6', 2, 1],
        ['J2.1', 1, 0],
      ],
      ['H2.2', 'H1.8'],
      ['I6.2', 'I9.3'],
      ['G1.27', 'G1.42'],
    ),
    courses: [HIP],
  },
  bent: { care: care('KEY', [['J3.2', 2, 1]], ['H1.4', 'H1.1'], ['I4.4'], ['G1.39']), courses: [ALCOHOL] },
  carla: {
    care: care(
      'KEY',
      [
        ['J4.3', 3, 2],
        ['J1.1', 2, 1],
      ],
      ['H1.1'],
      [],
      ['G1.41'],
    ),
  },
  ditte: { courses: [{ ...HIP, level: 'basal', diagnosis: { code: 'DS525', display: 'Fraktur af distale ende af radius' } }] },
  erik: {
    care: care(
      'VERSION_1',
      [
        ['J1.1', 4, 4],
        ['J3.8', 3, 3],
      ],
      ['H1.1', 'H1.3'],
      ['I7.1'],
      ['G1.15', 'G1.41'],
    ),
  },
  freja: { care: care('UUID', [['J4.8', 2, 1]], ['H2.2'], ['I6.4'], ['G1.26']) },
  gunnar: { care: care('KEY', [['J4.5', 2, 1]], ['H1.5'], ['I6.3'], ['G1.20']), courses: [{ ...HIP, level: 'rehabilitering' }] },
  hanne: { care: care('VERSION_1', [['J3.9', 2, 1]], ['H1.8'], ['I9.3'], ['G1.22']), courses: [DIABETES] },
  ida: { care: care('UUID', [['J3.7', 1, 0]], ['H5.1'], ['I9.2'], ['G1.42']), courses: [{ ...HIP, level: 'avanceret' }] },
};

function care(
  dialect: CareFacts['dialect'],
  needs: CareFacts['needs'],
  efforts: string[],
  nursing: string[],
  delivered: string[],
): CareFacts {
  return { dialect, needs, efforts, nursing, delivered };
}

/** The citizen's Patient: number and organisation only, as sector systems keep it; a changed number stays as an old identifier. */
export function patientOf({ key, cpr, formerCpr }: InventedCitizen): Built {
  const number = (value: string, use: string) => ({ use, system: 'urn:oid:1.2.208.176.1.2', value });
  return {
    resourceType: 'Patient',
    id: key,
    meta: {
      profile: ['http://fhir.kl.dk/gateway/StructureDefinition/klgateway-care-citizen'],
      lastUpdated: '2026-01-05T06:00:00Z',
    },
    identifier: [number(cpr, 'official'), ...(formerCpr === undefined ? [] : [number(formerCpr, 'old')])],
    active: true,
    managingOrganization: {
      identifier: { use: 'official', system: 'urn:oid:1.2.208.176.1.1', value: '123456789012345' },
      display: 'Opdigtet Kommune',
    },
  };
}

/** All that the health system holds about the citizen, his Patient left out. A citizen without a story of his own gets Anna's. */
export function resourcesOf(citizen: InventedCitizen, days: Calendar, large: boolean): Built[] {
  const make = maker(citizen.key);
  const { care: facts, courses } = LIVES[citizen.key] ?? LIVES.anna!;
  return [
    ...(facts === undefined ? [] : careResources(make, days, facts)),
    ...(courses ?? []).flatMap((course) => courseResources(make, days, course)),
    ...(large ? manyVisits(make, days) : []),
    careTeam(make, days),
  ];
}

function careTeam(make: ReturnType<typeof maker>, days: Calendar): Built {
  const nurse = caseworkerOf('HEALTH');
  return make('CareTeam', 'core/StructureDefinition/klcore-careteam', {
    status: 'active',
    period: { start: days.day(-150) },
    participant: [{ member: { identifier: { system: EMPLOYEE_SYSTEM, value: nurse.employee }, display: nurse.fullName } }],
    managingOrganization: [
      { identifier: { system: 'https://www.kombit.dk/organisation', value: UNITS.health.id }, display: UNITS.health.name },
    ],
    telecom: [{ system: 'phone', value: nurse.telephone }],
  });
}

function manyVisits(make: ReturnType<typeof maker>, days: Calendar): Built[] {
  return Array.from({ length: 12 }, (_, at) =>
    make('Procedure', 'gateway/StructureDefinition/klgateway-care-completed-intervention', {
      status: 'completed',
      code: fsiii(at % 2 === 0 ? 'G1.20' : 'G1.41', at % 3 === 0 ? 'KEY' : 'UUID'),
      performedDateTime: days.at(-at - 1, '07:30'),
    }),
  );
}
