/** A result row by column name; bigint comes as text or number, bytea as bytes, timestamptz as a Date or text. */
export type Row = Record<string, unknown>;

/** What the log needs of the database: a `pg.Pool` fits. Each call is one statement in a transaction of its own. */
export interface Queryable {
  query(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

/** Whatever runs a statement inside somebody's transaction: a `pg` client or a TypeORM EntityManager. */
export interface Executor {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

/** The rows of a SELECT or INSERT, whether the executor hands them over bare (TypeORM) or in a result object (pg). */
export async function rowsOf(executor: Executor, text: string, values: unknown[]): Promise<Row[]> {
  const result = await executor.query(text, values);
  if (Array.isArray(result)) return result as Row[];
  return (result as { rows: Row[] }).rows;
}

/** A bytea column as a Buffer. */
export function bytes(value: unknown): Buffer {
  if (!(value instanceof Uint8Array)) throw new TypeError('The column holds no bytes');
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}

/** A timestamptz column as an ISO 8601 instant in UTC, to the millisecond. */
export function instant(value: unknown): string {
  return (value instanceof Date ? value : new Date(String(value))).toISOString();
}

/**
 * A timestamptz column as text in a SELECT list: as `instant` has it, with microseconds where there are any, so that no change of the
 * column goes unseen; an infinite time as the database writes it.
 */
export function exactInstant(column: string): string {
  const text = (form: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.${form}"Z"')`;
  const isWhole = `date_trunc('milliseconds', ${column}) = ${column}`;
  return `CASE WHEN NOT isfinite(${column}) THEN ${column}::text WHEN ${isWhole} THEN ${text('MS')} ELSE ${text('US')} END`;
}
