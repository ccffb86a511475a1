import type { RowPlace, TableFacts } from './index-table.js';
import { LINKED_TO, TABLES, type TableName } from './tables.js';

/** A file of a table as the row index needs it. */
export interface TableFile {
  name: string;
  size: number;
  mtimeMs: number;
  table: TableFacts;
}

/** A row and the file it stands in. */
export interface HeldRow extends RowPlace {
  file: TableFile;
}

/**
 * All generations of all tables as one set: of rows with one key the newest file's is taken, as readers of this export do.
 * A table without a key gives, for each link, the rows of the newest file that has any.
 */
export class RowIndex {
  readonly #byKey = new Map<string, HeldRow>();
  readonly #byLink = new Map<string, HeldRow[]>();
  readonly #newest = new Map<TableName, TableFile>();

  /** @param files newest first */
  constructor(files: readonly TableFile[]) {
    for (const file of files) {
      if (!this.#newest.has(file.table.table)) this.#newest.set(file.table.table, file);
      for (const place of file.table.rows) this.#add({ ...place, file });
    }
  }

  #add(row: HeldRow): void {
    const table = row.file.table.table;
    const keyed = 'key' in TABLES[table];
    if (keyed) {
      const key = `${table} ${row.key}`;
      if (row.key === undefined || this.#byKey.has(key)) return;
      this.#byKey.set(key, row);
    }
    if (row.link === undefined) return;
    const link = `${table} ${row.link}`;
    const before = this.#byLink.get(link);
    if (before === undefined) this.#byLink.set(link, [row]);
    else if (keyed || before[0]!.file === row.file) before.push(row);
  }

  /** The rows of a table that point to the value. */
  linked(table: TableName, value: string | undefined): readonly HeldRow[] {
    return value === undefined ? [] : (this.#byLink.get(`${table} ${value}`) ?? []);
  }

  /** The row of a table with that key. */
  row(table: TableName, key: string | undefined): HeldRow | undefined {
    return key === undefined ? undefined : this.#byKey.get(`${table} ${key}`);
  }

  /** Every row of a keyed table. */
  *rows(table: TableName): Iterable<HeldRow> {
    for (const row of this.#byKey.values()) if (row.file.table.table === table) yield row;
  }

  /** The newest good file of each table. */
  get newest(): readonly TableFile[] {
    return [...this.#newest.values()];
  }

  /** Rows of each table that point to a row no file holds. */
  get dangling(): Record<string, number> {
    const counted: Record<string, number> = {};
    for (const [link, rows] of this.#byLink) {
      const target = LINKED_TO[rows[0]!.file.table.table];
      if (target !== undefined && this.row(target, link.slice(link.indexOf(' ') + 1)) === undefined) {
        const table = rows[0]!.file.table.table;
        counted[table] = (counted[table] ?? 0) + rows.length;
      }
    }
    return counted;
  }

  /** Every row about the citizen, with the employees his cases name. */
  ofCitizen(cpr: string): HeldRow[] {
    const citizens = this.linked('Borger', cpr);
    const ids = citizens.map(({ key }) => key);
    const cases = ids.flatMap((id) => this.linked('Sager', id));
    const goals = ids.flatMap((id) => this.linked('Mål', id));
    const employees = new Set(cases.flatMap(({ also }) => this.row('Medarbejder', also) ?? []));
    return [
      ...citizens,
      ...cases,
      ...cases.flatMap(({ key }) => [...this.linked('Indsatser', key), ...this.linked('SagsAktivitet', key)]),
      ...goals,
      ...goals.flatMap(({ key }) => this.linked('Delmål', key)),
      ...employees,
    ];
  }
}
