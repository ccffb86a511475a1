import { readSchemas } from './read-schemas.js';
import { toClassTable } from './to-class-table.js';
import { toSdl } from './to-sdl.js';
import { toTypes } from './to-types.js';

export const VIEW_ID = 'https://schemas.helhed.dk/citizen/citizen-view.schema.json';

/** Every generated file: name within src/generated -> text. Reads the schemas folder and nothing else. */
export async function generatedFiles(schemasFolder: string): Promise<Record<string, string>> {
  const schemas = readSchemas(schemasFolder);
  return {
    'documents.ts': await toTypes(schemas),
    'documents.graphql': toSdl(schemas, VIEW_ID),
    'class-table.ts': toClassTable(schemas),
    'schemas.ts': `/* Written by \`npm run generate\` from schemas/. Do not edit. */
/** Every schema file, so that the running gateway reads none. */
export const SCHEMAS: readonly Record<string, unknown>[] = ${JSON.stringify([...schemas.values()], null, 1)};
`,
  };
}
