import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readDockerfile } from '../../docker/replay/read-dockerfile.mjs';
import { readConfig } from '../../src/config/read-config.js';
import { SETTINGS } from '../../src/config/settings.js';
import { ROOT, textOf } from './source-files.js';

interface Service {
  image: string;
  build?: { context: string; dockerfile: string; target: string };
  command?: string[];
  profiles?: string[];
  ports?: string[];
  networks?: string[];
  network_mode?: string;
  volumes?: string[];
  environment?: Record<string, string>;
}

const compose = parse(textOf('docker/compose.yaml')) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  networks: Record<string, unknown>;
};
const { services } = compose;
const dockerfile = textOf('docker/Dockerfile').replaceAll('\\\n', ' ').split('\n');
const names = new Set<string>(SETTINGS.map(({ name }) => name));
const ours = Object.entries(services).filter(([, service]) => service.build);

function stage(target: string): string[] {
  const start = dockerfile.findIndex((line) => line.startsWith('FROM ') && line.endsWith(` AS ${target}`));
  const end = dockerfile.findIndex((line, at) => at > start && line.startsWith('FROM '));
  return start < 0 ? [] : dockerfile.slice(start, end < 0 ? undefined : end);
}

describe('the compose file', () => {
  it('runs the gateway, PostgreSQL and Redis, and the demo only on demand', () => {
    const base = Object.keys(services).filter((name) => !services[name]?.profiles);
    expect(base).toEqual(expect.arrayContaining(['gateway', 'postgres', 'redis']));
    expect(services.demo?.profiles).toEqual(['demo']);
    expect(services.postgres?.image).toMatch(/^postgres:15/);
    expect(services.redis?.image).toMatch(/^redis:7/);
    expect(services.redis?.command?.join(' ')).toContain('--appendonly yes');
  });

  it('runs a worker as soon as there is one, from the same image', () => {
    expect('worker' in services).toBe(existsSync(join(ROOT, 'src/worker.ts')));
    if (services.worker) {
      expect(services.worker.image).toBe(services.gateway?.image);
      expect(services.worker.command).toEqual(['node', 'dist/src/worker.js']);
    }
  });

  it.each(ours)('gives %s only variables that are settings', (_name, service) => {
    const variables = Object.keys(service.environment ?? {});
    expect(variables.filter((name) => !names.has(name) && !/^HELHED_ADAPTER_/.test(name))).toEqual([]);
  });

  it('gives the gateway everything that production needs', () => {
    const given = Object.keys(services.gateway?.environment ?? {});
    expect(given).toEqual(
      expect.arrayContaining(SETTINGS.filter((setting) => setting.neededInProduction).map(({ name }) => name)),
    );
    expect(services.gateway?.environment?.HELHED_MODE).toBe('production');
  });

  it('holds no secret: each comes from outside', () => {
    for (const { environment = {} } of Object.values(services)) {
      for (const [name, value] of Object.entries(environment)) {
        if (/PASSWORD|KEY|TOKEN|SECRET/.test(name)) expect(value).toBe(`\${${name}:-}`);
        if (/^DATABASE.*URL$/.test(name)) expect(value).toMatch(/:\$\{[A-Z_]+:-\}@/);
      }
    }
  });

  it('opens ports on this machine only, and none for the stores', () => {
    for (const { ports = [] } of Object.values(services)) for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    for (const name of ['postgres', 'redis']) {
      expect(services[name]?.ports).toBeUndefined();
      expect(services[name]?.networks).toEqual(['inside']);
    }
  });

  it('keeps development on loopback of the host, since it gives tokens to whoever asks', () => {
    expect(services.demo).toMatchObject({ network_mode: 'host', environment: { HELHED_MODE: 'development', HOST: '127.0.0.1' } });
    expect([services.demo?.ports, services.demo?.networks]).toEqual([undefined, undefined]);
    expect(readConfig({ HOST: services.demo?.environment?.HOST }).mode).toBe('development');
    for (const [name, { environment, network_mode }] of Object.entries(services))
      if (name !== 'demo')
        expect([name, network_mode, environment?.HELHED_MODE === 'development']).toEqual([name, undefined, false]);
  });

  it('declares every network and volume it uses, and mounts files that exist', () => {
    for (const { networks = [], volumes = [] } of Object.values(services)) {
      for (const network of networks) expect(compose.networks).toHaveProperty(network);
      for (const volume of volumes) {
        const source = volume.split(':')[0] ?? '';
        if (source.startsWith('./')) expect(existsSync(join(ROOT, 'docker', source))).toBe(true);
        else expect(compose.volumes).toHaveProperty(source);
      }
    }
  });

  it.each(ours)('builds %s from a stage that exists', (_name, { build }) => {
    expect(build).toMatchObject({ context: '..', dockerfile: 'docker/Dockerfile' });
    expect(stage(build?.target ?? '')).not.toEqual([]);
  });
});

