import type { ErrorObject } from 'ajv/dist/2020.js';
import { strictAjv } from '../strict-ajv.js';
import { DOCUMENT_META, VALUE_META } from './house-meta-schema.js';
import { isValueType } from './house-schema.js';

const ajv = strictAjv({ allErrors: true, verbose: true });
ajv.addFormat('unicode-regex', (text: string) => {
  try {
    return Boolean(new RegExp(text, 'u'));
  } catch {
    return false;
  }
});
const fitsDocument = ajv.compile(DOCUMENT_META);
const fitsValue = ajv.compile(VALUE_META);

/** What in one parsed file, at its path below schemas/, is outside the house subset. */
export function metaFaults(path: string, schema: unknown): string[] {
  const fits = isValueType(path) ? fitsValue : fitsDocument;
  if (fits(schema)) return [];
  const errors = (fits.errors ?? []).filter(({ keyword, propertyName }) => keyword !== 'if' && propertyName === undefined);
  return [...new Set(errors.map((error) => `${path}#${error.instancePath} ${sentence(error)}`))];
}

function sentence({ keyword, params, parentSchema, message }: ErrorObject): string {
  if (keyword === 'required') return `lacks "${params.missingProperty}"`;
  if (keyword === 'additionalProperties') return `has "${params.additionalProperty}", which is outside the house subset here`;
  if (keyword === 'propertyNames') return `has a field called "${params.propertyName}": not camelCase, or a name taken already`;
  if (keyword === 'const') return `must be ${JSON.stringify(params.allowedValue)}`;
  const described = parentSchema?.description;
  return described === undefined ? (message ?? keyword) : `must be ${described}`;
}
