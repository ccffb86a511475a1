import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../access/access.js';
import type { GraphqlContext } from '../context.js';
import { withoutNulls } from '../without-nulls.js';

type RecordConsent = Parameters<Access['recordConsent']>[1];
type RecordConsentInput = Omit<RecordConsent, 'giver'> & Partial<Pick<RecordConsent, 'giver'>>;

@Resolver()
export class ConsentResolver {
  constructor(private readonly access: Access) {}

  @Query('consents')
  consents(@Args() asked: { cpr: string; purpose: string }, @Context() { call }: GraphqlContext) {
    return this.access.consents(call, asked);
  }

  @Mutation('recordConsent')
  recordConsent(@Args('input') input: RecordConsentInput, @Context() { call }: GraphqlContext) {
    return this.access.recordConsent(call, { giver: 'SELF', ...withoutNulls(input) });
  }

  @Mutation('withdrawConsent')
  withdrawConsent(@Args() { id, reason }: { id: string; reason?: string | null }, @Context() { call }: GraphqlContext) {
    return this.access.withdrawConsent(call, { id, ...(reason != null && { reason }) });
  }
}
