import { exportJWK, generateKeyPair } from 'jose';
import type { Clock } from '../../kernel/clock.js';
import { homePseudonym, pseudonym } from '../../kernel/pseudonym.js';
import type { Role } from '../../kernel/words.js';
import type { DevelopmentPersona } from './personas.js';

const LIFE_SECONDS = 60 * 60;
const RESOURCE = 'urn:helhed:gateway';
/** What a persona's machine may do beside the persona's own work. */
const SCOPES: Partial<Record<Role, string>> = {
  DPO: 'audit',
  INTEGRATION_ENGINEER: 'pdp',
  CASEWORKER: 'pdp',
  COORDINATOR: 'pdp',
  HEALTH_PROFESSIONAL: 'pdp',
};

/** One registered client a persona; its secret is made at the start and stays in this process. */
export interface PersonaClient {
  id: string;
  secret: string;
  persona: DevelopmentPersona;
}

export interface IssuerFacts {
  clock: Clock;
  audience: string;
  municipality: string;
  pseudonymKey: Buffer;
  clients: readonly PersonaClient[];
  cookieKey: string;
}

interface AccessTokenDraft {
  payload: Record<string, unknown>;
}

/** oidc-provider's configuration: client credentials only, JWT access tokens (RFC 9068) under a fresh ES256 key, times by our clock. */
export async function issuerConfiguration(facts: IssuerFacts): Promise<Record<string, unknown>> {
  const { clock, audience, clients, cookieKey } = facts;
  const personaOf = new Map(clients.map(({ id, persona }) => [id, persona]));
  return {
    adapter: NothingStored,
    clients: clients.map(registration),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    cookies: { keys: [cookieKey] },
    jwks: { keys: [await freshSigningKey()] },
    responseTypes: [],
    scopes: [...new Set(Object.values(SCOPES))],
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        getResourceServerInfo: () => ({
          audience,
          scope: '',
          accessTokenFormat: 'jwt',
          accessTokenTTL: LIFE_SECONDS,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    ttl: { ClientCredentials: LIFE_SECONDS },
    extraTokenClaims: (_context: unknown, token: { clientId: string }) => claimsOf(personaOf.get(token.clientId), facts),
    formats: {
      customizers: {
        jwt: (_context: unknown, token: { clientId: string }, draft: AccessTokenDraft) => {
          const persona = personaOf.get(token.clientId);
          const iat = Math.floor(clock.now().getTime() / 1000);
          Object.assign(draft.payload, {
            iat,
            exp: iat + LIFE_SECONDS,
            auth_time: iat,
            sub: persona?.name,
            scope: persona && SCOPES[persona.roles[0]],
          });
        },
      },
    },
  };
}

function registration({ id, secret }: PersonaClient) {
  return {
    client_id: id,
    client_secret: secret,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    token_endpoint_auth_method: 'client_secret_basic',
  };
}

async function freshSigningKey() {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig' };
}

function claimsOf(persona: DevelopmentPersona | undefined, { municipality, pseudonymKey }: IssuerFacts) {
  if (persona === undefined) return {};
  const { employee, roles, unit, sector, cpr, home } = persona;
  return {
    helhed_role: roles[0],
    helhed_municipality: municipality,
    helhed_person_key: pseudonym(pseudonymKey, cpr),
    ...(home !== undefined && { helhed_home_key: homePseudonym(pseudonymKey, home) }),
    ...(employee !== undefined && { helhed_employee: employee }),
    ...(unit !== undefined && { helhed_unit: unit.id }),
    ...(sector !== undefined && { helhed_sector: sector }),
  };
}

/** Clients come with the configuration and tokens are signed, not looked up: there is nothing to store. */
class NothingStored {
  async upsert(): Promise<void> {}
  async consume(): Promise<void> {}
  async destroy(): Promise<void> {}
  async revokeByGrantId(): Promise<void> {}
  async find(): Promise<undefined> {}
  async findByUid(): Promise<undefined> {}
  async findByUserCode(): Promise<undefined> {}
}
