import { readFileSync } from 'node:fs';
import { CONSENT_KINDS } from './consent-kinds.js';

type Rule = (typeof CONSENT_KINDS)[keyof typeof CONSENT_KINDS];
const NAMES = { SELF: 'the citizen', CUSTODY_HOLDER: 'custody holder', GUARDIAN: 'guardian', ATTEST_HOLDER: 'attest holder' };
const spanOf = ({ from, below }: { from: number; below?: number }) =>
  below === undefined ? `from ${from}` : from === 0 ? `below ${below}` : `${from} to ${below - 1}`;

/** The row of a kind in the guide, as the rules in force make it. */
function rowOf(kind: string, { da, law, forms, givers, joint, oneHolder, oneYear, ...rule }: Rule): string {
  const who = Object.entries(givers).map(([giver, span]) => `${NAMES[giver as keyof typeof NAMES]} ${spanOf(span)}`);
  if (joint !== undefined) who.push(`citizen and custody holder together ${spanOf(joint)}`);
  if (oneHolder === true) who.push('one custody holder is enough');
  const names = [
    ...(rule.caseRefRequired ? ['case'] : []),
    ...(rule.purposeRequired ? ['purpose'] : []),
    ...(rule.receiverRequired ? ['receiver'] : []),
  ];
  const form = forms.includes('ORAL') ? 'any' : forms.join(', ');
  return `| \`${kind}\` | ${da} | ${law} | ${form} | ${who.join('; ')} | ${names.join(', ') || '-'} | ${oneYear ? 'one year' : '-'} |`;
}

describe('the guide to consents', () => {
  const guide = readFileSync('docs/consent.md', 'utf8');

  it.each(Object.entries(CONSENT_KINDS))('says of %s what the rules say', (kind, rule) => {
    expect(guide.split('\n')).toContain(rowOf(kind, rule));
  });
});
