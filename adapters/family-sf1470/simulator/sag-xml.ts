import { escapeXml } from '../../../src/sdk/index.js';
import { type Progress, ROLE } from '../codes/index-codes.js';

type Holds = readonly [from: string, to?: string];

/** A case as the simulator thinks of it; days are ISO days. */
export interface SimulatedSag {
  uuid: string;
  number: string;
  title: string;
  alternativeTitle?: string;
  hjemmel: string;
  sensitivity?: string;
  topic: readonly [code: string, title: string];
  /** each state begins when the one before ends */
  progress: readonly (readonly [state: Progress, from: string])[];
  primary: string;
  others?: readonly string[];
  effort?: string;
  benefit?: string;
  /** when effort and benefit hold; else from the decision */
  holds?: Holds;
  accessList?: boolean;
  caseworker: { employee: string; name: string; unitId: string; unitName: string };
  /** an earlier registration that this one corrects */
  corrects?: Pick<SimulatedSag, 'title' | 'hjemmel'>;
  registered: string;
}

const OBJECT = {
  organisation: 'bc6972cd-8f2b-4b9d-8d37-62916d6a71aa',
  unit: 'c5fc3b3b-5197-49ee-92e6-ae6ba1957174',
  user: '85d65133-4b00-460d-992e-3984857b5768',
  person: 'c189ba35-de4b-4363-a8b7-67f1456cf56f',
  klass: '267235ea-526d-4a18-8001-f2a0e563eba1',
};
const USER = '9999aaaa-11aa-22bb-33cc-111111aaaaaa';

/** CVR number of the invented municipality. */
export const MUNICIPALITY_CVR = '99999999';

/** One SagFiltreretOejebliksbillede, with its registrations oldest first. */
export function sagXml(sag: SimulatedSag): string {
  const registrations =
    sag.corrects === undefined ? [] : [registration({ ...sag, ...sag.corrects }, `${sag.progress[0]![1]}T08:00:00.000+02:00`)];
  registrations.push(registration(sag, `${sag.registered}T10:15:00.000+02:00`));
  return `<sdi:SagFiltreretOejebliksbillede><sag:ObjektType><sd:UUIDIdentifikator>${sag.uuid}</sd:UUIDIdentifikator></sag:ObjektType>${registrations.join('')}</sdi:SagFiltreretOejebliksbillede>`;
}

function registration(sag: SimulatedSag, at: string): string {
  return [
    `<sag:Registrering><sd:Tidspunkt>${at}</sd:Tidspunkt><sd:LivscyklusKode>Importeret</sd:LivscyklusKode>`,
    `<sd:BrugerRef><sd:UUIDIdentifikator>${USER}</sd:UUIDIdentifikator></sd:BrugerRef><gd:StsTidspunkt>${at}</gd:StsTidspunkt>`,
    `<sag:AttributListe>${attributes(sag)}</sag:AttributListe><sag:TilstandListe>${states(sag)}</sag:TilstandListe>`,
    `<sag:RelationListe>${relations(sag)}</sag:RelationListe></sag:Registrering>`,
  ].join('');
}

function virkning(prefix: 'sag' | 'gd', from: string, to?: string): string {
  const end =
    to === undefined
      ? '<sd:GraenseIndikator>true</sd:GraenseIndikator>'
      : `<sd:TidsstempelDatoTid>${to}T09:00:00.000+02:00</sd:TidsstempelDatoTid>`;
  return `<${prefix}:Virkning><sd:FraTidspunkt><sd:TidsstempelDatoTid>${from}T09:00:00.000+02:00</sd:TidsstempelDatoTid></sd:FraTidspunkt><sd:TilTidspunkt>${end}</sd:TilTidspunkt><sd:AktoerRef><sd:UUIDIdentifikator>${USER}</sd:UUIDIdentifikator></sd:AktoerRef><sd:AktoerTypeKode>Bruger</sd:AktoerTypeKode></${prefix}:Virkning>`;
}

function attributes(sag: SimulatedSag): string {
  const opened = sag.progress[0]![1];
  const exempt =
    sag.alternativeTitle === undefined
      ? ''
      : `<sag:OffentlighedUndtaget><sd:TitelAlternativTekst>${escapeXml(sag.alternativeTitle)}</sd:TitelAlternativTekst><sd:OffentlighedUndtagetHjemmelTekst>Offentlighedsloven § 30</sd:OffentlighedUndtagetHjemmelTekst></sag:OffentlighedUndtaget>`;
  return [
    `<sag:Egenskaber>${virkning('sag', opened)}<sag:BrugervendtNoegle>${sag.number}</sag:BrugervendtNoegle>`,
    `<sag:HjemmelSpecifikation>${escapeXml(sag.hjemmel)}</sag:HjemmelSpecifikation>${exempt}`,
    `<sag:Sagsnummer>${sag.number}</sag:Sagsnummer><sag:Titel>${escapeXml(sag.title)}</sag:Titel></sag:Egenskaber>`,
    `<gd:LokalUdvidelseListe><si:SagIndeksEgenskaber>${virkning('gd', opened)}`,
    `<si:Foelsomhed>${sag.sensitivity ?? 'FOELSOMME_PERSONOPLYSNINGER'}</si:Foelsomhed>`,
    `<si:OprettetTidspunkt>${opened}T09:58:00.000+02:00</si:OprettetTidspunkt></si:SagIndeksEgenskaber></gd:LokalUdvidelseListe>`,
  ].join('');
}

