import { createHash } from 'node:crypto';
import type pg from 'pg';

interface Waiting {
  row: Buffer;
  done(index: number): void;
  fail(cause: unknown): void;
}

/** The floor's log: rows chained by hash, written in groups, each group one durable statement. */
export class GroupCommitter {
  #waiting: Waiting[] = [];
  #isWriting = false;
  #index = 0;
  #head = Buffer.alloc(32);

  constructor(
    private readonly pool: pg.Pool,
    private readonly table: string,
  ) {}

  /** The row's index, once the row is durable. */
  append(row: Buffer): Promise<number> {
    return new Promise((done, fail) => {
      this.#waiting.push({ row, done, fail });
      if (!this.#isWriting) void this.#write();
    });
  }

  async #write(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      const first = this.#index;
      const hashes = group.map(({ row }) => (this.#head = createHash('sha256').update(this.#head).update(row).digest()));
      this.#index += group.length;
      await this.pool
        .query({
          name: 'append',
          text: `insert into ${this.table} (at, row, hash) select * from unnest($1::bigint[], $2::bytea[], $3::bytea[])`,
          values: [group.map((_, place) => first + place), group.map(({ row }) => row), hashes],
        })
        .then(() => {
          for (const [place, { done }] of group.entries()) done(first + place);
        })
        .catch((cause: unknown) => {
          for (const { fail } of group) fail(cause);
        });
    }
    this.#isWriting = false;
  }
}
