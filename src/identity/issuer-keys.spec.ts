import { FixedClock } from '../kernel/clock.js';
import {
  type StubAnswer,
  type StubIssuer,
  type StubKey,
  signStubToken,
  startStubIssuer,
  stubKey,
} from './development/stub-issuer.js';
import type { RefusalReason } from './refusal.js';
import { type TokenVerifier, tokenVerifier } from './verify-token.js';

describe("the issuer's keys (fault A5)", () => {
  let clock: FixedClock;
  let stub: StubIssuer;
  let listener: StubIssuer;
  let first: StubKey;
  let second: StubKey;
  let verifier: TokenVerifier;
  let reasons: RefusalReason[];
  let serial = 0;

  const fetches = () => stub.asked.filter((path) => path === '/keys').length;
  async function tryToken(key: StubKey, header: Record<string, unknown> = {}): Promise<RefusalReason | 'ACCEPTED'> {
    serial += 1;
    const token = await signStubToken({ key, issuer: stub.issuer, clock, header, claims: { jti: `token-${serial}` } });
    return verifier.verify(`Bearer ${token}`).then(
      () => 'ACCEPTED',
      () => reasons.at(-1) ?? 'MISSING',
    );
  }
  const minutes = (count: number) => clock.advance(count * 60_000);

  beforeAll(async () => {
    first = await stubKey('ES256', 'first');
    second = await stubKey('ES256', 'second');
    listener = await startStubIssuer([]);
  });
  beforeEach(async () => {
    clock = new FixedClock('2026-03-02T09:00:00Z');
    reasons = [];
    stub = await startStubIssuer([first.publicKey]);
    verifier = tokenVerifier({
      issuer: stub.issuer,
      audience: 'helhed',
      clock,
      municipality: '0999',
      mode: 'production',
      onRefused: (reason) => reasons.push(reason),
    });
  });
  afterEach(async () => {
    verifier.close();
    await stub.close();
  });
  afterAll(() => listener.close());

  it('are fetched once for many calls at once', async () => {
    const tried = await Promise.all(Array.from({ length: 20 }, () => tryToken(first)));
    expect(new Set(tried)).toEqual(new Set(['ACCEPTED']));
    expect(stub.asked).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  it('are fetched again for a new kid, and the new key is taken', async () => {
    expect(await tryToken(first)).toBe('ACCEPTED');
    stub.published.keys = [first.publicKey, second.publicKey];
    minutes(1);
    expect(await tryToken(second)).toBe('ACCEPTED');
    expect(await tryToken(first)).toBe('ACCEPTED');
    expect(fetches()).toBe(2);
  });

  it('are fetched once a minute under a flood of unknown kids', async () => {
    expect(await tryToken(first)).toBe('ACCEPTED');
    for (let minute = 0; minute < 3; minute++) {
      const flood = Array.from({ length: 30 }, (_, at) => tryToken(second, { kid: `unknown-${at}` }));
      expect(new Set(await Promise.all(flood))).toEqual(new Set(['UNKNOWN_KEY']));
      expect(await tryToken(first)).toBe('ACCEPTED');
      expect(fetches()).toBe(1 + minute);
      minutes(1);
    }
  });

  it('are given up once the issuer has withdrawn them', async () => {
    expect(await tryToken(first)).toBe('ACCEPTED');
    stub.published.keys = [second.publicKey];
    minutes(5);
    await tryToken(first);
    expect(await tryToken(second)).toBe('ACCEPTED');
    expect(await tryToken(first)).toBe('UNKNOWN_KEY');
  });

  it.each<[string, StubAnswer]>([
    ['is down', (_request, response) => response.destroy()],
    ['answers with an error', (_request, response) => response.writeHead(503).end()],
    ['sends a megabyte', (_request, response) => response.end(`{"keys":[${' '.repeat(1e6)}]}`)],
    ['sends no JSON', (_request, response) => response.end('<html>')],
    ['sends no set', (_request, response) => response.end('[]')],
    ['sends another set', (_request, response) => response.end('{"keys":{}}')],
    ['sends us elsewhere', (_request, response) => response.writeHead(302, { location: `${listener.issuer}/keys` }).end()],
  ])('stay in use for 30 minutes when the issuer %s, and then nobody passes', async (_what, answerKeys) => {
    expect(await tryToken(first)).toBe('ACCEPTED');
    stub.answerKeys = answerKeys;
    for (const wait of [6, 20, 3.9]) {
      minutes(wait);
      expect(await tryToken(first)).toBe('ACCEPTED');
    }
    minutes(0.2);
    expect(await tryToken(first)).toBe('KEYS_UNAVAILABLE');
    expect(listener.asked).toEqual([]);
  });

  it('are sought every 5 seconds while there are none, and found when the issuer is back', async () => {
    stub.answerKeys = (_request, response) => response.writeHead(503).end();
    for (let call = 0; call < 5; call++) expect(await tryToken(first)).toBe('KEYS_UNAVAILABLE');
    expect(fetches()).toBe(1);
    stub.answerKeys = undefined;
    clock.advance(4_999);
    expect(await tryToken(first)).toBe('KEYS_UNAVAILABLE');
    clock.advance(1);
    expect(await tryToken(first)).toBe('ACCEPTED');
  });

  it.each([
    ['of another issuer', { issuer: 'https://other.example' }],
    ['that leads to another protocol', { jwksUri: 'file:///etc/keys' }],
  ])('are not taken by a discovery document %s', async (_what, change) => {
    Object.assign(stub.published, change);
    expect(await tryToken(first)).toBe('KEYS_UNAVAILABLE');
    expect(fetches()).toBe(0);
  });

  it('come from a fixed address when one is set, without discovery', async () => {
    verifier.close();
    verifier = tokenVerifier({
      issuer: stub.issuer,
      jwksUri: `${stub.issuer}/keys`,
      audience: 'helhed',
      clock,
      municipality: '0999',
      mode: 'production',
    });
    expect(await tryToken(first)).toBe('ACCEPTED');
    expect(stub.asked).toEqual(['/keys']);
  });

  it('that are secret are never used', async () => {
    stub.published.keys = [{ kty: 'oct', kid: 'first', k: 'AAAA' }];
    expect(await tryToken(first)).toBe('UNKNOWN_KEY');
  });

  it('of which two would fit are not guessed among', async () => {
    stub.published.keys = [first.publicKey, { ...second.publicKey, kid: 'first' }];
    expect(await tryToken(first)).toBe('UNKNOWN_KEY');
  });
});
