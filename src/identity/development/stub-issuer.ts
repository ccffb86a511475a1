import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import type { Clock } from '../../kernel/clock.js';
import { pseudonym } from '../../kernel/pseudonym.js';

/** A key pair of the stub; `publicKey` is as published. */
export interface StubKey {
  alg: string;
  privateKey: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
  publicKey: JWK;
}

export async function stubKey(alg: string, kid: string): Promise<StubKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { alg, privateKey, publicKey: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

export type StubAnswer = (request: IncomingMessage, response: ServerResponse) => void;

/** An issuer on a real socket that does as a test tells it: publishes any keys, fails in any way, counts who asks. */
export interface StubIssuer {
  issuer: string;
  /** what the discovery document says and which keys are published; may be changed at any time */
  published: { issuer: string; jwksUri: string; keys: JWK[] };
  /** takes the place of the answer with keys while it is set */
  answerKeys: StubAnswer | undefined;
  /** paths asked so far */
  asked: string[];
  close(): Promise<void>;
}

export async function startStubIssuer(keys: JWK[]): Promise<StubIssuer> {
  const server = createServer((request, response) => {
    stub.asked.push(request.url ?? '');
    const { issuer, jwksUri, keys: now } = stub.published;
    if (request.url === '/keys' && stub.answerKeys) return stub.answerKeys(request, response);
    if (request.url === '/keys') return sendJson(response, { keys: now });
    if (request.url === '/.well-known/openid-configuration') return sendJson(response, { issuer, jwks_uri: jwksUri });
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stub: StubIssuer = {
    issuer,
    published: { issuer, jwksUri: `${issuer}/keys`, keys },
    answerKeys: undefined,
    asked: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return stub;
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** A token that every check accepts, but for what the test changes. A claim or header member of undefined is left out. */
export interface StubToken {
  key: StubKey;
  issuer: string;
  clock: Clock;
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
}

export function signStubToken({ key, issuer, clock, claims = {}, header = {} }: StubToken): Promise<string> {
  const iat = Math.floor(clock.now().getTime() / 1000);
  const payload: JWTPayload = {
    iss: issuer,
    aud: 'helhed',
    sub: 'somebody',
    jti: 'token-1',
    client_id: 'sector-system',
    iat,
    exp: iat + 600,
    helhed_role: 'CASEWORKER',
    helhed_employee: 'E1001',
    helhed_municipality: '0999',
    helhed_person_key: pseudonym(Buffer.alloc(32, 5), '0102691007'),
    ...claims,
  };
  return new SignJWT(payload)
    .setProtectedHeader({ alg: key.alg, kid: key.publicKey.kid ?? '', typ: 'at+jwt', ...header })
    .sign(key.privateKey);
}
