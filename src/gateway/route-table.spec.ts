import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { readConfig } from '../config/read-config.js';
import { Problem } from '../kernel/problem.js';
import { guardHttp } from './guard-http.js';
import { ROUTES } from './route-table.js';

const nothing = async () => ({ answered: true });
const refuseAll = {
  verify: () => Promise.reject(new Problem('TOKEN_INVALID')),
  close: () => undefined,
};

async function guarded(mode: 'development' | 'production' = 'development'): Promise<FastifyInstance> {
  const server = new FastifyAdapter().getInstance() as unknown as FastifyInstance;
  const config = { ...readConfig({}), mode };
  await guardHttp(server, { config, tokens: refuseAll, isDraining: () => false });
  return server;
}

describe('the table of routes', () => {
  it('stops the start at a route that has no entry', async () => {
    const server = await guarded();
    for (const url of ['/console', '/graphql/', '/GRAPHQL', '/%67raphql', '*', '/toString', '/__proto__'])
      expect(() => server.get(url, nothing)).toThrow(/has no entry in the table of routes/);
    await expect(
      server.register(async (inner) => {
        inner.get('/inner', nothing);
      }),
    ).rejects.toThrow('/inner');
  });

  it('stops the start at a route of development in production', async () => {
    const [open, closed] = [await guarded('development'), await guarded('production')];
    for (const url of Object.keys(ROUTES).filter((path) => ROUTES[path] === 'DEVELOPMENT')) {
      expect(() => open.get(url, nothing)).not.toThrow();
      expect(() => closed.get(url, nothing)).toThrow('for development only');
    }
  });

  it('gives development routes to this machine only', async () => {
    const server = await guarded();
    server.get('/development/token/:persona', nothing);
    const from = async (remoteAddress: string) =>
      (await server.inject({ method: 'GET', url: '/development/token/dpo', remoteAddress })).statusCode;
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) expect(await from(address)).toBe(200);
    for (const address of ['10.0.0.7', '::ffff:10.0.0.7', 'fe80::1']) expect(await from(address)).not.toBe(200);
  });

  it('lets nobody without a token to any route that is not for anyone', async () => {
    const server = await guarded();
    for (const url of Object.keys(ROUTES)) server.route({ method: ['GET', 'POST'], url, handler: nothing });
    for (const [url, audience] of Object.entries(ROUTES))
      for (const method of ['GET', 'HEAD', 'POST'] as const) {
        const headers = { 'content-type': 'application/json' };
        const { statusCode } = await server.inject({ method, url, headers, remoteAddress: '10.0.0.7' });
        expect([url, audience === 'ANYONE' || statusCode >= 400]).toEqual([url, true]);
      }
  });
});
