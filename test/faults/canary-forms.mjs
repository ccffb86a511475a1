// What the scan looks for: the numbers and names of invented people, in the forms in which a leak could hide them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';

const CAST = 'src/sdk/testing';
const SOURCES = ['src', 'adapters', 'test'];
const LITERAL = /(?<![0-9])((?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2})-?([0-9]{4})(?=['"`])/g;
const SEPARATOR = /(?<=[0-9]{6})(?:[-\u2010-\u2015\u2212\u00a0 ]|&#160;)(?=[0-9]{4})/g;
const NESTING = 2;

/**
 * The invented people of the suite: `numbers` of citizens and staff, `specNumbers` that stand as literals in specs,
 * `names` in both orders, and family names and streets alone.
 */
export async function readCanaries() {
  const [{ PEOPLE }, { STAFF }] = await Promise.all(['people.ts', 'staff.ts'].map((name) => loaded(join(CAST, name))));
  const numbers = [...PEOPLE.flatMap(({ cpr, formerCpr }) => [cpr, formerCpr]), ...STAFF.map(({ cpr }) => cpr)];
  const names = [
    ...PEOPLE.flatMap(({ given, family, street }) => [`${given} ${family}`, `${family}, ${given}`, family, street]),
    ...STAFF.flatMap(({ fullName }) => [fullName, fullName.split(' ').at(-1)]),
  ];
  return { numbers: unique(numbers), specNumbers: unique(literalsOfSpecs()), names: unique(names) };
}

function literalsOfSpecs() {
  const specs = SOURCES.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.spec.ts'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return specs.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(LITERAL)].map(([, date, serial]) => date + serial));
}

const unique = (values) => [...new Set(values.filter((value) => value !== undefined))];

/**
 * Digests and signatures in base64, by their length: SHA-256, Ed25519 and ES256, and Ed25519 with its key id as a note has it. A few million
 * random signs hold a short family name between two of them that are no letters, now and then.
 */
const DIGEST =
  /(?<![A-Za-z0-9+/_-])(?:[A-Za-z0-9+/_-]{43}=?|[A-Za-z0-9+/_-]{86}(?:==)?|[A-Za-z0-9+/_-]{91}=?)(?![A-Za-z0-9+/_=-])/g;

/** A path or a sentence of names has hardly a digit or a capital. */
const isRandom = (run) => run.replace(/[^0-9]/g, '').length >= 2 && run.replace(/[^A-Z]/g, '').length >= 4;

/**
 * A function from a text to what was found in it, as `{ what, form }`: never the value. Numbers are found in ten digits, with a hyphen,
 * a space or a like sign after the date, behind any prefix, and in nine digits where the leading zero was lost; names with any
 * white space, but not in the signs of a digest. Both also in JSON, percent, HTML, hexadecimal and base64 encoding, and in two of these on top of each other.
 */
export function finderOf({ numbers, names = [] }) {
  const tenDigits = anyOf(numbers);
  const nineDigits = anyOf(numbers.filter((number) => number.startsWith('0')).map((number) => number.slice(1)));
  const named = anyOf(names.map((name) => escaped(name).replaceAll(' ', '\\s+')));
  const patterns = [
    ['CPR number', tenDigits && new RegExp(tenDigits)],
    ['CPR number without its zero', nineDigits && new RegExp(`(?<![0-9.])(?:${nineDigits})(?![0-9])`)],
    ['name', named && new RegExp(`(?<![\\p{L}])(?:${named})(?![\\p{L}])`, 'u')],
  ].filter(([, pattern]) => pattern);
  return (text) =>
    viewsOf(text, 'plain', NESTING).flatMap(([form, view]) => {
      const joined = view.replace(SEPARATOR, '');
      const words = joined.replace(DIGEST, (run) => (isRandom(run) ? ' ' : run));
      const isFound = ([what, pattern]) => pattern.test(what === 'name' ? words : joined);
      return patterns.filter(isFound).map(([what]) => ({ what, form }));
    });
}

const anyOf = (alternatives) => alternatives.join('|');
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const DECODINGS = [
  [
    'JSON',
    (text) => text.replace(/\\u([0-9a-fA-F]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
    /\\u[0-9a-fA-F]{4}/,
  ],
  [
    'percent',
    (text) =>
      text.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString()).replace(/\+/g, ' '),
    /%[0-9a-fA-F]{2}/,
  ],
  [
    'HTML',
    (text) => text.replace(/&#(x?)([0-9a-fA-F]{1,6});/gi, (_, x, code) => codePoint(Number.parseInt(code, x ? 16 : 10))),
    /&#x?[0-9a-fA-F]+;/i,
  ],
  ['hexadecimal', (text) => runs(text, /[0-9a-fA-F]{16,}/g, hexOf), /[0-9a-fA-F]{16}/],
  ['base64', (text) => runs(text, /[A-Za-z0-9+/_-]{11,}/g, base64Of), /[A-Za-z0-9+/_-]{11}/],
];

/** The text as it stands and decoded, decodings of decodings included. */
function viewsOf(text, form, depth) {
  if (depth === 0) return [[form, text]];
  const decoded = DECODINGS.filter(([, , hint]) => hint.test(text)).map(([name, decode]) => [name, decode(text)]);
  return [
    [form, text],
    ...decoded
      .filter(([, view]) => view !== '' && view !== text)
      .flatMap(([name, view]) => viewsOf(view, form === 'plain' ? name : `${name} in ${form}`, depth - 1)),
  ];
}

const codePoint = (code) => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
const runs = (text, pattern, decode) =>
  [...text.matchAll(pattern)]
    .flatMap(([run]) => decode(run))
    .map(readable)
    .join('\n');
const hexOf = (run) => [0, 1].map((at) => Buffer.from(run.slice(at), 'hex'));
/** A run need not begin where its encoding began: the encoding has four signs a group. */
const base64Of = (run) => [0, 1, 2, 3].map((at) => Buffer.from(run.slice(at).replace(/-/g, '+').replace(/_/g, '/'), 'base64'));
/** Bytes that hold no digits and no letters in a row cannot hide anything: they are passed over. */
const readable = (bytes) => (/[0-9 ]{6}|[A-Za-z\u0080-\uffff]{4}/.test(bytes.toString('latin1')) ? bytes.toString() : '');

/** A module of the cast, which imports nothing but types. */
function loaded(path) {
  const { code } = transformSync(readFileSync(path, 'utf8'), { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
