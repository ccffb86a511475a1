import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import jest from '../../jest.config.mjs';

const [, { jsc }] = jest.transform['^.+\\.ts$'];
const isOurs = (url) => url?.startsWith('file:') && !url.includes('/node_modules/');

/** A whole address of a file that is not there: that of a thread which our sources start. */
const isMissing = (specifier) => isOurs(specifier) && specifier.endsWith('.js') && !existsSync(new URL(specifier));

/** `./x.js` in our sources is `./x.ts`. */
export function resolve(specifier, context, next) {
  if ((isOurs(context.parentURL) && /^\.{1,2}\/.*\.js$/.test(specifier)) || isMissing(specifier)) {
    const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(url)) return { url: url.href, shortCircuit: true };
  }
  return next(specifier, context);
}

export function load(url, context, next) {
  if (!isOurs(url) || !url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc,
    module: { type: 'es6' },
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
