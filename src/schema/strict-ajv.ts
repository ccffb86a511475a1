import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { DATA_CLASSES } from '../kernel/words.js';

/** An instant in UTC on a day that every month has: most of those that pass by. The rest is for the library, which is slower. */
const PLAIN_INSTANT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/;

/** ajv for JSON Schema 2020-12 in strict mode, with the formats of the draft and our keywords `dataClass` and `revealsPlace`. Nothing is coerced. */
export function strictAjv(options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictRequired: true, allErrors: false, coerceTypes: false, ...options });
  (addFormats as unknown as { default?: typeof addFormats } & ((target: Ajv2020) => void))(ajv as never);
  const full = ajv.formats['date-time'] as { validate(text: string): boolean };
  ajv.addFormat('date-time', { ...full, validate: (text: string) => PLAIN_INSTANT.test(text) || full.validate(text) });
  ajv.addKeyword({ keyword: 'dataClass', metaSchema: { enum: [...DATA_CLASSES] } });
  ajv.addKeyword({ keyword: 'revealsPlace', metaSchema: { type: 'boolean' } });
  return ajv;
}
