import type { FastifyInstance } from 'fastify';
import type { DevelopmentIssuer } from '../identity/development/development-issuer.js';
import { personasJson } from '../identity/development/personas.js';
import { Problem } from '../kernel/problem.js';

/** What `npm run token` and `npm run personas` ask of a running development gateway. Never registered in production. */
export function developmentRoutes(server: FastifyInstance, issuer: DevelopmentIssuer): void {
  server.get('/development/personas', async () => personasJson());
  server.get<{ Params: { persona: string } }>('/development/token/:persona', async ({ params }) => {
    try {
      return { accessToken: await issuer.tokenFor(params.persona) };
    } catch (thrown) {
      throw thrown instanceof RangeError ? new Problem('NOT_FOUND') : thrown;
    }
  });
}
