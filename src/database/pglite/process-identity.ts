import { readFileSync } from 'node:fs';

const UNKNOWN = 'unknown';

/**
 * When a process started: the boot's id and the clock ticks since that boot (proc(5), /proc/PID/stat, field 22), which no other process
 * with the same number shares. `unknown` where the system has no /proc; undefined when the process is gone or a zombie.
 */
export function startOf(pid: number): string | undefined {
  const boot = readIfThere('/proc/sys/kernel/random/boot_id');
  if (boot === undefined) return isRunning(pid) ? UNKNOWN : undefined;
  const stat = readIfThere(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields === undefined || fields[0] === 'Z' || fields[0] === 'X') return undefined;
  return `${boot.slice(0, 8)}.${fields[19]}`;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
