import { DATA_CLASSES } from '../kernel/words.js';
import type { Forbidden } from './forbidden-records.js';
import { Masks } from './mask.js';

function left(record: object): { records: unknown; told: Forbidden[] } {
  const told: Forbidden[] = [];
  const masks = new Masks((why) => told.push(why));
  return { records: masks.mask('CitizenRecords', DATA_CLASSES, { efforts: [record] })?.efforts, told };
}

describe('a record that nobody may have', () => {
  it.each([
    [{ act: 'SEL', paragraph: '§ 101 a' }],
    [{ act: 'SEL', paragraph: '§101A, stk. 2' }],
    [{ act: 'SEL', paragraph: '§\u00a0101\u00a0a' }],
    [{ paragraph: '§ 101 a' }],
    [{ text: 'Behandling efter lovens § 101 a' }],
    [{ act: 'LAB', paragraph: '§ 96', text: 'jf. § 101 a' }],
  ])('is dropped whole when it rests on the law of anonymous treatment: %j', (legalBasis) => {
    expect(left({ raisedClasses: ['PLAN_EFFORT'], legalBasis, title: 'x' })).toEqual({
      records: [],
      told: ['ANONYMOUS_TREATMENT'],
    });
  });

  it.each([
    [{ act: 'SEL', paragraph: '§ 101' }],
    [{ act: 'SEL', paragraph: '§ 101 afsnit 2' }],
    [{ act: 'SEL', paragraph: '§ 1101 a' }],
    [{ act: 'LAB', paragraph: '§ 101 a' }],
    [undefined],
  ])('is none when it rests on %j', (legalBasis) => {
    const effort = { raisedClasses: ['PLAN_EFFORT'], ...(legalBasis && { legalBasis }) };
    expect(left(effort)).toEqual({ records: [effort], told: [] });
  });

  it.each(['Anonym ambulant stofmisbrugsbehandling', 'ANONYM BEHANDLING', 'Behandling (§ 101 a)'])(
    'is dropped whole when its title names it: %s',
    (title) => {
      expect(left({ raisedClasses: [], title })).toEqual({ records: [], told: ['ANONYMOUS_TREATMENT'] });
    },
  );

  it.each(['Ambulant stofmisbrugsbehandling', 'Anonyme Alkoholikere', 'Behandling efter § 101 afsnit 1'])(
    'is none when its title is %s',
    (title) => {
      expect(left({ raisedClasses: [], title }).told).toEqual([]);
    },
  );

  it('is one that raises a class which no list knows, even when it is granted', () => {
    const told: Forbidden[] = [];
    const masks = new Masks((why) => told.push(why));
    const effort = { raisedClasses: ['PLAN_EFFORT', 'GOSSIP'], status: 'ACTIVE' };
    expect(masks.mask('Effort', [...DATA_CLASSES, 'GOSSIP' as never], effort)).toBeUndefined();
    expect(told).toEqual(['UNKNOWN_CLASS']);
  });

  it('leaves its neighbours where they were', () => {
    const [first, last] = [
      { raisedClasses: [], title: 'a' },
      { raisedClasses: [], title: 'b' },
    ];
    const anonymous = { raisedClasses: [], legalBasis: { act: 'SEL', paragraph: '§ 101 a' } };
    const masks = new Masks();
    expect(masks.mask('CitizenRecords', DATA_CLASSES, { efforts: [first, anonymous, last] })).toEqual({
      efforts: [first, last],
    });
  });
});
