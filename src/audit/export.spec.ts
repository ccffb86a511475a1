import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { testDatabase } from '../../test/support/database.js';
import { FixedClock } from '../kernel/clock.js';
import { timeOrderedIds } from '../kernel/ids.js';
import { verifyExport } from '../verify/verify-export.js';
import { AuditLog } from './audit-log.js';
import { signCheckpoint } from './checkpoint.js';
import type { AuditDraft } from './entry.js';
import { exportLog } from './export.js';
import { CompactRange, leafHash } from './merkle.js';
import { noteSigner } from './note.js';

const ROWS = 2_000;
const TIME = '2026-05-04T08:00:00.000Z';
const ORIGIN = 'helhed.example.dk/log/export';
const SEED = Buffer.alloc(32, 7).toString('base64');
const clock = new FixedClock('2026-05-04T08:00:00.000Z');
const ids = timeOrderedIds(clock);
const key = noteSigner(ORIGIN, SEED).verifierKey;

interface EntryLine {
  index: number;
  entry: string;
  leafHash: string;
  kind: string;
  recordedAt: string;
  citizenKey: string | null;
  citizenSalt: string;
  claims: string;
}
type Line = Partial<EntryLine> & {
  size?: number;
  note?: string;
  entries?: number;
  checkpoints?: number;
  linesHash?: string;
};

let database: Awaited<ReturnType<typeof testDatabase>>;
let log: AuditLog;
let lines: string[];
let parsed: Line[];
let head: string;

async function* each(list: readonly string[]) {
  yield* list;
}

const verify = (list: readonly string[], options: Parameters<typeof verifyExport>[1] = { trustedKey: key }) =>
  verifyExport(each(list), options);

const lineOf = (index: number) => parsed.findIndex((line) => line.index === index);
const text = (list: readonly Line[]) => list.map((line) => JSON.stringify(line));

/** The lines with an end line's counts and hash made to fit, as a careful forger would. */
function recounted(list: readonly Line[]): string[] {
  const body = list.slice(0, -1);
  const entries = body.filter((line) => line.index !== undefined).length;
  const checkpoints = body.filter((line) => line.note !== undefined).length;
  const sum = createHash('sha256');
  for (const line of text(body)) sum.update(`${line}\n`);
  return text([...body, { entries, checkpoints, linesHash: sum.digest('base64url') }]);
}

/** Entries with new indices, new leaf hashes and new checkpoints: right in all but what the signing key makes. */
function rewritten(list: readonly Line[], seed?: string): string[] {
  const signer = seed === undefined ? undefined : noteSigner(ORIGIN, seed);
  const range = new CompactRange();
  let ordinal = 0;
  const made = list.map((line): Line => {
    if (line.entry !== undefined) {
      const leaf = leafHash(Buffer.from(line.entry, 'base64'));
      range.append(leaf);
      return { ...line, index: range.size - 1, leafHash: leaf.toString('base64') };
    }
    if (line.note === undefined || !signer) return line;
    ordinal += 1;
    const seal = { ordinal, time: TIME, logId: 'log-a' };
    const note = signCheckpoint(signer, { origin: ORIGIN, size: range.size, root: range.root(), seal });
    return { size: range.size, note, recordedAt: TIME };
  });
  return recounted(made);
}

function draft(changes: Partial<AuditDraft>): AuditDraft {
  const claims = { caller: { employee: 'emp-1' }, facts: { relation: true } };
  const base = {
    kind: 'FEED',
    callId: ids.next(),
    decisionId: ids.next(),
    bundle: 'b1',
    purpose: 'P',
    outcome: 'PERMIT',
  } as const;
  return { ...base, citizenKey: 'citizen-a', claims, ...changes };
}

async function fill(): Promise<void> {
  for (let size = 0, burst = 1; size < ROWS; burst = (burst * 7) % 83) {
    const count = Math.min(burst, ROWS - size);
    const open = (await log.read({ filter: { kind: 'INTENT' }, limit: 3 })).rows;
    await Promise.all(
      Array.from({ length: count }, (_, at) => {
        const intent = at === 0 ? open.find((row) => row.index >= size - 1) : undefined;
        if (intent) return log.append(draft({ kind: 'OUTCOME', callId: intent.entry.callId, intentIndex: intent.index }));
        return log.append(draft({ kind: at === count - 1 ? 'INTENT' : 'REFUSAL', outcome: 'DENY' }));
      }),
    );
    size += count;
    clock.advance(250);
  }
}

