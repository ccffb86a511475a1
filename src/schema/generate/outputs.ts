import { sdlFaults } from './gates.js';
import { BASE } from './house-schema.js';
import { readSchemas, stopAt } from './read-schemas.js';
import { toClassTable } from './to-class-table.js';
import { toInputSdl } from './to-input-sdl.js';
import { toSdl } from './to-sdl.js';
import { toTypes } from './to-types.js';

export const VIEW_ID = `${BASE}citizen/citizen-view.schema.json`;
export const PLAN_ID = `${BASE}plan/plan.schema.json`;
const PLAN_PARTS_ID = `${BASE}plan/plan-parts.schema.json`;

/** Every generated file: name within src/generated -> text. Reads the schemas folder and nothing else; throws what is outside the house subset. */
export async function generatedFiles(schemasFolder: string): Promise<Record<string, string>> {
  const schemas = readSchemas(schemasFolder);
  stopAt([VIEW_ID, PLAN_ID, PLAN_PARTS_ID].flatMap((id) => (schemas.has(id) ? [] : [`${id} is missing: the SDL starts there`])));
  const sdl = `${toSdl(schemas, VIEW_ID, PLAN_ID, PLAN_PARTS_ID)}\n${toInputSdl(schemas, PLAN_ID)}`;
  stopAt(sdlFaults(sdl));
  return {
    'documents.ts': await toTypes(schemas),
    'documents.graphql': sdl,
    'class-table.ts': toClassTable(schemas),
    'schemas.ts': `/* Written by \`npm run generate\` from schemas/. Do not edit. */
/** Every schema file, so that the running gateway reads none. */
export const SCHEMAS: readonly Record<string, unknown>[] = ${JSON.stringify([...schemas.values()], null, 1)};
`,
  };
}
