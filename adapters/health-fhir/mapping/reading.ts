import {
  type Code,
  type DataClass,
  type Period,
  type RecordHeader,
  type RecordKind,
  recordHeader,
  type UnitRef,
} from '../../../src/sdk/index.js';
import { tellsOfSubstanceUse } from '../codes/substance-use.js';
import { type Concept, type Json, objects, optional, type Reference, type Resource, referenceKey, text } from '../fhir.js';
import { MANIFEST } from '../manifest.js';
import { personName, unitId, unitOfOrganization } from './organization.js';
import { readCode } from './read-code.js';
import { fhirTime, lastUpdated } from './times.js';

/** What a resource says of one of its records. */
interface Facts {
  /** classes beyond those of the kind */
  raise?: readonly DataClass[];
  /** the field of the profile that tells when it was registered; without one it is when the server last wrote the resource */
  registered?: unknown;
  /** when it holds in the world, where the source says so */
  holds?: Period | undefined;
}

/** One answer while it is being mapped: what it holds by reference, and what was left out of it. Holds no clock and does no I/O. */
export class Reading {
  readonly #byKey = new Map<string, Resource>();
  readonly #ignored = new Map<string, number>();
  readonly #dangling = new Set<string>();
  readonly #unknownCodes = new Map<string, number>();

  /**
   * @param fetchedAt ISO 8601 instant
   * @param asked the resource types that were asked for; a reference to another type is not dangling
   */
  constructor(
    readonly fetchedAt: string,
    readonly asked: ReadonlySet<string>,
  ) {}

  get ignored(): Record<string, number> {
    const dangling = this.#dangling.size;
    return { ...Object.fromEntries(this.#ignored), ...(dangling > 0 && { 'dangling reference': dangling }) };
  }

  get unknownCodes(): Record<string, number> {
    return Object.fromEntries(this.#unknownCodes);
  }

  /** Makes a resource known to references. */
  hold(resource: Resource): void {
    this.#byKey.set(`${resource.type}/${resource.id}`, resource);
    if (resource.fullUrl !== undefined) this.#byKey.set(resource.fullUrl, resource);
  }

  /** Counts something that was read and left out; the name is ours, never a value. */
  ignore(name: string): void {
    this.#ignored.set(name, (this.#ignored.get(name) ?? 0) + 1);
  }

  /** What a reference points to. One that should be in the answer and is not is counted as dangling; its record is kept. */
  resolve(reference: Reference | undefined): Resource | undefined {
    const key = reference?.reference === undefined ? undefined : referenceKey(reference.reference);
    if (key === undefined) return undefined;
    const found = this.#byKey.get(key);
    const type = key.startsWith('urn:') ? '' : key.slice(0, key.indexOf('/'));
    if (found === undefined && (type === '' || this.asked.has(type))) this.#dangling.add(key);
    return found;
  }

  /** The concept as a code of the view: the first coding that our lists know, else the first. Unknown ones are counted by system. */
  code(concept: Concept | undefined): Code | undefined {
    const read = readCode(concept);
    if (read !== undefined && !read.known) {
      const name = read.system !== undefined && /^[A-Za-z][\w.:/#-]{1,120}$/.test(read.system) ? read.system : '(no system)';
      this.#unknownCodes.set(name, (this.#unknownCodes.get(name) ?? 0) + 1);
    }
    return read;
  }

  /** Header of a record made of the resource. `part` tells several records of one resource apart. */
  header(kind: RecordKind, { type, id, body }: Resource, { raise = [], registered, holds }: Facts = {}, part = ''): RecordHeader {
    const registeredAt = fhirTime(registered) ?? fhirTime(lastUpdated(body));
    return recordHeader(MANIFEST, kind, {
      raise,
      sourceRecordId: `${type}/${id}${part}`,
      fetchedAt: this.fetchedAt,
      provenance: { ...optional('registeredAt', registeredAt), ...optional('effectivePeriod', holds) },
    });
  }

  /** The unit behind a reference: its organisation where the answer holds it, else what the reference itself says. */
  unit(reference: Reference | undefined): UnitRef | undefined {
    if (reference === undefined) return undefined;
    const found = this.resolve(reference);
    const unit = found?.type === 'Organization' ? unitOfOrganization(found.body) : {};
    const id = unit.id ?? unitId(reference.identifier?.value);
    const name = unit.name ?? reference.display;
    return id === undefined && name === undefined ? undefined : { ...optional('id', id), ...optional('name', name) };
  }

  /** The name of a professional or provider behind a reference. */
  nameOf(reference: Reference | undefined): string | undefined {
    const found = this.resolve(reference);
    const named = found !== undefined && (found.type === 'Practitioner' || found.type === 'Organization');
    return (named ? personName(found.body) : undefined) ?? reference?.display;
  }
}

/** Classes that codes tell by themselves. */
export function classesOfCodes(...codes: (Code | undefined)[]): DataClass[] {
  return codes.some((code) => code !== undefined && tellsOfSubstanceUse(code)) ? ['SUBSTANCE_USE'] : [];
}

/** The first code of a list of codings or of a concept with such a list. */
export function firstCode(value: Json | undefined): string | undefined {
  return text(objects(value?.coding)[0]?.code);
}
