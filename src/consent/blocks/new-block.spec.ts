import { type BlockInput, newBlock } from './new-block.js';

const now = new Date('2026-11-22T10:00:00.000Z');
const later = new Date('2026-11-23T10:00:00.000Z');
const made = { id: 'b-1', citizenKey: 'k', recordedBy: 'e-1', now, systems: ['social-ffb'] };
const faults = (input: BlockInput): readonly string[] => {
  try {
    newBlock(input, made);
    return [];
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: 'BLOCK_INVALID' });
    return (thrown as { facts: { fields: string[] } }).facts.fields;
  }
};

describe('a new block', () => {
  it('begins now at the earliest and has no end unless given', () => {
    const block = newBlock({ target: 'EMPLOYEE', name: 'e-2', from: new Date(0) }, { ...made, recordedUnit: 'u-1' });
    expect(block).toEqual({
      id: 'b-1',
      citizenKey: 'k',
      target: 'EMPLOYEE',
      name: 'e-2',
      from: now,
      to: null,
      recordedBy: 'e-1',
      recordedUnit: 'u-1',
      recordedAt: now,
      liftedAt: null,
    });
    expect(newBlock({ target: 'UNIT', name: 'u-2', from: later }, made)).toMatchObject({ from: later, recordedUnit: null });
  });

  it.each<[string, BlockInput, string[]]>([
    ['an employee without a name', { target: 'EMPLOYEE' }, ['name']],
    ['a system that is none of ours', { target: 'SYSTEM', name: 'sociol-ffb' }, ['name']],
    ['a system of ours', { target: 'SYSTEM', name: 'social-ffb' }, []],
    ['everybody by a name', { target: 'EVERYBODY', name: 'e-1', to: later }, ['name']],
    ['everybody without an end', { target: 'EVERYBODY' }, ['to']],
    ['everybody for a period', { target: 'EVERYBODY', to: later }, []],
    ['an end that is past', { target: 'UNIT', name: 'u-1', to: now }, ['to']],
    ['an end before the beginning', { target: 'UNIT', name: 'u-1', from: later, to: later }, ['to']],
  ])('of %s', (_what, input, fields) => {
    expect(faults(input)).toEqual(fields);
  });
});
