import { containsCpr, SourceProblem } from '../../../src/sdk/index.js';
import { type Json, object, objects, type Resource, reference, referenceKey, text } from '../fhir.js';
import { isReadExtension, LOOKED_UP, NOT_OURS, unreadFields } from './fields.js';
import { personNumberOf } from './person-number.js';
import { firstCode, type Reading } from './reading.js';
import { writtenAt } from './times.js';

/** The same resource sent again counts once: the newest by the instant of `meta.lastUpdated`, else the last. */
export function newestOfEach(resources: readonly Resource[]): Resource[] {
  const kept = new Map<string, Resource>();
  for (const resource of resources) {
    const key = `${resource.type}/${resource.id}`;
    const before = kept.get(key);
    if (before === undefined || !isOlder(resource.body, before.body)) kept.set(key, resource);
  }
  return [...kept.values()];
}

function isOlder(body: Json, than: Json): boolean {
  const [one, other] = [writtenAt(body), writtenAt(than)];
  return one !== undefined && other !== undefined && one < other;
}

/**
 * The citizen's Patient resources. Every patient of the answer must bear the number that was asked for, in any of its spellings;
 * one under another number is SOURCE_IDENTITY_MISMATCH. Two patients of one number are both kept and the case is counted.
 */
export function patientsOf(reading: Reading, resources: readonly Resource[], cpr: string): Resource[] {
  const patients = resources.filter(({ type }) => type === 'Patient');
  for (const { body } of patients) {
    if (!bears(body, cpr)) throw new SourceProblem('SOURCE_IDENTITY_MISMATCH');
    for (const name of unreadFields('Patient', body)) reading.ignore(name);
    if (body.active === false) reading.ignore('Patient.active false');
    if (objects(object(body.meta)?.security).some(({ code }) => code === 'R')) reading.ignore('Patient.meta.security R');
  }
  for (const _ of patients.slice(1)) reading.ignore('second Patient of the number');
  return patients;
}

function bears(patient: Json, cpr: string): boolean {
  return objects(patient.identifier).some((identifier) => personNumberOf(identifier)?.value === cpr);
}

/**
 * Whether a clinical resource may be mapped. Refused and counted: no record of ours, a modifier that we do not know (it could turn the
 * meaning round), entered in error, an id that holds a CPR number, no subject. A subject that is somebody else fails the whole answer.
 */
export function passes(reading: Reading, resource: Resource, cpr: string, patients: ReadonlySet<string>): boolean {
  const { type, body } = resource;
  if (LOOKED_UP.has(type)) return false;
  const reason = refusal(reading, resource);
  if (reason !== undefined) {
    reading.ignore(reason);
    return false;
  }
  const subject = reference(body.subject ?? body.patient);
  if (subject?.reference === undefined && subject?.identifier === undefined) {
    reading.ignore(`${type}: without subject`);
    return false;
  }
  const key = subject.reference === undefined ? undefined : referenceKey(subject.reference);
  const about =
    key !== undefined
      ? patients.has(key) || patients.has(subject.reference ?? '')
      : personNumberOf(subject.identifier)?.value === cpr;
  if (!about) throw new SourceProblem('SOURCE_IDENTITY_MISMATCH');
  countDropped(reading, resource);
  return true;
}

function refusal(reading: Reading, { type, id, body }: Resource): string | undefined {
  if (!reading.asked.has(type)) return NOT_OURS[type] === undefined ? 'resource of a type not asked for' : `${type}: not ours`;
  if (body.implicitRules !== undefined || holdsModifier(body)) return `${type}: unknown modifier`;
  if (isError(body)) return `${type}: entered in error`;
  return /\d{6}/.test(id) && containsCpr(id) ? `${type}: id holds a number` : undefined;
}

/** Whether the resource was entered in error. */
function isError(body: Json): boolean {
  const error = 'entered-in-error';
  return body.status === error || body.lifecycleStatus === error || firstCode(object(body.verificationStatus)) === error;
}

function holdsModifier(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(holdsModifier);
  for (const name in value) {
    if (name === 'modifierExtension' || (name !== 'text' && holdsModifier((value as Json)[name]))) return true;
  }
  return false;
}

function countDropped(reading: Reading, { type, body }: Resource): void {
  for (const name of unreadFields(type, body)) reading.ignore(name);
  for (const { url } of objects(body.extension)) if (!isReadExtension(text(url) ?? '')) reading.ignore(`${type}.extension`);
  if (body.text !== undefined) reading.ignore('narrative');
  if (object(body.meta)?.security !== undefined) reading.ignore(`${type}.meta.security`);
}
