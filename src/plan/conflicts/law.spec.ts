import { LAW_OF_EFFORTS } from './law.js';
import { isInForce } from './paragraphs.js';

describe('the law of efforts', () => {
  it('has a source and a day for each paragraph, and nothing else', () => {
    for (const { act, from, paragraph, source, to, ...rest } of LAW_OF_EFFORTS) {
      expect([act, paragraph]).toEqual([expect.stringMatching(/^[A-Z]+$/), expect.stringMatching(/^§§? \d/)]);
      expect([from, to].filter(Boolean)).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
      expect([source.length > 10, rest]).toEqual([true, {}]);
    }
  });

  it.each([
    ['SEL', '§ 52, stk. 3', '2023-12-31', true],
    ['SEL', '§ 52, stk. 3', '2024-01-01', false],
    ['SEL', '§ 52 b', '2024-01-01', true],
    ['BL', '§ 32, stk. 1, nr. 3', '2023-12-31', false],
    ['BL', '§ 32, stk. 1, nr. 3', '2024-01-01', true],
    ['SUL', '§ 139 a', '2026-12-31', false],
    ['SEL', '§ 85', '1990-01-01', true],
    ['SEL', 'et sted i loven', '2030-01-01', true],
  ])('has %s %s on %s: %s', (act, paragraph, day, inForce) => {
    expect(isInForce(LAW_OF_EFFORTS, { act, paragraph }, day)).toBe(inForce);
  });
});
