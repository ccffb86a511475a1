import { PEOPLE } from '../sdk/testing/people.js';

const QUERY =
  'query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: PLAN_COORDINATION) { person { name { full } } contacts { sector name } efforts { sector title status } sources { system state } decision { outcome legalBasis { act paragraph } } receipt { logIndex } } }';

/** A first query to paste: a coordinator looks at a citizen that all four systems know. */
export function firstQuery(address: string): string {
  const anna = PEOPLE.find(({ special }) => special.includes('ALL_IN_ORDER'))!;
  const body = JSON.stringify({
    query: QUERY.replace('PLAN_COORDINATION', '\\"PLAN_COORDINATION\\"').replaceAll('\\"', '"'),
    variables: { cpr: anna.cpr },
  });
  return `A first query, as the coordinator:

  TOKEN=$(npm run -s token -- coordinator)
  curl -s ${address}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d '${body}'
`;
}
