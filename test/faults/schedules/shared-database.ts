import type { Consent } from '../../../src/consent/consent.entity.js';

/** Waits until the schedule lets this go on. */
export type Turn = (what: string) => Promise<void>;

/** Everything that happens has a place of its own in one order. */
export class Order {
  #last = 0;

  next(): number {
    this.#last += 1;
    return this.#last;
  }
}

const AFTER_ALL = Number.POSITIVE_INFINITY;

/**
 * The consents of one citizen in a database that instances share. A question is answered from the moment it is reached, and the answer is on
 * its way for a while; a transaction is written as a whole, and its instance hears of it later.
 */
export class SharedDatabase {
  readonly #rows = new Map<string, Consent>();
  readonly #written = new Map<string, number>();
  readonly #heard = new Map<string, number>();

  constructor(
    private readonly turn: Turn,
    private readonly order: Order,
  ) {}

  /** When the withdrawal of a consent was written; endless when it was not. */
  withdrawalWritten(id: string): number {
    return this.#written.get(id) ?? AFTER_ALL;
  }

  /** When an instance heard that its own withdrawal of a consent was written; endless when it withdrew none. */
  withdrawalHeard(id: string, instance: number): number {
    return this.#heard.get(`${instance}|${id}`) ?? AFTER_ALL;
  }

  /** Ids of the consents, the oldest first, withdrawn ones too. */
  get ids(): string[] {
    return [...this.#rows.keys()];
  }

  put(consent: Consent): void {
    this.#rows.set(consent.id, consent);
  }

  /** The data source of one instance, as far as the consents need it. */
  sourceOf(instance: number): object {
    return {
      getMetadata: () => ({ columns: [] }),
      query: async (sql: string, [parameter]: [string | string[]]) => {
        await this.turn(`question of ${instance}`);
        const answer = this.#answer(sql, [parameter].flat());
        await this.turn(`answer to ${instance}`);
        return answer;
      },
      transaction: async (_isolation: string, work: (manager: object) => Promise<unknown>) => {
        const writes: (() => void)[] = [];
        const withdrawn: string[] = [];
        const answer = await work(this.#manager(writes, withdrawn));
        await this.turn(`commit of ${instance}`);
        for (const write of writes) write();
        for (const id of withdrawn) if (!this.#written.has(id)) this.#written.set(id, this.order.next());
        await this.turn(`commit heard by ${instance}`);
        for (const id of withdrawn) this.#heard.set(`${instance}|${id}`, this.order.next());
        return answer;
      },
    };
  }

  #answer(sql: string, wanted: readonly string[]): object[] {
    const rows = [...this.#rows.values()].map((row) => ({ ...row }));
    if (sql.includes('id = $1')) return rows.filter(({ id }) => wanted.includes(id));
    return rows.filter(({ citizenKey }) => wanted.includes(citizenKey)).reverse();
  }

  #manager(writes: (() => void)[], withdrawn: string[]): object {
    return {
      insert: async (_entity: unknown, consent: Consent) => void writes.push(() => this.put(consent)),
      query: async () => [],
      update: async (_entity: unknown, { id }: { id: string }, change: Partial<Consent>) => {
        if (this.#rows.get(id)?.withdrawnAt) return { affected: 0 };
        writes.push(() => this.put(Object.assign({}, this.#rows.get(id)!, change)));
        withdrawn.push(id);
        return { affected: 1 };
      },
      later: (write: () => void) => void writes.push(write),
    };
  }
}
