import type { CallContext } from '../kernel/call-context.js';

/** What Mercurius hands to each resolver. */
export interface GraphqlContext {
  readonly call: CallContext;
}
