import { FixedClock } from '../kernel/clock.js';
import { type StubIssuer, type StubKey, signStubToken, startStubIssuer, stubKey } from './development/stub-issuer.js';
import type { RefusalReason } from './refusal.js';
import { type TokenVerifier, type TokenVerifierOptions, tokenVerifier } from './verify-token.js';

describe('the life of an access token', () => {
  let clock: FixedClock;
  let stub: StubIssuer;
  let key: StubKey;
  let verifier: TokenVerifier;
  let reasons: RefusalReason[];

  const options = (): TokenVerifierOptions => ({
    issuer: stub.issuer,
    audience: 'helhed',
    clock,
    municipality: '0999',
    mode: 'production',
    onRefused: (reason) => reasons.push(reason),
  });
  const seconds = (offset: number) => Math.floor(clock.now().getTime() / 1000) + offset;
  const sign = (claims: Record<string, unknown> = {}) => signStubToken({ key, issuer: stub.issuer, clock, claims });
  const refusalOf = (header: string) =>
    verifier.verify(header).then(
      () => undefined,
      () => reasons.at(-1),
    );
  const bearer = async ({ claims }: { claims: Record<string, unknown> }) => refusalOf(`Bearer ${await sign(claims)}`);

  beforeAll(async () => {
    key = await stubKey('ES256', 'k1');
    stub = await startStubIssuer([key.publicKey]);
  });
  beforeEach(() => {
    clock = new FixedClock('2026-03-02T09:00:00Z');
    reasons = [];
    verifier = tokenVerifier(options());
  });
  afterEach(() => verifier.close());
  afterAll(() => stub.close());

  describe('keeps to the time (fault A4)', () => {
    const year = 365 * 24 * 3600;
    it.each<[string, [number, number, number?], RefusalReason | undefined]>([
      ['expired 59 seconds ago', [-600, -59], undefined],
      ['expired 60 seconds ago', [-600, -60], 'TIME'],
      ['expired 61 seconds ago', [-600, -61], 'TIME'],
      ['expired just now', [-600, 0], undefined],
      ['issued 60 seconds ahead', [60, 600], undefined],
      ['issued 61 seconds ahead', [61, 600], 'TIME'],
      ['good in 60 seconds', [0, 600, 60], undefined],
      ['good in 61 seconds', [0, 600, 61], 'TIME'],
      ['made for 12 hours', [0, 12 * 3600], undefined],
      ['made for 12 hours and a second', [0, 12 * 3600 + 1], 'TIME'],
      ['made for ten years', [0, 10 * year], 'TIME'],
      ['ten years old and still good', [-10 * year, 600], 'TIME'],
      ['expired before it was issued', [10, 5], 'TIME'],
    ])('%s', async (_what, [iat, exp, nbf], reason) => {
      const claims = { iat: seconds(iat), exp: seconds(exp), ...(nbf !== undefined && { nbf: seconds(nbf) }) };
      expect(await bearer({ claims })).toBe(reason);
    });

    it.each([
      [{ exp: undefined }],
      [{ iat: undefined }],
      [{ exp: '9999999999' }],
      [{ exp: null }],
      [{ iat: 'now' }],
      [{ nbf: '0' }],
      [{ exp: 1e300 }],
    ])('refuses times that are missing or no numbers, row %#', async (claims) => {
      expect(await bearer({ claims })).toBe('TIME');
    });

    it('has no skew when it is told so', async () => {
      verifier.close();
      verifier = tokenVerifier({ ...options(), skewSeconds: 0 });
      expect(await bearer({ claims: { iat: seconds(-60), exp: seconds(1) } })).toBeUndefined();
      expect(await bearer({ claims: { iat: seconds(-60), exp: seconds(0) } })).toBe('TIME');
    });
  });

  describe('remembers a verified token', () => {
    it('for 60 seconds', async () => {
      const header = `Bearer ${await sign()}`;
      const first = await verifier.verify(header);
      expect(await verifier.verify(header)).toBe(first);
      clock.advance(59_999);
      expect(await verifier.verify(header)).toBe(first);
      clock.advance(1);
      expect(await verifier.verify(header)).not.toBe(first);
    });

    it('never past its expiry', async () => {
      const header = `Bearer ${await sign({ iat: seconds(-100), exp: seconds(10) })}`;
      const first = await verifier.verify(header);
      clock.advance(9_999);
      expect(await verifier.verify(header)).toBe(first);
      clock.advance(1);
      expect(await verifier.verify(header)).not.toBe(first);
      clock.advance(60_000);
      expect(await refusalOf(header)).toBe('TIME');
    });

    it('not when the clock was set back', async () => {
      const header = `Bearer ${await sign()}`;
      await verifier.verify(header);
      clock.advance(-61_000);
      expect(await refusalOf(header)).toBe('TIME');
    });

    it('until it is closed', async () => {
      const header = `Bearer ${await sign()}`;
      await verifier.verify(header);
      verifier.close();
      expect(await refusalOf(header)).toBe('KEYS_UNAVAILABLE');
    });
  });
});