describe('an export of the audit log', () => {
  beforeAll(async () => {
    database = await testDatabase();
    await database.pool.query("INSERT INTO citizen_number VALUES ('citizen-a', 'citizen-a', now())");
    log = await AuditLog.open({
      query: database.pool,
      logId: 'log-a',
      origin: ORIGIN,
      signingKey: SEED,
      keyEncryptionKey: Buffer.alloc(32, 9),
      clock,
      ids,
      powerSafe: false,
      appendTimeoutMs: 10_000,
    });
    await fill();
    lines = [];
    await exportLog(database.pool, 'log-a', (line) => void lines.push(line));
    parsed = lines.map((line) => JSON.parse(line));
    head = (await log.checkpoint()) ?? '';
  }, 120_000);

  afterAll(() => database.close());

  it('is found good, alone and against a trusted key and head', async () => {
    const report = await verify(lines, { trustedKey: key, expectedHead: head });
    expect(report.fault).toBeUndefined();
    expect(report).toMatchObject({ ok: true, entries: ROWS, provenEntries: ROWS, keyTrusted: true, headCompared: true });
    expect(report.kinds.OUTCOME).toBeGreaterThan(5);
    expect(report.openIntents).toBe((report.kinds.INTENT ?? 0) - (report.kinds.OUTCOME ?? 0));
    expect(await verify(lines, {})).toMatchObject({ ok: true, keyTrusted: false, headCompared: false });
  });

  it('contains every earlier head of its own', async () => {
    const notes = parsed.flatMap((line) => (line.note === undefined ? [] : [line.note]));
    for (const note of [notes[0], notes[5], notes.at(-2)]) {
      expect(await verify(lines, { trustedKey: key, expectedHead: note! })).toMatchObject({ ok: true, headCompared: true });
    }
  });

  it('still verifies when a citizen is erased', async () => {
    await log.eraseCitizen('citizen-a');
    const again: string[] = [];
    await exportLog(database.pool, 'log-a', (line) => void again.push(line));
    expect(again).toEqual(lines);
    expect((await log.read({ limit: 1 })).rows[0]?.state).toBe('ERASED');
    expect((await verify(again)).ok).toBe(true);
  });

  it('of an empty log is found good', async () => {
    const options = { query: database.pool, logId: 'empty', origin: ORIGIN, signingKey: SEED, clock, ids, powerSafe: false };
    await AuditLog.open({ ...options, keyEncryptionKey: Buffer.alloc(32, 9), appendTimeoutMs: 1_000 });
    const empty: string[] = [];
    expect(await exportLog(database.pool, 'empty', (line) => void empty.push(line))).toEqual({ entries: 0, checkpoints: 0 });
    expect(await verify(empty)).toMatchObject({ ok: true, entries: 0 });
  });

  it.each(['entry', 'leafHash', 'claims', 'kind', 'recordedAt', 'index', 'citizenKey', 'citizenSalt'] as const)(
    'names the entry in which one bit of %s was turned',
    async (column) => {
      const places = fc.tuple(fc.nat({ max: ROWS - 1 }), fc.nat(), fc.nat({ max: 6 }));
      await fc.assert(
        fc.asyncProperty(places, async ([index, byte, bit]) => {
          const at = lineOf(index);
          const line = { ...parsed[at] };
          const value = line[column];
          if (typeof value === 'number') line.index = value ^ (1 << bit);
          else if (typeof value === 'string') {
            const encoding = ['kind', 'recordedAt', 'citizenKey'].includes(column) ? 'latin1' : 'base64';
            const bytes = Buffer.from(value, encoding);
            bytes[byte % bytes.length]! ^= 1 << bit;
            Object.assign(line, { [column]: bytes.toString(encoding) });
          }
          const report = await verify(lines.with(at, JSON.stringify(line)));
          expect(report.fault).toMatchObject({ firstBadIndex: index, lastPossibleIndex: index });
        }),
        { numRuns: 8 },
      );
    },
  );

  it.each(['size', 'note'] as const)('finds one bit turned in %s of a checkpoint', async (column) => {
    const checkpoints = parsed.flatMap((line, at) => (line.note === undefined ? [] : [at]));
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.nat({ max: 6 }), async (pick, byte, bit) => {
        const at = checkpoints[pick % checkpoints.length]!;
        const line = { ...parsed[at] };
        if (column === 'size') line.size = line.size! ^ (1 << bit);
        else {
          const bytes = Buffer.from(line.note!);
          bytes[byte % bytes.length]! ^= 1 << bit;
          line.note = bytes.toString();
        }
        const { fault } = await verify(lines.with(at, JSON.stringify(line)));
        expect(fault?.lastPossibleIndex).toBe(parsed[at]!.size! - 1);
      }),
      { numRuns: 20 },
    );
  });

  it('names the place of a deleted, inserted, duplicated or swapped entry', async () => {
    for (const index of [0, 1, 700, 1_500]) {
      const at = lineOf(index);
      const after = lineOf(index + 1);
      const bad = async (list: string[]) => (await verify(list)).fault?.firstBadIndex;
      expect(await bad(lines.toSpliced(at, 1))).toBe(index);
      expect(await bad(lines.toSpliced(at, 0, lines[lineOf(300)]!))).toBe(index === 300 ? 301 : index);
      expect(await bad(lines.toSpliced(at, 0, lines[at]!))).toBe(index + 1);
      expect(await bad(lines.with(at, lines[after]!).with(after, lines[at]!))).toBe(index);
    }
  });

  it('finds the same when indices, leaf hashes and totals were made to fit', async () => {
    for (const index of [0, 701, 1_500]) {
      const at = lineOf(index);
      const forged = { ...parsed[at]! };
      const entry = JSON.parse(Buffer.from(forged.entry!, 'base64').toString());
      forged.entry = Buffer.from(JSON.stringify({ ...entry, bundle: 'b2' })).toString('base64');
      for (const list of [parsed.toSpliced(at, 1), parsed.toSpliced(at, 0, parsed[at]!), parsed.with(at, forged)]) {
        const { fault } = await verify(rewritten(list));
        expect(fault?.firstBadIndex).toBeLessThanOrEqual(index);
        expect(fault?.lastPossibleIndex).toBeGreaterThanOrEqual(index);
        expect(fault!.lastPossibleIndex - fault!.firstBadIndex).toBeLessThan(90);
      }
    }
  });

  it('finds a suffix rewritten with right hashes and another key', async () => {
    const at = lineOf(1_200);
    const list = rewritten(parsed.toSpliced(at, 1), Buffer.alloc(32, 8).toString('base64'));
    const kept = [...lines.slice(0, at), ...list.slice(at)];
    const { fault } = await verify(kept);
    expect(fault).toMatchObject({ reason: 'the checkpoint is not signed by the key' });
    expect(fault!.firstBadIndex).toBeLessThanOrEqual(1_200);
    expect(fault!.lastPossibleIndex).toBeGreaterThanOrEqual(1_199);
  });

  it('finds a fork that carries the right key but another history than the head kept elsewhere', async () => {
    const list = rewritten(parsed.toSpliced(lineOf(1_999), 1), SEED);
    expect((await verify(list)).ok).toBe(true);
    expect(await verify(list, { trustedKey: key, expectedHead: head })).toMatchObject({ ok: false });
    const swapped = rewritten(parsed.with(lineOf(5), parsed[lineOf(6)]!).with(lineOf(6), parsed[lineOf(5)]!), SEED);
    expect(await verify(swapped, { trustedKey: key, expectedHead: head })).toMatchObject({ ok: false });
  });

  it('finds a checkpoint that was taken out, with the end line made to fit', async () => {
    const at = parsed.findIndex((line) => line.note !== undefined && line.size! > 700);
    const { fault } = await verify(recounted(parsed.toSpliced(at, 1)));
    expect(fault).toMatchObject({ reason: expect.stringContaining('one before it was taken out') });
    expect(fault!.lastPossibleIndex).toBeLessThan(900);
  });

  it('finds members and spellings that no line has, and lines the end line was not made for', async () => {
    for (const at of [0, 1, parsed.findIndex((line) => line.note !== undefined)]) {
      expect((await verify(recounted(parsed.with(at, { ...parsed[at], note2: 'x' } as Line)))).fault?.reason).toMatch(
        /other members/,
      );
    }
    expect((await verify(lines.with(3, lines[3]!.replace('{', '{ ')))).fault?.reason).toMatch(/spelled otherwise/);
    const note = parsed.at(-2)!.note!;
    const [, signature] = note.split('\n\n');
    const twice = { ...parsed.at(-2), note: `${note}${signature}` };
    expect((await verify(lines.with(-2, JSON.stringify(twice)))).fault?.reason).toMatch(/other lines/);
  });

  it.each([1, 100, ROWS])('finds a tail of %i rows that was cut', async (count) => {
    const at = lineOf(ROWS - count);
    expect((await verify(lines.slice(0, at))).fault?.firstBadIndex).toBe(ROWS - count);
    expect((await verify([...lines.slice(0, at), lines.at(-1)!])).fault?.firstBadIndex).toBe(ROWS - count);
  });

  it('finds a tail cut at a checkpoint, totals made to fit, by the head kept elsewhere only', async () => {
    const at = parsed.findIndex((line) => line.note !== undefined && line.size! > 1_500);
    const cut = recounted([...parsed.slice(0, at + 1), parsed.at(-1)!]);
    expect((await verify(cut)).ok).toBe(true);
    const { fault } = await verify(cut, { trustedKey: key, expectedHead: head });
    expect(fault?.firstBadIndex).toBe(parsed[at]!.size);
  });

  it('finds entries that no checkpoint covers', async () => {
    const list = recounted(parsed.filter((line, at) => line.note === undefined || at < parsed.length - 2));
    expect((await verify(list)).fault).toMatchObject({ lastPossibleIndex: ROWS - 1 });
  });
});
