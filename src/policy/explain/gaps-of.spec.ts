import { type GapMet, gapsOf } from './gaps-of.js';

const met = (change: Partial<GapMet> = {}): GapMet => ({
  purpose: 'WASTE',
  reason: 'PURPOSE_UNKNOWN',
  role: 'CASEWORKER',
  sector: 'SOCIAL',
  classes: ['CASE_META'],
  sources: ['SOCIAL'],
  at: '2026-11-22T10:00:00.000Z',
  ...change,
});

describe('the gaps of the catalogue', () => {
  it('are gathered by purpose, reason, role and sector, with first and last time and all classes wanted, and belong to the DPO', () => {
    const gaps = gapsOf([
      met(),
      met({ at: '2026-11-22T12:00:00.000Z', classes: ['HEALTH', 'CASE_META'] }),
      met({ at: '2026-11-22T09:00:00.000Z', sources: ['HEALTH'] }),
    ]);
    expect(gaps).toEqual([
      {
        purpose: 'WASTE',
        reason: 'PURPOSE_UNKNOWN',
        role: 'CASEWORKER',
        sector: 'SOCIAL',
        classes: ['CASE_META', 'HEALTH'],
        sources: ['HEALTH', 'SOCIAL'],
        times: 3,
        first: '2026-11-22T09:00:00.000Z',
        last: '2026-11-22T12:00:00.000Z',
        owner: 'DPO',
      },
    ]);
  });

  it.each<Partial<GapMet>>([{ purpose: 'OTHER' }, { reason: 'NO_RULE' }, { role: 'COORDINATOR' }, { sector: 'FAMILY' }])(
    'stand apart when they differ in %j, the most frequent first',
    (change) => {
      expect(gapsOf([met(), met(change), met(change)]).map(({ times }) => times)).toEqual([2, 1]);
    },
  );

  it('of the same number stand with the one met last first', () => {
    const [early, late] = ['2026-11-22T09:00:00.000Z', '2026-11-22T12:00:00.000Z'];
    for (const all of [
      [met({ purpose: 'A', at: early }), met({ purpose: 'B', at: late })],
      [met({ purpose: 'B', at: late }), met({ purpose: 'A', at: early })],
    ])
      expect(gapsOf(all).map(({ purpose }) => purpose)).toEqual(['B', 'A']);
    expect(gapsOf([met({ at: late }), met({ at: late }), met({ purpose: 'A', at: early })])[0]?.times).toBe(2);
  });

  it('are none where none was met', () => {
    expect(gapsOf([])).toEqual([]);
  });
});
