import { containsCpr, type UnitRef } from '../../../src/sdk/index.js';
import { type Json, objects, optional, shortText, text } from '../fhir.js';

/** Systems of the municipal organisation register, as two guides write it; its unit ids are shared by issuer and sources. */
const KOMBIT_ORGANISATION = ['https://www.kombit.dk/organisation', 'https://kombit.dk/sts/organisation'];

/** An organisation as a unit: its id in the municipal register, else its SOR or other number. */
export function unitOfOrganization(body: Json): UnitRef {
  const identifiers = objects(body.identifier);
  const chosen = identifiers.find(({ system }) => KOMBIT_ORGANISATION.includes(text(system) ?? '')) ?? identifiers[0];
  return { ...optional('id', unitId(text(chosen?.value))), ...optional('name', shortText(body.name)) };
}

/** A unit's number as the view writes it. One longer than the view holds is none, for a part of it is another number; nor is one that looks like a person's. */
export function unitId(value: string | undefined): string | undefined {
  const id = value?.replace(/^urn:uuid:/, '');
  return id === undefined || id.length > 100 || containsCpr(id) ? undefined : id;
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
  return shortText(phone?.value, 40);
}
