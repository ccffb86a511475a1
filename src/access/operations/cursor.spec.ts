import fc from 'fast-check';
import { Cursors, pageSize } from './cursor.js';

const cursors = new Cursors(Buffer.alloc(32, 1));
const positions = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
const invalid = expect.objectContaining({ code: 'CURSOR_INVALID' });

describe('a cursor', () => {
  it('opens to what was sealed, for the same caller and filter', () => {
    fc.assert(
      fc.property(positions, fc.string(), (position, bound) => cursors.open(cursors.seal(position, bound), bound) === position),
    );
  });

  it('does not open for another caller or filter', () => {
    fc.assert(
      fc.property(positions, fc.string(), fc.string(), (position, bound, other) => {
        fc.pre(bound !== other);
        expect(() => cursors.open(cursors.seal(position, bound), other)).toThrow(invalid);
      }),
    );
  });

  it('does not open under another key', () => {
    const other = new Cursors(Buffer.alloc(32, 2));
    expect(() => other.open(cursors.seal('p', 'b'), 'b')).toThrow(invalid);
  });

  it('cannot be changed by its holder, in any bit', () => {
    fc.assert(
      fc.property(positions, fc.nat(), fc.integer({ min: 1, max: 255 }), (position, at, change) => {
        const bytes = Buffer.from(cursors.seal(position, 'b'), 'base64url');
        bytes[at % bytes.length]! ^= change;
        expect(() => cursors.open(bytes.toString('base64url'), 'b')).toThrow(invalid);
      }),
    );
  });

  it('shows nothing of the place it marks, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{8,64}$/), (position) => {
        const [one, two] = [cursors.seal(position, 'b'), cursors.seal(position, 'b')];
        expect(one).not.toBe(two);
        for (const read of ['latin1', 'utf8', 'base64', 'hex'] as const)
          expect(Buffer.from(one, 'base64url').toString(read)).not.toContain(position);
      }),
    );
  });

  it('has one spelling', () => {
    const cursor = cursors.seal('p', 'b');
    for (const other of [`${cursor}=`, `${cursor} `, `${cursor}\0`, ` ${cursor}`, `${cursor}!`])
      expect(() => cursors.open(other, 'b')).toThrow(invalid);
  });

  it.each([
    '',
    'x',
    '|',
    '%%%',
    'ø'.repeat(1000),
    Buffer.from('p|').toString('base64url'),
    Buffer.from('|x').toString('base64url'),
  ])('is not whatever somebody makes up (%#)', (text) => {
    expect(() => cursors.open(text, 'b')).toThrow(invalid);
  });
});

describe('a page size', () => {
  it('is twenty unless asked for, or the most when that is less', () => {
    expect(pageSize(undefined, 100)).toBe(20);
    expect(pageSize(undefined, 5)).toBe(5);
    expect(pageSize(100, 100)).toBe(100);
  });

  it.each([0, -1, 1.5, 101, Number.NaN, Number.POSITIVE_INFINITY])('of %d is refused', (first) => {
    expect(() => pageSize(first, 100)).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }));
  });
});
