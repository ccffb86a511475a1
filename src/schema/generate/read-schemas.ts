import { CROSS_FILE_RULES } from './cross-file-rules.js';
import { compileFaults, sdlFaults } from './gates.js';
import type { HouseSchema } from './house-schema.js';
import { metaFaults } from './meta-faults.js';
import { parseFiles, readTexts } from './parse-files.js';
import { toSdl } from './to-sdl.js';

/** All schema files below the folder, by `$id`, in the order of their paths. Throws one error that lists every fault. */
export const readSchemas = (folder: string): Map<string, HouseSchema> => houseSchemas(readTexts(folder));

/**
 * The schemas of the texts (by path below schemas/), by `$id`. The subset is closed: each file must fit the meta-schema of the house,
 * all files together its cross-file rules; then ajv must compile every file and GraphQL build a schema from all types.
 * Throws one error that lists every fault with file and JSON pointer.
 */
export function houseSchemas(texts: ReadonlyMap<string, string>): Map<string, HouseSchema> {
  const { files, faults } = parseFiles(texts);
  const subset = [...files].flatMap(([path, file]) => metaFaults(path, file));
  stopAt([...faults, ...subset, ...CROSS_FILE_RULES.flatMap((rule) => rule(files))]);
  const schemas = new Map([...files.values()].map((file) => [(file as HouseSchema).$id, file as HouseSchema]));
  stopAt(compileFaults(schemas));
  stopAt(sdlFaults(toSdl(schemas, ...schemas.keys())));
  return schemas;
}

/** Throws one error with all the faults, if there are any. */
export function stopAt(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`schemas outside the house subset:\n${faults.join('\n')}`);
}
