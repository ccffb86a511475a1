import type { UnitRef } from '../../../src/sdk/index.js';
import { type Json, object, objects, optional, shortText, text } from '../fhir.js';

/** Systems of the municipal organisation register, as two guides write it; its unit ids are shared by issuer and sources. */
const KOMBIT_ORGANISATION = ['https://www.kombit.dk/organisation', 'https://kombit.dk/sts/organisation'];

/** An organisation as a unit: its id in the municipal register, else its SOR or other number. */
export function unitOfOrganization(body: Json): UnitRef {
  const identifiers = objects(body.identifier);
  const chosen = identifiers.find(({ system }) => KOMBIT_ORGANISATION.includes(text(system) ?? '')) ?? identifiers[0];
  const id = text(chosen?.value)
    ?.replace(/^urn:uuid:/, '')
    .slice(0, 100);
  return { ...optional('id', id), ...optional('name', shortText(body.name)) };
}

/** The name of a practitioner (text, else given and family) or of an organisation. */
export function personName(body: Json): string | undefined {
  if (typeof body.name === 'string') return shortText(body.name);
  const name = objects(body.name)[0];
  if (name === undefined) return undefined;
  const given = Array.isArray(name.given) ? name.given.map((one) => text(one) ?? '') : [];
  return shortText(name.text) ?? (shortText([...given, text(name.family) ?? ''].join(' ').trim()) || undefined);
}

/** The first telephone number of a list of contact points. */
export function telephoneOf(telecom: unknown): string | undefined {
  const phone = objects(telecom).find(({ system }) => system === 'phone');
  return text(object(phone)?.value)?.slice(0, 40);
}
