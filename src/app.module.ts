import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { Access } from './access/access.js';
import { callOfRequest } from './gateway/call-of-request.js';
import type { Gateway } from './gateway/open-gateway.js';
import { BlocksResolver } from './graphql/blocks/blocks.resolver.js';
import { BreakGlassResolver } from './graphql/break-glass/break-glass.resolver.js';
import { BreakGlassReviewResolver } from './graphql/break-glass/break-glass-review.resolver.js';
import { CallerResolver } from './graphql/caller/caller.resolver.js';
import { CitizenResolver } from './graphql/citizen/citizen.resolver.js';
import { ConsentResolver } from './graphql/consent/consent.resolver.js';
import type { GraphqlContext } from './graphql/context.js';
import { formatErrors } from './graphql/format-errors.js';
import { demandGovernance } from './graphql/governance.js';
import { keepInterpreted } from './graphql/keep-interpreted.js';
import { LIMITS, limitRules } from './graphql/limits.js';
import { AccessLogResolver } from './graphql/log/access-log.resolver.js';
import { PlanResolver } from './graphql/plan/plan.resolver.js';
import { ExplanationResolver } from './graphql/policy/explanation.resolver.js';
import { SufficingResolver } from './graphql/policy/sufficing.resolver.js';
import { RepresentationsResolver } from './graphql/representations/representations.resolver.js';
import { SCALARS } from './graphql/scalars.js';
import { typeDefs } from './graphql/type-defs.js';

/** The one place that knows every room. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest wants a class for a module
export class AppModule {
  static over(gateway: Gateway): DynamicModule {
    const { clock, config, ids, metrics, parts } = gateway;
    const purposes = new Set(parts.catalogue.purposes.keys());
    return {
      module: AppModule,
      imports: [
        GraphQLModule.forRoot<MercuriusDriverConfig>({
          driver: MercuriusDriver,
          typeDefs: typeDefs(parts.catalogue.purposes),
          resolvers: SCALARS,
          jit: 1,
          hooks: { preExecution: keepInterpreted },
          graphiql: false,
          queryDepth: LIMITS.depth,
          validationRules: limitRules(config.mode) as never,
          transformSchema: (schema: GraphQLSchema) => {
            demandGovernance(schema, purposes);
            return schema;
          },
          context: (request: FastifyRequest, reply: FastifyReply): GraphqlContext => ({
            call: callOfRequest(request, reply, request.caller, { clock, ids, deadlineMs: config.deadlineMs }),
          }),
          errorFormatter: (result: ExecutionResult, context: object | undefined) => {
            const { callId, traceparent } = (context as Partial<GraphqlContext> | undefined)?.call ?? {};
            const call = { ...(callId !== undefined && { callId }), ...(traceparent !== undefined && { traceparent }) };
            return formatErrors(result, config.mode === 'development', (thrown) =>
              metrics.failed('GRAPHQL', thrown, call),
            ) as never;
          },
        }),
      ],
      providers: [
        { provide: Access, useValue: gateway.access },
        CitizenResolver,
        ConsentResolver,
        BlocksResolver,
        AccessLogResolver,
        BreakGlassResolver,
        BreakGlassReviewResolver,
        CallerResolver,
        ExplanationResolver,
        RepresentationsResolver,
        SufficingResolver,
        PlanResolver,
      ],
    };
  }
}
