import { Args, Context, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../access/access.js';
import type { GraphqlContext } from '../context.js';
import { selectionOf } from '../selection.js';
import { withoutNulls } from '../without-nulls.js';

type Page = Omit<Parameters<Access['breakGlassReviews']>[1], 'selection'>;
type Outcome = Omit<Parameters<Access['decideBreakGlassReview']>[1], 'selection'>;
type Delay = Omit<Parameters<Access['delayBreakGlassNotice']>[1], 'selection'>;

@Resolver()
export class BreakGlassReviewResolver {
  constructor(private readonly access: Access) {}

  @Query('breakGlassReviews')
  breakGlassReviews(@Args() asked: Page, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.breakGlassReviews(call, { ...withoutNulls(asked), selection: selectionOf(info) });
  }

  @Query('noticesDue')
  noticesDue(@Args() asked: Page, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.noticesDue(call, { ...withoutNulls(asked), selection: selectionOf(info) });
  }

  @Mutation('decideBreakGlassReview')
  decideBreakGlassReview(@Args() asked: Outcome, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.decideBreakGlassReview(call, { ...asked, selection: selectionOf(info) });
  }

  @Mutation('delayBreakGlassNotice')
  delayBreakGlassNotice(@Args() asked: Delay, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.delayBreakGlassNotice(call, { ...asked, selection: selectionOf(info) });
  }

  @Mutation('tellBreakGlassNotice')
  tellBreakGlassNotice(@Args() asked: { id: string }, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.tellBreakGlassNotice(call, { ...asked, selection: selectionOf(info) });
  }
}
