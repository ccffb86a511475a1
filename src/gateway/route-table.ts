import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Mode } from '../config/settings.js';

/**
 * Who may call a route. CALLER: with an access token, as POST with JSON, within the rate limit. DECISIONS: likewise, with the scope `pdp`. OPERATIONS: with the operations' token.
 * DEVELOPMENT: from this machine, in development mode. ANYONE: whoever reaches the port; the route tells nothing of anybody.
 */
export type Audience = 'CALLER' | 'DECISIONS' | 'OPERATIONS' | 'DEVELOPMENT' | 'ANYONE';

/** Every route of the server by the pattern it is registered under. What is not here cannot be registered. */
export const ROUTES: Readonly<Record<string, Audience>> = {
  '/graphql': 'CALLER',
  '/graphql/schema': 'ANYONE',
  '/health/live': 'ANYONE',
  '/health/ready': 'ANYONE',
  '/metrics': 'OPERATIONS',
  '/log/checkpoint': 'ANYONE',
  '/.well-known/helhed': 'ANYONE',
  '/access/v1/evaluation': 'DECISIONS',
  '/access/v1/evaluations': 'DECISIONS',
  '/access/v1/search/action': 'DECISIONS',
  '/access/v1/search/resource': 'DECISIONS',
  '/.well-known/authzen-configuration': 'ANYONE',
  '/development/personas': 'DEVELOPMENT',
  '/development/token/:persona': 'DEVELOPMENT',
};

/** Stops the start when a route is registered that the table does not know, or one of development in production. */
export function demandDeclaredRoutes(server: FastifyInstance, mode: Mode): void {
  server.addHook('onRoute', ({ url }) => {
    const audience = audienceOfPattern(url);
    if (audience === undefined)
      throw new Error(`the gateway does not start: the route ${url} has no entry in the table of routes`);
    if (audience === 'DEVELOPMENT' && mode !== 'development')
      throw new Error(`the gateway does not start: the route ${url} is for development only`);
  });
}

/**
 * The audience of the route that was matched, however its address was spelt; undefined where none was. The address as sent is never
 * looked at: `/%67raphql` and `http://localhost/graphql` are the same route.
 */
export function audienceOf({ routeOptions }: Pick<FastifyRequest, 'routeOptions'>): Audience | undefined {
  return audienceOfPattern(routeOptions.url ?? '');
}

function audienceOfPattern(url: string): Audience | undefined {
  return Object.hasOwn(ROUTES, url) ? ROUTES[url] : undefined;
}
