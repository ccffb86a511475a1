import { Args, Context, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../access/access.js';
import type { GraphqlContext } from '../context.js';
import { selectionOf } from '../selection.js';
import { withoutNulls } from '../without-nulls.js';

type RecordConsent = Parameters<Access['recordConsent']>[1];
type RecordConsentInput = Omit<RecordConsent, 'giver' | 'selection'> & Partial<Pick<RecordConsent, 'giver'>>;
type RecordRefusal = Parameters<Access['recordRefusal']>[1];
type RecordRefusalInput = Omit<RecordRefusal, 'giver' | 'answer' | 'attempts' | 'selection'> &
  Partial<Pick<RecordRefusal, 'giver' | 'answer' | 'attempts'>>;
type CompleteConsent = Omit<Parameters<Access['completeConsent']>[1], 'selection'>;

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

  @Query('consentReceipt')
  consentReceipt(@Args('id') id: string, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.consentReceipt(call, { id, selection: selectionOf(info) });
  }

  @Query('consentTasks')
  consentTasks(@Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.consentTasks(call, { selection: selectionOf(info) });
  }

  @Mutation('endConsentTask')
  endConsentTask(@Args('id') id: string, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.endConsentTask(call, { id, selection: selectionOf(info) });
  }

  @Mutation('recordConsent')
  recordConsent(@Args('input') input: RecordConsentInput, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.recordConsent(call, { giver: 'SELF', ...withoutNulls(input), selection: selectionOf(info) });
  }

  @Mutation('recordRefusal')
  recordRefusal(@Args('input') input: RecordRefusalInput, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    const whole = { giver: 'SELF', answer: 'REFUSED', attempts: [], ...withoutNulls(input) } as const;
    return this.access.recordRefusal(call, { ...whole, selection: selectionOf(info) });
  }

  @Mutation('completeConsent')
  completeConsent(@Args('input') input: CompleteConsent, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.completeConsent(call, { ...withoutNulls(input), selection: selectionOf(info) });
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
