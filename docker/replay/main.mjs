/**
 * Proves the images without a container engine: replays the Dockerfile's stages in folders of a temporary directory, and then starts what
 * they hold: production with its settings against real PostgreSQL and Redis, the demo with those of the compose file. `node docker/replay/main.mjs`; `--keep` leaves the folders.
 * What it cannot show: the base image itself, `init`, the read-only file system and the networks of compose.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { buildContext, buildStages, identityOf, inside } from './build-stages.mjs';
import { checkDemo } from './check-demo.mjs';
import { checkContents, checkGateway, checkRefusals, checkWorker } from './checks.mjs';
import { readDockerfile } from './read-dockerfile.mjs';
import { startSurroundings } from './surroundings.mjs';

const project = resolve(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'helhed-image-'));
let [passed, failed] = [0, 0];
let surroundings;

function check(what, found, expected) {
  const isRight = isDeepStrictEqual(found, expected);
  if (isRight) passed += 1;
  else failed += 1;
  console.log(isRight ? `  ok      ${what}` : `  FAILED  ${what}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`);
}

function printSize(what, folder) {
  console.log(`${what}: ${execFileSync('du', ['-sm', folder], { encoding: 'utf8' }).split('\t')[0]} MB`);
}

try {
  chmodSync(work, 0o755);
  const context = join(work, 'context');
  mkdirSync(context);
  buildContext(project, join(project, 'docker/Dockerfile.dockerignore'), context);
  const stages = readDockerfile(readFileSync(join(project, 'docker/Dockerfile'), 'utf8'));
  const built = await buildStages({ stages, targets: ['production', 'demo'], context, work, print: console.log });
  const [image, build] = [built.get('production'), built.get('build')];
  printSize('production image beside its base', image.root);
  printSize('  of which packages', inside(image, '/app/node_modules'));
  console.log(
    `runs as ${image.user}${process.getuid?.() === 0 ? `, here with number ${identityOf(image).uid}` : ', here as whoever runs this'}`,
  );

  checkContents(image, check);
  const modules = inside(build, '/app/dist');
  surroundings = await startSurroundings({ project, modules, work, ownerOfFiles: identityOf(image).uid });
  const { SETTINGS } = await import(pathToFileURL(join(modules, 'src/config/settings.js')).href);
  const secrets = SETTINGS.filter(({ secret, developmentDefault }) => secret && developmentDefault);
  await checkRefusals(
    image,
    surroundings,
    secrets.map(({ name, developmentDefault }) => [name, developmentDefault]),
    check,
  );
  await checkWorker(image, surroundings, check);
  await checkGateway(image, surroundings, check);
  const compose = readFileSync(join(project, 'docker/compose.yaml'), 'utf8');
  await checkDemo(built.get('demo'), compose, check);
} catch (thrown) {
  failed += 1;
  console.error(thrown);
} finally {
  await surroundings?.close();
  if (process.argv.includes('--keep')) console.log(`kept: ${work}`);
  else rmSync(work, { recursive: true, force: true });
}
console.log(`the images: ${passed} checks passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
