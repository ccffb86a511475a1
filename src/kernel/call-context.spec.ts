import { type CallContext, type Caller, callContext } from './call-context.js';

const caller: Caller = { subject: 's', role: 'DPO', municipality: '0999', clientId: 'c', scopes: [], tokenId: 't' };
const facts: CallContext = {
  callId: 'c',
  caller,
  receivedAt: '2026-11-22T00:00:00.000Z',
  traceparent: '00-1-1-01',
  channel: 'GRAPHQL',
  signal: new AbortController().signal,
};

describe('the context of a call', () => {
  it('is frozen, and so is its caller', () => {
    const context = callContext(facts);
    expect([Object.isFrozen(context), Object.isFrozen(context.caller)]).toEqual([true, true]);
  });

  it.each([undefined, null, {}, { subject: undefined }])('cannot be made with %j in place of a caller', (nobody) => {
    expect(() => callContext({ ...facts, caller: nobody as unknown as Caller })).toThrow(
      expect.objectContaining({ code: 'TOKEN_MISSING', status: 401 }),
    );
  });
});
