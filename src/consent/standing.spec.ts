import fc from 'fast-check';
import type { ConsentKind } from '../generated/documents.js';
import type { ConsentCompletion, Giver } from './consent.entity.js';
import { CONSENT_KINDS } from './consent-kinds.js';
import { birthday } from './giver-age.js';
import { standingOf } from './standing.js';

const BORN = '2010-05-20';
const by = (giver: Giver, giverKey: string | null = null): ConsentCompletion => ({
  giver,
  giverKey,
  form: 'WRITTEN',
  evidenceRef: null,
  textVersion: '1',
  givenAt: new Date('2026-06-01T10:00:00Z'),
});
const standing = (kind: ConsentKind, first: ConsentCompletion, rest: ConsentCompletion[], age: number, holdersNeeded = 1) =>
  standingOf({ kind, giver: first.giver, giverKey: first.giverKey, holdersNeeded, completedBy: rest }, BORN, birthday(BORN, age));
const [self, mother, father] = [by('SELF'), by('CUSTODY_HOLDER', 'm'), by('CUSTODY_HOLDER', 'f')];

describe('how a consent stands on the day of the call', () => {
  it('the plan of a young person of 16 or 17 needs both him and the custody holder (BL § 110)', () => {
    for (const age of [16, 17]) {
      expect(standing('PLAN_REPLACEMENT', self, [], age)).toBe('INCOMPLETE');
      expect(standing('PLAN_REPLACEMENT', mother, [], age)).toBe('INCOMPLETE');
      expect(standing('PLAN_REPLACEMENT', self, [mother], age)).toBe('WHOLE');
      expect(standing('PLAN_REPLACEMENT', mother, [self], age)).toBe('WHOLE');
    }
    expect(standing('PLAN_REPLACEMENT', mother, [], 15)).toBe('WHOLE');
    expect(standing('PLAN_REPLACEMENT', self, [mother], 18)).toBe('WHOLE');
    expect(standing('PLAN_REPLACEMENT', self, [], 18)).toBe('WHOLE');
  });

  it('each giver of a consent of one year counts for a year from his own day (SUL § 44)', () => {
    const given = { kind: 'HEALTH_OTHER_43', giver: 'CUSTODY_HOLDER', giverKey: 'm', holdersNeeded: 2 } as const;
    const completedBy = [{ ...father, givenAt: new Date('2025-12-01T10:00:00Z') }];
    expect(standingOf({ ...given, completedBy }, '2018-05-20', '2026-11-30')).toBe('WHOLE');
    expect(standingOf({ ...given, completedBy }, '2018-05-20', '2026-12-01')).toBe('INCOMPLETE');
  });

  it('two who share custody give it together (FAL § 3), and one of them twice is one', () => {
    expect(standing('PLAN_REPLACEMENT', mother, [], 10, 2)).toBe('INCOMPLETE');
    expect(standing('PLAN_REPLACEMENT', mother, [mother], 10, 2)).toBe('INCOMPLETE');
    expect(standing('PLAN_REPLACEMENT', by('CUSTODY_HOLDER'), [by('CUSTODY_HOLDER')], 10, 2)).toBe('INCOMPLETE');
    expect(standing('PLAN_REPLACEMENT', by('CUSTODY_HOLDER'), [mother], 10, 2)).toBe('INCOMPLETE');
    expect(standing('PLAN_REPLACEMENT', mother, [by('CUSTODY_HOLDER')], 10, 2)).toBe('INCOMPLETE');
    expect(standing('PLAN_REPLACEMENT', mother, [father], 10, 2)).toBe('WHOLE');
    expect(standing('PLAN_REPLACEMENT', self, [mother], 16, 2)).toBe('INCOMPLETE');
    expect(standing('PLAN_REPLACEMENT', self, [mother, father], 16, 2)).toBe('WHOLE');
  });

  it('one of two custody holders may opt out alone', () => {
    expect(standing('HEALTH_OPTOUT', mother, [], 10, 2)).toBe('WHOLE');
  });

  it('a child of 12 consents alone to what the act gives him', () => {
    expect(standing('CHILD_EFFORT', self, [], 12, 2)).toBe('WHOLE');
    expect(standing('CHILD_EFFORT', self, [], 15, 1)).toBe('INCOMPLETE');
  });

  it.each<[ConsentKind, number]>([
    ['HEALTH_OTHER_43', 15],
    ['GDPR_CONSENT', 15],
    ['FETCH_11A', 18],
    ['PLAN_REPLACEMENT', 18],
    ['CHILD_EFFORT', 18],
  ])("a custody holder's %s covers nothing from the citizen's birthday at %i on", (kind, age) => {
    expect(standing(kind, mother, [father], age)).toBe('OUTGROWN');
    expect(
      standingOf(
        { kind, ...mother, holdersNeeded: 1, completedBy: [{ ...self, givenAt: new Date('2028-01-01T10:00:00Z') }] },
        BORN,
        '2028-05-19',
      ),
    ).toBe('WHOLE');
    expect(standing(kind, mother, [father], age - 1)).not.toBe('OUTGROWN');
  });

  it('of an adult nothing that a custody holder gave stands, whatever the kind and whoever else', () => {
    const kinds = Object.keys(CONSENT_KINDS) as ConsentKind[];
    const holders = fc.array(fc.constantFrom(mother, father), { maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...kinds), holders, fc.integer({ min: 18, max: 90 }), (kind, rest, age) => {
        expect(standing(kind, mother, rest, age)).toBe('OUTGROWN');
      }),
    );
  });
});
