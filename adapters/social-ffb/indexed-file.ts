import { csvCpr, type SourceProblem } from '../../src/sdk/index.js';
import { asProblem, BadFile, errorsOf } from './bad-file.js';
import { indexTable, type TableFacts } from './csv/index-table.js';
import { tableOf } from './csv/tables.js';
import { type Delivery, ownerOfBroken, readBundle } from './fhir/bundle.js';
import { type FileFacts, hashOf, readFileOf } from './inbox.js';
import { numbersOf } from './reports.js';

/** What the index holds of a file: never its content. */
export interface IndexedFile extends FileFacts {
  hash: string;
  state: 'READY' | 'QUARANTINED' | 'NOT_OURS';
  problem?: SourceProblem;
  /** our own words */
  errors: readonly string[];
  bundle?: Omit<Delivery, 'resources'> & { numbers: readonly number[] };
  table?: TableFacts;
  /** citizens who cannot be answered because of this file: it is in quarantine, or says of them what it did not say before */
  owners: ReadonlySet<string>;
  /** what the first good file of this name said: a name never passes from one citizen to another */
  trusted: Trusted;
}

interface Trusted {
  cpr?: string;
  /** citizen id -> number, of the table Borger */
  numbers?: ReadonlyMap<string | undefined, string | undefined>;
}

const LARGEST_TABLE = 256_000_000;

/** In which form a file is, by its name. */
export function formOf(name: string): 'JSON' | 'XML' | 'CSV' | undefined {
  return ({ json: 'JSON', xml: 'XML', csv: 'CSV' } as const)[/\.(json|xml|csv)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
}

/**
 * Reads a file and makes its entry. A bad one becomes an entry in quarantine and fails nothing; a file that has gone is `undefined`.
 * @param before the entry of the same name, if there was one
 */
export async function indexFile(
  folder: string,
  facts: FileFacts,
  maxBytes: number,
  before?: IndexedFile,
): Promise<IndexedFile | undefined> {
  const form = formOf(facts.name);
  if (form === undefined) return { ...facts, hash: '', state: 'NOT_OURS', errors: [], owners: new Set(), trusted: {} };
  let bytes: Buffer | undefined;
  let now = facts;
  try {
    const read = await readFileOf(folder, facts.name, form === 'CSV' ? LARGEST_TABLE : maxBytes);
    if (read === undefined) return undefined;
    ({ bytes, facts: now } = read);
    const base = { ...now, hash: hashOf(bytes), state: 'READY', errors: [], owners: new Set<string>() } as const;
    return form === 'CSV' ? tableEntry(base, bytes, before) : bundleEntry(base, readBundle(bytes, form), before);
  } catch (thrown) {
    const problem = asProblem(thrown);
    const owners = new Set([...peopleOf(before), ...(bytes === undefined ? [] : ownersOfBroken(form, facts.name, bytes))]);
    const hash = bytes === undefined ? '' : hashOf(bytes);
    return { ...now, hash, state: 'QUARANTINED', problem, errors: errorsOf(problem), owners, trusted: before?.trusted ?? {} };
  }
}

type Base = Pick<IndexedFile, 'name' | 'size' | 'mtimeMs' | 'ctimeMs' | 'hash' | 'state' | 'errors' | 'owners'>;

function bundleEntry(base: Base, { resources, ...facts }: Delivery, before: IndexedFile | undefined): IndexedFile {
  const bundle = { ...facts, numbers: numbersOf(resources) };
  const cpr = before?.trusted.cpr ?? bundle.cpr;
  if (cpr === bundle.cpr) return { ...base, bundle, trusted: { cpr } };
  const problem = new BadFile(['another citizen under the same name'], 'SOURCE_IDENTITY_MISMATCH');
  return { ...base, state: 'QUARANTINED', problem, errors: problem.errors, owners: new Set([cpr]), trusted: { cpr } };
}

function tableEntry(base: Base, bytes: Buffer, before: IndexedFile | undefined): IndexedFile {
  const table = indexTable(base.name, bytes);
  if (table === undefined) return { ...base, state: 'NOT_OURS', trusted: {} };
  if (table.table !== 'Borger') return { ...base, table, trusted: {} };
  const numbers = new Map(table.rows.map(({ key, link }) => [key, link]));
  const trusted = before?.trusted.numbers ?? numbers;
  const moved = [...numbers].filter(([key, link]) => trusted.has(key) && trusted.get(key) !== link);
  const owners = moved.flatMap(([key, link]) => [link, trusted.get(key)]).filter((one) => one !== undefined);
  return { ...base, table, owners: new Set(owners), trusted: { numbers: trusted } };
}

function peopleOf(before: IndexedFile | undefined): string[] {
  const { cpr, numbers } = before?.trusted ?? {};
  const known = [cpr, ...(numbers?.values() ?? [])].filter((one) => one !== undefined);
  return [...(before?.owners ?? []), ...known];
}

/** Whose a file was meant to be that cannot be read, as far as its bytes tell. */
function ownersOfBroken(form: string, name: string, bytes: Buffer): string[] {
  if (form !== 'CSV') return [ownerOfBroken(bytes) ?? []].flat();
  if (tableOf(name)?.table !== 'Borger') return [];
  const numbers = bytes.toString('latin1').matchAll(/(?<![0-9])(?:\d{9,10}|\d{6}-\d{4})(?![0-9])/g);
  return [...numbers].flatMap(([written]) => csvCpr(written) ?? []);
}
