import { REASONS } from '../reasons.js';
import { lix } from './lix.js';

describe('the LIX figure', () => {
  it('is words per sentence plus the share of words longer than six letters', () => {
    expect(lix('Du har sagt ja.')).toBe(4);
    expect(lix('Du har sagt ja. Det er fint.')).toBe(3.5);
    expect(lix('Formålet passer ikke.')).toBeCloseTo(3 + 100 / 3);
    expect(lix('Hans ord: vi siger nej. Og ja?')).toBeCloseTo(7 / 3);
  });

  it('counts a word of six letters as short and one of seven as long, whatever stands around it', () => {
    expect(lix('(abcdef)')).toBe(1);
    expect(lix('"abcdefg"')).toBe(101);
    expect(lix('æøåæøåæ 12345678')).toBe(52);
  });

  it('takes the dot inside a number or an abbreviation for no end, and nothing for no words', () => {
    expect(lix('Kl. 12.30 er der mad')).toBe(6);
    expect(lix('...')).toBe(0);
  });
});

const codes = Object.entries(REASONS);

describe('the texts of the reason codes', () => {
  it.each(codes)('%s speaks to caseworker, DPO and citizen, in Danish and in English, to each in other words', (code, reason) => {
    expect(code).toMatch(/^[A-Z]+(_[A-Z0-9]+)*$/);
    const { da, en, dpo, citizen } = reason;
    const texts = [da, en, dpo.da, dpo.en, citizen.da, citizen.en];
    expect(new Set(texts).size).toBe(6);
    for (const text of texts) expect(text).toMatch(/^[A-ZÆØÅ].{9,}[.]$/);
  });

  it.each(codes.map(([code, { citizen }]) => [code, Math.round(lix(citizen.da) * 10) / 10]))(
    '%s tells the citizen in Danish at LIX %d, and 35 is the most',
    (_code, figure) => {
      expect(figure).toBeLessThanOrEqual(35);
    },
  );
});
