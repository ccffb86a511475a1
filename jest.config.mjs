import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the lane with servers runs: the specs that need a database, a queue or a whole process. All others would only say the same again. */
function specsWithServers() {
  return ['src', 'adapters', 'test'].flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.spec.ts'))
      .map((name) => join(folder, name))
      .filter(
        (path) =>
          /^test\/(e2e|faults)\//.test(path) ||
          /\/support\/(database|gateway|redis|job-store|hanging-worker)\.js'/.test(readFileSync(path, 'utf8')),
      )
      .map((path) => `<rootDir>/${path}`),
  );
}

const { HELHED_LANE } = process.env;

export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: HELHED_LANE === 'services' ? specsWithServers() : ['<rootDir>/{src,adapters,test}/**/*.spec.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  // timing and large counts have a lane of their own: HELHED_LANE (test/support/lane.ts)
  testPathIgnorePatterns: ['/node_modules/', ...(HELHED_LANE === 'release' ? [] : ['\\.release\\.spec\\.ts$'])],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // a process keeps every module that a spec has loaded: one for all of them runs out of heap, so workers are renewed
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  testTimeout: 30_000,
  setupFilesAfterEnv: ['<rootDir>/test/support/traces-setup.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      },
    ],
  },
};
