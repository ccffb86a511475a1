import { type DocumentNode, Kind } from 'graphql';

/**
 * Hands back a document that must not be compiled: Mercurius interprets whatever this hook hands back. graphql-jit 0.8 takes no notice of a
 * default value where the variable may not be null, and hands over other defaults unread, a day as text; and Mercurius 16 keeps one compiled
 * operation a document, so that the second operation of a document would be answered with the first.
 */
export async function keepInterpreted(_schema: unknown, document: DocumentNode): Promise<{ document: DocumentNode } | undefined> {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const hasDefaults = operations.some(({ variableDefinitions = [] }) =>
    variableDefinitions.some(({ defaultValue }) => defaultValue !== undefined),
  );
  return hasDefaults || operations.length > 1 ? { document } : undefined;
}
