import type { Problem } from '../kernel/problem.js';
import { type ConsentInput, type KnownToConsent, newConsent } from './new-consent.js';

const made = { id: 'c-1', citizenKey: 'child', recordedBy: 'e-1', now: new Date('2026-11-22T10:00:00.000Z') };
const input: ConsentInput = {
  kind: 'PLAN_REPLACEMENT',
  sectors: ['SOCIAL'],
  dataClasses: ['CASE_META'],
  giver: 'CUSTODY_HOLDER',
  form: 'ORAL',
  textVersion: '1',
};
const twoHolders = { birthDate: '2013-10-10', custodyHolders: [{ birthDate: '1985-04-05' }, { birthDate: '1985-04-05' }] };
const faults = (giverKey: string, around: Partial<KnownToConsent>): readonly string[] => {
  try {
    newConsent(input, { ...made, giverKey }, { ...twoHolders, purposes: new Set(), giverBirthDate: '1985-04-05', ...around });
    return [];
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: 'CONSENT_INVALID' });
    return (thrown as Problem).facts.fields!;
  }
};

describe('a custody holder who gives it by number', () => {
  it('is one whose number CPR tells, and nobody who is only as old', () => {
    const custodyKeys = ['father', 'mother'];
    expect(faults('mother', { custodyKeys })).toEqual([]);
    expect(faults('neighbour', { custodyKeys })).toEqual(['giver']);
    expect(faults('mother', { custodyKeys, giverBirthDate: '1986-01-01' })).toEqual([]);
  });

  it('is one of two where the numbers told are all of the other', () => {
    const around = { custodyKeys: ['mother', 'mother-before'], holdersWithNumber: 1 };
    expect(faults('father', around)).toEqual([]);
    expect(faults('mother-before', { ...around, giverBirthDate: '1950-01-01' })).toEqual([]);
    expect(faults('neighbour', { ...around, giverBirthDate: '1950-01-01' })).toEqual(['giver']);
  });

  it('is one who is as old as a holder where CPR does not tell every number', () => {
    for (const around of [{ custodyKeys: ['father'] }, {}]) {
      expect(faults('mother', around)).toEqual([]);
      expect(faults('mother', { ...around, giverBirthDate: '1986-01-01' })).toEqual(['giver']);
    }
  });
});
