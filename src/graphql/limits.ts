import { hash } from 'node:crypto';
import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { Lexer, NoSchemaIntrospectionCustomRule, Source, type Token, TokenKind, type ValidationRule } from 'graphql';
import { containsCpr } from '../kernel/cpr.js';
import { Problem } from '../kernel/problem.js';

/** bytes of a request body; levels of its JSON, the outermost being one; tokens of a document; nesting; aliases; cost */
export const LIMITS = { bodyBytes: 65_536, jsonDepth: 16, tokens: 2000, depth: 10, aliases: 20, cost: 20_000 } as const;

/** ten digits in a row, or a replacement number: no name of a schema has them */
const NUMBER_IN_NAME = /\d{10}|\d{6}[01567][A-Z]{2}\d/;

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
 * What can be refused before a document is parsed: too many tokens, fragments that multiply, and a CPR number, because documents are
 * kept. The number is looked for in the text and in each token as it is read: texts without their escapes, names, numbers. A document that
 * passed is known again by its hash.
 * @throws Problem LIMIT_EXCEEDED, CPR_IN_DOCUMENT or REQUEST_UNREADABLE
 */
export function screenDocument(document: string): void {
  const name = hash('sha256', document, 'base64');
  if (passed.has(name)) return;
  readTokens(document);
  if (passed.size >= MOST_KEPT) passed.clear();
  passed.add(name);
}

const MOST_KEPT = 1000;
const passed = new Set<string>();

function readTokens(document: string): void {
  if (holdsCpr(document)) throw new Problem('CPR_IN_DOCUMENT');
  const lexer = new Lexer(new Source(document));
  let fragments = 0;
  try {
    for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count += 1) {
      if (lexer.token.kind === TokenKind.SPREAD) fragments += 1;
      if (count > LIMITS.tokens || fragments > 50) throw new Problem('LIMIT_EXCEEDED');
      if (tokenHoldsCpr(lexer.token)) throw new Problem('CPR_IN_DOCUMENT');
    }
  } catch (thrown) {
    throw thrown instanceof Problem ? thrown : new Problem('REQUEST_UNREADABLE', { cause: thrown });
  }
}

function tokenHoldsCpr({ kind, value }: Token): boolean {
  switch (kind) {
    case TokenKind.STRING:
    case TokenKind.BLOCK_STRING:
      return holdsCpr(value);
    case TokenKind.NAME:
      return NUMBER_IN_NAME.test(value.replaceAll('_', ''));
    case TokenKind.INT:
    case TokenKind.FLOAT:
      return containsCpr(value.replace(/[^0-9]/g, '')) || containsCpr(String(Number(value)));
    default:
      return false;
  }
}

/** Digits of other scripts count as digits, and signs without width do not part a number. */
function holdsCpr(text: string): boolean {
  if (containsCpr(text)) return true;
  if (!/\P{ASCII}/u.test(text)) return false;
  return containsCpr(
    text
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .replace(/\p{Nd}/gu, asciiDigit),
  );
}

/** Digits of a script stand in tens, zero first (Unicode 4.6): the value is how many of them stand before it. */
function asciiDigit(digit: string): string {
  if (digit <= '9') return digit;
  let value = 0;
  for (let code = digit.codePointAt(0)! - 1; value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code)); code -= 1) value += 1;
  return String(value);
}
