import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { logRequests, openLogger } from '../../src/health/logger.js';
import { PEOPLE } from '../../src/sdk/testing/people.js';

const TRACE = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const { cpr } = PEOPLE[0]!;

describe('the line of a request', () => {
  const lines: string[] = [];
  const last = () => JSON.parse(lines.at(-1)!) as Record<string, unknown>;
  const server = new FastifyAdapter().getInstance() as unknown as FastifyInstance;

  beforeAll(async () => {
    const clock = { now: () => new Date('2026-03-01T12:00:00Z') };
    logRequests(server, openLogger({ level: 'info', clock, destination: { write: (line) => void lines.push(line) } }));
    server.get('/citizens/:cpr', async (request) => {
      request.callId = 'call-1';
      return {};
    });
    server.get('/broken', async () => {
      throw new Error(`source said ${cpr}`);
    });
    await server.ready();
  });
  afterAll(() => server.close());

  it('names method, route, status, time taken and trace', async () => {
    await server.inject({ url: `/citizens/${cpr}?name=Anna`, headers: { traceparent: TRACE } });
    expect(last()).toEqual({
      level: 'info',
      time: '2026-03-01T12:00:00.000Z',
      callId: 'call-1',
      method: 'GET',
      route: '/citizens/:cpr',
      status: 200,
      ms: expect.any(Number),
      traceparent: TRACE,
    });
  });

  it('is one line for a request, whatever becomes of it', async () => {
    const before = lines.length;
    await server.inject({ url: '/broken' });
    await server.inject({ url: `/nowhere/${cpr}` });
    expect(lines.slice(before).map((line) => JSON.parse(line))).toMatchObject([
      { level: 'error', route: '/broken', status: 500 },
      { level: 'info', route: '(none)', status: 404 },
    ]);
  });

  it('leaves out a trace that has another form', async () => {
    await server.inject({ url: '/citizens/1', headers: { traceparent: `00-${cpr}` } });
    expect(last()).not.toHaveProperty('traceparent');
  });

  it('holds no number and no text of a request or of an error', () => {
    expect(lines.join('')).not.toContain(cpr);
    expect(lines.join('')).not.toMatch(/Anna|source said/);
  });
});
