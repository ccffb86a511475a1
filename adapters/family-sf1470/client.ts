import { escapeXml, faultProblem, type SourceHttp, soapCall } from '../../src/sdk/index.js';
import { ROLE } from './codes/index-codes.js';
import { readOutput, type SearchResult } from './source-shape.js';

const ACTION = 'http://kombit.dk/sts/sagdokumentindeks/fremsoeg';
const PAGE = 100;
/** journal notes are free text and documents are not ours: neither is asked for */
const SHOWN = ['egenskaber', 'fremdrift', 'sagsklasse', 'sagsaktoer', 'sagspart', 'sikkerhedsprofil'];

export interface IndexCall {
  requestId: string;
  traceparent?: string;
  signal: AbortSignal;
}

export interface IndexClient {
  /** every case in which the citizen is a party; cpr: ten characters */
  byCitizen(cpr: string, call: IndexCall): Promise<SearchResult>;
  /** a page of the cases that a municipality owns, from 0; whether more follow */
  byOwner(municipalityCvr: string, page: number, call: IndexCall): Promise<SearchResult & { more: boolean }>;
}

/** @throws SourceProblem for every failure, a SOAP fault by its code */
export function indexClient(http: SourceHttp, settings: { path: string; token: string }): IndexClient {
  async function search(relation: string, paging: string, call: IndexCall): Promise<SearchResult> {
    const answer = await soapCall(http, { ...settings, ...call, action: ACTION, body: input(relation, paging) });
    if ('faultCode' in answer) throw faultProblem(answer.faultCode);
    return readOutput(answer.name, answer.element);
  }
  return {
    byCitizen: (cpr, call) => search(reference('Sagspart', '', `urn:oio:cpr-nr:${cpr}`), '', call),
    async byOwner(municipalityCvr, page, call) {
      const role = `<gd:Rolle><sd:UUIDIdentifikator>${ROLE.owner}</sd:UUIDIdentifikator></gd:Rolle>`;
      const paging = `<sd:FoersteResultatReference>${page * PAGE}</sd:FoersteResultatReference><sd:MaksimalAntalKvantitet>${PAGE}</sd:MaksimalAntalKvantitet>`;
      const result = await search(reference('Sagsaktoer', role, `urn:oio:cvr-nr:${municipalityCvr}`), paging, call);
      return { ...result, more: result.cases.length === PAGE };
    },
  };
}

function reference(kind: 'Sagspart' | 'Sagsaktoer', role: string, urn: string): string {
  return `<sag:${kind}>${role}<gd:ReferenceID><sd:URNIdentifikator>${escapeXml(urn)}</sd:URNIdentifikator></gd:ReferenceID></sag:${kind}>`;
}

function input(relation: string, paging: string): string {
  const filter = SHOWN.map((part) => `<sdi:SagVis><sdi:Vis>${part}</sdi:Vis></sdi:SagVis>`).join('');
  return (
    '<sdi:FremsoegSagDokumentIndeksInput xmlns:sdi="urn:oio:sts:sagdok:sagdokumentindeks:6" xmlns:sag="urn:oio:sts:sagdok:sag:6" xmlns:gd="urn:oio:sts:generelledefinitioner:6" xmlns:sd="urn:oio:sagdok:3.0.0">' +
    `<sdi:SoegUdtryk><sdi:SoegSag>${paging}<sag:AttributListe/><sag:TilstandListe/><sag:RelationListe>${relation}</sag:RelationListe></sdi:SoegSag></sdi:SoegUdtryk>` +
    `<sdi:Filter>${filter}</sdi:Filter></sdi:FremsoegSagDokumentIndeksInput>`
  );
}
