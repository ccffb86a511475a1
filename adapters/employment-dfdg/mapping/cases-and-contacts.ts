import { type Case, type Contact, periodOf } from '../../../src/sdk/index.js';
import { CASEWORKER_TYPES, meaningIn } from '../codes/dfdg-codes.js';
import type { Rehabiliteringsforloeb, Sagsbehandler } from '../source/answers.js';
import { codeOf, currentRecords, headerOf, type MappingContext, present } from './context.js';

const CASE_STATUSES: Readonly<Record<string, Case['status']>> = {
  oprettet: 'OPEN',
  igangværende: 'OPEN',
  aktiv: 'OPEN',
  afgjort: 'DECIDED',
  afsluttet: 'CLOSED',
};

/** Neither kind has a word for annulled. */
const LEFT_OUT = { annulled: 'LEFT_OUT' } as const;

/** Rehabilitation courses as cases. A closed one ends with its last change, for the source gives no other end. */
export function rehabilitationCases(courses: readonly Rehabiliteringsforloeb[], context: MappingContext): Case[] {
  const records = courses.map(({ rehabiliteringsforloeb }) => ({
    ...rehabiliteringsforloeb,
    status: rehabiliteringsforloeb.rehabiliteringsforloebStatus,
    registreringsdato: rehabiliteringsforloeb.senesteOpdateringsdato ?? rehabiliteringsforloeb.oprettelsesdato,
  }));
  return currentRecords(records, ({ rehabiliteringsforloebId }) => rehabiliteringsforloebId, context, LEFT_OUT).map((current) => {
    const { status: word, oprettelsesdato, senesteOpdateringsdato } = current.record;
    const status = CASE_STATUSES[word?.toLowerCase() ?? ''];
    if (status === undefined && word !== undefined) context.unknownCode('DFDG.RehabiliteringsforloebStatus');
    const period = periodOf(oprettelsesdato, status === 'CLOSED' ? senesteOpdateringsdato : undefined);
    return present<Case>({
      ...headerOf('cases', current, context, { period }),
      title: 'Rehabiliteringsforløb',
      status: status ?? 'UNKNOWN',
      period,
    });
  });
}

/** Caseworkers (BEK 113/2026 §§ 52, 54), past ones with the end of their time. Remarks are not taken. */
export function contacts(caseworkers: readonly Sagsbehandler[], context: MappingContext): Contact[] {
  return currentRecords(caseworkers, ({ tilknytningIdentifier }) => tilknytningIdentifier, context, LEFT_OUT).map((current) => {
    const { sagsbehandlertype, navn, email, telefonnummer, enhed, startdato, slutdato } = current.record;
    const meaning = sagsbehandlertype === undefined ? undefined : meaningIn(CASEWORKER_TYPES, sagsbehandlertype);
    const period = periodOf(startdato, slutdato);
    return present<Contact>({
      ...headerOf('contacts', current, context, { period }),
      name: navn,
      role: codeOf('DFDG.Sagsbehandlertype', sagsbehandlertype, meaning, context),
      unit: enhed === undefined ? undefined : present({ id: enhed.enhedIdentifier, name: enhed.navn }),
      telephone: telefonnummer,
      email,
      period,
    });
  });
}
