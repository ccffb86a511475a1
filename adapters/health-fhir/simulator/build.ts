import type { Clock } from '../../../src/sdk/index.js';
import { fsiiiCode } from '../codes/fsiii.js';

/** A FHIR resource as the simulator keeps it. */
export type Built = { resourceType: string; id: string } & Record<string, unknown>;

const FSIII = 'urn:oid:1.2.208.176.2.21';
const FSIII_V1 = 'http://kl.dk/fhir/common/caresocial/CodeSystem/FSIII';
const CARE_SOCIAL = 'http://fhir.kl.dk/term/CodeSystem/CareSocialCodes';

/** The three ways in which systems write one FSIII code. */
export type Dialect = 'UUID' | 'KEY' | 'VERSION_1';

/** A concept of FSIII in a dialect, given by letter key or UUID. */
export function fsiii(code: string, dialect: Dialect = 'UUID'): Record<string, unknown> {
  const known = fsiiiCode(code);
  if (known === undefined) throw new RangeError(code);
  const written = dialect === 'UUID' ? known.unified : (known.key ?? known.unified);
  const system = dialect === 'VERSION_1' ? FSIII_V1 : FSIII;
  return { coding: [{ system, code: written, ...(dialect === 'UUID' && { display: known.label }) }] };
}

export function careSocial(code: string): Record<string, unknown> {
  return { coding: [{ system: CARE_SOCIAL, code }] };
}

/** Days around the clock of the simulation. */
export function calendar(clock: Clock): { day(offset: number): string; at(offset: number, time: string): string } {
  const start = clock.now().getTime();
  const day = (offset: number) => new Date(start + offset * 86_400_000).toISOString().slice(0, 10);
  return { day, at: (offset, time) => `${day(offset)}T${time}:00Z` };
}

export type Calendar = ReturnType<typeof calendar>;

/** Makes resources about one citizen, with ids of its own and the profile named. */
export function maker(citizen: string) {
  const counts = new Map<string, number>();
  return (resourceType: string, profile: string, fields: Record<string, unknown>): Built => {
    const count = (counts.get(resourceType) ?? 0) + 1;
    counts.set(resourceType, count);
    return {
      resourceType,
      id: `${citizen}-${resourceType.toLowerCase()}-${count}`,
      meta: { profile: [`http://fhir.kl.dk/${profile}`], lastUpdated: '2026-01-05T06:00:00Z' },
      text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">Autogenereret</div>' },
      subject: { reference: `Patient/${citizen}` },
      ...fields,
    };
  };
}

export const clinical = (code: string) => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code }],
});
export const verification = (code: string) => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code }],
});
export const contactClass = (code: string) => ({ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code });
export const pointer = ({ resourceType, id }: Built) => ({ reference: `${resourceType}/${id}` });
