import type { PGlite } from '@electric-sql/pglite';

/** Whom a client signed in as, and where it looks for tables. */
export interface Session {
  role: string;
  searchPath: string;
}

const OWNER = 'postgres';

/**
 * Gives the one engine to one client at a time, in the order of asking, and dresses its single SQL session for that client: role and
 * search path are sent only when the client before had others.
 */
export class EngineTurns {
  readonly #db: PGlite;
  #tail: Promise<void> = Promise.resolve();
  #dressed: Partial<Session> = {};

  constructor(db: PGlite) {
    this.#db = db;
  }

  /** Waits for the engine; the answer gives it back. */
  async take(): Promise<() => void> {
    const before = this.#tail;
    const { promise, resolve } = withResolvers();
    this.#tail = before.then(() => promise);
    await before;
    return resolve;
  }

  /** To be called by the client that has the engine, outside a transaction. */
  async dress({ role, searchPath }: Session): Promise<void> {
    if (this.#dressed.searchPath !== searchPath) {
      await this.#db.exec(`set search_path = ${searchPath.split(',').map(quoted).join(', ')}`);
      this.#dressed.searchPath = searchPath;
    }
    if (this.#dressed.role !== role) {
      await this.#db.exec(role === OWNER ? 'reset role' : `set role ${quoted(role)}`);
      this.#dressed.role = role;
    }
  }

  /** After a client has changed its session by itself, what the session wears is no longer known. */
  forgetDress(): void {
    this.#dressed = {};
  }
}

function quoted(name: string): string {
  return `"${name.trim().replaceAll('"', '""')}"`;
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
