import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../access/access.js';
import type { GraphqlContext } from '../context.js';
import { selectionOf } from '../selection.js';

type Asked = Omit<Parameters<Access['explainDecision']>[1], 'selection'>;

@Resolver()
export class ExplanationResolver {
  constructor(private readonly access: Access) {}

  @Query('explainDecision')
  async explainDecision(@Args() { id, language }: Asked, @Context() { call }: GraphqlContext, @Info() info: GraphQLResolveInfo) {
    const { tell, reasons, rules, sources, ...told } = await this.access.explainDecision(call, {
      id,
      language,
      selection: selectionOf(info),
    });
    return {
      ...told,
      reasons: reasons.map(tell),
      rules: rules.map(({ rule, verdict, reason }) => ({ ...rule, verdict, reason: reason && tell(reason) })),
      sources: sources.map(({ classes, ...source }) => ({
        ...source,
        classes: classes.map(({ reason, consentNeeded, ...one }) => ({
          ...one,
          reason: reason && tell(reason),
          consentNeeded: consentNeeded.map((anyOf) => ({ anyOf })),
        })),
      })),
    };
  }

  @Query('gaps')
  async gaps(
    @Args() { from, to, language }: { from?: Date | null; to?: Date | null; language: Asked['language'] },
    @Context() { call }: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { gaps, complete, tell } = await this.access.gaps(call, {
      ...(from && { from: from.toISOString() }),
      ...(to && { to: to.toISOString() }),
      language,
      selection: selectionOf(info),
    });
    return { complete, gaps: gaps.map(({ reason, ...gap }) => ({ ...gap, reason: tell(reason) })) };
  }
}
