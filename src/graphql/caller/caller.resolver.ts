import { Context, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../access/access.js';
import type { GraphqlContext } from '../context.js';

@Resolver()
export class CallerResolver {
  constructor(private readonly access: Access) {}

  @Query('whoAmI')
  whoAmI(@Context() { call }: GraphqlContext) {
    return call.caller;
  }

  @Query('purposes')
  purposes(@Context() { call }: GraphqlContext) {
    return this.access.purposes(call);
  }
}
