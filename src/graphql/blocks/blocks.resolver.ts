import { Args, Context, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../access/access.js';
import type { GraphqlContext } from '../context.js';
import { selectionOf } from '../selection.js';
import { withoutNulls } from '../without-nulls.js';

type BlockAccessInput = Omit<Parameters<Access['blockAccess']>[1], 'selection'>;

@Resolver()
export class BlocksResolver {
  constructor(private readonly access: Access) {}

  @Query('blocks')
  blocks(@Args() asked: { cpr: string; purpose: string }, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.blocks(call, { ...asked, selection: selectionOf(info) });
  }

  @Mutation('blockAccess')
  blockAccess(@Args('input') input: BlockAccessInput, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.blockAccess(call, { ...withoutNulls(input), selection: selectionOf(info) });
  }

  @Mutation('liftBlock')
  liftBlock(@Args() asked: { id: string }, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.liftBlock(call, { ...asked, selection: selectionOf(info) });
  }
}
