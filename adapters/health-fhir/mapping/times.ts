import { type Period, timeOf } from '../../../src/sdk/index.js';
import { type Json, object, optional, text } from '../fhir.js';

/** A day, or an instant of UTC in whole seconds, that exists in every month: most times are written so, and the view writes them alike. */
const AS_THE_VIEW = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ)?$/;

/** A FHIR date or dateTime as the view writes it. A year or a year and month alone is no day: `undefined`. */
export function fhirTime(value: unknown): string | undefined {
  const written = text(value);
  if (written !== undefined && AS_THE_VIEW.test(written)) return written;
  return written === undefined || /^\d{4}(-\d{2})?$/.test(written) ? undefined : timeOf(written);
}

/** A FHIR Period; an absent end is open, a period without start and end is `undefined`. */
export function fhirPeriod(value: unknown): Period | undefined {
  const json = object(value);
  return json === undefined ? undefined : period(fhirTime(json.start), fhirTime(json.end));
}

/** A period of two times already read. */
export function period(from: string | undefined, to: string | undefined): Period | undefined {
  return from === undefined && to === undefined ? undefined : { ...optional('from', from), ...optional('to', to) };
}

/** The instant at which the server wrote this version of a resource, as milliseconds; `undefined` when it does not say. */
export function writtenAt(body: Json): number | undefined {
  const time = fhirTime(lastUpdated(body));
  return time === undefined ? undefined : Date.parse(time);
}

/** `meta.lastUpdated` as written. */
export function lastUpdated(body: Json): string | undefined {
  return text(object(body.meta)?.lastUpdated);
}
