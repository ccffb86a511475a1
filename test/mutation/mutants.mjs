import ts from 'typescript';

const { SyntaxKind: Kind } = ts;
const FLIPPED = new Map([
  [Kind.EqualsEqualsEqualsToken, ['!==']],
  [Kind.ExclamationEqualsEqualsToken, ['===']],
  [Kind.LessThanToken, ['<=', '>=']],
  [Kind.LessThanEqualsToken, ['<', '>']],
  [Kind.GreaterThanToken, ['>=', '<=']],
  [Kind.GreaterThanEqualsToken, ['>', '<']],
  [Kind.AmpersandAmpersandToken, ['||']],
  [Kind.BarBarToken, ['&&']],
]);
const METHODS = { some: 'every', every: 'some' };
/** What a rule declares of itself: it decides nothing, and is held against what the rule does by rules.spec.ts and by the proof. */
const DECLARED = ['says', 'reads', 'reasons'];

/**
 * Every mutant of a TypeScript source: comparisons flipped, conditions negated, negations dropped, `&&` and `||` swapped, `some` and `every`
 * swapped, filters dropped, true and false swapped, lists emptied, one element dropped from lists of names and words, limits moved by one,
 * statements dropped. Types, imports and texts are left alone.
 * @returns {{ from: number, to: number, text: string, line: number, what: string }[]}
 */
export function mutantsOf(path, source) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  const found = [];
  const put = (node, text, from = node.getStart(file), to = node.getEnd()) => {
    const line = file.getLineAndCharacterOfPosition(from).line + 1;
    const before = source.slice(from, to).replace(/\s+/g, ' ').slice(0, 60);
    found.push({ from, to, text, line, what: `${before} -> ${text.replace(/\s+/g, ' ').slice(0, 60)}` });
  };
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node))
      return;
    if (ts.isPropertyAssignment(node) && DECLARED.includes(node.name.getText(file)) && isAtTop(node)) return;
    if (ts.isBinaryExpression(node)) for (const text of FLIPPED.get(node.operatorToken.kind) ?? []) put(node.operatorToken, text);
    if (ts.isIfStatement(node)) put(node.expression, `!(${node.expression.getText(file)})`);
    if (ts.isConditionalExpression(node)) put(node.condition, `!(${node.condition.getText(file)})`);
    if (ts.isPrefixUnaryExpression(node) && node.operator === Kind.ExclamationToken) put(node, `(${node.operand.getText(file)})`);
    if (node.kind === Kind.TrueKeyword) put(node, 'false');
    if (node.kind === Kind.FalseKeyword) put(node, 'true');
    if (ts.isNumericLiteral(node) && ts.isVariableDeclaration(node.parent)) put(node, `(${node.getText(file)} + 1)`);
    if (ts.isArrayLiteralExpression(node) && !ts.isAsExpression(node.parent)) lists(node);
    if (ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent)) {
      if (METHODS[node.name.text]) put(node.name, METHODS[node.name.text]);
      if (node.name.text === 'filter') put(node.parent, `(${node.expression.getText(file)})`);
    }
    if (ts.isExpressionStatement(node) || ts.isContinueStatement(node)) put(node, ';');
    ts.forEachChild(node, visit);
  };
  const lists = (node) => {
    if (node.elements.length > 0) put(node, '[]');
    const isTable = node.elements.length > 1 && node.elements.every((one) => ts.isIdentifier(one) || ts.isStringLiteral(one));
    if (isTable && isAtTop(node))
      for (const one of node.elements) put(one, '', one.getFullStart(), one.getEnd() + (source[one.getEnd()] === ',' ? 1 : 0));
  };
  visit(file);
  return found;
}

/** Whether a list is a table of the file, and not part of a computation. */
function isAtTop(node) {
  for (let at = node.parent; at !== undefined; at = at.parent) if (ts.isFunctionLike(at)) return false;
  return true;
}

export const applied = (source, { from, to, text }) => source.slice(0, from) + text + source.slice(to);
