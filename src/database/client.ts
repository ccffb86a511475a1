import pg from 'pg';

const TIMED_OUT = 'Query read timeout';

/**
 * The pg client, but one whose query timed out hangs up. The plain client would go back to its pool and make the next caller wait
 * behind the answer that never came. And one that loses its connection while it is lent out and idle does not end the process: its next
 * query fails instead.
 */
export class HangUpClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
    const ask = this.query.bind(this) as (...args: unknown[]) => unknown;
    const watched = (...args: unknown[]): unknown => {
      const answer = ask(...args);
      if (answer instanceof Promise) answer.catch((error: unknown) => this.#hangUpAfter(error));
      return answer;
    };
    this.query = watched as typeof this.query;
  }

  #hangUpAfter(error: unknown): void {
    if (error instanceof Error && error.message === TIMED_OUT) connectionOf(this).stream.destroy();
  }
}

function connectionOf(client: pg.Client): pg.Connection {
  return (client as unknown as { connection: pg.Connection }).connection;
}
