import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../access/access.js';
import type { GraphqlContext } from '../context.js';
import { selectionOf } from '../selection.js';
import { withoutNulls } from '../without-nulls.js';
import { entryOf } from './entry-of.js';

type Asked = Parameters<Access['accessLog']>[1];
type Filter = Omit<NonNullable<Asked['filter']>, 'from' | 'to'> & { from?: Date; to?: Date };

@Resolver()
export class AccessLogResolver {
  constructor(private readonly access: Access) {}

  @Query('accessLog')
  async accessLog(
    @Args() { filter, first, after }: { filter?: Filter | null; first?: number | null; after?: string | null },
    @Context() { call }: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { from, to, ...plain } = withoutNulls<Filter>(filter ?? {});
    const page = await this.access.accessLog(call, {
      selection: selectionOf(info),
      filter: { ...plain, ...(from && { from: from.toISOString() }), ...(to && { to: to.toISOString() }) },
      ...(first != null && { first }),
      ...(after != null && { after }),
    });
    return { nodes: page.nodes.map(entryOf), pageInfo: page.pageInfo };
  }
}
