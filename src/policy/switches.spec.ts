import type { Purpose, Switch, SwitchCondition } from '../generated/documents.js';
import { positionsOf, settled, switchFaults } from './switches.js';

const one = {
  code: 'ONE',
  strict: 'CLOSED',
  positions: [{ value: 'CLOSED' }, { value: 'OPEN' }],
} as unknown as Switch;
const two = { ...one, code: 'TWO' } as Switch;
const when = (of: string, ...is: string[]): { when: SwitchCondition } => ({ when: { switch: of, is } as SwitchCondition });
const setting = (of: string, value: string) => ({ switch: of, value }) as never;

describe('a switch', () => {
  it('stands in its strict position unless it is set', () => {
    expect([...positionsOf([one, two], [setting('TWO', 'OPEN')])]).toEqual([
      ['ONE', 'CLOSED'],
      ['TWO', 'OPEN'],
    ]);
  });

  it.each([
    ['that nobody declared', [setting('THREE', 'OPEN')], 'there is no switch THREE'],
    ['to a position it has not', [setting('ONE', 'AJAR')], 'the switch ONE has no position AJAR'],
    ['twice', [setting('ONE', 'OPEN'), setting('ONE', 'OPEN')], 'the switch ONE is set twice'],
  ])('cannot be set %s', (_what, settings, message) => {
    expect(() => positionsOf([one, two], settings)).toThrow(message);
  });
});

describe('a purpose', () => {
  const parts = ['legalBases', 'rules', 'smallCounts', 'consentLives'] as const;
  const purpose = (change: object) =>
    ({ code: 'P', legalBases: [], rules: [], smallCounts: [], consentLives: [], ...change }) as unknown as Purpose;

  it.each(parts)('says in %s only what the positions let stand', (part) => {
    const said = [
      { name: 'always' },
      { name: 'open', ...when('ONE', 'OPEN') },
      { name: 'closed', ...when('ONE', 'CLOSED', 'AJAR') },
    ];
    const standing = (value: string) => settled(purpose({ [part]: said }), new Map([['ONE', value]]))[part];
    expect(standing('CLOSED')).toMatchObject([{ name: 'always' }, { name: 'closed' }]);
    expect(standing('OPEN')).toMatchObject([{ name: 'always' }, { name: 'open' }]);
  });

  it.each(parts)('is faulty where %s names a switch or a position that is not declared', (part) => {
    const faults = (...conditions: object[]) => switchFaults(purpose({ [part]: conditions }), [one, two]);
    expect(faults({}, when('TWO', 'OPEN', 'CLOSED'))).toEqual([]);
    expect(faults(when('THREE', 'OPEN'))).toEqual(['P names the switch THREE, which is not declared']);
    expect(faults(when('ONE', 'OPEN', 'AJAR'))).toEqual(['P names the position AJAR, which the switch ONE has not']);
  });

  it('may leave out what it need not say', () => {
    const { smallCounts: _counts, consentLives: _lives, ...short } = purpose({});
    expect(settled(short as Purpose, new Map())).toStrictEqual(short);
    expect(switchFaults(short as Purpose, [one])).toEqual([]);
  });
});
