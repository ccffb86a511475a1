import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TICKS_A_SECOND = 100;

/** A process of the bench, spoken to in questions and answers. */
export interface Child<Ready> {
  pid: number;
  /** what it said when it was ready */
  ready: Ready;
  ask<Answer>(question: string): Promise<Answer>;
  close(): Promise<void>;
}

const hasTaskset = (() => {
  try {
    execFileSync('taskset', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** Whether processes can be kept to a core of their own here. */
export const canPin: boolean = hasTaskset;

/** Keeps this process to a core. */
export function pinSelf(core: number): void {
  if (hasTaskset) execFileSync('taskset', ['-a', '-c', '-p', String(core), String(process.pid)], { stdio: 'ignore' });
}

/** Starts a script of this folder with one value to start from, and waits until it says that it is ready. */
export async function startChild<Ready>(
  script: string,
  core: number,
  start: unknown,
  nodeOptions: string[] = [],
): Promise<Child<Ready>> {
  const node = [process.execPath, ...nodeOptions, join(import.meta.dirname, script), JSON.stringify(start)];
  const [command, ...args] = hasTaskset ? ['taskset', '-c', String(core), ...node] : node;
  const child = spawn(command!, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ready = (await nextMessage(child, script)) as Ready;
  return {
    pid: child.pid!,
    ready,
    async ask<Answer>(question: string) {
      child.send(question);
      return (await nextMessage(child, script)) as Answer;
    },
    async close() {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.send('close');
      const impatient = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await gone;
      clearTimeout(impatient);
    },
  };
}

/** The other side: says that it is ready and answers questions; `close` ends the process. */
export function serveParent(ready: unknown, answers: Record<string, () => unknown>, close: () => Promise<unknown>): void {
  process.on('message', async (question: string) => {
    if (question === 'close') await close().finally(() => process.exit(0));
    else process.send?.(await answers[question]?.());
  });
  process.on('disconnect', () => process.exit(1));
  process.send?.(ready);
}

/** What the parent handed over at the start. */
export function startValue<Start>(): Start {
  return JSON.parse(process.argv[2] ?? 'null') as Start;
}

/** Milliseconds of processor time that a process has used, its threads included. */
export function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND;
}

/** Resident memory now and at its highest, in MiB. */
export function memoryMib(pid: number): { now: number; highest: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? Number.NaN) / 1024;
  return { now: of('VmRSS'), highest: of('VmHWM') };
}

async function nextMessage(child: ChildProcess, script: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error(`${script} ended before it answered`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message);
    });
  });
}
