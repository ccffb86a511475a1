import { spawn } from 'node:child_process';
import { environmentOf, identityOf, inside } from './build-stages.mjs';

const START_LIMIT_MS = 60_000;
const END_LIMIT_MS = 15_000;

/**
 * Starts a command of an image from its folder, as its user and with its environment; `settings` is what `docker run -e` would add.
 * @returns `{ address, output(), end(signal), ended }`; resolves once the ready line is out or the process has ended
 */
export async function startInImage(image, [program, ...words], settings, readyLine) {
  const child = spawn(program === 'node' ? process.execPath : program, words, {
    cwd: inside(image, image.cwd),
    env: { ...environmentOf(image), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...identityOf(image),
  });
  let output = '';
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));
  const ready = new Promise((resolve) => {
    const look = (part) => {
      output += part;
      if (readyLine.test(output)) resolve();
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
  });
  await within(START_LIMIT_MS, Promise.race([ready, ended]), () => child.kill('SIGKILL'));
  return {
    address: readyLine.exec(output)?.[1]?.replace('localhost', '127.0.0.1'),
    output: () => output,
    ended,
    end: async (signal) => {
      child.kill(signal);
      return within(END_LIMIT_MS, ended, () => child.kill('SIGKILL'));
    },
  };
}

/** Runs a command of an image to its end, as `docker exec` or `docker run` would. @returns its exit code and what it wrote */
export async function runInImage(image, command, settings) {
  const running = await startInImage(image, command, settings, /$^/);
  return { code: await running.ended, output: running.output() };
}

async function within(limit, work, otherwise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => {
      otherwise();
      reject(new Error(`took longer than ${limit} ms`));
    }, limit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
