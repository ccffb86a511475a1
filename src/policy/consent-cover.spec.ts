import type { ConsentLife } from '../generated/documents.js';
import { candidatesOf, coverOf } from './consent-cover.js';
import type { ConsentFacts, DecisionFacts } from './facts.js';

const AT = '2026-11-22T10:00:00.000Z';
const LATER = '2026-11-22T10:00:00.001Z';
const consent: ConsentFacts = {
  id: 'c-1',
  kind: 'PLAN_REPLACEMENT',
  sectors: ['SOCIAL'],
  dataClasses: ['PLAN_GOAL'],
  givenAt: '2026-11-02T10:00:00.000Z',
};
const facts = (consents: readonly ConsentFacts[], at: string): DecisionFacts => ({
  at,
  purpose: 'PLAN_COORDINATION',
  wantsCaseData: true,
  caller: { role: 'COORDINATOR', sector: 'SOCIAL', employee: 'e-1', unit: 'u-1' },
  citizenKey: 'citizen',
  relations: [],
  consents,
  sources: [],
});
const place = { system: 'social-ffb', sector: 'SOCIAL', dataClass: 'PLAN_GOAL' } as const;
function covered(consents: readonly Partial<ConsentFacts>[], { at = AT, lives }: { at?: string; lives?: ConsentLife[] } = {}) {
  const all = consents.map((change) => ({ ...consent, ...change }));
  const candidates = candidatesOf(all[0]!.kind, all, facts(all, at), { boundToCase: false, lives });
  const cover = coverOf(candidates, place);
  return 'consent' in cover ? cover.consent : cover.reason;
}

describe('a consent as it stands for a call', () => {
  it.each<[string, Partial<ConsentFacts>, string]>([
    ['given at the instant', { givenAt: AT }, 'c-1'],
    ['given after it', { givenAt: LATER }, 'CONSENT_MISSING'],
    ['refused at the instant', { refusedAt: AT }, 'CONSENT_REFUSED'],
    ['to be refused after it', { refusedAt: LATER }, 'CONSENT_MISSING'],
    ['that another must give as well, given at the instant', { givenAt: AT, standing: 'INCOMPLETE' }, 'CONSENT_INCOMPLETE'],
    ['that another must give as well, given after it', { givenAt: LATER, standing: 'INCOMPLETE' }, 'CONSENT_MISSING'],
    ['that ends at the instant', { expiresAt: AT }, 'CONSENT_EXPIRED'],
    ['that ends after it', { expiresAt: LATER }, 'c-1'],
    ['used up, whose end lies ahead', { expiresAt: LATER, uses: { most: 2, taken: 2 } }, 'CONSENT_USED_UP'],
    ['used up and ended', { expiresAt: AT, uses: { most: 2, taken: 2 } }, 'CONSENT_EXPIRED'],
    ['with a use left', { uses: { most: 2, taken: 1 } }, 'c-1'],
    ['outgrown', { standing: 'OUTGROWN' }, 'CONSENT_EXPIRED'],
    ['withdrawn and refused', { withdrawnAt: AT, refusedAt: AT }, 'CONSENT_WITHDRAWN'],
  ])('%s: %j is %s', (_what, change, answer) => {
    expect(covered([change])).toBe(answer);
  });

  it('is overruled by the last no, whatever the order, and by one of the same instant', () => {
    const no = (refusedAt: string) => ({ id: 'no', givenAt: refusedAt, refusedAt });
    const [early, late] = [no('2026-11-01T10:00:00.000Z'), no('2026-11-03T10:00:00.000Z')];
    expect(covered([{}, early])).toBe('c-1');
    expect(covered([{}, early, late])).toBe('CONSENT_REFUSED');
    expect(covered([late, early, {}])).toBe('CONSENT_REFUSED');
    expect(covered([{}, no(consent.givenAt)])).toBe('CONSENT_REFUSED');
    expect(covered([{}, { ...late, sectors: ['HEALTH'] }])).toBe('c-1');
  });

  it('without a receiver is none where its kind is given to one', () => {
    const lookup = { kind: 'HEALTH_LOOKUP_42D', purpose: 'PLAN_COORDINATION' } as const;
    expect(covered([lookup])).toBe('CONSENT_MISSING');
    expect(covered([{ ...lookup, receivers: { units: ['u-1'], employees: [] } }])).toBe('c-1');
    expect(covered([{ ...lookup, receivers: { units: ['u-2'], employees: ['e-2'] } }])).toBe('CONSENT_MISSING');
  });
});

describe('the longest life of a consent', () => {
  const life = (kind: ConsentLife['kind'], months: number): ConsentLife => ({ kind, months });
  const lives = [life('FETCH_11A', 1), life('PLAN_REPLACEMENT', 6)];
  const at = (instant: string, givenAt: string) => covered([{ givenAt }], { at: instant, lives });

  it('is that of its kind, until just before the day of the month on which it was given', () => {
    expect(at('2026-11-15T09:59:59.999Z', '2026-05-15T10:00:00.000Z')).toBe('c-1');
    expect(at('2026-11-15T10:00:00.000Z', '2026-05-15T10:00:00.000Z')).toBe('CONSENT_EXPIRED');
  });

  it('ends on the last of a month that lacks the day', () => {
    expect(at('2027-02-28T09:59:59.999Z', '2026-08-31T10:00:00.000Z')).toBe('c-1');
    expect(at('2027-02-28T10:00:00.000Z', '2026-08-31T10:00:00.000Z')).toBe('CONSENT_EXPIRED');
  });

  it('is none where no life of its kind is said', () => {
    expect(covered([{ givenAt: '2001-01-01T10:00:00.000Z' }], { lives: [life('FETCH_11A', 1)] })).toBe('c-1');
  });
});
