import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type pg from 'pg';
import type { TestGateway } from './gateway.js';

/** What a gateway leaves behind and no CPR number may stand in. */
export type TraceKind = 'log' | 'metrics' | 'error' | 'header' | 'address' | 'row' | 'file';

/** The parts of an answer that are ours and not case content: scanned even when the answer is a good one. */
const OURS = new Set(['sources', 'decision', 'receipt', 'problem']);

const TABLES = `
  select format('%I.%I', nspname, relname) as name
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
   where relkind in ('r', 'p', 'm') and nspname <> 'information_schema' and nspname not like 'pg\\_%' order by 1`;

/** Where the gateways of this spec listen. */
const gateways = new Set<string>();

/** Whether traces are kept: HELHED_TRACES_DIR names the folder (see test/faults/canary-scan.mjs). */
export const tracing = (): boolean => (process.env.HELHED_TRACES_DIR ?? '') !== '';

/** Adds a line `{ spec, place, text }` to the folder of traces; does nothing unless traces are kept. */
export function trace(kind: TraceKind, place: string, text: string): void {
  if (!tracing()) return;
  const folder = process.env.HELHED_TRACES_DIR!;
  mkdirSync(folder, { recursive: true });
  const spec = relative('.', expect.getState().testPath ?? '');
  appendFileSync(join(folder, `${kind}-${process.pid}.jsonl`), `${JSON.stringify({ spec, place, text })}\n`);
}

/** From now on the bad answers, and our own parts of the good ones, of this address are traced. */
export function traceAnswersOf(address: string): void {
  gateways.add(new URL(address).port);
}

/** Whether an address is one of a gateway that is traced. */
export const isTraced = (url: URL): boolean => gateways.has(url.port);

/** What a gateway answered: headers always, an error whole, of data what is ours. */
export async function traceAnswer(url: URL, answer: Response): Promise<void> {
  const place = `${url.pathname.split('/', 2).join('/')} ${answer.status}`;
  trace('header', place, JSON.stringify([...answer.headers]));
  const text = await answer.text();
  if (url.pathname === '/metrics') return trace('metrics', place, text);
  const body = readJson(text);
  if (answer.status >= 400 || body === undefined) return trace('error', place, text);
  if ('errors' in body) trace('error', place, JSON.stringify({ ...body, data: undefined }));
  for (const part of oursIn(body)) trace('error', place, JSON.stringify(part));
}

/** Every row of every table, byte columns as hexadecimal. A table that may not be read throws: it would go unseen. */
export async function traceRows(pool: pg.Pool): Promise<void> {
  if (!tracing()) return;
  const tables = await pool.query<{ name: string }>(TABLES);
  for (const { name } of tables.rows) {
    const { rows } = await pool.query<{ text: string }>(`select to_jsonb(t)::text as text from ${name} t`);
    for (const { text } of rows) trace('row', name, text);
  }
}

/** The figures of a gateway, and the files it keeps apart from those of the simulators. */
export async function traceGateway({ gateway }: Pick<TestGateway, 'gateway'>): Promise<void> {
  if (!tracing()) return;
  trace('metrics', 'registry', await gateway.metrics.registry.metrics());
  const folder = gateway.config.dataDir;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name));
    if (path.startsWith('simulators')) continue;
    trace('file', 'path', path);
    if (entry.isFile()) trace('file', path, readFileSync(join(folder, path), 'latin1'));
  }
}

function readJson(text: string): object | undefined {
  try {
    return Object(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function oursIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (OURS.has(key) ? [part] : oursIn(part)));
}
