import { Args, Context, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../access/access.js';
import type { GraphqlContext } from '../context.js';
import { selectionOf } from '../selection.js';
import { withoutNulls } from '../without-nulls.js';

type RecordInput = Omit<Parameters<Access['recordRepresentation']>[1], 'selection'>;
type ActingArguments = Omit<Parameters<Access['recordActing']>[1], 'selection'>;

@Resolver()
export class RepresentationsResolver {
  constructor(private readonly access: Access) {}

  @Query('representations')
  representations(
    @Args() asked: { cpr: string; purpose: string },
    @Context() { call }: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.access.representations(call, { ...asked, selection: selectionOf(info) });
  }

  @Mutation('recordRepresentation')
  recordRepresentation(@Args('input') input: RecordInput, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.recordRepresentation(call, { ...withoutNulls(input), selection: selectionOf(info) });
  }

  @Mutation('revokeRepresentation')
  revokeRepresentation(@Args() asked: { id: string }, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.revokeRepresentation(call, { ...asked, selection: selectionOf(info) });
  }

  @Mutation('recordActing')
  recordActing(@Args() asked: ActingArguments, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.recordActing(call, { ...asked, selection: selectionOf(info) });
  }
}
