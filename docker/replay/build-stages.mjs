import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The image's ordinary user: number 1000, as the Node images make it. Taken on only when the replay runs as root. */
export const USERS = { node: 1000 };
const isRoot = process.getuid?.() === 0;

/** `cp` with hard links in place of copies, as long as no step writes into a file of an earlier stage: ours add and remove. */
const LINKED = '-al';

/** What of the replaying machine a step may see; in an image it would be the base image's and the builder's. */
const PASSED = /^(PATH|HOME|LANG|(https?|no)_proxy|NODE_EXTRA_CA_CERTS|npm_config_(registry|userconfig))$/i;

/**
 * Replays the stages that the `targets` need into folders below `work`: one folder a stage, which stands for `/`. Stages that do not need
 * each other run at the same time, as builders do.
 * @returns each stage by name: `{ name, root, cwd, env, user, volumes, ports, healthcheck, command }`
 */
export async function buildStages({ stages, targets, context, work, print }) {
  const begun = new Map();
  const named = (name) => stages.find((stage) => stage.name === name);
  const build = (stage) => {
    if (!begun.has(stage)) begun.set(stage, buildStage(stage));
    return begun.get(stage);
  };

  async function buildStage(stage) {
    const parent = named(stage.base) && (await build(named(stage.base)));
    const root = join(work, stage.name);
    const built = parent ? { ...parent, env: { ...parent.env }, name: stage.name, root } : emptyStage(stage.name, root);
    mkdirSync(root, { recursive: true });
    if (parent) await run('cp', [LINKED, `${parent.root}/.`, root], { cwd: root, env: process.env });
    // Sources of later stages are begun now, so that they run beside this one.
    for (const { flags } of stage.steps) if (flags.from) void build(named(flags.from)).catch(() => undefined);
    for (const step of stage.steps) {
      const began = performance.now();
      await replay(step, built);
      if (step.instruction === 'RUN') print(`${stage.name}: RUN of line ${step.line}, ${seconds(began)} s`);
    }
    return built;
  }

  async function replay({ line, instruction, flags, words, command, shell, pairs }, built) {
    switch (instruction) {
      case 'WORKDIR':
        built.cwd = words[0];
        mkdirSync(inside(built, built.cwd), { recursive: true });
        return;
      case 'COPY': {
        const from = flags.from ? (await build(named(flags.from))).root : context;
        return copy(from, words, built, flags.chown);
      }
      case 'RUN':
        return runInside(shell, built, line);
      case 'ENV':
        for (const [name, value] of pairs) built.env[name] = value;
        return;
      case 'USER':
        built.user = words[0];
        return;
      case 'VOLUME':
        built.volumes = [...built.volumes, words[0]];
        return;
      case 'EXPOSE':
        built.ports = [...built.ports, words[0]];
        return;
      case 'HEALTHCHECK':
        built.healthcheck = command;
        return;
      case 'ENTRYPOINT':
        throw new Error(`Dockerfile, line ${line}: the replay starts CMD only`);
      case 'CMD':
        built.command = command;
    }
  }

  await Promise.all(targets.map((target) => build(named(target))));
  return new Map(await Promise.all([...begun].map(async ([stage, built]) => [stage.name, await built])));
}

/** The folder that stands for a path of the image. */
export function inside(built, path) {
  return join(built.root, path.startsWith('/') ? path : join(built.cwd, path));
}

/** The environment of a stage's processes. Absolute paths in it are those of the folder. */
export function environmentOf(built) {
  const own = Object.entries(built.env).map(([name, value]) => [name, value.startsWith('/') ? inside(built, value) : value]);
  return { ...passedEnvironment(), ...Object.fromEntries(own) };
}

/** uid and gid to run as the stage's user; nothing when the replay is not root, and so an ordinary user already. */
export function identityOf(built) {
  if (!isRoot || built.user === undefined) return {};
  const id = USERS[built.user];
  if (id === undefined) throw new Error(`The user ${built.user} is not known`);
  return { uid: id, gid: id };
}

/** The files that the ignore file beside the Dockerfile lets through: `*` and then `!name`, nothing cleverer. */
export function buildContext(source, ignoreFile, into) {
  const [first, ...names] = readFileSync(ignoreFile, 'utf8')
    .split('\n')
    .filter((line) => !/^\s*(#|$)/.test(line));
  if (first !== '*' || !names.every((name) => /^![\w.-]+$/.test(name)))
    throw new SyntaxError(`${ignoreFile}: a form that the replay does not know`);
  for (const name of names) cpSync(join(source, name.slice(1)), join(into, name.slice(1)), { recursive: true });
}

function emptyStage(name, root) {
  return { name, root, cwd: '/', env: {}, user: undefined, volumes: [], ports: [], healthcheck: undefined, command: undefined };
}

function passedEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => PASSED.test(name)));
}

function copy(from, words, built, owner) {
  const sources = words.slice(0, -1);
  const target = words.at(-1);
  if (owner !== undefined && isRoot) throw new Error('COPY --chown is read but not replayed');
  for (const source of sources) {
    const path = join(from, source);
    if (!existsSync(path)) throw new Error(`COPY: ${source} does not exist`);
    const isInto = target.endsWith('/') || sources.length > 1;
    cpSync(path, isInto ? join(inside(built, target), basename(source)) : inside(built, target), { recursive: true });
  }
}

async function runInside(shell, built, line) {
  // Without a file system of its own a step would reach the machine's: absolute paths are led into the folder.
  const led = shell.replaceAll(/(?<=^|[\s=])\/(?=[\w.])/g, `${built.root}/`);
  const tools = join(built.root, '..', `tools-${built.name}`);
  mkdirSync(tools, { recursive: true });
  const chown = join(tools, 'chown');
  writeFileSync(
    chown,
    `#!/bin/sh\n${isRoot ? `exec ${await pathOf('chown')} "$(echo "$1" | sed 's/node/${USERS.node}/g')" "$2"` : 'exit 0'}\n`,
  );
  chmodSync(chown, 0o755);
  const env = { ...environmentOf(built), npm_config_cache: join(tools, 'npm-cache'), npm_config_prefer_offline: 'true' };
  await seedNpmCache(env.npm_config_cache);
  await run('/bin/sh', ['-ec', led], { cwd: inside(built, built.cwd), env: { ...env, PATH: `${tools}:${env.PATH}` } }).catch(
    (cause) => {
      throw new Error(`Dockerfile, line ${line}: RUN failed`, { cause });
    },
  );
}

/** A copy of this machine's npm cache, so that packages are not fetched again, and so that `npm cache clean` cleans the copy. */
async function seedNpmCache(folder) {
  const machine = join(process.env.npm_config_cache ?? join(process.env.HOME ?? '', '.npm'), '_cacache');
  if (existsSync(folder) || !existsSync(machine)) return;
  const own = join(folder, '_cacache');
  mkdirSync(own, { recursive: true });
  for (const part of readdirSync(machine)) {
    if (part === 'tmp') continue;
    await run('cp', [part === 'content-v2' ? LINKED : '-a', join(machine, part), own], { cwd: folder, env: process.env });
  }
}

async function pathOf(program) {
  return (await run('/bin/sh', ['-c', `command -v ${program}`], { cwd: '/', env: process.env })).trim();
}

/** Runs a program to its end; resolves with what it wrote. */
export function run(program, words, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let written = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (written += part));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(written) : reject(new Error(`${program} ended with ${code}:\n${written.slice(-4000)}`)),
    );
  });
}

function seconds(began) {
  return ((performance.now() - began) / 1000).toFixed(1);
}
