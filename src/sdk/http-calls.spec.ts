import { httpCallsFor } from './http-calls.js';

const recordKinds = { goals: [], plans: [], efforts: [], needs: [] };

describe('the HTTP calls of an operation', () => {
  const httpCalls = [['needs'], ['needs'], ['plans', 'goals'], ['efforts', 'goals']] as const;

  it.each([
    [['needs'], 2],
    [['plans'], 1],
    [['goals'], 2],
    [['plans', 'goals'], 2],
    [['needs', 'goals', 'efforts', 'plans'], 4],
    [['benefits'], 0],
    [[], 0],
  ] as const)('for %j are %i when the manifest states what each of them fills', (kinds, expected) => {
    expect(httpCallsFor({ recordKinds, httpCallsPerOperation: 4, httpCalls }, kinds)).toBe(expected);
  });

  it.each([
    [['needs', 'benefits'], 3],
    [['benefits'], 0],
  ] as const)('for %j are %i when it states one number', (kinds, expected) => {
    expect(httpCallsFor({ recordKinds, httpCallsPerOperation: 3 }, kinds)).toBe(expected);
  });
});
