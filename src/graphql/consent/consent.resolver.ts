import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../access/access.js';
import type { GraphqlContext } from '../context.js';
import { withoutNulls } from '../without-nulls.js';

@Resolver()
export class ConsentResolver {
  constructor(private readonly access: Access) {}

  @Query('consents')
  consents(@Args() asked: { cpr: string; purpose: string }, @Context() { call }: GraphqlContext) {
    return this.access.consents(call, asked);
  }

  @Mutation('recordConsent')
  recordConsent(@Args('input') input: Parameters<Access['recordConsent']>[1], @Context() { call }: GraphqlContext) {
    return this.access.recordConsent(call, withoutNulls(input));
  }

  @Mutation('withdrawConsent')
  withdrawConsent(@Args() { id, reason }: { id: string; reason?: string | null }, @Context() { call }: GraphqlContext) {
    return this.access.withdrawConsent(call, { id, ...(reason != null && { reason }) });
  }
}
