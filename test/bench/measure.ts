import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, canPin, cpuMs, memoryMib, pinSelf, startChild } from './child.js';
import type { FloorStart } from './floor.js';
import { median, quantile, run } from './load.js';
import { operationsBySystem } from './operations.js';
import { viewRequest } from './query.js';
import type { Measured, Results } from './report.js';
import type { SourcesReady } from './sources.js';
import type { RecordedView, TargetReady } from './target.js';

const [TARGET_CORE, LOAD_CORE] = [0, 1];
const ROUNDS = 11;
const CONNECTIONS = 32;
const WARM_UP = 300;
const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 2000);
const profile = process.env.BENCH_CPU_PROF;
const nodeOptions = [
  ...(process.env.BENCH_NODE_OPTIONS ?? '').split(' ').filter((option) => option !== ''),
  ...(profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profile]),
];

interface LogFigures {
  appended: number;
  flights: number;
}

/** One whole run on processes of its own: an overview of ordinary answers, or every field of large ones. */
export async function measure(size: 'overview' | 'large'): Promise<Results> {
  const directory = mkdtempSync(join(tmpdir(), 'helhed-bench-'));
  const children: Child<unknown>[] = [];
  async function child<Ready>(script: string, core: number, start: unknown, options: string[] = []): Promise<Child<Ready>> {
    const started = await startChild<Ready>(script, core, start, options);
    children.push(started as Child<unknown>);
    return started;
  }

  try {
    pinSelf(LOAD_CORE);
    const sources = await child<SourcesReady>('sources.js', LOAD_CORE, {
      directory: join(directory, 'sources'),
      large: size === 'large',
    });
    const { settings, token } = sources.ready;
    const began = performance.now();
    const target = await child<TargetReady>(
      'target.js',
      TARGET_CORE,
      { directory: join(directory, 'target'), sources: sources.ready },
      nodeOptions,
    );
    const { cpr, body } = viewRequest(size === 'overview' ? 'overview' : 'every field');
    const toTarget = { address: target.ready.address, token, body };
    await run(toTarget, 1, 1);
    const firstAnswerMs = performance.now() - began;

    await run(toTarget, 5, 1);
    await target.ask('record');
    await run(toTarget, 1, 1);
    const { calls, stated } = await target.ask<RecordedView>('recorded');
    const answer = await oneAnswer(toTarget);
    const start: FloorStart = {
      directory: join(directory, 'floor'),
      calls,
      files: filesAbout(cpr, settings),
      answer: JSON.parse(answer),
    };
    const floor = await child<{ address: string }>('floor.js', TARGET_CORE, start);
    const toFloor = { ...toTarget, address: floor.ready.address };

    for (const to of [toFloor, toTarget]) await run(to, WARM_UP, CONNECTIONS);
    const before = await operationsBySystem(target.ready);
    const logBefore = await target.ask<LogFigures>('log');
    const each = Math.ceil(REQUESTS / ROUNDS);
    const measured: Record<'floor' | 'target', Measured> = {
      floor: { cpuMs: [], perSecond: [], p99: [], incomplete: 0 },
      target: { cpuMs: [], perSecond: [], p99: [], incomplete: 0 },
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, { pid }, to] of [['floor', floor, toFloor] as const, ['target', target, toTarget] as const]) {
        const [cpu, at] = [cpuMs(pid), performance.now()];
        const { took, incomplete } = await run(to, each, CONNECTIONS);
        measured[name].incomplete += incomplete;
        measured[name].perSecond.push((each * 1000) / (performance.now() - at));
        measured[name].cpuMs.push((cpuMs(pid) - cpu) / each);
        measured[name].p99.push(quantile(took, 0.99));
      }
    }
    const after = await operationsBySystem(target.ready);
    const log = await target.ask<LogFigures>('log');
    const memory = { floor: memoryMib(floor.pid), target: memoryMib(target.pid) };
    const alone = { floor: median((await run(toFloor, 200, 1)).took), target: median((await run(toTarget, 200, 1)).took) };
    return {
      size,
      startLine: target.ready.startLine,
      pinned: canPin,
      requests: each * ROUNDS,
      answerBytes: Buffer.byteLength(answer),
      firstAnswerMs,
      measured,
      memory,
      rowsAWrite: (log.appended - logBefore.appended) / (log.flights - logBefore.flights),
      alone,
      operations: Object.entries(target.ready.adapters).map(([id, { sector }]) => ({
        id,
        ...(sector && { sector }),
        httpCalls: stated[id]!,
        aView: ((after[id] ?? 0) - (before[id] ?? 0)) / (each * ROUNDS),
        httpCallsAView: calls.filter(({ origin }) => Object.values(settings[id] ?? {}).some((value) => value.startsWith(origin)))
          .length,
      })),
    };
  } finally {
    for (const one of children.reverse()) await one.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function oneAnswer({ address, token, body }: { address: string; token: string; body: string }): Promise<string> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return (await fetch(`${address}/graphql`, { method: 'POST', headers, body })).text();
}

/** The files that name the citizen, in whatever folders the sources' settings point to. */
function filesAbout(cpr: string, settings: SourcesReady['settings']): string[] {
  const folders = Object.values(settings).flatMap((block) => Object.values(block).filter(isFolder));
  return folders
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((file) => statSync(file).isFile() && readFileSync(file, 'utf8').replaceAll('-', '').includes(cpr));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
