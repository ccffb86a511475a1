import { ROLE } from '../codes/index-codes.js';
import { classesOfBasis, hjemmelOf } from './legal-basis.js';
import { actorOf, partyOf } from './relation-parts.js';

const relation = (urn: string, role = 'x') => ({
  node: { Rolle: { UUIDIdentifikator: role }, ReferenceID: { URNIdentifikator: urn } },
  registered: 1,
  from: 0,
});

describe('parties', () => {
  it.each([
    ['urn:oio:cpr-nr:1010134556', 'CPR', '1010134556'],
    ['urn:oio:us:personid:1234567', 'PERSON_ID', undefined],
    ['urn:oio:udk:borgerid:123456789012', 'CITIZEN_ID', undefined],
    ['urn:oio:us:borgerid:123456789012', 'CITIZEN_ID', undefined],
    ['urn:oio:cvr-nr:99999999', 'CVR', undefined],
    ['urn:oio:pnr:1234567890', 'P_NUMBER', undefined],
    ['urn:oio:fuldtnavn:Ufødt', 'NAME', undefined],
    ['urn:oio:cpr-nr:9999999999', 'OTHER', undefined],
    ['urn:oio:cpr-nr:101011234', 'OTHER', undefined],
  ])('%s is a %s', (urn, kind, cpr) => {
    expect(partyOf(relation(urn))).toEqual({ isPrimary: false, kind, ...(cpr !== undefined && { cpr }) });
  });

  it('knows the primary party by its role, in either case of letters', () => {
    expect(partyOf(relation('urn:oio:cpr-nr:1010134556', ROLE.primaryParty.toUpperCase())).isPrimary).toBe(true);
  });

  it('never lets a CPR number through as the id of an actor', () => {
    expect(actorOf(relation('urn:oio:cpr-nr:1010134556')).id).toBe('******-****');
  });
});

describe('the legal basis', () => {
  it.each([
    ['LOV nr 721 af 13/06/2023 Barnets lov § 133', { act: 'BL', paragraph: '§ 133' }],
    ['Barnets lov § 32, stk. 1, nr. 3', { act: 'BL', paragraph: '§ 32, stk. 1, nr. 3' }],
    ['§ 91', { act: 'BL', paragraph: '§ 91' }],
    ['Efter aftale', { text: 'Efter aftale' }],
    [undefined, undefined],
  ])('reads %j', (text, expected) => {
    expect(hjemmelOf(text)).toEqual(expected);
  });

  it('reveals a social problem by the paragraphs of inquiry and placement', () => {
    expect(classesOfBasis(hjemmelOf('Barnets lov § 47'))).toEqual(['CHILD_CASE', 'SOCIAL_PROBLEM']);
    expect(classesOfBasis(hjemmelOf('Barnets lov § 130'))).toEqual(['CRIME']);
  });
});
