import { Args, Context, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../access/access.js';
import type { GraphqlContext } from '../context.js';
import { selectionOf } from '../selection.js';
import { withoutNulls } from '../without-nulls.js';

type Asked<Name extends 'plan' | 'plans' | 'planHistory' | 'planConflicts' | 'proposePlan' | 'createPlan' | 'revisePlan'> = Omit<
  Parameters<Access[Name]>[1],
  'selection'
>;

@Resolver()
export class PlanResolver {
  constructor(private readonly access: Access) {}

  @Query('plan')
  plan(@Args() asked: Asked<'plan'>, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.plan(call, { ...withoutNulls(asked), selection: selectionOf(info) });
  }

  @Query('plans')
  plans(@Args() asked: Asked<'plans'>, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.plans(call, { ...withoutNulls(asked), selection: selectionOf(info) });
  }

  @Query('planHistory')
  planHistory(@Args() asked: Asked<'planHistory'>, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.planHistory(call, { ...withoutNulls(asked), selection: selectionOf(info) });
  }

  @Query('planConflicts')
  planConflicts(@Args() asked: Asked<'planConflicts'>, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    return this.access.planConflicts(call, { ...withoutNulls(asked), selection: selectionOf(info) });
  }

  @Query('proposePlan')
  proposePlan(@Args() asked: Asked<'proposePlan'>, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    const replaces = asked.replaces.map((one) => withoutNulls(one));
    return this.access.proposePlan(call, { ...withoutNulls(asked), replaces, selection: selectionOf(info) });
  }

  @Mutation('createPlan')
  createPlan(@Args() asked: Asked<'createPlan'>, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    const input = withoutNulls(asked.input);
    return this.access.createPlan(call, { ...withoutNulls(asked), input, selection: selectionOf(info) });
  }

  @Mutation('revisePlan')
  revisePlan(@Args() asked: Asked<'revisePlan'>, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    const changes = withoutNulls(asked.changes);
    return this.access.revisePlan(call, { ...withoutNulls(asked), changes, selection: selectionOf(info) });
  }
}
