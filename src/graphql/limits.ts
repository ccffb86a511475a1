import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { Lexer, NoSchemaIntrospectionCustomRule, Source, TokenKind, type ValidationRule } from 'graphql';
import { containsCpr } from '../kernel/cpr.js';
import { Problem } from '../kernel/problem.js';

/** bytes of a request body; levels of its JSON, the outermost being one; tokens of a document; nesting; aliases; cost */
export const LIMITS = { bodyBytes: 65_536, jsonDepth: 16, tokens: 2000, depth: 10, aliases: 20, cost: 20_000 } as const;

/** The validation rules beyond GraphQL's own. */
export function limitRules(mode: 'development' | 'production'): ValidationRule[] {
  return [
    costLimitRule({
      maxCost: LIMITS.cost,
      objectCost: 2,
      scalarCost: 1,
      depthCostFactor: 1.3,
      ignoreIntrospection: mode === 'development',
    }) as unknown as ValidationRule,
    maxAliasesRule({ n: LIMITS.aliases }) as unknown as ValidationRule,
    ...(mode === 'production' ? [NoSchemaIntrospectionCustomRule] : []),
  ];
}

/**
 * What can be refused before a document is parsed: too many tokens, fragments that multiply, and a CPR number in the text, because
 * documents are kept. @throws Problem LIMIT_EXCEEDED, CPR_IN_DOCUMENT or REQUEST_UNREADABLE
 */
export function screenDocument(document: string): void {
  if (containsCpr(document)) throw new Problem('CPR_IN_DOCUMENT');
  const lexer = new Lexer(new Source(document));
  let fragments = 0;
  try {
    for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count += 1) {
      if (lexer.token.kind === TokenKind.SPREAD) fragments += 1;
      if (count > LIMITS.tokens || fragments > 50) throw new Problem('LIMIT_EXCEEDED');
    }
  } catch (thrown) {
    throw thrown instanceof Problem ? thrown : new Problem('REQUEST_UNREADABLE', { cause: thrown });
  }
}
