/** The name under which the gateway's own plans stand among the sources of a decision, once for each sector that owns parts. */
export const PLAN_SYSTEM = 'helhed-plan';
