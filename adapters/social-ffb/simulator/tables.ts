import { COORDINATOR, caseworkerOf, type InventedCitizen, UNITS } from '../../../src/sdk/testing/index.js';
import type { Calendar } from './build.js';
import type { Story } from './stories.js';

export interface Told {
  citizen: InventedCitizen;
  story: Story;
}

const PARAGRAPHS: Readonly<Record<string, string>> = { 'Støtte- og kontaktperson': 'SEL § 99' };

/** A day as the export writes it. */
const dayFirst = (day: string) => day.split('-').reverse().join('-');
const stamp = (day: string) => `${dayFirst(day)} 09-12`;

/** The export of EG Sensum as file name -> content: one generation of each table, the leading zero of some CPR numbers lost. */
export function tablesOf(told: readonly Told[], calendar: Calendar, large: boolean): Map<string, string> {
  const rows = told.map((one, at) => rowsOf(one, 1001 + at, calendar, large));
  const staff = [caseworkerOf('SOCIAL'), COORDINATOR].map(({ employee, fullName }) => {
    const [given, family] = [fullName.slice(0, fullName.lastIndexOf(' ')), fullName.slice(fullName.lastIndexOf(' ') + 1)];
    return [employee!, given, family, UNITS.social.id];
  });
  const all: Record<string, [header: string, rows: string[][]]> = {
    Borger: ['BorgerId;CPR;Fornavn;Efternavn;OpholdsKommune;PrimærBy', rows.map(({ citizen }) => citizen)],
    Sager: [
      'SagId;BorgerId;SagNavn;SagType;SagModel;Status;AfdelingId;AfdelingNavn;PrimærAnsvarligMedarbejderId;OprettetDato;AfslutningsÅrsag;Akut',
      rows.flatMap(({ cases }) => cases),
    ],
    Indsatser: [
      'IndsatsId;SagId;IndsatsStatus;Indsats;IndsatsParagraf;IndsatsStartDato;IndsatsSlutDato;LeverandørIndsats;LeverandørNavn;Tilbud;Facet',
      rows.flatMap(({ efforts }) => efforts),
    ],
    Mål: ['MålId;BorgerId;OprettetDato;MålNavn', rows.flatMap(({ goals }) => goals)],
    Delmål: ['DelmålId;MålId;DelmålNavn;EvalueringsDato', rows.flatMap(({ subgoals }) => subgoals)],
    SagsAktivitet: [
      'SagId;SagModel;FaseNavn;AktivitetNavn;AktivitetSvar;UdførtDato;Deadline;AfdelingNavn;PrimærAnsvarlig',
      rows.flatMap(({ steps }) => steps),
    ],
    Medarbejder: ['MedarbejderId;Fornavn;Efternavn;AfdelingId', staff],
  };
  const day = calendar.day(0).replaceAll('-', '');
  return new Map(
    Object.entries(all).map(([table, [header, lines]]) => [
      `${table}_${day}.csv`,
      `\ufeff${[header, ...lines.map((line) => line.map(quoted).join(';'))].join('\r\n')}\r\n`,
    ]),
  );
}

function rowsOf({ citizen, story }: Told, id: number, calendar: Calendar, large: boolean) {
  const start = typeof story.start === 'number' ? calendar.day(story.start) : story.start;
  const [course, joint] = [`${id * 10 + 1}`, `${id * 10 + 2}`];
  const unit = [UNITS.social.id, UNITS.social.name];
  const worker = caseworkerOf('SOCIAL');
  const services = large ? Array.from({ length: 24 }, (_, at) => story.services[at % story.services.length]!) : story.services;
  const end = citizen.deceasedOn === undefined ? '' : dayFirst(citizen.deceasedOn);
  return {
    citizen: [`${id}`, citizen.cpr.replace(/^0/, ''), citizen.given, citizen.family, '999', citizen.city],
    cases: [
      [
        course,
        `${id}`,
        'Voksenudredning',
        'VUM 2.0',
        'VUM 2.0 Sagsforløb',
        'Igangværende',
        ...unit,
        worker.employee!,
        stamp(start),
        '',
        'Nej',
      ],
      ...(citizen.systems.length === 4
        ? [
            [
              joint,
              `${id}`,
              'Helhedsorienteret plan',
              'Helhedsorienteret plan',
              'Helhed',
              'Igangværende',
              ...unit,
              COORDINATOR.employee!,
              stamp(start),
              '',
              'Nej',
            ],
          ]
        : []),
    ],
    efforts: services.map((service, at) => [
      `${id * 100 + at}`,
      course,
      'Godkendt',
      service,
      PARAGRAPHS[service] ?? 'SEL § 85',
      dayFirst(start),
      end,
      'Bostøtte i egen bolig; 2,5 timer/uge',
      'Bostøtten Opdigtet',
      'Bostøtten Opdigtet',
      '',
    ]),
    goals: story.goals.map(([, title], at) => [`${id * 10 + at}`, `${id}`, stamp(start), title]),
    subgoals: story.goals.map((_, at) => [
      `${id * 10 + at}`,
      `${id * 10 + at}`,
      'Laver en liste sammen med bostøtten',
      dayFirst(calendar.day(40)),
    ]),
    steps: [
      [
        course,
        'VUM 2.0 Sagsforløb',
        'Udredning',
        'Samlet faglig vurdering',
        story.support,
        stamp(start),
        '',
        UNITS.social.name,
        worker.fullName,
      ],
      [
        course,
        'VUM 2.0 Sagsforløb',
        'Opfølgning',
        'Opfølgningssamtale',
        '',
        '',
        dayFirst(calendar.day(14)),
        UNITS.social.name,
        worker.fullName,
      ],
    ],
  };
}

function quoted(cell: string): string {
  return /[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
