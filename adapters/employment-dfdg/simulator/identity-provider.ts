import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../src/sdk/index.js';
import type { PlannedAnswer } from '../../../src/sdk/testing/index.js';

const LIFE_SECONDS = 3600;

export interface IdentityProvider {
  client: { clientId: string; clientSecret: string };
  tokenAnswer(authorization: string | undefined, form: URLSearchParams): PlannedAnswer;
  /** the scopes of a bearer token that is still good, or undefined */
  scopesOf(authorization: string | undefined): string[] | undefined;
}

/** The token endpoint of the simulator: client credentials in Basic form, tokens that end after an hour of the simulator's clock. */
export function identityProvider(clock: Clock, clientSecret: string): IdentityProvider {
  const client = { clientId: 'helhed', clientSecret };
  const basic = `Basic ${Buffer.from(`${client.clientId}:${client.clientSecret}`).toString('base64')}`;
  const tokens = new Map<string, { scopes: string[]; until: number }>();
  return {
    client,
    tokenAnswer(authorization, form) {
      if (authorization !== basic) return json(401, { error: 'invalid_client' });
      if (form.get('grant_type') !== 'client_credentials') return json(400, { error: 'unsupported_grant_type' });
      const token = randomBytes(24).toString('base64url');
      tokens.set(token, { scopes: (form.get('scope') ?? '').split(' '), until: clock.now().getTime() + LIFE_SECONDS * 1000 });
      return json(200, { access_token: token, token_type: 'Bearer', expires_in: LIFE_SECONDS });
    },
    scopesOf(authorization) {
      const token = tokens.get(authorization?.replace(/^Bearer /, '') ?? '');
      return token !== undefined && clock.now().getTime() < token.until ? token.scopes : undefined;
    },
  };
}

function json(status: number, body: unknown): PlannedAnswer {
  return { status, contentType: 'application/json', body: JSON.stringify(body) };
}
