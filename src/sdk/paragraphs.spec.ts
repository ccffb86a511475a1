import { classesRevealedBy, legalBasisOf } from './paragraphs.js';

describe('what a paragraph reveals by itself', () => {
  it.each([
    ['SEL § 85', []],
    ['SEL § 85, stk. 1', []],
    ['SEL § 107', []],
    ['SEL § 99', ['SOCIAL_PROBLEM']],
    ['serviceloven § 99, stk. 1', ['SOCIAL_PROBLEM']],
    ['SEL § 101', ['SUBSTANCE_USE']],
    ['SEL § 109', ['ID_PROTECTED', 'SOCIAL_PROBLEM']],
    ['SEL § 110', ['ID_PROTECTED', 'SOCIAL_PROBLEM']],
    ['SUL § 141', ['SUBSTANCE_USE']],
    ['SUL § 140', ['HEALTH']],
    ['BL § 32', ['CHILD_CASE']],
    ['BL § 130', ['CRIME']],
    ['LAB § 99', []],
    ['Efter aftale', []],
  ])('%s: %j', (text, classes) => expect(classesRevealedBy(legalBasisOf(text))).toEqual(classes));

  it('is nothing where there is no paragraph', () => expect(classesRevealedBy(undefined)).toEqual([]));
});
