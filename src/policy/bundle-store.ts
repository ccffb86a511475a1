import type { DataSource } from 'typeorm';
import { canonicalJson } from '../kernel/canonical-json.js';
import type { Clock } from '../kernel/clock.js';
import { type BundleContent, catalogueOf, type LoadedCatalogue } from './catalogue.js';

/** The bundles that this installation has decided by. A row is written once and never changed. */
export class BundleStore {
  readonly #database: DataSource;
  readonly #clock: Clock;

  constructor(database: DataSource, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Keeps a bundle before anything is decided by it. Does nothing where it is known. */
  async keep({ bundle, content }: LoadedCatalogue): Promise<void> {
    await this.#database.query(
      'insert into policy_bundle (bundle, content, first_used_at) values ($1, $2, $3) on conflict do nothing',
      [bundle, canonicalJson(content), this.#clock.now()],
    );
  }

  /**
   * The catalogue of an earlier bundle; undefined when none of that name was used here.
   * @throws Error when what was kept is not what its name says
   */
  async of(bundle: string): Promise<LoadedCatalogue | undefined> {
    const rows: { content: string }[] = await this.#database.query('select content from policy_bundle where bundle = $1', [
      bundle,
    ]);
    if (rows[0] === undefined) return undefined;
    const catalogue = catalogueOf(JSON.parse(rows[0].content) as BundleContent);
    if (catalogue.bundle !== bundle) throw new Error(`the policy bundle ${bundle} is not what its name says`);
    return catalogue;
  }
}
