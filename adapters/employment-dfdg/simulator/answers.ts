import { createHash } from 'node:crypto';
import { caseworkerOf, type InventedCitizen } from '../../../src/sdk/testing/index.js';
import { PATHS } from '../source/wire.js';
import { PLAIN_STORY, STORIES, type StoryEffort } from './stories.js';

/** A citizen's answers by path, as DFDG would write them. */
export type Answers = Readonly<Record<string, unknown>>;

const caseworker = caseworkerOf('EMPLOYMENT');
const [givenName, surname] = caseworker.fullName.split(' ');
const responsible = {
  myndighed: { organisationskode: '999', myndighedsnavn: caseworker.unitName, organisationstypeIdentifier: 2 },
  sagsbehandler: { fornavn: givenName, efternavn: surname, telefonnummer: caseworker.telephone },
};

/**
 * All answers about one citizen.
 * @param today the simulator's day, as milliseconds
 * @param large fills the answers up to about 10 kB in all
 */
export function answersAbout(citizen: InventedCitizen, today: number, large: boolean): Answers {
  const story = STORIES[citizen.key] ?? PLAIN_STORY;
  const about = { identifikation: citizen.cpr };
  const id = (kind: string, at: number) => guid(`${citizen.key}/${kind}/${at}`);
  const on = (offset: number | string | undefined) => (offset === undefined ? null : dayAt(today, offset));
  const efforts = large ? [...story.efforts, ...FILLING] : story.efforts;
  return {
    [PATHS.kontaktgrupper]: {
      ...about,
      kontaktgrupper: story.groups.map(([kontaktgruppe, from, to], at) => ({
        kontaktgruppeIdentifier: id('group', at),
        kontaktgruppe,
        startdato: on(from),
        slutdato: on(to),
        registreringsdato: on(from + 7),
        haendelsesdato: on(from),
      })),
    },
    [PATHS.fravaer]: {
      ...about,
      fravaer: story.absences.map(([fravaerType, from, to], at) => ({
        fravaerIdentifier: id('absence', at),
        fravaerType,
        startDato: on(from),
        slutDato: on(to),
        anmeldelsesDato: on(from),
        fravaersAfslutningsAarsag: null,
        fravaersKommentar: 'Kun til sagsbehandleren',
      })),
    },
    [PATHS.minPlan]: {
      ...about,
      minPlan: {
        planIdentifier: id('plan', 0),
        planversion: 3,
        plantype: story.plan.type,
        status: 'Aktiv',
        oprettetEllerRevideretDato: on(-56),
        registreringsdato: `${on(-56)}T11:42:10`,
        indberettendeKommunekode: '999',
        ansvarlig: responsible,
        jobmaal: story.plan.jobGoal === undefined ? [] : [{ stillingsbetegnelse: story.plan.jobGoal }],
        uddannelsesmaal: story.plan.educationGoal === undefined ? [] : [{ uddannelse: story.plan.educationGoal }],
        planbeskrivelse: story.plan.text ?? null,
        helhedsorienteretPlan: story.plan.onePlan ?? false,
        maalgruppeUdenPlan: story.plan.noPlanGroup ?? false,
        kvitteretDato: null,
      },
    },
    [PATHS.aktiviteter]: { ...about, aktiviteter: efforts.map((effort, at) => aktivitet(effort, id('effort', at), on)) },
    [PATHS.samtaler]: {
      ...about,
      samtaler: story.held.map(([samtaletype, samtaleform, at], index) => ({
        samtaleIdentifier: id('held', index),
        samtaletype,
        samtaleform,
        dato: on(at),
        aftale: 'Aftalen står i samtalens referat.',
        deltagere: [
          { navn: caseworker.fullName, rolle: 'sagsbehandler' },
          { navn: 'Opdigtet Bisidder', rolle: 'bisidder' },
        ],
      })),
      indkaldelser: story.summoned.map(([samtaletype, samtaleform, at, status], index) => ({
        indkaldelseIdentifier: id('summons', index),
        samtaletype,
        start: `${on(at)}T09:00:00`,
        slut: `${on(at)}T09:45:00`,
        samtaleform,
        sted: samtaleform === 'Personligt fremmøde' ? caseworker.unitName : null,
        medarbejder: caseworker.fullName,
        ombookingMulig: true,
        status: status ?? 'Aktiv',
      })),
    },
    [PATHS.rehabiliteringsforloeb]: {
      ...about,
      rehabiliteringsforloebListe: (story.rehabilitation ?? []).map(([status, from, changed], at) => ({
        rehabiliteringsforloeb: {
          rehabiliteringsforloebId: id('rehabilitation', at),
          rehabiliteringsforloebStatus: status,
          oprettelsesdato: `${on(from)}T10:00:00`,
          senesteOpdateringsdato: `${on(changed)}T15:20:11`,
        },
      })),
    },
    [PATHS.sagsbehandlere]: {
      ...about,
      sagsbehandlere: [
        {
          tilknytningIdentifier: id('tie', 0),
          sagsbehandlertype: 'Primær sagsbehandler',
          navn: caseworker.fullName,
          email: 'jobcenter@opdigtet.example',
          telefonnummer: caseworker.telephone,
          enhed: { enhedIdentifier: caseworker.unitId, navn: caseworker.unitName },
          startdato: on(-180),
          slutdato: null,
          bemaerkningTilSagsbehandler: 'Ikke til visning',
        },
      ],
    },
  };
}

