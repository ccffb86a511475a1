import fc from 'fast-check';
import { LIMITS, screenDocument } from './limits.js';

const CPR = '0504851118';
const refused = expect.objectContaining({ code: 'CPR_IN_DOCUMENT' });
const escapes: ((digit: string) => string)[] = [
  (digit) => digit,
  (digit) => `\\u003${digit}`,
  (digit) => `\\u{3${digit}}`,
  (digit) => `\\u{0003${digit}}`,
];
const escaped = fc
  .array(fc.constantFrom(...escapes), { minLength: 10, maxLength: 10 })
  .map((ways) => [...CPR].map((digit, at) => ways[at]!(digit)).join(''));

describe('a document', () => {
  it('holds no CPR number in a text, whichever digits are escapes', () => {
    fc.assert(
      fc.property(escaped, (number) => {
        for (const document of [
          `{ a(b: "${number}") }`,
          `query($b: String = "x ${number}") { a(b: $b) }`,
          `{ a(b: ["${number}"]) }`,
        ])
          expect(() => screenDocument(document)).toThrow(refused);
      }),
    );
  });

  it.each([
    ['escaped as the review found it', '{ a(b: "05048\\u00351118") }'],
    ['with an escaped hyphen', '{ a(b: "050485\\u002d1118") }'],
    ['in a block text', `{ a(b: """x\n${CPR}\n""") }`],
    ['in a comment', `# ${CPR}\n{ a }`],
    ['as an alias', `{ a${CPR}: b }`],
    ['as an alias after letters that look hexadecimal', `{ abcdefabcdef${CPR}: b }`],
    ['as an alias in parts', `{ a050485_1118: b }`],
    ['as the name of the operation', `query q${CPR} { a }`],
    ['as the name of a variable', `query($v${CPR}: Int) { a(b: $v${CPR}) }`],
    ['as the name of a fragment', `{ ...f${CPR} } fragment f${CPR} on A { b }`],
    ['as a directive', `{ a @d${CPR} }`],
    ['as an enum value', `{ a(b: N${CPR}) }`],
    ['as a whole number', '{ a(b: 1504851118) }'],
    ['as a fraction', '{ a(b: 150485.1118) }'],
    ['as a power', '{ a(b: 1.504851118e9) }'],
    ['as a replacement number', '{ a(b: "050485\\u0031AB2") }'],
    ['as a replacement number in a name', '{ a0504851AB2: b }'],
    ['in digits of another script', '{ a(b: "٠٥٠٤٨٥١١١٨") }'],
    ['in wide digits', '{ a(b: "０５０４８５１１１８") }'],
    ['in wide digits of a comment', '# ０５０４８５１１１８\n{ a }'],
    ['parted by a sign without width', '{ a(b: "050485\u200b1118") }'],
    ['parted by an escaped sign without width', '{ a(b: "050\\u200b4851118") }'],
  ])('holds no CPR number %s', (_what, document) => {
    expect(() => screenDocument(document)).toThrow(refused);
  });

  it.each([
    '{ citizenView(cpr: $cpr, purpose: "PLAN_DRAFT") { cases { title } } }',
    '{ withdrawConsent(id: "0197f000-0000-7000-8000-000000000000") { consent { id } } }',
    '{ a(first: 100, n: 123456789, f: 1.5e3) { b1 b22 x_1_2 } }',
    '{ accessLog(filter: { from: "2026-11-22T10:00:00.000Z" }) { nodes { logIndex } } }',
  ])('without one passes: %s', (document) => {
    expect(() => screenDocument(document)).not.toThrow();
  });

  it('is limited in tokens and fragments before it is parsed, and must be GraphQL', () => {
    expect(() => screenDocument(`{ ${'a '.repeat(LIMITS.tokens)} }`)).toThrow(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED' }),
    );
    expect(() => screenDocument(`{ ${'...a '.repeat(51)} }`)).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }));
    for (const document of ['{ a(b: "x) }', '{ a(b: "\\u{110000}") }', '{ a(b: "\\ud800") }', '{ a(b: 05) }'])
      expect(() => screenDocument(document)).toThrow(expect.objectContaining({ code: 'REQUEST_UNREADABLE' }));
  });
});
