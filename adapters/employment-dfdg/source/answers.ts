import {
  code,
  cpr,
  day,
  flag,
  identifier,
  list,
  object,
  optional,
  person,
  type Read,
  stated,
  text,
  time,
  whole,
  written,
} from './shape.js';

/**
 * Shapes of DFDG's answers. Contents: BEK 113/2026 §§ 16, 20, 27, 34, 40, 43, 54. Key names: STAR's wiki where it names them, else ours.
 * Fields that are not named here are counted as ignored: comments, remarks, agreements, prices and P-numbers among them.
 */
/** Of the comment that every correction (berigtigelse) carries, only its being there is read. */
const every = {
  identifikation: person,
  status: code,
  registreringsdato: time,
  haendelsesdato: day,
  berigtigelseskommentar: written,
};

const authority = object({ organisationskode: code, myndighedsnavn: text(500) });
const responsible = object({ myndighed: optional(authority) });

export const kontaktgrupperAnswer = object({
  identifikation: person,
  kontaktgrupper: stated(
    list(object({ ...every, kontaktgruppeIdentifier: identifier, kontaktgruppe: code, startdato: day, slutdato: day })),
  ),
});

export const fravaerAnswer = object({
  identifikation: person,
  fravaer: stated(list(object({ ...every, fravaerIdentifier: identifier, fravaerType: code, startDato: day, slutDato: day }))),
});

export const minPlanAnswer = object({
  identifikation: person,
  minPlan: stated(
    optional(
      object({
        ...every,
        planIdentifier: identifier,
        planversion: code,
        plantype: code,
        oprettetEllerRevideretDato: day,
        slutdato: day,
        ansvarlig: optional(responsible),
        jobmaal: list(object({ stillingsbetegnelse: text(2000) }), 100),
        uddannelsesmaal: list(object({ uddannelse: text(2000) }), 100),
        planbeskrivelse: text(8000),
        helhedsorienteretPlan: flag,
        maalgruppeUdenPlan: flag,
      }),
    ),
  ),
});

export const aktiviteterAnswer = object({
  identifikation: person,
  aktiviteter: stated(
    list(
      object({
        ...every,
        aktivitetsstamdata: object({
          aktivitetIdentifier: identifier,
          aktiveringstype: code,
          status: code,
          startdato: day,
          slutdato: day,
          timerPrUge: whole,
          minutterPrUge: whole,
          ansvarligMyndighed: optional(responsible),
        }),
        statusAarsag: text(500),
        udbyder: optional(object({ navn: text(500), cvrNummer: code })),
        titel: text(500),
        stillingsbetegnelse: text(400),
        maal: text(2000),
        lovgrundlag: text(500),
        typeSocialIndsats: text(500),
        typeHelbredsmaessigIndsats: text(500),
      }),
    ),
  ),
});

const meeting = { ...every, samtaletype: code, samtaleform: code, titel: text(500), sted: text(500) };
const participants = list(object({ navn: text(120), rolle: text(60) }), 100);

export const samtalerAnswer = object({
  identifikation: person,
  samtaler: stated(list(object({ ...meeting, samtaleIdentifier: identifier, dato: time, deltagere: participants }))),
  indkaldelser: list(object({ ...meeting, indkaldelseIdentifier: identifier, start: time, slut: time, medarbejder: text(180) })),
});

export const rehabiliteringAnswer = object({
  identifikation: person,
  rehabiliteringsforloebListe: stated(
    list(
      object({
        rehabiliteringsforloeb: object({
          rehabiliteringsforloebId: identifier,
          rehabiliteringsforloebStatus: code,
          oprettelsesdato: time,
          senesteOpdateringsdato: time,
        }),
      }),
    ),
  ),
});

export const sagsbehandlereAnswer = object({
  identifikation: person,
  sagsbehandlere: stated(
    list(
      object({
        ...every,
        tilknytningIdentifier: identifier,
        sagsbehandlertype: code,
        navn: text(500),
        email: text(200),
        telefonnummer: text(40),
        enhed: optional(object({ enhedIdentifier: optional(identifier), navn: text(500) })),
        startdato: day,
        slutdato: day,
      }),
    ),
  ),
});

/** One page of the feed of primary caseworkers: our assumption about the municipality's own system. */
export const tilknytningerAnswer = object({
  tilknytninger: stated(
    list(
      object({
        tilknytningIdentifier: identifier,
        identifikation: cpr,
        medarbejdernummer: optional(identifier),
        enhedIdentifier: optional(identifier),
        startdato: day,
        slutdato: day,
      }),
      5000,
    ),
  ),
  naesteSide: whole,
});

/** The body of an error. */
export const fejlAnswer = object({ fejlkode: code });

type Item<L> = L extends readonly (infer T)[] ? T : never;
export type Authority = Read<typeof authority>;
export type Kontaktgruppe = Item<Read<typeof kontaktgrupperAnswer>['kontaktgrupper']>;
export type Fravaer = Item<Read<typeof fravaerAnswer>['fravaer']>;
export type MinPlan = NonNullable<Read<typeof minPlanAnswer>['minPlan']>;
export type Aktivitet = Item<Read<typeof aktiviteterAnswer>['aktiviteter']>;
export type Samtale = Item<Read<typeof samtalerAnswer>['samtaler']>;
export type Indkaldelse = Item<Read<typeof samtalerAnswer>['indkaldelser']>;
export type Rehabiliteringsforloeb = Item<Read<typeof rehabiliteringAnswer>['rehabiliteringsforloebListe']>;
export type Sagsbehandler = Item<Read<typeof sagsbehandlereAnswer>['sagsbehandlere']>;
export type Tilknytning = Item<Read<typeof tilknytningerAnswer>['tilknytninger']>;
