import type { SourceProblem } from '../../src/sdk/index.js';
import { RowIndex, type TableFile } from './csv/row-index.js';
import { type TableName, tableOf } from './csv/tables.js';
import { grouped } from './grouped.js';
import { type FileFacts, factsOf, namesIn } from './inbox.js';
import { type IndexedFile, indexFile } from './indexed-file.js';
import { neededOf } from './reports.js';

/** A file of bundles, known to be readable when it was indexed. */
export type BundleFile = IndexedFile & { bundle: NonNullable<IndexedFile['bundle']> };

interface Streams {
  readonly reports: readonly BundleFile[];
  readonly orders: readonly (readonly BundleFile[])[];
}

const LOOK_EVERY_MS = 1000;
const LOOK_AT_ALL_EVERY_MS = 60_000;
const AT_ONCE = 8;

/**
 * The index of the inbox, in memory: who is in which file, and where a table's rows stand. No content is kept. New and removed
 * names are seen at most a second late; a file written anew under its name is seen when it is read, and at the latest after a minute.
 */
export class InboxIndex {
  #files = new Map<string, IndexedFile>();
  /** files of bundles */
  #byCitizen = new Map<string, IndexedFile[]>();
  #inBrokenTable = new Set<string>();
  #streams = new Map<string, Streams>();
  #rows = new RowIndex([]);
  #brokenTables = new Map<TableName, SourceProblem>();
  #badTables: readonly IndexedFile[] = [];
  #looking: Promise<void> | undefined;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #lookedAtAll = Number.NEGATIVE_INFINITY;

  /**
   * @param maxBytes of one bundle
   * @param changed told after every change, with all entries
   */
  constructor(
    readonly folder: string,
    private readonly maxBytes: number,
    private readonly changed: (files: readonly IndexedFile[], rows: RowIndex) => Promise<void>,
  ) {}

