import { faultsOf, validatorOf } from './validators.js';

const CODE = 'common/code.schema.json';

describe('validators', () => {
  it('are compiled once', () => {
    expect(validatorOf(CODE)).toBe(validatorOf(CODE));
  });

  it('exist for schema files only', () => {
    expect(() => validatorOf('citizen/none.schema.json')).toThrow('no schema citizen/none.schema.json');
  });

  it('find no fault with a good document', () => {
    expect(faultsOf('citizen/person-address.schema.json', { raisedClasses: [], kind: 'RESIDENCE' })).toEqual([]);
  });

  it('name place and keyword of a fault and never the value', () => {
    const faults = faultsOf('citizen/person-address.schema.json', {
      raisedClasses: [],
      kind: 'RESIDENCE',
      postalCode: 'Hemmelig',
    });
    expect(faults).toEqual(['/postalCode pattern']);
  });

  it('do not let a field pass that no schema knows', () => {
    const faults = faultsOf('citizen/person-address.schema.json', { raisedClasses: [], kind: 'RESIDENCE', diagnosis: 'x' });
    expect(faults).toEqual(['/ additionalProperties']);
  });

  it('do not take a number for a text', () => {
    expect(faultsOf('citizen/person-address.schema.json', { raisedClasses: [], kind: 'RESIDENCE', line: 7 })).toEqual([
      '/line type',
    ]);
  });
});
