/** A table of the export: its own key, and the one column by which its rows are found from a citizen. */
export interface TableRule {
  key?: string;
  link?: string;
  /** a further column that points to a row of another table */
  also?: string;
}

/**
 * The tables of EG Sensum's export that are read (names and keys as open ETL code of Danish municipalities uses them). The key of
 * SagsAktivitet is the case, so several rows share it: of those the newest generation that names the case is taken whole.
 */
export const TABLES = {
  Borger: { key: 'BorgerId', link: 'CPR' },
  Sager: { key: 'SagId', link: 'BorgerId', also: 'PrimærAnsvarligMedarbejderId' },
  Indsatser: { key: 'IndsatsId', link: 'SagId' },
  Mål: { key: 'MålId', link: 'BorgerId' },
  Delmål: { key: 'DelmålId', link: 'MålId' },
  SagsAktivitet: { link: 'SagId' },
  Medarbejder: { key: 'MedarbejderId' },
} as const satisfies Record<string, TableRule>;

export type TableName = keyof typeof TABLES;

/** Where a table's link points to: a row that points to nothing there is dangling. */
export const LINKED_TO: Partial<Record<TableName, TableName>> = {
  Sager: 'Borger',
  Indsatser: 'Sager',
  Mål: 'Borger',
  Delmål: 'Mål',
  SagsAktivitet: 'Sager',
};

/** The table that a file name tells, and the day of its generation (`Indsatser_20250112.csv`); `undefined` for tables that are not read. */
export function tableOf(fileName: string): { table: TableName; day?: string } | undefined {
  const match = /^([^_]+)_(.+)\.csv$/iu.exec(fileName.normalize('NFC'));
  const table = (Object.keys(TABLES) as TableName[]).find((name) => name === match?.[1]);
  if (match === null || table === undefined) return undefined;
  const [, year, month, day] = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/.exec(match[2]!) ?? [];
  return year === undefined ? { table } : { table, day: `${year}-${month}-${day}` };
}
