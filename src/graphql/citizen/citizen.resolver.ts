import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../access/access.js';
import type { Sector } from '../../kernel/words.js';
import type { GraphqlContext } from '../context.js';
import { selectionOf } from '../selection.js';

interface ViewArguments {
  cpr: string;
  purpose: string;
  caseRef?: string | null;
  sectors?: Sector[] | null;
}

@Resolver()
export class CitizenResolver {
  constructor(private readonly access: Access) {}

  @Query('citizenView')
  citizenView(
    @Args() { cpr, purpose, caseRef, sectors }: ViewArguments,
    @Context() { call }: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.access.citizenView(call, {
      cpr,
      purpose,
      ...(caseRef && { caseRef }),
      ...(sectors && { sectors }),
      selection: selectionOf(info),
    });
  }

  @Query('myCitizens')
  myCitizens(
    @Args() { first, after }: { first?: number | null; after?: string | null },
    @Context() { call }: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const selection = selectionOf(info);
    return this.access.myCitizens(call, { selection, ...(first != null && { first }), ...(after != null && { after }) });
  }
}
