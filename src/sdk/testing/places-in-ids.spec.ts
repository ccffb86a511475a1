import type { CitizenRecords } from '../records.js';
import { placesInIds } from './places-in-ids.js';

const contacts = (...given: [string, object][]) =>
  ({
    contacts: given.map(([sourceRecordId, more]) => ({ provenance: { sourceRecordId }, ...more })),
  }) as unknown as CitizenRecords;

describe('places in record ids', () => {
  it('are found by unit, provider, its number and place', () => {
    const found = placesInIds(
      contacts(
        ['CareTeam/7', { unit: { id: 'unit-17', name: 'Solgården' } }],
        ['managingOrganization/unit-17', { unit: { id: 'unit-17' } }],
        ['Solgården#1', { unit: { name: 'Solgården' } }],
        ['x/Birkely', { provider: 'Birkely' }],
        ['x/12345678', { providerCvr: '12345678' }],
        ['x/Torvet', { place: 'Torvet' }],
        ['x/7', { unit: { id: '7' } }],
      ),
    );
    expect(found).toEqual(['/contacts/1', '/contacts/2', '/contacts/3', '/contacts/4', '/contacts/5']);
  });
});
