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

/**
 * Every mutant of a TypeScript source: comparisons flipped, conditions negated, `&&` and `||` swapped, `some` and `every` swapped, true and
 * false swapped, lists emptied, statements dropped. Types, imports and what stands at the top of a file are left alone.
 * @returns {{ from: number, to: number, text: string, line: number, what: string }[]}
 */
export function mutantsOf(path, source) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  const found = [];
  const put = (node, text, from = node.getStart(file), to = node.getEnd()) => {
    const line = file.getLineAndCharacterOfPosition(from).line + 1;
    found.push({
      from,
      to,
      text,
      line,
      what: `${source.slice(from, to).replace(/\s+/g, ' ').slice(0, 60)} -> ${text.slice(0, 60)}`,
    });
  };
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node))
      return;
    if (ts.isBinaryExpression(node)) for (const text of FLIPPED.get(node.operatorToken.kind) ?? []) put(node.operatorToken, text);
    if (ts.isIfStatement(node)) put(node.expression, `!(${node.expression.getText(file)})`);
    if (ts.isConditionalExpression(node)) put(node.condition, `!(${node.condition.getText(file)})`);
    if (node.kind === Kind.TrueKeyword) put(node, 'false');
    if (node.kind === Kind.FalseKeyword) put(node, 'true');
    if (ts.isArrayLiteralExpression(node) && node.elements.length > 0 && !ts.isAsExpression(node.parent)) put(node, '[]');
    if (ts.isPropertyAccessExpression(node) && METHODS[node.name.text] && ts.isCallExpression(node.parent))
      put(node.name, METHODS[node.name.text]);
    if (ts.isExpressionStatement(node) || ts.isContinueStatement(node)) put(node, ';');
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.filter(({ what }) => !what.startsWith("'") && !/^\[\s*'.*says/.test(what));
}

export const applied = (source, { from, to, text }) => source.slice(0, from) + text + source.slice(to);