function states({ progress }: SimulatedSag): string {
  return progress
    .map(
      ([state, from], at) =>
        `<sag:Fremdrift>${virkning('sag', from, progress[at + 1]?.[1])}<sag:FremdriftStatusKode>${state}</sag:FremdriftStatusKode></sag:Fremdrift>`,
    )
    .join('');
}

function relations(sag: SimulatedSag): string {
  const opened = sag.progress[0]![1];
  const { employee, name, unitId, unitName } = sag.caseworker;
  const holds = sag.holds ?? [sag.progress.find(([state]) => state === 'Afgjort')?.[1] ?? opened];
  const relation = (
    kind: string,
    role: string,
    type: string,
    reference: string,
    extra = '',
    index = '',
    [from, to] = [opened] as Holds,
  ) =>
    `<sag:${kind}>${virkning('gd', from, to)}<gd:Rolle><sd:UUIDIdentifikator>${role}</sd:UUIDIdentifikator></gd:Rolle><gd:Type><sd:UUIDIdentifikator>${type}</sd:UUIDIdentifikator></gd:Type>${index}<gd:ReferenceID>${reference}</gd:ReferenceID><gd:LokalUdvidelseListe>${extra}</gd:LokalUdvidelseListe></sag:${kind}>`;
  const uuid = (id: string) => `<sd:UUIDIdentifikator>${id}</sd:UUIDIdentifikator>`;
  const urn = (text: string) => `<sd:URNIdentifikator>${text}</sd:URNIdentifikator>`;
  const actor = (words: string) => `<si:SagsaktoerLokalUdvidelse>${words}</si:SagsaktoerLokalUdvidelse>`;
  const full = (text: string) => `<si:FuldtNavn>${escapeXml(text)}</si:FuldtNavn>`;
  const klass = (facet: string, code: string, title: string) =>
    `<si:SagsklasseLokalUdvidelse><si:Facettitel>${facet}</si:Facettitel><si:Klassetitel>${escapeXml(title)}</si:Klassetitel><si:BrugervendtNoegle>${code}</si:BrugervendtNoegle></si:SagsklasseLokalUdvidelse>`;
  const own = (number: number) => `00000000-0000-4000-8000-00000000aa${String(number).padStart(2, '0')}`;
  return [
    relation(
      'Sagsaktoer',
      ROLE.owner,
      OBJECT.organisation,
      uuid('1111aaaa-11aa-22bb-33cc-111111aaaaaa'),
      actor(`${full('Opdigtet Kommune')}<si:CVR-Nummer>${MUNICIPALITY_CVR}</si:CVR-Nummer>`),
    ),
    relation('Sagsaktoer', ROLE.responsible, OBJECT.unit, uuid(unitId), actor(full(unitName))),
    relation(
      'Sagsaktoer',
      ROLE.caseworker,
      OBJECT.user,
      uuid(USER),
      actor(`<si:BrugervendtNoegle>${employee}</si:BrugervendtNoegle>${full(name)}`),
    ),
    relation('Sagsklasse', ROLE.topic, OBJECT.klass, urn(`urn:oio:kle:${sag.topic[0]}`), klass('KLE Emneplan', ...sag.topic)),
    relation(
      'Sagsklasse',
      ROLE.action,
      OBJECT.klass,
      urn('urn:oio:kle:G01'),
      klass('KLE - handlingsfacet', 'G01', 'Generelle sager'),
    ),
    sag.effort === undefined
      ? ''
      : relation(
          'Sagsklasse',
          own(11),
          OBJECT.klass,
          urn('urn:oio:indsats:opdigtet'),
          klass('Indsatstyper', 'opdigtet', sag.effort),
          '',
          holds,
        ),
    sag.benefit === undefined
      ? ''
      : relation(
          'Sagsklasse',
          own(12),
          OBJECT.klass,
          urn('urn:oio:ydelse:opdigtet'),
          klass('Ydelser', 'opdigtet', sag.benefit),
          '',
          holds,
        ),
    relation('Sagspart', ROLE.primaryParty, OBJECT.person, urn(`urn:oio:cpr-nr:${sag.primary}`)),
    ...(sag.others ?? []).map((cpr, at) =>
      relation('Sagspart', own(1), OBJECT.person, urn(`urn:oio:cpr-nr:${cpr}`), '', `<gd:Indeks>${at + 1}</gd:Indeks>`),
    ),
    sag.accessList === true
      ? `<gd:LokalUdvidelseListe><si:Sikkerhedsprofil>${virkning('gd', opened)}<gd:ReferenceID>${uuid(unitId)}</gd:ReferenceID></si:Sikkerhedsprofil></gd:LokalUdvidelseListe>`
      : '',
  ].join('');
}
