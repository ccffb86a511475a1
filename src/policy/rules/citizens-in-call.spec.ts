import type { Purpose } from '../../generated/documents.js';
import type { DecisionFacts } from '../facts.js';
import { citizensInCall } from './citizens-in-call.js';

const purpose = (maximumCitizensPerCall: number) => ({ maximumCitizensPerCall }) as Purpose;
const facts = (more: Partial<DecisionFacts>) => more as DecisionFacts;

describe('the limit of citizens in a call', () => {
  it.each([
    [1, 1],
    [3, 3],
    [100, 2],
  ])('of %d lets %d pass', (most, count) => {
    expect(citizensInCall.refuses(purpose(most), facts({ citizenKey: 'a', citizensInCall: count }))).toBeUndefined();
  });

  it.each([
    [1, 2],
    [0, 1],
    [100, 101],
  ])('of %d refuses %d', (most, count) => {
    expect(citizensInCall.refuses(purpose(most), facts({ citizenKey: 'a', citizensInCall: count }))).toBe('TOO_MANY_CITIZENS');
  });

  it('counts the citizen asked about when nobody has counted', () => {
    expect(citizensInCall.refuses(purpose(0), facts({ citizenKey: 'a' }))).toBe('TOO_MANY_CITIZENS');
    expect(citizensInCall.refuses(purpose(1), facts({ citizenKey: 'a' }))).toBeUndefined();
    expect(citizensInCall.refuses(purpose(0), facts({}))).toBeUndefined();
  });
});
