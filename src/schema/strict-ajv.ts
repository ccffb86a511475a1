import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { DATA_CLASSES } from '../kernel/words.js';

/** ajv for JSON Schema 2020-12 in strict mode, with the formats of the draft and our keyword `dataClass`. Nothing is coerced. */
export function strictAjv(options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictRequired: true, allErrors: false, coerceTypes: false, ...options });
  (addFormats as unknown as { default?: typeof addFormats } & ((target: Ajv2020) => void))(ajv as never);
  ajv.addKeyword({ keyword: 'dataClass', metaSchema: { enum: [...DATA_CLASSES] } });
  return ajv;
}
