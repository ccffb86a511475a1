import type { Code, DataClass, Period, RecordHeader, RecordKind, UnitRef } from '../../../../src/sdk/index.js';
import { CARE_SOCIAL_SYSTEM, careSocialLabel } from '../../codes/care-social.js';
import { FFB_SYSTEM, type FfbConcept, ffbConcept } from '../../codes/ffb.js';
import {
  codings,
  fhirTime,
  firstText,
  type Json,
  object,
  objects,
  optional,
  type Resource,
  referenceKey,
  text,
  words,
} from '../../fhir/fhir.js';
import { type Delivered, headerOf } from '../delivered.js';
import type { Tally } from '../tally.js';

interface HeaderParts {
  raise?: readonly DataClass[];
  /** day or instant */
  registeredAt?: string | undefined;
  /** when it holds in the world */
  holds?: Period | undefined;
  /** of a resource that gives several records: what tells them apart */
  part?: string;
}

/** A bundle while it is mapped: its resources by reference, and the tally. Holds no clock and does no I/O. */
export class Reading {
  readonly #byKey = new Map<string, Resource>();
  readonly #dangling = new Set<string>();

  constructor(
    resources: readonly Resource[],
    readonly delivered: Delivered,
    readonly tally: Tally,
  ) {
    for (const resource of resources) {
      this.#byKey.set(`${resource.type}/${resource.id}`, resource);
      if (resource.fullUrl !== undefined) this.#byKey.set(resource.fullUrl, resource);
    }
  }

  /** What a reference points to; one that points to nothing in the bundle is counted once. */
  resolve(reference: Json | undefined): Resource | undefined {
    const key = referenceKey(reference);
    if (key === undefined) return undefined;
    const found = this.#byKey.get(key);
    if (found === undefined && !this.#dangling.has(key)) {
      this.#dangling.add(key);
      this.tally.ignore('dangling reference');
    }
    return found;
  }

  /** The concept as a code of the view: the first coding that our lists know, else the first. */
  code(concept: unknown): Code | undefined {
    const written = codings(concept).filter(({ code }) => code !== undefined);
    const known = written.find(({ code, system }) => labelOf(code!, system) !== undefined);
    const chosen = known ?? written[0];
    if (chosen === undefined) return undefined;
    const label = labelOf(chosen.code!, chosen.system);
    if (label === undefined) this.tally.unknownCode(chosen.system);
    return {
      ...optional('system', chosen.system),
      code: chosen.code!,
      ...optional('label', label ?? chosen.display),
      ...(label !== undefined && { unified: chosen.code!.toLowerCase() }),
      known: label !== undefined,
    };
  }

  /** The delivery that a resource came with. */
  deliveredOf({ deliveredAt }: Resource): Delivered {
    return deliveredAt === undefined ? this.delivered : { ...this.delivered, deliveredAt };
  }

  /** Header of a record; registered, when it does not say itself, when the resource was last written. */
  header(kind: RecordKind, resource: Resource, { raise, registeredAt, holds, part = '' }: HeaderParts = {}): RecordHeader {
    const { type, id, body } = resource;
    const registered = registeredAt ?? fhirTime(object(body.meta)?.lastUpdated);
    return headerOf(kind, `${type}/${id}${part}`, this.deliveredOf(resource), {
      raise: raise ?? [],
      provenance: { ...optional('registeredAt', registered), ...optional('effectivePeriod', holds) },
    });
  }

  /** The unit behind a reference: its organisation, else the identifier that the reference itself bears. */
  unit(reference: Json | undefined): UnitRef | undefined {
    const found = this.resolve(reference);
    const body = found?.type === 'Organization' ? found.body : undefined;
    const id = (identifierOf(body) ?? identifierOf(reference))?.replace(/^urn:uuid:/, '').slice(0, 100);
    const name = words(body?.name) ?? words(reference?.display);
    return id === undefined && name === undefined ? undefined : { ...optional('id', id), ...optional('name', name) };
  }
}

function labelOf(code: string, system: string | undefined): string | undefined {
  if (system === CARE_SOCIAL_SYSTEM) return careSocialLabel(code);
  return system === FFB_SYSTEM || system === undefined ? ffbConcept(code)?.label : undefined;
}

/** The FFB concept behind a code of the view. */
export function conceptOf(code: Code | undefined): FfbConcept | undefined {
  return code?.known ? ffbConcept(code.code) : undefined;
}

/** Classes that codes tell by themselves. */
export function classesOf(...codes: readonly (Code | undefined)[]): DataClass[] {
  return codes.flatMap((code) => conceptOf(code)?.raise ?? []);
}

/** The first identifier value of an organisation, a person or a reference. */
export function identifierOf(body: Json | undefined): string | undefined {
  return text(objects(body?.identifier)[0]?.value);
}

/** Given and family name of the first name. */
export function nameOf(body: Json | undefined): string | undefined {
  const name = objects(body?.name)[0];
  const whole = [firstText(name?.given), text(name?.family)].filter((part) => part !== undefined).join(' ');
  return words(name?.text) ?? (words(whole) || undefined);
}

/** Telephone and e-mail of a list of telecoms. */
export function reachOf(telecom: unknown): { telephone?: string; email?: string } {
  const of = (system: string) => text(objects(telecom).find((one) => one.system === system)?.value);
  return { ...optional('telephone', of('phone')?.slice(0, 40)), ...optional('email', of('email')?.slice(0, 200)) };
}