/** The municipality's own list of primary caseworkers: one line a citizen. */
export function tiesOf(citizens: readonly InventedCitizen[], today: number): readonly unknown[] {
  return citizens.map((citizen) => ({
    tilknytningIdentifier: guid(`${citizen.key}/tie/0`),
    identifikation: citizen.cpr,
    medarbejdernummer: caseworker.employee,
    enhedIdentifier: caseworker.unitId,
    startdato: dayAt(today, -180),
    slutdato: null,
  }));
}

function aktivitet(effort: StoryEffort, id: string, on: (offset: number | string | undefined) => string | null) {
  return {
    aktivitetsstamdata: {
      aktivitetIdentifier: id,
      aktiveringstype: effort.type,
      startdato: on(effort.from),
      slutdato: on(effort.to),
      timerPrUge: effort.hours?.[0] ?? null,
      minutterPrUge: effort.hours?.[1] ?? null,
      ansvarligMyndighed: responsible,
    },
    registreringsdato: on(typeof effort.from === 'number' ? Math.min(effort.from, -10) : effort.from),
    ...(effort.provider && { udbyder: { navn: effort.provider[0], cvrNummer: effort.provider[1], pNummer: '1000000001' } }),
    ...(effort.title && { titel: effort.title }),
    ...(effort.job && { stillingsbetegnelse: effort.job }),
    ...(effort.aim && { maal: effort.aim }),
    ...(effort.law && { lovgrundlag: effort.law }),
    ...(effort.social && { typeSocialIndsats: effort.social }),
    ...(effort.health && { typeHelbredsmaessigIndsats: effort.health }),
    ...(effort.status && { status: effort.status[0], statusAarsag: effort.status[1] }),
  };
}

const FILLING: readonly StoryEffort[] = Array.from({ length: 10 }, (_, at) => ({
  type: 'Virksomhedspraktik',
  from: -900 + at * 60,
  to: -850 + at * 60,
  hours: [10 + at, 15],
  job: `Medarbejder ${at + 1}`,
  law: 'LAB § 57',
  provider: ['Opdigtet Virksomhed A/S', '00000003'],
}));

function dayAt(today: number, offset: number | string): string {
  return typeof offset === 'string' ? offset : new Date(today + offset * 86_400_000).toISOString().slice(0, 10);
}

function guid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `9${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
