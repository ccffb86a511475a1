import { hash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { csvCpr, isDay } from '../../../src/sdk/index.js';
import { BadFile } from '../bad-file.js';
import { TABLES, type TableName, type TableRule, tableOf } from './tables.js';

export type Encoding = 'utf-8' | 'windows-1252';

/** Where a row stands. No cell is held but the ids that tie rows together. */
export interface RowPlace {
  key?: string;
  link?: string;
  also?: string;
  start: number;
  length: number;
  /** first 16 hexadecimal digits of the row's SHA-256 */
  hash: string;
}

/** What the index keeps of one file of a table. */
export interface TableFacts {
  table: TableName;
  /** YYYY-MM-DD in the name */
  day?: string;
  encoding: Encoding;
  columns: readonly string[];
  rows: readonly RowPlace[];
}

const LINE_FEED = 0x0a;
const MOST_ERRORS = 20;
const LARGEST_ROW = 100_000;

/**
 * Reads the outline of a table: `;`, a header, quoted fields, CRLF or LF, UTF-8 with or without mark, else Windows-1252.
 * A last line without its end may have been cut off, and one row that does not fit the header makes the whole file bad, with the lines named: half a table would look like a whole one.
 */
export function indexTable(name: string, bytes: Buffer): TableFacts | undefined {
  const named = tableOf(name);
  if (named === undefined) return undefined;
  if (bytes.includes(0)) throw new BadFile(['NUL byte']);
  if (bytes.length > 0 && bytes.at(-1) !== LINE_FEED) throw new BadFile(['ends in the middle of a line']);
  const encoding = encodingOf(bytes);
  const [header, ...rows] = outline(bytes, encoding);
  const columns = (header?.record ?? []).map((column) => column.normalize('NFC').trim());
  const rule: TableRule = TABLES[named.table];
  refuseColumns(columns, rule);
  const errors = rows.filter(({ record }) => record.length !== columns.length);
  if (errors.length > 0) {
    throw new BadFile(
      errors.slice(0, MOST_ERRORS).map(({ line, record }) => `line ${line}: ${record.length} columns, not ${columns.length}`),
    );
  }
  const at = (column: string | undefined) => (column === undefined ? -1 : columns.indexOf(column));
  const places = rows.map(({ record, start, end }) => ({
    ...cell('key', record[at(rule.key)]),
    ...cell('link', linkOf(rule.link, record[at(rule.link)])),
    ...cell('also', record[at(rule.also)]),
    start,
    length: end - start,
    hash: rowHash(bytes.subarray(start, end)),
  }));
  return {
    table: named.table,
    ...(named.day !== undefined && isDay(named.day) && { day: named.day }),
    encoding,
    columns,
    rows: places,
  };
}

interface Outline {
  record: string[];
  line: number;
  start: number;
  end: number;
}

function outline(bytes: Buffer, encoding: Encoding): Outline[] {
  let start = 0;
  try {
    const options = {
      delimiter: ';',
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LARGEST_ROW,
    } as const;
    const rows = parse(bytes, { ...options, encoding: encoding === 'utf-8' ? 'utf8' : 'latin1' }) as unknown as {
      record: string[];
      info: { bytes: number; lines: number };
    }[];
    return rows.map(({ record, info }) => {
      const row = { record, line: info.lines, start, end: info.bytes };
      start = info.bytes;
      return row;
    });
  } catch {
    throw new BadFile(['not a table: quotes or row length']);
  }
}

/** The cells of rows read again from their places, in the order given. */
export function parseRows(slices: readonly Buffer[], { encoding, columns }: TableFacts): Record<string, string>[] {
  const decoder = new TextDecoder(encoding);
  const text = slices.map((slice) => decoder.decode(slice).replace(/[\r\n]*$/, '\n')).join('');
  try {
    const rows = parse(text, { delimiter: ';', skip_empty_lines: true, max_record_size: LARGEST_ROW }) as string[][];
    if (rows.length !== slices.length) throw new BadFile(['rows do not stand where they stood']);
    return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, (row[at] ?? '').trim()])));
  } catch {
    throw new BadFile(['rows do not stand where they stood']);
  }
}

export function rowHash(row: Buffer): string {
  return hash('sha256', row, 'hex').slice(0, 16);
}

function encodingOf(bytes: Buffer): Encoding {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

function refuseColumns(columns: readonly string[], { key, link }: TableRule): void {
  if (new Set(columns).size !== columns.length) throw new BadFile(['a column stands twice']);
  const missing = [key, link].filter((column) => column !== undefined && !columns.includes(column));
  if (missing.length > 0) throw new BadFile(missing.map((column) => `column ${column} is missing`));
}

function linkOf(column: string | undefined, value: string | undefined): string | undefined {
  return column === 'CPR' ? csvCpr(value) : value;
}

function cell<K extends string>(name: K, value: string | undefined): { [P in K]?: string } {
  const written = value?.trim();
  return (written ? { [name]: written } : {}) as { [P in K]?: string };
}
