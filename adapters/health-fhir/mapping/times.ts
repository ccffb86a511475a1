import { type Period, timeOf } from '../../../src/sdk/index.js';
import { object, optional, text } from '../fhir.js';

/** A FHIR date or dateTime as the view writes it. A year or a year and month alone is no day: `undefined`. */
export function fhirTime(value: unknown): string | undefined {
  const written = text(value);
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
