import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../access/access.js';
import type { GraphqlContext } from '../context.js';
import { selectionOf } from '../selection.js';
import { withoutNulls } from '../without-nulls.js';

type Question = Parameters<Access['whatWouldSuffice']>[1];

@Resolver()
export class SufficingResolver {
  constructor(private readonly access: Access) {}

  @Query('whatWouldSuffice')
  async whatWouldSuffice(
    @Args() asked: Omit<Question, 'selection'>,
    @Context() { call }: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const selection = selectionOf(info);
    const { purposes, tell, ...told } = await this.access.whatWouldSuffice(call, { ...withoutNulls(asked), selection });
    return {
      ...told,
      purposes: purposes.map(({ purpose, reaches, consentSets, now, ...one }) => ({
        ...one,
        code: purpose.code,
        name: asked.language === 'DA' ? purpose.nameDa : purpose.nameEn,
        caseRefRequired: purpose.caseRefRequired,
        obligations: purpose.obligations,
        noConsentNeeded: consentSets[0]!.length === 0,
        consentSets: consentSets.map((kinds) => ({ kinds })),
        now: now && { outcome: now.outcome, reasons: now.reasons.map(tell) },
        reaches: reaches.map((reach) => {
          const standing = now?.standing(reach);
          const reason = standing?.reason;
          return {
            ...reach,
            noConsentNeeded: reach.ways[0]!.consents.length === 0,
            now: standing && { released: standing.released, reason: reason && tell(reason) },
          };
        }),
      })),
    };
  }
}
