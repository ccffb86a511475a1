import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { SCHEMAS } from '../../generated/schemas.js';
import type { CitizenRecords } from '../records.js';

const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { ...fullFormats } });
ajv.addKeyword('dataClass');
for (const schema of SCHEMAS) ajv.addSchema(schema);
const check = ajv.getSchema('https://schemas.helhed.dk/citizen/citizen-records.schema.json')!;

/** What keeps an adapter's records from following the published schemas: path and rule of each error; none when they follow them. */
export function recordErrors(records: CitizenRecords): string[] {
  return check(records) ? [] : (check.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}
