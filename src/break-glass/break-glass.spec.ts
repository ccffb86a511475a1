import fc from 'fast-check';
import { testDatabase } from '../../test/support/database.js';
import type { Database } from '../database/open-database.js';
import { inUnitOfWork } from '../database/unit-of-work.js';
import type { Caller } from '../kernel/call-context.js';
import { FixedClock } from '../kernel/clock.js';
import { timeOrderedIds } from '../kernel/ids.js';
import { BreakGlass } from './break-glass.entity.js';
import { BreakGlassStore } from './break-glass.store.js';
import { BreakGlassReview } from './break-glass-review.entity.js';
import { CODE_LIFE_MS, codeDigest, freshCode } from './code.js';
import { isLive, LONGEST_MINUTES, lifeOf, phaseOf } from './life.js';
import { demandReason, newBreakGlass } from './new-break-glass.js';
import { isFreshlyProven } from './second-factor.js';

const START = Date.parse('2026-11-22T10:00:00.000Z');
const at = (milliseconds: number) => new Date(START + milliseconds);
const HOUR_MS = 3_600_000;
const moment = fc.integer({ min: -2 * HOUR_MS, max: 4 * HOUR_MS }).map(at);
const caller = {
  subject: 's-1',
  employee: 'e-1',
  role: 'CASEWORKER',
  sector: 'SOCIAL',
  municipality: '0999',
  clientId: 'c',
  scopes: [],
  tokenId: 't',
} as const satisfies Caller;

