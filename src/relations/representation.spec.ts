import type { Problem } from '../kernel/problem.js';
import { type KnownOfRepresentation, newRepresentation, type RepresentationInput } from './representation.js';

const recordedAt = new Date('2026-11-22T10:00:00.000Z');
const later = new Date('2026-11-23T10:00:00.000Z');
const made = { id: 'r-1', citizenKey: 'child', representativeKey: 'mother', recordedBy: 'e-1', recordedAt };
const known = (change: Partial<KnownOfRepresentation> = {}): KnownOfRepresentation => ({
  citizenKeys: ['child', 'child-before'],
  recorderKeys: ['caseworker', 'caseworker-before'],
  custodyKeys: ['father', 'mother'],
  representativeAge: 40,
  ...change,
});
const input = (change: Partial<RepresentationInput> = {}): RepresentationInput => ({
  type: 'REPRESENTATIVE',
  scope: 'ALL',
  evidence: 'fuldmagt 7',
  ...change,
});
const faults = (given: RepresentationInput, around = known(), by: Partial<typeof made> = {}): readonly string[] => {
  try {
    newRepresentation(given, { ...made, ...by }, around);
    return [];
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: 'REPRESENTATION_INVALID' });
    return (thrown as Problem).facts.fields!;
  }
};

describe('a new representation', () => {
  it('begins now and has no end, unless something else is said', () => {
    expect(newRepresentation(input(), made, known())).toEqual({
      ...made,
      ...input(),
      from: recordedAt,
      to: null,
      revokedAt: null,
    });
    expect(newRepresentation(input({ from: later, to: new Date('2027-01-01') }), made, known())).toMatchObject({ from: later });
  });

  it.each<[string, RepresentationInput, string[], KnownOfRepresentation?, Partial<typeof made>?]>([
    ['himself', input(), ['representativeCpr'], known(), { representativeKey: 'child-before' }],
    ['somebody by the employee', input(), ['representativeCpr'], known(), { representativeKey: 'caseworker-before' }],
    ['a child by his custody holder', input({ type: 'CUSTODY_HOLDER' }), []],
    ['a child by one who is none', input({ type: 'CUSTODY_HOLDER' }), ['type'], known({ custodyKeys: ['father'] })],
    [
      'a child where CPR has not answered',
      input({ type: 'CUSTODY_HOLDER' }),
      ['type'],
      { citizenKeys: [], recorderKeys: [], representativeAge: 40 },
    ],
    ['a part of a child', input({ type: 'CUSTODY_HOLDER', scope: 'PERSONAL' }), ['scope']],
    ['money by an attest holder', input({ type: 'ATTEST_HOLDER', scope: 'ECONOMIC' }), ['scope']],
    ['a person by an attest holder', input({ type: 'ATTEST_HOLDER', scope: 'PERSONAL' }), []],
    ['money by a guardian', input({ type: 'GUARDIAN', scope: 'ECONOMIC' }), []],
    ['anybody by a guardian of 17', input({ type: 'GUARDIAN' }), ['representativeCpr'], known({ representativeAge: 17 })],
    ['anybody by a friend of 17', input(), [], known({ representativeAge: 17 })],
    ['anybody until before it begins', input({ to: recordedAt }), ['to']],
  ])('of %s', (...row) => {
    const [, given, fields, around, by] = row;
    expect(faults(given, around, by)).toEqual(fields);
  });
});
