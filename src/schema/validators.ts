import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { SCHEMAS } from '../generated/schemas.js';
import { DATA_CLASSES } from '../kernel/words.js';

const BASE = 'https://schemas.helhed.dk/';
const ajv = new Ajv2020({ strict: true, strictRequired: true, allErrors: false, coerceTypes: false });
(addFormats as unknown as { default?: typeof addFormats } & ((target: Ajv2020) => void))(ajv as never);
ajv.addKeyword({ keyword: 'dataClass', metaSchema: { enum: [...DATA_CLASSES] } });
for (const schema of SCHEMAS) ajv.addSchema(schema);

/** The compiled validator of a schema file, named by its path below schemas/ (`citizen/person.schema.json`). Compiled once. */
export function validatorOf(path: string): ValidateFunction {
  const validate = ajv.getSchema(`${BASE}${path}`);
  if (validate === undefined) throw new RangeError(`no schema ${path}`);
  return validate as ValidateFunction;
}

/** The faults of a document as `path keyword` pairs, without any value of it. */
export function faultsOf(path: string, document: unknown): string[] {
  const validate = validatorOf(path);
  if (validate(document)) return [];
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath || '/'} ${keyword}`);
}
