import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { Pool } from 'undici';
import { openPglite } from '../../src/database/pglite/open-pglite.js';
import { pgliteStream } from '../../src/database/pglite/stream.js';
import { embeddedConnections } from '../../src/database/pool-config.js';
import { parseXml } from '../../src/sdk/index.js';
import { serveParent, startValue } from './child.js';
import { GroupCommitter } from './group-committer.js';
import { ID_PLACE, type RecordedCall } from './recorded-calls.js';

/** What the floor replays: the target's own calls, the files its file sources read, and the answer it gave. */
export interface FloorStart {
  directory: string;
  calls: RecordedCall[];
  files: string[];
  answer: object;
}

const TABLE = 'helhed_bench.floor';
const ROW = Buffer.alloc(900, 'row of the log ');
const { directory, calls, files, answer } = startValue<FloorStart>();

const engine = process.env.DATABASE_URL === undefined ? await openPglite(directory) : undefined;
const database = new pg.Pool({
  ...(engine === undefined ? { connectionString: process.env.DATABASE_URL } : embeddedConnections(pgliteStream(engine.db)).owner),
  max: engine === undefined ? 3 : 1,
});
await database.query('create schema if not exists helhed_bench');
await database.query(`drop table if exists ${TABLE}`);
await database.query(`create table ${TABLE} (at bigint primary key, row bytea not null, hash bytea not null)`);
const log = new GroupCommitter(database, TABLE);

const readsXml = process.env.BENCH_FLOOR_XML !== 'no';
const pools = new Map(
  [...new Set(calls.map(({ origin }) => origin))].map((origin) => [origin, new Pool(origin, { connections: 8 })]),
);

async function send({ origin, method, path, headers, body }: RecordedCall): Promise<object> {
  const id = randomUUID();
  const fresh = (text: string) => text.replaceAll(ID_PLACE, id);
  const answered = await pools.get(origin)!.request({
    method,
    path: fresh(path),
    headers: headers.map(fresh),
    body: body === undefined ? null : fresh(body),
  });
  const text = await answered.body.text();
  if (answered.statusCode >= 400 && answered.statusCode !== 404) throw new Error(`the floor got ${answered.statusCode}`);
  return read(text);
}

function read(text: string): object {
  if (text === '') return {};
  if (!text.trimStart().startsWith('<')) return JSON.parse(text) as object;
  return readsXml ? parseXml(Buffer.from(text)) : { xml: text.length };
}

async function readWhole(file: string): Promise<object> {
  const text = await readFile(file, 'utf8');
  return /\.(json|xml)$/.test(file) ? read(text) : text.split('\n').map((line) => line.split(';'));
}

const server = createServer(async (request, response) => {
  try {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    JSON.parse(Buffer.concat(parts).toString());
    const written = log.append(ROW);
    const found = await Promise.all([...calls.map(send), ...files.map(readWhole)]);
    const merged: Record<string, unknown[]> = {};
    for (const one of found) for (const [name, value] of Object.entries(one)) merged[name] = [...(merged[name] ?? []), value];
    const index = await written;
    const body = JSON.stringify({ ...answer, merged: Object.keys(merged).length, index });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
  } catch (thrown) {
    response.writeHead(500).end(String(thrown));
  }
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
serveParent({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }, {}, async () => {
  server.closeAllConnections();
  await database.query('drop schema helhed_bench cascade');
  await database.end();
  await engine?.close();
});
