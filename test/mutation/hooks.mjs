import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import jest from '../../jest.config.mjs';
import { applied, mutantsOf } from './mutants.mjs';
import { reachOf } from './reach.mjs';

const [, { jsc }] = jest.transform['^.+\\.ts$'];
const isOurs = (url) => url?.startsWith('file:') && !url.includes('/node_modules/');
const STAND_INS = { '@jest/globals': './jest-globals.mjs', 'fast-check': './few-runs.mjs' };
const compiled = new Map();

/** `./x.js` is `./x.ts`; what loads the mutated file is loaded anew for each mutant, which the query names, and all else once. */
export function resolve(specifier, context, next) {
  const isOurOwn = isOurs(context.parentURL) && context.parentURL.split('?')[0].endsWith('.ts');
  if (isOurOwn && STAND_INS[specifier]) return { url: new URL(STAND_INS[specifier], import.meta.url).href, shortCircuit: true };
  if (!isOurOwn || !/^\.{1,2}\/.*\.js$/.test(specifier)) return next(specifier, context);
  const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
  if (!existsSync(url)) return next(specifier, context);
  const parent = new URL(context.parentURL);
  const mutated = parent.searchParams.get('file');
  if (mutated !== null && reachOf(fileURLToPath(url)).has(mutated)) url.search = parent.search;
  return { url: url.href, shortCircuit: true };
}

export function load(url, context, next) {
  const { pathname, searchParams, search } = new URL(url);
  if (!isOurs(url) || !pathname.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url.replace(search, ''));
  const isMutated = searchParams.get('file') === filename;
  const key = isMutated ? url : filename;
  if (!compiled.has(key)) {
    const plain = readFileSync(filename, 'utf8');
    const source = isMutated ? applied(plain, mutantsOf(filename, plain)[Number(searchParams.get('mutant'))]) : plain;
    compiled.set(key, transformSync(source, { filename, jsc, module: { type: 'es6' } }).code);
  }
  return { format: 'module', source: compiled.get(key), shortCircuit: true };
}