describe('the Dockerfile', () => {
  const copies = dockerfile.filter((line) => line.startsWith('COPY ') && !line.includes('--from='));

  it('copies only what exists and what the ignore file lets through', () => {
    const passed = textOf('docker/Dockerfile.dockerignore').split('\n');
    const sources = copies.flatMap((line) => line.split(/\s+/).slice(1, -1));
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.filter((source) => !existsSync(join(ROOT, source)))).toEqual([]);
    expect(sources.filter((source) => !passed.includes(`!${source}`))).toEqual([]);
  });

  it.each(['production', 'demo'])('runs %s as an ordinary user, with a check of its health', (target) => {
    const text = stage(target).join('\n');
    expect(text).toMatch(/^USER node$/m);
    expect(text).toMatch(/^HEALTHCHECK .*\/health\/live/m);
    expect(text).toContain(`HELHED_MODE=${target === 'demo' ? 'development' : 'production'}`);
  });

  it('ships production without development dependencies, tests and simulators', () => {
    const production = stage('production').join('\n');
    expect(production).toMatch(/npm ci --omit=dev/);
    expect(production).toMatch(/COPY --from=shipped/);
    expect(stage('shipped').join('\n')).toMatch(/development.*simulator.*fixtures.*spec/);
  });

  it('sets only variables that are settings', () => {
    const set = dockerfile
      .filter((line) => line.startsWith('ENV '))
      .flatMap((line) => [...line.matchAll(/\b([A-Z_]+)=/g)].map(([, name]) => name ?? ''));
    expect(set.filter((name) => name !== 'NODE_ENV' && !names.has(name))).toEqual([]);
  });
});

describe('the reader of the replay', () => {
  it('reads every stage of the Dockerfile', () => {
    const stages = readDockerfile(textOf('docker/Dockerfile'));
    expect(stages.map(({ name }) => name)).toEqual(['build', 'shipped', 'demo', 'production']);
    const last = stages.at(-1)?.steps.at(-1);
    expect(last).toMatchObject({ instruction: 'CMD', command: ['node', 'dist/src/main.js'] });
  });

  it.each([
    ['an instruction it does not know', 'FROM a\nADD x y', 2],
    ['a misspelt one', 'FROM a\n\n# b\nUSR node', 4],
    ['a step before the first stage', 'USER node', 1],
    ['a flag it does not know', 'FROM a\nCOPY --link x y', 2],
    ['a pattern in a copy', 'FROM a\nCOPY *.json x', 2],
    ['a command in shell form', 'FROM a\nCMD node main.js', 2],
    ['quotes in a variable', 'FROM a\nENV A="b c"', 2],
    ['a line that never ends', 'FROM a\nRUN true \\', 2],
  ])('refuses %s, by its line', (_what, text, line) => {
    expect(() => readDockerfile(text)).toThrow(`Dockerfile, line ${line}:`);
  });
});
