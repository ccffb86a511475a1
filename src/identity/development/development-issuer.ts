import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../kernel/clock.js';
import { issuerConfiguration, type PersonaClient } from './issuer-configuration.js';
import type { DevelopmentPersona } from './personas.js';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

export interface DevelopmentIssuerOptions {
  /** 0, the default, takes a free one */
  port?: number;
  /** 127.0.0.1 (default), ::1 or localhost; nothing else */
  host?: string;
  clock: Clock;
  audience: string;
  municipality: string;
  personas: readonly DevelopmentPersona[];
  /** 32 bytes or more: makes the person keys of the personas' own numbers */
  pseudonymKey: Buffer;
}

export interface DevelopmentIssuer {
  /** its address and, to the letter, the `iss` of its tokens */
  issuer: string;
  /**
   * A fresh access token, good for one hour, fetched from the issuer's token endpoint as any client would.
   * @throws RangeError when nobody has that name
   */
  tokenFor(persona: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * An OpenID provider for development and tests, on this machine only, with fresh keys and secrets at each start.
 * @throws RangeError for an address that others can reach; Error when oidc-provider, a development package, is not installed
 */
export async function startDevelopmentIssuer(options: DevelopmentIssuerOptions): Promise<DevelopmentIssuer> {
  const { host = '127.0.0.1', port = 0, personas } = options;
  if (!LOOPBACK.includes(host)) throw new RangeError('the development issuer listens on this machine only');
  const { Provider } = await loadProvider();
  const clients = personas.map((persona) => ({ id: `helhed-development-${persona.name}`, secret: secret(), persona }));
  const configuration = await issuerConfiguration({ ...options, clients, cookieKey: secret() });

  const server = createServer();
  await listen(server, port, host);
  const { port: taken } = server.address() as AddressInfo;
  const issuer = `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
  try {
    const provider = new Provider(issuer, configuration);
    provider.silent = true;
    server.on('request', provider.callback());
  } catch (thrown) {
    await stop(server);
    throw thrown;
  }

  return {
    issuer,
    async tokenFor(name) {
      const client = clients.find(({ persona }) => persona.name === name);
      if (!client)
        throw new RangeError(`no persona of that name; there are: ${personas.map((persona) => persona.name).join(', ')}`);
      return fetchToken(issuer, client);
    },
    close: () => stop(server),
  };
}

async function loadProvider(): Promise<typeof import('oidc-provider')> {
  try {
    return await import('oidc-provider');
  } catch (cause) {
    throw new Error('the development issuer needs the package oidc-provider, which production installations leave out', {
      cause,
    });
  }
}

async function fetchToken(issuer: string, { id, secret }: PersonaClient): Promise<string> {
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const body: unknown = await answer.json();
  if (!answer.ok || typeof body !== 'object' || body === null || !('access_token' in body)) {
    throw new Error(`the development issuer gave no token (status ${answer.status})`);
  }
  return String(body.access_token);
}

function secret(): string {
  return randomBytes(32).toString('hex');
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
