import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyCommand } from './verify-command.js';
import { verifyExport } from './verify-export.js';

const sha = (...parts: Uint8Array[]) => parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest();
const seed = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 5)]);
const privateKey = createPrivateKey({ key: seed, format: 'der', type: 'pkcs8' });
const typed = Buffer.concat([Buffer.of(1), createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(12)]);
const origin = 'log.example/v';
const id = sha(Buffer.from(`${origin}\n`), typed).subarray(0, 4);
const verifierKey = `${origin}+${id.toString('hex')}+${typed.toString('base64')}`;

function root(leaves: Buffer[]): Buffer {
  if (leaves.length === 0) return sha();
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha(Buffer.of(1), root(leaves.slice(0, split)), root(leaves.slice(split)));
}

function note(leaves: Buffer[]): string {
  const text = `${origin}\n${leaves.length}\n${root(leaves).toString('base64')}\n`;
  return `${text}\n— ${origin} ${Buffer.concat([id, sign(null, Buffer.from(text), privateKey)]).toString('base64')}\n`;
}

type Facts = { kind: string; callId?: string; intentIndex?: number; extra?: object };

/** An export made by hand from the format's description, with one checkpoint at the end of each group. */
function file(entries: Facts[], group = 2): string[] {
  const leaves: Buffer[] = [];
  const lines = [JSON.stringify({ format: 'helhed-audit-export/1', logId: 'v', origin, verifierKey })];
  let checkpoints = 0;
  for (const [index, { kind, callId = 'c', intentIndex, extra }] of entries.entries()) {
    const claims = Buffer.from(`sealed ${index}`);
    const time = '2026-01-01T00:00:00.000Z';
    const facts = { callId, ...(intentIndex !== undefined && { intentIndex }), kind };
    const fields = { ...facts, sealedDigest: sha(claims).toString('base64url'), time, v: 1, ...extra };
    const entry = Buffer.from(JSON.stringify(Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)))));
    leaves.push(sha(Buffer.of(0), entry));
    const leafHash = leaves.at(-1)!.toString('base64');
    lines.push(
      JSON.stringify({
        index,
        entry: entry.toString('base64'),
        leafHash,
        kind,
        recordedAt: time,
        claims: claims.toString('base64'),
      }),
    );
    if ((index + 1) % group === 0 || index === entries.length - 1) {
      lines.push(JSON.stringify({ size: leaves.length, note: note(leaves) }));
      checkpoints += 1;
    }
  }
  return [...lines, JSON.stringify({ entries: entries.length, checkpoints })];
}

async function* each(list: readonly string[]) {
  yield* list;
}
const verify = (lines: string[], options = {}) => verifyExport(each(lines), options);
const INTENT = { kind: 'INTENT' };

