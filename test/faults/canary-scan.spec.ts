import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLogger } from '../../src/health/logger.js';
import { systemClock } from '../../src/kernel/clock.js';
import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';
import { type TraceKind, trace, traceAnswersOf } from '../support/traces.js';
import { traceEdges } from '../support/traces-edges.js';

const { cpr, given, family } = citizen('ALL_IN_ORDER');
const [date, serial] = [cpr.slice(0, 6), cpr.slice(6)];
const VIEW = `query($cpr: CPR!) {
  citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { person { name { full } } sources { state } decision { outcome } }
}`;
const HIDDEN: [string, string][] = [
  ['ten digits', cpr],
  ['a hyphen', `${date}-${serial}`],
  ['a space', `${date} ${serial}`],
  ['a dash', `${date}\u2013${serial}`],
  ['a URN', `urn:oio:cpr-nr:${cpr}`],
  ['an OID', `urn:oid:1.2.208.176.1.2|${cpr}`],
  ['white space around', ` \t${cpr}\r\n`],
  ['a lost zero', `cpr=${cpr.slice(1)};`],
  ['a percent-encoded hyphen', `${date}%2D${serial}`],
  ['percent-encoded digits', [...cpr].map((digit) => `%3${digit}`).join('')],
  ['JSON escapes', [...cpr].map((digit) => `\\u003${digit}`).join('')],
  ['HTML references', [...cpr].map((digit) => `&#x3${digit};`).join('')],
  ['hexadecimal', Buffer.from(`{"cpr":"${cpr}"}`).toString('hex')],
  ['hexadecimal after another sign', `a${Buffer.from(`${date}-${serial}`).toString('hex')}`],
  ['base64', Buffer.from(`x${cpr}`).toString('base64')],
  ['base64 within base64', Buffer.from(Buffer.from(`of ${cpr}`).toString('base64')).toString('base64')],
  ['base64url after other signs', `eyJ.${Buffer.from(`{"sub":"ø>?${cpr}"}`).toString('base64url')}.sig`],
  ['a number of a spec', '0101010101'],
  ['a name', `of ${given} ${family}.`],
  ['a name the other way round', `${family}, ${given}`],
  ['a name in JSON escapes', 'Hanne \\u00c5kj\\u00e6r'],
  ['a name in a long path', `/files/2026/11/cases-of-the-family-department/${family}/17/letters-and-forms`],
  ['a name in a path as long as a digest', `cases-of-the-family/${family}/letters-and-formsx`],
  ['a name in base64', Buffer.from('Gunnar Østerby').toString('base64')],
];
const HARMLESS: [string, string][] = [
  ['another number', `${cpr.slice(0, 9)}9`],
  ['a longer word than a name', 'Stockholmsk Holmegaard'],
  ['a digest with the signs of a name', `{"leafHash":"${'aB3+'.repeat(5)}${family}${'/dE6'.repeat(5).slice(0, 19)}="}`],
  ['a hash', 'a3f5c2d9e8b7a6f5c4d3e2f1a0b9c8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1'],
];

const keptFolder = process.env.HELHED_TRACES_DIR;
const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'helhed-canaries-'));
  folders.push(folder);
  process.env.HELHED_TRACES_DIR = folder;
  return folder;
}

function scan(folder: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['test/faults/canary-scan.mjs', folder], { encoding: 'utf8' });
  return { status, stdout, stderr, found: stderr.split('\n').filter((line) => line.startsWith('found: ')) };
}

const queue = ({ gateway }: TestGateway, id: number, draft: object) =>
  gateway.database.pool.query(
    `insert into audit_pending (id, kind, draft, made_at) values ('01890000-0000-7000-8000-00000000000${id}', 'INTENT', $1, now())`,
    [draft],
  );

const block = ({ gateway }: TestGateway) =>
  gateway.database.pool.query(
    `insert into access_block (id, citizen_key, target, name, valid_from, recorded_by, recorded_at)
     values ('01890000-0000-7000-8000-0000000000b1', 'somebody', 'UNIT', 'u-9', now(), 'CITIZEN', now())`,
  );

/** A gateway that answers one good question and one bad one, has a record in its queue, and is closed after `during`. */
async function traced(during: (gateway: TestGateway) => Promise<void> | void): Promise<string> {
  const folder = newFolder();
  const leave = keptFolder === undefined ? traceEdges() : () => {};
  const gateway = await startTestGateway();
  await gateway.ask('coordinator', VIEW, { cpr });
  await gateway.ask('coordinator', '{ nothing }');
  await queue(gateway, 1, {});
  await block(gateway);
  await during(gateway);
  await gateway.close();
  leave();
  writeFileSync(join(folder, 'output.txt'), 'Tests: 1 passed\n');
  return folder;
}

/** A server that repeats the address it is asked for, in its header and its body. */
async function repeating(use: (address: string) => Promise<unknown>): Promise<void> {
  const server = createServer(({ url = '' }, answer) => answer.writeHead(400, { 'x-asked': url }).end(url));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  server.close();
}

