import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { FixedClock } from '../kernel/clock.js';
import { Problem } from '../kernel/problem.js';
import {
  type StubIssuer,
  type StubKey,
  type StubToken,
  signStubToken,
  startStubIssuer,
  stubKey,
} from './development/stub-issuer.js';
import type { RefusalReason } from './refusal.js';
import { type TokenVerifier, type TokenVerifierOptions, tokenVerifier } from './verify-token.js';

const START = '2026-03-02T09:00:00Z';

describe('the check of an access token', () => {
  let clock: FixedClock;
  let stub: StubIssuer;
  let listener: StubIssuer;
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
  const sign = (changes: Partial<StubToken> = {}) => signStubToken({ key, issuer: stub.issuer, clock, ...changes });

  async function refusalOf(header: string | undefined): Promise<RefusalReason | undefined> {
    const thrown: unknown = await verifier.verify(header).catch((error: unknown) => error);
    if (!(thrown instanceof Problem)) return undefined;
    expect(thrown.body()).toEqual(new Problem(header ? 'TOKEN_INVALID' : 'TOKEN_MISSING').body());
    expect(thrown.status).toBe(401);
    return reasons.at(-1);
  }
  const bearer = async (changes: Partial<StubToken>) => refusalOf(`Bearer ${await sign(changes)}`);

  beforeAll(async () => {
    key = await stubKey('ES256', 'k1');
    stub = await startStubIssuer([]);
    listener = await startStubIssuer([]);
  });
  beforeEach(() => {
    clock = new FixedClock(START);
    reasons = [];
    stub.published.keys = [key.publicKey];
    stub.asked = [];
    verifier = tokenVerifier(options());
  });
  afterEach(() => verifier.close());
  afterAll(() => Promise.all([stub.close(), listener.close()]));

  it('tells who calls', async () => {
    const purposes = ['PLAN_COORDINATION'];
    const claims = { helhed_sector: 'SOCIAL', helhed_unit: 'u1', purposes, scope: 'audit pdp' };
    const caller = await verifier.verify(`Bearer ${await sign({ claims })}`);
    expect(caller).toEqual({
      subject: 'somebody',
      employee: 'E1001',
      role: 'CASEWORKER',
      unit: 'u1',
      sector: 'SOCIAL',
      municipality: '0999',
      clientId: 'sector-system',
      purposes,
      personKey: expect.stringMatching(/^[\w-]{43}$/),
      scopes: ['audit', 'pdp'],
      tokenId: 'token-1',
    });
    expect(Object.isFrozen(caller)).toBe(true);
    expect(reasons).toEqual([]);
  });

  it.each(['ES256', 'EdDSA', 'PS256', 'RS256'])('takes %s', async (alg) => {
    const other = await stubKey(alg, `k-${alg}`);
    stub.published.keys = [key.publicKey, other.publicKey];
    await expect(verifier.verify(`bearer ${await sign({ key: other })}`)).resolves.toMatchObject({ subject: 'somebody' });
  });

  it('takes the long spelling of the type', async () => {
    expect(await bearer({ header: { typ: 'application/at+jwt' } })).toBeUndefined();
  });

  describe('refuses what is no bearer token', () => {
    it.each([
      [undefined, 'MISSING'],
      ['', 'MISSING'],
      ['Basic dTpw', 'SCHEME'],
      ['Bearer', 'SCHEME'],
      ['Bearer ', 'MALFORMED'],
      ['Bearer a.b', 'MALFORMED'],
      ['Bearer a.b.c', 'MALFORMED'],
      ['Bearer a.b.c.d.e', 'MALFORMED'],
      [`Bearer ${'a'.repeat(8193)}`, 'TOO_LARGE'],
    ])('row %#', async (header, reason) => {
      expect(await refusalOf(header)).toBe(reason);
    });

    it('two tokens in one header', async () => {
      expect(await refusalOf(`Bearer ${await sign()}, Bearer ${await sign()}`)).toBe('MALFORMED');
    });

    it('whatever text', async () => {
      await fc.assert(fc.asyncProperty(fc.string(), async (text) => (await refusalOf(`Bearer ${text}`)) !== undefined));
      expect(stub.asked).toEqual([]);
    });

    it('a token of which any one letter was changed', async () => {
      const token = await sign();
      await verifier.verify(`Bearer ${token}`);
      const places = fc.integer({ min: 0, max: token.length - 3 });
      await fc.assert(
        fc.asyncProperty(places, async (at) => {
          if (token[at] === '.') return;
          const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
          expect(await refusalOf(`Bearer ${changed}`)).toBeDefined();
        }),
        { numRuns: 60 },
      );
    });
  });

  describe('refuses other algorithms (fault A1)', () => {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

    it.each(['none', 'None', 'NONE', 'nOnE', ''])('none, spelled "%s"', async (alg) => {
      const [, payload] = (await sign()).split('.');
      expect(await refusalOf(`Bearer ${part({ alg, typ: 'at+jwt', kid: 'k1' })}.${payload}.`)).toBe('ALGORITHM');
    });

    it('HS256 with the public key as the secret', async () => {
      const [, payload] = (await sign()).split('.');
      const input = `${part({ alg: 'HS256', typ: 'at+jwt', kid: 'k1' })}.${payload}`;
      const mac = createHmac('sha256', JSON.stringify(key.publicKey)).update(input).digest('base64url');
      expect(await refusalOf(`Bearer ${input}.${mac}`)).toBe('ALGORITHM');
    });

    it.each(['ES384', 'ES512', 'RS512', 'PS384'])('%s, though the issuer publishes the key', async (alg) => {
      const other = await stubKey(alg, 'other');
      stub.published.keys = [key.publicKey, other.publicKey];
      expect(await bearer({ key: other })).toBe('ALGORITHM');
    });

    it('a key of another curve under the name of ES256', async () => {
      const other = await stubKey('ES384', 'k1');
      stub.published.keys = [{ ...other.publicKey, alg: 'ES256' }];
      expect(await bearer({})).toBe('UNKNOWN_KEY');
    });

    it('a signature by somebody else under the right kid', async () => {
      expect(await bearer({ key: await stubKey('ES256', 'k1') })).toBe('SIGNATURE');
    });

    it('an algorithm that is not text', async () => {
      const [, payload] = (await sign()).split('.');
      expect(await refusalOf(`Bearer ${part({ alg: ['ES256'], typ: 'at+jwt' })}.${payload}.AA`)).toBe('ALGORITHM');
    });
  });

  describe('lets no header lead it (fault A2)', () => {
    it.each(['jku', 'x5u', 'jwk', 'x5c', 'zip', 'crit', 'b64'])('refuses %s and asks nobody', async (member) => {
      const other = await stubKey('ES256', 'k1');
      const values: Record<string, unknown> = { jwk: other.publicKey, x5c: ['AA'], zip: 'DEF', crit: ['b64'], b64: false };
      const [, payload, signature] = (await sign({ key: other })).split('.');
      const header = { alg: 'ES256', kid: 'k1', typ: 'at+jwt', [member]: values[member] ?? `${listener.issuer}/keys` };
      const token = `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${payload}.${signature}`;
      expect(await refusalOf(`Bearer ${token}`)).toBe('HEADER');
      expect([...listener.asked, ...stub.asked]).toEqual([]);
    });

    it.each([
      ['../../etc/passwd', 'UNKNOWN_KEY'],
      ["' OR 1=1 --", 'UNKNOWN_KEY'],
      ['http://127.0.0.1/keys', 'UNKNOWN_KEY'],
      ['__proto__', 'UNKNOWN_KEY'],
      ['k'.repeat(129), 'HEADER'],
      ['k'.repeat(5000), 'HEADER'],
      ['', 'HEADER'],
      [['k1'], 'HEADER'],
      [1, 'HEADER'],
      [null, 'HEADER'],
    ])('looks up a kid among the keys and nowhere else, row %#', async (kid, reason) => {
      const [, payload, signature] = (await sign()).split('.');
      const header = Buffer.from(JSON.stringify({ alg: 'ES256', typ: 'at+jwt', kid })).toString('base64url');
      expect(await refusalOf(`Bearer ${header}.${payload}.${signature}`)).toBe(reason);
      expect(stub.asked.filter((path) => path !== '/keys' && path !== '/.well-known/openid-configuration')).toEqual([]);
    });
  });

  it.each<[string, Partial<StubToken>, RefusalReason]>([
    ['an id token', { header: { typ: 'JWT' } }, 'TYPE'],
    ['a token without type', { header: { typ: undefined } }, 'TYPE'],
    ['a logout token', { header: { typ: 'logout+jwt' } }, 'TYPE'],
    ['another audience', { claims: { aud: 'elsewhere' } }, 'AUDIENCE'],
    ['other audiences', { claims: { aud: ['a', 'b'] } }, 'AUDIENCE'],
    ['no audience', { claims: { aud: undefined } }, 'AUDIENCE'],
    ['an audience that only begins as ours', { claims: { aud: 'helhed2' } }, 'AUDIENCE'],
    ['another issuer with the same key', { claims: { iss: 'https://other.example' } }, 'ISSUER'],
    ['our issuer with a slash more', { claims: { iss: 'http://127.0.0.1/' } }, 'ISSUER'],
    ['no issuer', { claims: { iss: undefined } }, 'ISSUER'],
  ])('refuses %s (fault A3)', async (_what, changes, reason) => {
    expect(await bearer(changes)).toBe(reason);
  });

  it('asks an issuer over plain HTTP in development or on this machine only', () => {
    expect(() => tokenVerifier({ ...options(), issuer: 'http://login.example' })).toThrow(RangeError);
    expect(() => tokenVerifier({ ...options(), jwksUri: 'http://login.example/keys' })).toThrow(RangeError);
    expect(() => tokenVerifier({ ...options(), issuer: 'http://login.example', mode: 'development' })).not.toThrow();
  });
});
