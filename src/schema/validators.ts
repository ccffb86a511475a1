import type { ValidateFunction } from 'ajv/dist/2020.js';
import { SCHEMAS } from '../generated/schemas.js';
import { strictAjv } from './strict-ajv.js';

const BASE = 'https://schemas.helhed.dk/';
const ajv = strictAjv();
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
