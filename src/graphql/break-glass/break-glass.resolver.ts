import { Args, Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../access/access.js';
import type { GraphqlContext } from '../context.js';
import { selectionOf } from '../selection.js';
import { withoutNulls } from '../without-nulls.js';

type Opening = Omit<Parameters<Access['openBreakGlass']>[1], 'selection'>;

@Resolver()
export class BreakGlassResolver {
  constructor(private readonly access: Access) {}

  @Mutation('openBreakGlass')
  openBreakGlass(@Args() asked: Opening, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.openBreakGlass(call, { ...withoutNulls(asked), selection: selectionOf(info) });
  }

  @Mutation('confirmBreakGlass')
  confirmBreakGlass(
    @Args() asked: { id: string; code: string },
    @Context() { call }: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.access.confirmBreakGlass(call, { ...asked, selection: selectionOf(info) });
  }

  @Mutation('endBreakGlass')
  endBreakGlass(@Args() asked: { id: string }, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.endBreakGlass(call, { ...asked, selection: selectionOf(info) });
  }
}
