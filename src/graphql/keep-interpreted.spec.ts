import { parse } from 'graphql';
import { keepInterpreted } from './keep-interpreted.js';

describe('a document', () => {
  it.each([
    ['compiled with one operation', '{ whoAmI { subject } }', false],
    ['compiled with variables', 'query($a: Int, $b: Int!) { a(b: $a) }', false],
    ['interpreted with a default', 'query($a: Int = 1) { a(b: $a) }', true],
    ['interpreted with two operations', 'query A { a } query B { b } fragment c on D { e }', true],
  ])('is %s', async (_how, text, isInterpreted) => {
    const document = parse(text);
    expect(await keepInterpreted(undefined, document)).toEqual(isInterpreted ? { document } : undefined);
  });
});
