import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../access/access.js';
import type { GraphqlContext } from '../context.js';
import { withoutNulls } from '../without-nulls.js';

@Resolver()
export class BreakGlassResolver {
  constructor(private readonly access: Access) {}

  @Mutation('openBreakGlass')
  openBreakGlass(@Args() asked: { cpr: string; reason: string; caseRef?: string }, @Context() { call }: GraphqlContext) {
    return this.access.openBreakGlass(call, withoutNulls(asked));
  }

  @Mutation('confirmBreakGlass')
  confirmBreakGlass(@Args() asked: { id: string; code: string }, @Context() { call }: GraphqlContext) {
    return this.access.confirmBreakGlass(call, asked);
  }

  @Mutation('endBreakGlass')
  endBreakGlass(@Args() asked: { id: string }, @Context() { call }: GraphqlContext) {
    return this.access.endBreakGlass(call, asked);
  }
}
