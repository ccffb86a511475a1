import { Args, Context, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../access/access.js';
import type { GraphqlContext } from '../context.js';
import { selectionOf } from '../selection.js';
import { withoutNulls } from '../without-nulls.js';

type RecordConsent = Parameters<Access['recordConsent']>[1];
type RecordConsentInput = Omit<RecordConsent, 'giver' | 'selection'> & Partial<Pick<RecordConsent, 'giver'>>;

@Resolver()
export class ConsentResolver {
  constructor(private readonly access: Access) {}

  @Query('consents')
  consents(
    @Args() asked: { cpr: string; purpose: string },
    @Context() { call }: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.access.consents(call, { ...asked, selection: selectionOf(info) });
  }

  @Mutation('recordConsent')
  recordConsent(@Args('input') input: RecordConsentInput, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.recordConsent(call, { giver: 'SELF', ...withoutNulls(input), selection: selectionOf(info) });
  }

  @Mutation('withdrawConsent')
  withdrawConsent(
    @Args() { id, reason }: { id: string; reason?: string | null },
    @Context() { call }: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.access.withdrawConsent(call, { id, ...(reason != null && { reason }), selection: selectionOf(info) });
  }
}
