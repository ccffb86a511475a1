import type { ConsentKind, Purpose, PurposeBasis, PurposeRule } from '../../src/generated/documents.js';

const listed = (words: readonly string[]): string => `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
const all = (...terms: readonly string[]): string => `(${terms.join(' && ')})`;
const any = (terms: readonly string[]): string => (terms.length === 0 ? 'false' : `(${terms.join(' || ')})`);
const day = (date: string): number => Number(date.replaceAll('-', ''));

/** The Cedar policies of a purpose: a permit for every rule, consent kind and paragraph, so that what none permits stays closed. */
export function policiesOf(purpose: Purpose): string {
  return purpose.rules
    .map((rule) => `permit (principal, action == Action::"see", resource)\nwhen { ${opens(purpose, rule)} };`)
    .join('\n');
}

function opens(purpose: Purpose, rule: PurposeRule): string {
  const { alsoConsent, classes, consent, roles } = rule;
  const carried =
    consent.length === 0
      ? all(any(ownLaw(purpose).map(inForce)), any(['!context.optedOut', ...outsideOptOut(purpose)]))
      : all(any(byConsent(purpose, consent)), ...(alsoConsent === undefined ? [] : [any(byConsent(purpose, alsoConsent))]));
  return all(
    ...(roles === undefined ? [] : [`${listed(roles)}.contains(principal.role)`]),
    spokenOf(rule),
    `${listed(classes)}.contains(resource.dataClass)`,
    carried,
  );
}

function spokenOf({ sectors }: PurposeRule): string {
  return any([
    `${listed(sectors)}.contains(resource.sector)`,
    ...(sectors.includes('OWN') ? ['(principal has sector && principal.sector == resource.sector)'] : []),
    ...(sectors.includes('RELATED') ? ['context.relatedSectors.contains(resource.sector)'] : []),
  ]);
}

/** The paragraphs that ask for no consent and stand by themselves. */
const ownLaw = ({ legalBases }: Purpose): PurposeBasis[] =>
  legalBases.filter(({ consents, supplement }) => consents === undefined && supplement !== true);

const byConsent = ({ legalBases }: Purpose, kinds: readonly ConsentKind[]): string[] =>
  kinds.map((kind) => {
    const carriers = legalBases.filter(
      ({ consents, supplement }) => supplement !== true && (consents === undefined || consents.includes(kind)),
    );
    return all(`context.covered.contains("${kind}")`, any(carriers.map(inForce)));
  });

/** The paragraph on the Danish day of the call, for this class and this sector. */
function inForce({ classes, sectors, validFrom, validTo }: PurposeBasis): string {
  return all(
    `context.day >= ${day(validFrom)}`,
    ...(validTo === undefined ? [] : [`context.day <= ${day(validTo)}`]),
    ...(classes === undefined ? [] : [`${listed(classes)}.contains(resource.dataClass)`]),
    ...(sectors === undefined ? [] : [`${listed(sectors)}.contains(resource.sector)`]),
  );
}

/** SUL § 41, stk. 2, nr. 4 and § 42 a, stk. 2; RSL § 12 c: no opt-out reaches them. The citizen himself is never shut out. */
function outsideOptOut({ legalBases, subject }: Purpose): string[] {
  if (subject === 'SELF') return ['true'];
  const named = ['SUL § 41, stk. 2, nr. 4', 'SUL § 42 a, stk. 2', 'RSL § 12 c'].map((one) => one.replaceAll(',', ''));
  return legalBases
    .filter(({ act, consents, paragraph }) => consents === undefined && named.includes(`${act} ${paragraph}`.replaceAll(',', '')))
    .map(inForce);
}