describe('the life of a break-glass', () => {
  const life = fc.record({
    confirmedAt: fc.option(moment, { nil: null }),
    endsAt: moment,
    endedAt: fc.option(moment, { nil: null }),
  });

  it('is never outside the confirmation, the end and one hour, whatever the row says', () => {
    fc.assert(
      fc.property(life, moment, ({ confirmedAt, endsAt, endedAt }, now) => {
        const row = { confirmedAt, endsAt: confirmedAt && endsAt, endedAt };
        const isUsable =
          confirmedAt !== null &&
          confirmedAt <= now &&
          now < endsAt &&
          now.getTime() < confirmedAt.getTime() + LONGEST_MINUTES * 60_000 &&
          (endedAt === null || now < endedAt);
        expect(isLive(row, now)).toBe(isUsable);
      }),
      { numRuns: 2000 },
    );
  });

  it('has one phase at every instant, and none leads back', () => {
    const order = { PENDING: 0, LIVE: 1, ENDED: 2, LAPSED: 2 };
    fc.assert(
      fc.property(fc.boolean(), fc.nat(HOUR_MS), fc.option(fc.nat(2 * HOUR_MS), { nil: null }), moment, moment, (...made) => {
        const [isConfirmed, lasts, ends, one, other] = made;
        const row = {
          confirmedAt: isConfirmed ? at(0) : null,
          endsAt: isConfirmed ? at(lasts) : null,
          endedAt: ends === null ? null : at(ends),
          codeExpiresAt: at(CODE_LIFE_MS),
          wrongCodes: 0,
        };
        const [first, then] = [one, other].sort((a, b) => a.getTime() - b.getTime());
        if (isConfirmed && first! < at(0)) return;
        expect(order[phaseOf(row, first!)]).toBeLessThanOrEqual(order[phaseOf(row, then!)]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what confirms', () => {
  const factor = { freshSeconds: 300, authTimeDemanded: true };

  it.each([
    ['just now', { authenticatedAt: at(0).toISOString() }, {}, true],
    ['five minutes ago', { authenticatedAt: at(-300_000).toISOString() }, {}, true],
    ['longer ago', { authenticatedAt: at(-300_001).toISOString() }, {}, false],
    ['in a time to come', { authenticatedAt: at(60_001).toISOString() }, {}, false],
    ['at a time that nobody tells', {}, {}, false],
    ['at a time that need not be told', {}, { authTimeDemanded: false }, true],
    ['in another way', { authenticatedAt: at(0).toISOString(), acr: 'low' }, { acr: 'high' }, false],
    ['in a way that is not told', { authenticatedAt: at(0).toISOString() }, { acr: 'high' }, false],
    ['in the way demanded', { authenticatedAt: at(0).toISOString(), acr: 'high' }, { acr: 'high' }, true],
  ])('is a login %s: %j under %j is %s', (_when, claims, demands, proven) => {
    expect(isFreshlyProven(claims, at(0), { ...factor, ...demands })).toBe(proven);
  });

  it('is a code of eight plain signs that belongs to one id, however it is typed', () => {
    const code = freshCode();
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
    expect(codeDigest('a', ` ${code.toLowerCase().replace('-', ' ')}`)).toBe(codeDigest('a', code));
    expect(codeDigest('b', code)).not.toBe(codeDigest('a', code));
    expect(new Set(Array.from({ length: 200 }, freshCode)).size).toBe(200);
  });

  it.each(['', 'haster nu', 'x'.repeat(501), 'borger 010180-1234 er faldet om', 'faldet om\u202e på gaden'])(
    'never begins with %j as a reason',
    (text) => {
      expect(() => demandReason(text)).toThrow('BREAK_GLASS_INVALID');
    },
  );

  it('begins with words', () => {
    expect(demandReason('  Faldet om på gaden ')).toBe('Faldet om på gaden');
  });
});

describe('the store of break-glasses', () => {
  let database: Database;
  let store: BreakGlassStore;
  const ids = timeOrderedIds(new FixedClock(at(0).toISOString()));

  beforeAll(async () => {
    database = await testDatabase([BreakGlass, BreakGlassReview]);
    store = new BreakGlassStore(database.dataSource, { liveMinutes: 60, reviewDays: 7 });
  });
  afterAll(() => database.close());

  const within = <T>(work: Parameters<typeof inUnitOfWork<T>>[1]) => inUnitOfWork(database.dataSource, work);
  const ask = async (citizenKey: string, now: number) => {
    const one = newBreakGlass({
      id: ids.next(),
      citizenKey,
      caller,
      reason: 'Faldet om på gaden',
      code: '2345-6789',
      now: at(now),
    });
    await within((manager) => store.add(manager, one));
    return one.id;
  };

  it('finds it live for its owner and its citizen only, from the confirmation until its end, at any time', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 2 * CODE_LIFE_MS }),
        fc.option(fc.integer({ min: 0, max: HOUR_MS + 60_000 }), { nil: undefined }),
        fc.integer({ min: -60_000, max: 2 * HOUR_MS }),
        async (confirms, ends, looks) => {
          count += 1;
          const key = `citizen-${count}`;
          const id = await ask(key, 0);
          const came = await within((manager) => store.confirm(manager, id, '23456789', at(confirms)));
          expect(came).toBe(confirms < CODE_LIFE_MS ? 'CONFIRMED' : 'WRONG');
          if (ends !== undefined && ends >= confirms) await within((manager) => store.end(manager, id, at(ends)));
          const isLate = ends !== undefined && ends >= confirms && looks >= ends;
          const usable = came === 'CONFIRMED' && looks >= confirms && looks < confirms + HOUR_MS && !isLate;
          expect((await store.liveFor(caller, [key], at(looks)))?.id).toBe(usable ? id : undefined);
          expect(await store.liveFor({ ...caller, employee: 'e-2' }, [key], at(looks))).toBeUndefined();
          expect(await store.liveFor({ ...caller, subject: 's-2' }, [key], at(looks))).toBeUndefined();
          expect(await store.liveFor(caller, [`${key}-other`], at(looks))).toBeUndefined();
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('takes five wrong codes and then none', async () => {
    const id = await ask('guessed', 0);
    for (let count = 0; count < 5; count += 1)
      expect(await within((manager) => store.confirm(manager, id, '2222-2222', at(1)))).toBe('WRONG');
    expect(await within((manager) => store.confirm(manager, id, '2345-6789', at(2)))).toBe('WRONG');
  });

  it('makes one review case, with the confirmation, however often it is confirmed at once', async () => {
    const id = await ask('reviewed', 0);
    const count = () => database.dataSource.getRepository(BreakGlassReview).countBy({ id });
    expect(await count()).toBe(0);
    const came = await Promise.all([1, 2, 3].map(() => within((manager) => store.confirm(manager, id, '2345-6789', at(1000)))));
    expect(came.sort()).toEqual(['CONFIRMED', 'NONE', 'NONE']);
    expect(await count()).toBe(1);
    expect(lifeOf((await store.own(caller, id))!)).toEqual({ from: at(1000), to: at(1000 + HOUR_MS) });
  });

  it('lets the application neither lengthen a break-glass beyond the hour nor delete it', async () => {
    const id = await ask('kept', 0);
    await expect(
      database.pool.query("update break_glass set confirmed_at = now(), ends_at = now() + interval '61 minutes' where id = $1", [
        id,
      ]),
    ).rejects.toThrow(/check/);
    await expect(database.pool.query('delete from break_glass where id = $1', [id])).rejects.toThrow(/permission denied/);
    await expect(database.pool.query("update break_glass set reason = 'x' where id = $1", [id])).rejects.toThrow(
      /permission denied/,
    );
  });
});
