import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { Caller } from '../../kernel/call-context.js';
import { FixedClock, systemClock } from '../../kernel/clock.js';
import { pseudonym } from '../../kernel/pseudonym.js';
import { PEOPLE } from '../../sdk/testing/people.js';
import { STAFF } from '../../sdk/testing/staff.js';
import { type TokenVerifier, tokenVerifier } from '../verify-token.js';
import { type DevelopmentIssuer, startDevelopmentIssuer } from './development-issuer.js';
import { PERSONAS, personasJson } from './personas.js';

const pseudonymKey = Buffer.alloc(32, 3);
const given = { audience: 'helhed', municipality: '0999', personas: PERSONAS, pseudonymKey };

describe('the development issuer', () => {
  let issuer: DevelopmentIssuer;
  let verifier: TokenVerifier;
  const callers = new Map<string, Caller>();

  beforeAll(async () => {
    issuer = await startDevelopmentIssuer({ ...given, clock: systemClock });
    verifier = tokenVerifier({ ...given, issuer: issuer.issuer, clock: systemClock, mode: 'production' });
    for (const { name } of PERSONAS) callers.set(name, await verifier.verify(`Bearer ${await issuer.tokenFor(name)}`));
  });

  afterAll(async () => {
    verifier.close();
    await issuer.close();
  });

  it('lets in the personas that people and scripts rely on, one who acts for others, and a provider', () => {
    expect([...callers.keys()]).toEqual([
      'employment-caseworker',
      'social-caseworker',
      'family-caseworker',
      'health-nurse',
      'coordinator',
      'leader',
      'dpo',
      'integration-engineer',
      'provider',
      'citizen',
      'representative',
      'stranger',
    ]);
  });

  it.each(STAFF)('says of $name who that is, in a token that production too accepts', (person) => {
    const caller = callers.get(person.name);
    expect(caller).toMatchObject({
      subject: person.name,
      role: person.role,
      municipality: '0999',
      clientId: `helhed-development-${person.name}`,
      personKey: pseudonym(pseudonymKey, person.cpr),
    });
    expect([caller?.employee, caller?.unit, caller?.sector]).toEqual([person.employee, person.unitId, person.sector]);
  });

  it('gives the citizen the key of a citizen whom the systems know', () => {
    const keys = PEOPLE.map(({ cpr }) => pseudonym(pseudonymKey, cpr));
    expect(keys).toContain(callers.get('citizen')?.personKey);
    expect(callers.get('citizen')?.employee).toBeUndefined();
  });

  it('lets the DPO read the log, and the engineer and those who decide cases ask for decisions, and nobody else', () => {
    const scoped = [...callers].filter(([, caller]) => caller.scopes.length > 0).map(([name, { scopes }]) => [name, ...scopes]);
    expect(scoped).toEqual([
      ['employment-caseworker', 'pdp'],
      ['social-caseworker', 'pdp'],
      ['family-caseworker', 'pdp'],
      ['health-nurse', 'pdp'],
      ['coordinator', 'pdp'],
      ['dpo', 'audit'],
      ['integration-engineer', 'pdp'],
      ['stranger', 'pdp'],
    ]);
  });

  it('issues what RFC 9068 asks for, and no CPR number', async () => {
    const token = await issuer.tokenFor('coordinator');
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    const claims = decodeJwt(token);
    expect(claims).toMatchObject({ iss: issuer.issuer, aud: 'helhed' });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(3600);
    expect(JSON.stringify(claims)).not.toContain(STAFF.find(({ name }) => name === 'coordinator')?.cpr);
  });

  it('does not know other names', async () => {
    await expect(issuer.tokenFor('nobody')).rejects.toThrow('no persona of that name');
  });

  it('gives no token without the secret', async () => {
    const answer = await fetch(`${issuer.issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from('helhed-development-dpo:guess').toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(answer.status).toBe(401);
  });

  it('refuses an address that others can reach', async () => {
    await expect(startDevelopmentIssuer({ ...given, clock: systemClock, host: '0.0.0.0' })).rejects.toThrow(RangeError);
  });

  it('tells the time by the clock it is given', async () => {
    const clock = new FixedClock('2031-01-01T12:00:00Z');
    const other = await startDevelopmentIssuer({ ...given, clock });
    const reader = tokenVerifier({ ...given, issuer: other.issuer, clock, mode: 'development' });
    const header = `Bearer ${await other.tokenFor('leader')}`;
    await expect(reader.verify(header)).resolves.toMatchObject({ role: 'LEADER' });
    clock.advance(3_661_000);
    await expect(reader.verify(header)).rejects.toThrow('TOKEN_INVALID');
    reader.close();
    await other.close();
  });
});

describe('the list of invented people', () => {
  it('names personas without their numbers, and citizens with theirs', () => {
    const { personas, citizens } = personasJson();
    expect(personas).toContainEqual(expect.objectContaining({ name: 'dpo', sector: null, roles: ['DPO'] }));
    expect(personas.every((persona) => !('cpr' in persona))).toBe(true);
    expect(citizens).toHaveLength(PEOPLE.length);
    expect(citizens[0]).toEqual({
      cpr: '0504851118',
      name: 'Anna Vestermark Holm',
      systems: ['EMPLOYMENT', 'SOCIAL', 'FAMILY', 'HEALTH'],
      special: ['ALL_IN_ORDER', 'CUSTODY_HOLDER'],
    });
  });
});
