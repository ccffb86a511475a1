import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../access/access.js';
import type { GraphqlContext } from '../context.js';
import { withoutNulls } from '../without-nulls.js';

@Resolver()
export class BlocksResolver {
  constructor(private readonly access: Access) {}

  @Query('blocks')
  blocks(@Args() asked: { cpr: string; purpose: string }, @Context() { call }: GraphqlContext) {
    return this.access.blocks(call, asked);
  }

  @Mutation('blockAccess')
  blockAccess(@Args('input') input: Parameters<Access['blockAccess']>[1], @Context() { call }: GraphqlContext) {
    return this.access.blockAccess(call, withoutNulls(input));
  }

  @Mutation('liftBlock')
  liftBlock(@Args() asked: { id: string }, @Context() { call }: GraphqlContext) {
    return this.access.liftBlock(call, asked);
  }
}
