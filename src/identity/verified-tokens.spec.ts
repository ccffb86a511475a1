import { callerOf } from './claims.js';
import { VerifiedTokens } from './verified-tokens.js';

const caller = callerOf(
  { sub: 's', jti: 'j', client_id: 'c', helhed_municipality: '0999', helhed_role: 'DPO', helhed_employee: 'E1' },
  '0999',
  'development',
);

describe('the memory of verified tokens', () => {
  it('holds 10 000 and forgets the longest unused first', () => {
    const known = new VerifiedTokens();
    for (let serial = 0; serial < 10_000; serial++) known.remember(`t${serial}`, caller, 0, 60_000);
    expect(known.recall('t0', 1)).toBe(caller);
    known.remember('one more', caller, 1, 60_000);
    expect(known.recall('t0', 1)).toBe(caller);
    expect(known.recall('t1', 1)).toBeUndefined();
    expect(known.recall('t2', 1)).toBe(caller);
  });

  it('is not refreshed by use', () => {
    const known = new VerifiedTokens();
    known.remember('t', caller, 0, 1e9);
    expect(known.recall('t', 59_999)).toBe(caller);
    expect(known.recall('t', 60_000)).toBeUndefined();
  });

  it('takes in no token that has expired', () => {
    const known = new VerifiedTokens();
    known.remember('t', caller, 1_000, 1_000);
    expect(known.recall('t', 1_000)).toBeUndefined();
  });
});
