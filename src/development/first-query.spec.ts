import { parse } from 'graphql';
import { firstQuery } from './first-query.js';

describe('the first query to paste', () => {
  it('asks for a token at the port that the gateway listens on, and names it only when it is not the usual one', () => {
    expect(firstQuery('http://localhost:3000')).toContain('TOKEN=$(npm run -s token -- coordinator)');
    expect(firstQuery('http://localhost:3100')).toContain('TOKEN=$(PORT=3100 npm run -s token -- coordinator)');
  });

  it('sends a body that a shell passes on whole: JSON in single quotes with none inside', () => {
    const [, body] = /-d '([^']*)'\n/.exec(firstQuery('http://localhost:3000')) ?? [];
    const { query, variables } = JSON.parse(body!) as { query: string; variables: { cpr: string } };
    expect(parse(query).definitions).toHaveLength(1);
    expect(variables.cpr).toMatch(/^\d{10}$/);
  });
});
