import type { DataSource, EntityManager } from 'typeorm';
import { In, IsNull, Not } from 'typeorm';
import type { Caller } from '../kernel/call-context.js';
import { BreakGlass } from './break-glass.entity.js';
import { BreakGlassReview } from './break-glass-review.entity.js';
import { codeDigest } from './code.js';
import { isLive, phaseOf } from './life.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What an installation sets, within the limits of the settings. */
export interface BreakGlassTerms {
  readonly liveMinutes: number;
  readonly reviewDays: number;
}

/** Break-glasses by the one who asked for them. Nothing here decides who may; it says what is live. */
export class BreakGlassStore {
  constructor(
    private readonly database: DataSource,
    private readonly terms: BreakGlassTerms,
  ) {}

  /** The caller's own that is live for the citizen at the instant, the one that ends last. @param citizenKeys every key of the citizen */
  async liveFor(caller: Caller, citizenKeys: readonly string[], at: Date): Promise<BreakGlass | undefined> {
    if (caller.employee === undefined) return undefined;
    const found = await this.database.getRepository(BreakGlass).find({
      where: {
        subject: caller.subject,
        employee: caller.employee,
        citizenKey: In([...citizenKeys]),
        confirmedAt: Not(IsNull()),
      },
      order: { endsAt: 'DESC' },
    });
    return found.find((one) => isLive(one, at));
  }

  /** The caller's own of that id; null for all else, whoever's it may be. */
  async own(caller: Caller, id: string): Promise<BreakGlass | null> {
    const { employee, subject } = caller;
    if (employee === undefined) return null;
    return this.database.getRepository(BreakGlass).findOne({ where: { id, subject, employee } });
  }

  async add(manager: EntityManager, one: BreakGlass): Promise<void> {
    await manager.insert(BreakGlass, one);
  }

  /**
   * Takes the second confirmation, one at a time: with the right code while it is good it is live from now on, and its review case is made.
   * A wrong code is counted. The same code again while it is live changes nothing.
   */
  async confirm(manager: EntityManager, id: string, code: string, now: Date): Promise<'CONFIRMED' | 'NONE' | 'WRONG'> {
    const one = await manager.findOneOrFail(BreakGlass, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const isRight = one.codeDigest === codeDigest(id, code);
    const phase = phaseOf(one, now);
    if (isRight && phase === 'LIVE') return 'NONE';
    if (!isRight || phase !== 'PENDING') {
      await manager.increment(BreakGlass, { id }, 'wrongCodes', 1);
      return 'WRONG';
    }
    const endsAt = new Date(now.getTime() + this.terms.liveMinutes * MINUTE_MS);
    await manager.update(BreakGlass, { id }, { confirmedAt: now, endsAt });
    const { citizenKey, unit } = one;
    const dueAt = new Date(now.getTime() + this.terms.reviewDays * DAY_MS);
    await manager.insert(BreakGlassReview, { id, citizenKey, unit, happenedAt: now, dueAt });
    return 'CONFIRMED';
  }

  /** Ends it before its time. @returns whether this call did */
  async end(manager: EntityManager, id: string, now: Date): Promise<boolean> {
    const one = await manager.findOneOrFail(BreakGlass, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!['PENDING', 'LIVE'].includes(phaseOf(one, now))) return false;
    await manager.update(BreakGlass, { id }, { endedAt: now });
    return true;
  }
}
