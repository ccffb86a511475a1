import { buildSchema } from 'graphql';
import { strictAjv } from '../strict-ajv.js';
import type { HouseSchema } from './house-schema.js';

/** What our root SDL declares before any document. */
const PREAMBLE = `directive @dataClass(is: DataClass!) on FIELD_DEFINITION
scalar Date
scalar DateTime
scalar PlanText
type Query { any: DataClass }
`;

/** What ajv, in the mode in which the gateway runs it, says of schemas that it cannot compile; the name of the file comes first. */
export function compileFaults(schemas: ReadonlyMap<string, HouseSchema>): string[] {
  const ajv = strictAjv();
  const tried = (id: string, act: () => unknown): string[] => {
    try {
      act();
      return [];
    } catch (error) {
      return [`${id}# does not compile: ${(error as Error).message}`];
    }
  };
  const added = [...schemas].flatMap(([id, schema]) => tried(id, () => ajv.addSchema(schema)));
  return added.length > 0 ? added : [...schemas.keys()].flatMap((id) => tried(id, () => ajv.getSchema(id)));
}

/** What GraphQL says of SDL that it cannot build a schema from. The SDL must hold `DataClass`. */
export function sdlFaults(sdl: string): string[] {
  try {
    buildSchema(`${PREAMBLE}${sdl}`);
    return [];
  } catch (error) {
    return [`the SDL is not GraphQL: ${(error as Error).message}`];
  }
}