describe('verifyExport', () => {
  it('finds a log good that was made by hand from the description of the format', async () => {
    const lines = file([INTENT, { kind: 'REFUSAL' }, { kind: 'OUTCOME', intentIndex: 0 }, INTENT]);
    const report = await verify(lines, { trustedKey: verifierKey });
    expect(report.fault).toBeUndefined();
    expect(report).toMatchObject({
      ok: true,
      entries: 4,
      checkpoints: 2,
      openIntents: 1,
      kinds: { INTENT: 2, REFUSAL: 1, OUTCOME: 1 },
    });
  });

  it.each<[string, Facts[], number]>([
    ['a second outcome of one intent', [INTENT, { kind: 'OUTCOME', intentIndex: 0 }, { kind: 'OUTCOME', intentIndex: 0 }], 2],
    ['an outcome of another call', [INTENT, { kind: 'OUTCOME', callId: 'd', intentIndex: 0 }], 1],
    ['an outcome before its intent', [{ kind: 'OUTCOME', intentIndex: 1 }, INTENT], 0],
    ['an outcome of what is no intent', [{ kind: 'REFUSAL' }, { kind: 'OUTCOME', intentIndex: 0 }], 1],
    ['an outcome without intent', [INTENT, { kind: 'OUTCOME' }], 1],
    ['an intent index on a refusal', [INTENT, { kind: 'REFUSAL', intentIndex: 0 }], 1],
    ['an unknown kind', [INTENT, { kind: 'GIFT' }], 1],
    ['an unknown version', [INTENT, { ...INTENT, extra: { v: 2 } }], 1],
  ])('names %s', async (_what, entries, index) => {
    const lines = file(entries);
    expect((await verify(lines)).fault).toMatchObject({ firstBadIndex: index, lastPossibleIndex: index });
  });

  it('names an entry that is not in canonical form', async () => {
    const lines = file([INTENT, INTENT]);
    const line = JSON.parse(lines[1]!);
    const entry = Buffer.from(Buffer.from(line.entry, 'base64').toString().replace('{', '{ '));
    const leafHash = sha(Buffer.of(0), entry).toString('base64');
    const forged = JSON.stringify({ ...line, entry: entry.toString('base64'), leafHash });
    expect((await verify(lines.with(1, forged))).fault).toMatchObject({ firstBadIndex: 0, reason: /canonical/ });
  });

  it.each([
    ['an empty file', []],
    ['no JSON', ['helhed']],
    ['a list', ['[]']],
    ['another format', [JSON.stringify({ format: 'x/1', logId: 'v', origin, verifierKey })]],
    ['a header without key', [JSON.stringify({ format: 'helhed-audit-export/1', logId: 'v', origin })]],
    [
      'a header with a broken key',
      [JSON.stringify({ format: 'helhed-audit-export/1', logId: 'v', origin, verifierKey: `${verifierKey}x` })],
    ],
    ['a line of no kind', [file([])[0]!, '{}']],
    ['lines after the end', [...file([INTENT]), '{}']],
  ])('refuses %s without throwing', async (_what, lines) => {
    const report = await verify(lines);
    expect(report.ok).toBe(false);
    expect(report.fault).toBeDefined();
  });

  it('refuses another key than the trusted one, and a head of another log or signature', async () => {
    const lines = file([INTENT, INTENT]);
    const other = verifierKey.replace('log.example/v', 'log.example/w');
    expect((await verify(lines, { trustedKey: other })).ok).toBe(false);
    const head = note([sha(Buffer.of(0), Buffer.from('x'))]);
    expect((await verify(lines, { expectedHead: head })).fault?.reason).toMatch(/another than the head/);
    expect((await verify(lines, { expectedHead: head.replace('\n1\n', '\n2\n') })).fault?.reason).toMatch(/signature/);
    expect((await verify(lines, { expectedHead: 'nothing' })).fault?.reason).toMatch(/malformed/);
  });

  it('imports nothing but node modules and its own folder', async () => {
    const files = (await readdir('src/verify')).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
    for (const name of files) {
      const source = await readFile(join('src/verify', name), 'utf8');
      for (const [, from] of source.matchAll(/from '([^']+)'/g)) expect(from).toMatch(/^(node:|\.\/[a-z-]+\.js$)/);
    }
  });
});

describe('the command audit:verify', () => {
  let folder: string;
  let printed: string;
  const run = (...args: string[]) =>
    verifyCommand(args, (text) => {
      printed += text;
    });

  beforeEach(async () => {
    printed = '';
    folder = await mkdtemp(join(tmpdir(), 'helhed-verify-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('says that a good log is good and answers 0', async () => {
    const path = join(folder, 'log.jsonl');
    const lines = file([INTENT, { kind: 'OUTCOME', intentIndex: 0 }]);
    await writeFile(path, `${lines.join('\n')}\n`);
    await writeFile(join(folder, 'head'), JSON.parse(lines.at(-2)!).note);
    expect(await run(path, '--key', verifierKey, '--head', join(folder, 'head'))).toBe(0);
    expect(printed).toMatch(/^GOOD: nothing was changed/);
    expect(printed).toMatch(/contains the head/);
    expect(printed).toMatch(/citizens +not proven for 2 entries of version 1/);
    for (const [args, verdict] of [
      [['--key', verifierKey], /^GOOD SO FAR: .* only --head/],
      [['--head', join(folder, 'head')], /^GOOD IN ITSELF: .* --key/],
      [[], /^GOOD IN ITSELF: .* --head/],
    ] as const) {
      printed = '';
      expect(await run(path, ...args)).toBe(0);
      expect(printed).toMatch(verdict);
    }
  });

  it('names the first bad index of a bad log and answers 1', async () => {
    const path = join(folder, 'log.jsonl');
    await writeFile(path, `${file([INTENT, INTENT, INTENT], 3).toSpliced(2, 1).join('\n')}\n`);
    expect(await run(path)).toBe(1);
    expect(printed).toMatch(/^FAULT/);
    expect(printed).toMatch(/first bad index: 1\n/);
    printed = '';
    expect(await run(path, '--json')).toBe(1);
    expect(JSON.parse(printed)).toMatchObject({ ok: false, fault: { firstBadIndex: 1 } });
  });

  it('explains itself, and answers 2 when it cannot work', async () => {
    expect(await run('--help')).toBe(0);
    expect(printed).toMatch(/--head FILE/);
    expect(await run()).toBe(2);
    expect(await run('--unknown')).toBe(2);
    expect(await run(join(folder, 'missing'))).toBe(2);
  });
});
