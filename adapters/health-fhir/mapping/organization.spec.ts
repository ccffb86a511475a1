import { unitId, unitOfOrganization } from './organization.js';

describe('the number of a unit', () => {
  it.each([
    ['urn:uuid:6f2c0c9e-7a53-4a58-9d1c-6f0a8d6f2b11', '6f2c0c9e-7a53-4a58-9d1c-6f0a8d6f2b11'],
    ['440041000016004', '440041000016004'],
    ['x'.repeat(101), undefined],
    ['0504851118', undefined],
    [undefined, undefined],
  ])('%p is written as %p', (value, wanted) => expect(unitId(value)).toBe(wanted));

  it('is that of the municipal register where an organisation has several', () => {
    const identifier = [
      { system: 'urn:oid:1.2.208.176.1.1', value: '440041000016004' },
      { system: 'https://kombit.dk/sts/organisation', value: 'urn:uuid:6f2c0c9e-7a53-4a58-9d1c-6f0a8d6f2b11' },
    ];
    expect(unitOfOrganization({ identifier, name: 'Sygeplejen' })).toEqual({
      id: '6f2c0c9e-7a53-4a58-9d1c-6f0a8d6f2b11',
      name: 'Sygeplejen',
    });
  });
});