  /** Looks into the folder when the last look is a second old. Fails with SOURCE_UNAVAILABLE. */
  async refresh({ now = false }: { now?: boolean } = {}): Promise<void> {
    if (!now && performance.now() - this.#lookedAt < LOOK_EVERY_MS) return;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    await this.#looking;
  }

  async #look(): Promise<void> {
    const atAll = performance.now() - this.#lookedAtAll >= LOOK_AT_ALL_EVERY_MS;
    const names = await namesIn(this.folder);
    const present = new Set(names);
    const gone = [...this.#files.keys()].filter((name) => !present.has(name));
    for (const name of gone) this.#files.delete(name);
    const suspects = atAll ? names : names.filter((name) => !this.#files.has(name));
    let touched = gone.length > 0;
    for (let at = 0; at < suspects.length; at += AT_ONCE) {
      const facts = await Promise.all(suspects.slice(at, at + AT_ONCE).map((name) => factsOf(this.folder, name)));
      const news = facts.filter((one) => one !== undefined).filter((one) => differs(one, this.#files.get(one.name)));
      await Promise.all(news.map((one) => this.#take(one)));
      touched ||= news.length > 0;
    }
    if (touched) await this.#rebuild();
    this.#lookedAt = performance.now();
    if (atAll) this.#lookedAtAll = this.#lookedAt;
  }

  async #take(facts: FileFacts): Promise<void> {
    const entry = await indexFile(this.folder, facts, this.maxBytes, this.#files.get(facts.name));
    if (entry === undefined) this.#files.delete(facts.name);
    else this.#files.set(facts.name, entry);
  }

  /** Reads one file anew, because it was found to be another than the index says. Fails with SOURCE_UNAVAILABLE when the folder has gone. */
  async reindex(name: string): Promise<void> {
    await namesIn(this.folder);
    const facts = await factsOf(this.folder, name);
    if (facts === undefined) this.#files.delete(name);
    else await this.#take(facts);
    await this.#rebuild();
  }

  /** Looks again at the files that stand in the way of an answer about the citizen: the source may have put them right. */
  async recheck(cpr: string): Promise<void> {
    const own = (this.#byCitizen.get(cpr) ?? []).filter(({ state }) => state === 'QUARANTINED');
    const suspects = new Set([...own, ...this.#badTables]);
    if (suspects.size === 0) return;
    const facts = await Promise.all([...suspects].map(({ name }) => factsOf(this.folder, name)));
    const news = facts.filter((one) => one !== undefined).filter((one) => differs(one, this.#files.get(one.name)));
    await Promise.all(news.map((one) => this.#take(one)));
    if (news.length > 0) await this.#rebuild();
  }

  /** Puts a file into quarantine that could be read and not be mapped. */
  async quarantine(file: BundleFile, problem: SourceProblem): Promise<void> {
    if (this.#files.get(file.name) !== file) return;
    const owners = new Set([file.bundle.cpr]);
    this.#files.set(file.name, { ...file, state: 'QUARANTINED', problem, errors: [problem.code], owners });
    await this.#rebuild();
  }

  async #rebuild(): Promise<void> {
    const files = [...this.#files.values()].sort(newestFirst);
    this.#byCitizen = new Map();
    this.#inBrokenTable = new Set();
    this.#streams = new Map();
    for (const file of files) {
      const people = file.state === 'QUARANTINED' ? file.owners : new Set(file.bundle === undefined ? [] : [file.bundle.cpr]);
      const table = tableOf(file.name)?.table;
      for (const cpr of people) {
        if (table === 'Borger') this.#inBrokenTable.add(cpr);
        if (table !== undefined) continue;
        const known = this.#byCitizen.get(cpr);
        if (known === undefined) this.#byCitizen.set(cpr, [file]);
        else known.push(file);
      }
    }
    this.#rows = new RowIndex(files.filter(isTable).sort(newestGenerationFirst));
    this.#brokenTables = new Map();
    this.#badTables = files.filter(({ name, owners, state }) => tableOf(name) && (state === 'QUARANTINED' || owners.size > 0));
    const good = new Map(this.#rows.newest.map((file) => [file.table.table, file]));
    for (const file of this.#badTables) {
      const named = tableOf(file.name);
      if (named === undefined || file.problem === undefined) continue;
      const newest = good.get(named.table);
      if (newest === undefined || (named.day ?? '') >= (newest.table.day ?? ''))
        this.#brokenTables.set(named.table, file.problem);
    }
    await this.changed(files, this.#rows);
  }

  /** Files of bundles that are or were meant to be about the citizen, newest first. */
  bundlesOf(cpr: string): readonly IndexedFile[] {
    return this.#byCitizen.get(cpr) ?? [];
  }

  /** The bundles about the citizen that count, newest first: the reports that have to be read, and the orders of each care plan. */
  streamsOf(cpr: string): Streams {
    const known = this.#streams.get(cpr);
    if (known !== undefined) return known;
    const good = this.bundlesOf(cpr).filter(isBundle);
    const orders = good.filter(({ bundle }) => bundle.kind === 'ORDER');
    const streams = {
      reports: neededOf(good.filter(({ bundle }) => bundle.kind === 'REPORT')),
      orders: [...grouped(orders, ({ bundle }) => bundle.stream).values()],
    };
    if (good.length > 0) this.#streams.set(cpr, streams);
    return streams;
  }

  /** Citizens with a bundle that can be read. */
  get citizensOfBundles(): string[] {
    return [...this.#byCitizen].filter(([, files]) => files.some(isBundle)).map(([cpr]) => cpr);
  }

  get rows(): RowIndex {
    return this.#rows;
  }

  /** Tables whose newest file is in quarantine, with the problem. */
  get brokenTables(): ReadonlyMap<TableName, SourceProblem> {
    return this.#brokenTables;
  }

  /** Whether a file of the table Borger names the citizen without saying reliably which rows are his. */
  isDisputed(cpr: string): boolean {
    const newest = this.#rows.newest.find(({ table }) => table.table === 'Borger');
    return newest !== undefined && this.#files.get(newest.name)?.owners.has(cpr) === true;
  }

  /** Whether a table of citizens in quarantine names the citizen. */
  isInBrokenTable(cpr: string): boolean {
    return this.#inBrokenTable.has(cpr);
  }
}

export function isBundle(file: IndexedFile): file is BundleFile {
  return file.state === 'READY' && file.bundle !== undefined;
}

function isTable(file: IndexedFile): file is IndexedFile & TableFile {
  return file.state === 'READY' && file.table !== undefined;
}

function differs(facts: FileFacts, known: IndexedFile | undefined): boolean {
  return known?.size !== facts.size || known.mtimeMs !== facts.mtimeMs || known.ctimeMs !== facts.ctimeMs;
}

const text = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);

function newestFirst(a: IndexedFile, b: IndexedFile): number {
  return text(a.bundle?.timestamp ?? '~', b.bundle?.timestamp ?? '~') || b.mtimeMs - a.mtimeMs || text(a.name, b.name);
}

function newestGenerationFirst(a: TableFile, b: TableFile): number {
  return text(a.table.day ?? '', b.table.day ?? '') || b.mtimeMs - a.mtimeMs || text(a.name, b.name);
}
