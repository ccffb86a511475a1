import { readFileSync } from 'node:fs';
import type { Switch } from '../generated/documents.js';
import { faultsOf } from '../schema/validators.js';
import { catalogueOf, readCatalogue } from './catalogue.js';
import { lawInForce } from './legal-basis.js';
import { rulesOn } from './purpose-of-day.js';

const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const DAYS = ['2025-06-01', '2026-11-22', '2027-01-02'] as const;
const noon = (day: string) => `${day}T11:00:00.000Z`;
const switched = (code: string, value: string) =>
  catalogueOf({
    ...catalogue.content,
    settings: [{ switch: code, value, decidedBy: 'DPO', decidedAt: '2026-11-22', reason: 'test' }],
  });

/** `SECTOR CLASS by KINDS` of all that a purpose can release on a day. */
function reach(of: typeof catalogue, code: string, day: string): string[] {
  return rulesOn(of.purposes.get(code)!, noon(day)).flatMap(({ rule, releases }) =>
    rule.sectors.flatMap((named) => {
      const sector = named === 'OWN' || named === 'RELATED' ? 'EMPLOYMENT' : named;
      return releases.get(sector)!.flatMap(({ dataClass, free, first }) => {
        if (free !== undefined) return free.length > 0 ? [`${named} ${dataClass} free`] : [];
        return first.length > 0 ? [`${named} ${dataClass} by ${first.map(({ kind }) => kind).join(' ')}`] : [];
      });
    }),
  );
}

describe('the law of the day', () => {
  it('is in force for every purpose but those whose law has ended', () => {
    const ended = DAYS.map((day) =>
      [...catalogue.purposes.values()]
        .filter((purpose) => lawInForce(purpose, noon(day)).length === 0)
        .map(({ code }) => code)
        .sort(),
    );
    expect(ended).toEqual([[], ['REHAB_TEAM'], ['EMPLOYMENT_COORDINATION', 'REHAB_TEAM']]);
  });

  it.each([
    ['EMPLOYMENT_COORDINATION', 'SOCIAL PLAN_EFFORT free', [true, true, false]],
    ['REHAB_TEAM', 'EMPLOYMENT PLAN_GOAL free', [true, false, false]],
    ['PLAN_COORDINATION', 'HEALTH PLAN_GOAL by PLAN_REPLACEMENT', [true, true, false]],
    ['PLAN_COORDINATION', 'SOCIAL PLAN_GOAL by PLAN_REPLACEMENT', [true, true, true]],
    ['PLAN_FOLLOWUP', 'HEALTH PLAN_EFFORT by PLAN_REPLACEMENT', [true, true, false]],
    ['PLAN_FOLLOWUP', 'FAMILY PLAN_EFFORT by PLAN_REPLACEMENT', [true, true, true]],
    ['REHAB_TRAINING', 'HEALTH HEALTH by HEALTH_TREAT_41', [true, true, true]],
    ['GRANT_DECISION', 'OWN SPEND free', [true, true, false]],
    ['CHILD_INQUIRY', 'HEALTH HEALTH free', [true, true, true]],
  ])('of %s carries %s on 2025-06-01, 2026-11-22 and 2027-01-02: %j', (code, cell, expected) => {
    expect(DAYS.map((day) => reach(catalogue, code, day).includes(cell))).toEqual(expected);
  });

  it('names the order of its day for a training plan', () => {
    const orders = DAYS.map((day) =>
      lawInForce(catalogue.purposes.get('REHAB_TRAINING')!, noon(day))
        .map(({ act }) => act)
        .filter((act) => act.startsWith('BEK')),
    );
    expect(orders).toEqual([['BEK 918/2018'], ['BEK 918/2018'], ['BEK 1804/2025']]);
  });
});

describe('the switches', () => {
  const declared = JSON.parse(readFileSync('src/policy/switches.json', 'utf8')) as Switch[];

  it('are valid, have their strict position among two or more, and are each named by a purpose', () => {
    const used = JSON.stringify(catalogue.content.purposes);
    for (const one of declared) {
      expect(faultsOf('policy/switch.schema.json', one)).toEqual([]);
      expect(one.positions.length).toBeGreaterThan(1);
      expect(used).toContain(one.code);
      expect(one.positions.map(({ value }) => value)).toContain(one.strict);
      expect(catalogue.positions.get(one.code)).toBe(one.strict);
    }
  });

  it.each([
    ['LOB_45_ALONE', 'HEALTH_WITHOUT_CONSENT', 'EMPLOYMENT_COORDINATION', '2026-11-22', 'HEALTH HEALTH free'],
    ['EMPLOYMENT_LAW_2027', 'CONTINUES', 'EMPLOYMENT_COORDINATION', '2027-01-02', 'SOCIAL PLAN_EFFORT free'],
    ['REHABILITATION_TEAM', 'KEPT_2026', 'REHAB_TEAM', '2026-11-22', 'EMPLOYMENT PLAN_GOAL free'],
    ['PLAN_CONSENT_WITHDRAWN', 'OWN_SECTOR_PLAN', 'PLAN_FOLLOWUP', '2026-11-22', 'OWN PLAN_EFFORT free'],
    ['ORDINARY_INSIDE', 'INTERNAL_USE', 'CASE_DECISION', '2026-11-22', 'SOCIAL CASE_META free'],
    ['SICKNESS_CATEGORY_3', 'STILL_IN_USE', 'SICKNESS_FOLLOWUP', '2026-11-22', 'OWN EMPLOYMENT free'],
    ['FETCH_11A_FOR_HEALTH', 'ONE_SUFFICES', 'CASE_DECISION', '2026-11-22', 'HEALTH HEALTH by FETCH_11A'],
  ])('%s opens in %s what it closes in its strict position', (code, value, purpose, day, cell) => {
    expect(reach(catalogue, purpose, day)).not.toContain(cell);
    const open = switched(code, value);
    expect(reach(open, purpose, day)).toContain(cell);
    expect(open.bundle).not.toBe(catalogue.bundle);
  });

  it('CONSENT_11A_LIFE and SMALLEST_GROUP change a number', () => {
    const life = (of: typeof catalogue) => of.purposes.get('CASE_DECISION')!.consentLives!.map(({ months }) => months);
    const group = (of: typeof catalogue) => of.purposes.get('MGMT_INFO')!.smallCounts!.map(({ count }) => count);
    expect([life(catalogue), life(switched('CONSENT_11A_LIFE', 'WHOLE_CASE'))]).toEqual([[12], []]);
    expect([group(catalogue), group(switched('SMALLEST_GROUP', 'TEN'))]).toEqual([[5], [10]]);
  });

  it('are not set to what is no position, nor twice, nor when there is no such switch', () => {
    expect(() => switched('LOB_45_ALONE', 'OPEN')).toThrow('LOB_45_ALONE has no position OPEN');
    expect(() => switched('LOB_46', 'OPEN')).toThrow('no switch LOB_46');
  });
});
