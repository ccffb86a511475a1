import { PEOPLE } from '../sdk/testing/people.js';

const QUERY =
  'query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { person { name { full } } contacts { sector name } efforts { sector title status } sources { system state } decision { outcome legalBasis { act paragraph } } receipt { logIndex } } }';
const USUAL_PORT = '3000';

/** A first query to paste into another terminal: a coordinator looks at a citizen that all four systems know. */
export function firstQuery(address: string): string {
  const anna = PEOPLE.find(({ special }) => special.includes('ALL_IN_ORDER'))!;
  const body = JSON.stringify({ query: QUERY, variables: { cpr: anna.cpr } });
  const { port } = new URL(address);
  const settings = port === USUAL_PORT ? '' : `PORT=${port} `;
  return `A first query, as the coordinator:

  TOKEN=$(${settings}npm run -s token -- coordinator)
  curl -s ${address}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d '${body}'
`;
}
