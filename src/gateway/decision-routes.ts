import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CallContext } from '../kernel/call-context.js';
import { actionSearchOf, evaluationOf, evaluationsOf, membersOf, resourceSearchOf } from './authzen-request.js';
import { callOfRequest } from './call-of-request.js';
import type { Gateway } from './open-gateway.js';

/** room for a thousand questions */
const BODY_BYTES = 262_144;
const PREFIX = '/access/v1';

/**
 * The neutral decision API: OpenID AuthZEN Authorization API 1.0, with its description under `.well-known`. There is no search for subjects:
 * a token decides for its own employee only, so there is nobody to find.
 */
export function decisionRoutes(server: FastifyInstance, { access, clock, config, ids }: Gateway): void {
  const post = (path: string, answer: (call: CallContext, body: Readonly<Record<string, unknown>>) => Promise<object>) =>
    server.post(`${PREFIX}/${path}`, { bodyLimit: BODY_BYTES }, async (request: FastifyRequest, reply: FastifyReply) => {
      const given = request.headers['x-request-id'];
      if (typeof given === 'string') reply.header('x-request-id', given);
      const call = callOfRequest(request, reply, request.caller, {
        clock,
        ids,
        deadlineMs: config.deadlineMs,
        channel: 'AUTHZEN',
      });
      return answer(call, membersOf(request.body));
    });

  post('evaluation', async (call, body) => (await access.evaluate(call, [evaluationOf(body)], 'execute_all'))[0]!);
  post('evaluations', async (call, body) => {
    const { asked, semantic } = evaluationsOf(body);
    if (asked.length === 0) return (await access.evaluate(call, [evaluationOf(body)], 'execute_all'))[0]!;
    return { evaluations: await access.evaluate(call, asked, semantic) };
  });
  post('search/action', (call, body) => access.searchActions(call, actionSearchOf(body)));
  post('search/resource', (call, body) => access.searchResources(call, resourceSearchOf(body)));

  server.get('/.well-known/authzen-configuration', async ({ host, protocol }) => {
    const base = `${protocol}://${host}`;
    return {
      policy_decision_point: base,
      access_evaluation_endpoint: `${base}${PREFIX}/evaluation`,
      access_evaluations_endpoint: `${base}${PREFIX}/evaluations`,
      search_action_endpoint: `${base}${PREFIX}/search/action`,
      search_resource_endpoint: `${base}${PREFIX}/search/resource`,
    };
  });
}
