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

describe('a law reference as sources write it', () => {
  it.each([
    ['SEL § 85', { act: 'SEL', paragraph: '§ 85' }],
    ['Barnets lov § 32, stk. 1, nr. 3', { act: 'BL', paragraph: '§ 32, stk. 1, nr. 3' }],
    ['SEL § 82 b', { act: 'SEL', paragraph: '§ 82 b' }],
    ['SEL §101a, stk. 2, 2. pkt.', { act: 'SEL', paragraph: '§ 101a, stk. 2, 2. pkt' }],
    ['SEL §§ 83 og 84', { act: 'SEL', paragraph: '§ 83 og 84' }],
    ['SEL § 85, jf. LOB § 45', { act: 'SEL', paragraph: '§ 85, jf. LOB § 45' }],
    ['SUL kap. 39', { act: 'SUL', paragraph: 'kap. 39' }],
    ['SEL § 99 (støtte- og kontaktperson)', { act: 'SEL', paragraph: '§ 99', text: 'SEL § 99 (støtte- og kontaktperson)' }],
    ['SEL § 107, ophold på Solgården', { act: 'SEL', paragraph: '§ 107', text: 'SEL § 107, ophold på Solgården' }],
    ['SEL § 107 i Birkely', { act: 'SEL', paragraph: '§ 107', text: 'SEL § 107 i Birkely' }],
    ['LAB kapitel 8 b hos Birkely', { act: 'LAB', paragraph: 'kapitel 8 b', text: 'LAB kapitel 8 b hos Birkely' }],
    ['Efter aftale med Solgården', { text: 'Efter aftale med Solgården' }],
  ])('%s', (text, basis) => expect(legalBasisOf(text)).toEqual(basis));

  it('is a reference of the assumed act when it names a paragraph only', () => {
    expect(legalBasisOf('§ 107', 'SEL')).toEqual({ act: 'SEL', paragraph: '§ 107' });
  });
});
