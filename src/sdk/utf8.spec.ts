import fc from 'fast-check';
import { SourceProblem } from './source-problem.js';
import { utf8Text } from './utf8.js';

describe('the text of a source', () => {
  it('is what the standard decoder makes of the bytes, or refused where that refuses them', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 40 }).map((some) => Buffer.from(some)),
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
      fc.string().map((text) => Buffer.from(`\uFEFF${text}`)),
    );
    const decoded = (one: Buffer) => {
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(one);
      } catch {
        return 'SOURCE_INVALID';
      }
    };
    const read = (one: Buffer) => {
      try {
        return utf8Text(one);
      } catch (thrown) {
        return (thrown as SourceProblem).code;
      }
    };
    fc.assert(fc.property(bytes, (one) => expect(read(one)).toBe(decoded(one))));
  });

  it('that is not UTF-8 is an invalid source', () => {
    expect(() => utf8Text(Buffer.of(0xff))).toThrow(SourceProblem);
  });
});
