import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { asDatabaseProblem, isRetryable } from './database-problem.js';

const RETRIES = 3;
const FIRST_PAUSE_MS = 20;
const fraction = () => randomInt(1000) / 1000;

export interface UnitOfWorkOptions {
  /** a number from 0 up to 1; spreads the retries */
  random?: () => number;
  /** waits a number of milliseconds */
  pause?: (milliseconds: number) => Promise<unknown>;
  isolation?: 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';
}

/**
 * Does the work in one transaction, and all of it again after a serialisation failure or a deadlock (SQLSTATE 40001, 40P01): at most three
 * times, each after a longer random pause. So the work must touch nothing but its manager. It must not wait for another connection either,
 * the audit writer's included: the embedded engine has only one and would wait for ever.
 * @throws Problem DATABASE_UNAVAILABLE when the retries are used up; whatever the work throws comes out unchanged
 */
export async function inUnitOfWork<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
  { random = fraction, pause = sleep, isolation = 'READ COMMITTED' }: UnitOfWorkOptions = {},
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await dataSource.transaction(isolation, work);
    } catch (thrown) {
      if (!isRetryable(thrown)) throw thrown;
      if (attempt === RETRIES) throw asDatabaseProblem(thrown);
      await pause(FIRST_PAUSE_MS * 2 ** attempt * (0.5 + random()));
    }
  }
}