describe('the scan for canaries', () => {
  afterEach(() => {
    if (keptFolder === undefined) delete process.env.HELHED_TRACES_DIR;
    else process.env.HELHED_TRACES_DIR = keptFolder;
  });
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it('finds nothing in what a gateway leaves, and says how much it read', async () => {
    const { status, stdout, stderr } = scan(await traced(() => {}));
    expect([stderr, status]).toEqual(['', 0]);
    for (const kind of ['log', 'metrics', 'error', 'header', 'address', 'row', 'file', 'output'])
      expect(stdout).toMatch(new RegExp(`^${kind}: [1-9][0-9]* lines, [1-9][0-9]* bytes`, 'm'));
    expect(stdout).toMatch(/public\.audit_entry [1-9]/);
    expect(stdout).toMatch(/^0 hits$/m);
  }, 60_000);

  it('finds a number in each thing that a gateway leaves', async () => {
    const folder = await traced(async (running) => {
      const { gateway } = running;
      openLogger({ level: 'info', clock: systemClock }).info({ note: cpr });
      gateway.metrics.decided(cpr, 'PERMIT');
      await queue(running, 2, { note: cpr });
      await gateway.database.pool.query(`insert into audit_log values ($1::text, 'test', encode($2, 'base64'), 0, now())`, [
        'planted',
        Buffer.from(`of ${cpr}`),
      ]);
      appendFileSync(join(gateway.config.dataDir, 'planted.txt'), cpr);
      await repeating(async (address) => {
        await fetch(`${address}/source/${cpr}`);
        traceAnswersOf(address);
        await fetch(`${address}/gateway/${cpr}`);
      });
    });
    appendFileSync(join(folder, 'output.txt'), `console.log ${cpr}\n`);
    const { status, stdout, stderr, found } = scan(folder);
    expect(status).toBe(1);
    expect(stdout + stderr).not.toContain(cpr);
    for (const planted of [
      /log-\d+\.jsonl:\d+ \(log of request log, test\/faults\/canary-scan\.spec\.ts\): CPR number, plain$/,
      /\(metrics of registry, .*: CPR number, plain$/,
      /\(row of public\.audit_pending, .*: CPR number, plain$/,
      /\(row of public\.audit_log, .*: CPR number, base64$/,
      /\(file of planted\.txt, .*: CPR number, plain$/,
      /\(address of GET to a source, .*: CPR number, plain$/,
      /\(error of \/gateway 400, .*: CPR number, plain$/,
      /\(header of \/gateway 400, .*: CPR number, plain$/,
      /output\.txt:2 \(output\): CPR number, plain$/,
    ])
      expect(found).toContainEqual(expect.stringMatching(planted));
    expect(found).toHaveLength(9);
  }, 60_000);

  describe('in a line', () => {
    let found: string[];
    beforeAll(() => {
      const folder = newFolder();
      for (const [, text] of [...HIDDEN, ...HARMLESS]) trace('log', 'stream', `before ${text} after`);
      ({ found } = scan(folder));
    });
    const hitsOf = (line: number) => found.filter((hit) => hit.includes(`.jsonl:${line + 1} `));

    it.each(HIDDEN.map(([what], line) => [what, line] as const))('finds %s', (_what, line) => {
      expect(hitsOf(line)).not.toEqual([]);
    });

    it.each(HARMLESS.map(([what], line) => [what, HIDDEN.length + line] as const))('does not mind %s', (_what, line) => {
      expect(hitsOf(line)).toEqual([]);
    });
  });

  it.each<TraceKind>(['log', 'metrics', 'error', 'header', 'address', 'row', 'file'])(
    'fails where there is no %s',
    async (kind) => {
      const folder = newFolder();
      const tables = [
        'audit_entry',
        'audit_pending',
        'audit_checkpoint',
        'relation',
        'person_key',
        'consent',
        'access_block',
        'staff_person',
      ];
      for (const table of tables) trace('row', `public.${table}`, '{}');
      for (const other of ['log', 'metrics', 'error', 'header', 'address', 'file'] as const) trace(other, 'x', 'x');
      writeFileSync(join(folder, 'output.txt'), 'x');
      expect(scan(folder).status).toBe(0);
      for (const name of readdirSync(folder)) if (name.startsWith(`${kind}-`)) rmSync(join(folder, name));
      expect(scan(folder)).toMatchObject({ status: 1, stderr: expect.stringContaining(`nothing proved: no ${kind}`) });
    },
  );

  it('fails where there is nothing at all', () => {
    expect(scan(newFolder())).toMatchObject({ status: 1, found: [] });
  });

  it('leaves nothing when nobody asks for traces', async () => {
    const folder = newFolder();
    delete process.env.HELHED_TRACES_DIR;
    trace('log', 'x', cpr);
    expect(readdirSync(folder)).toEqual([]);
  });
});
