import type { ConsentKind, Purpose, PurposeBasis, PurposeRule } from '../../generated/documents.js';
import type { DataClass, Sector } from '../../kernel/words.js';
import type { DecisionFacts } from '../facts.js';
import { cellsOf, type Released } from '../grants.js';
import { carriersOf } from '../legal-basis.js';
import type { Narrowed } from '../rules/rule.js';
import type { ExplainedBasis, ExplainedClass, ExplainedSource } from './explain.js';

/** One class of one source under one rule of the purpose. */
interface Cell {
  readonly sector: Sector;
  readonly rule: PurposeRule;
  readonly dataClass: DataClass;
  readonly released: Released;
}

/** Every class of every source that the purpose speaks of, with what carried it or what was in its way. Sources without any are left out. */
export function classesOf(purpose: Purpose, facts: DecisionFacts, narrowed: readonly Narrowed[]): ExplainedSource[] {
  const cells = cellsOf(purpose, facts, narrowed);
  return facts.sources.flatMap((source) => {
    const byClass = new Map<DataClass, Cell[]>();
    cells(source, (rule, dataClass, released) => {
      const cell = { sector: source.sector, rule, dataClass, released };
      byClass.set(dataClass, [...(byClass.get(dataClass) ?? []), cell]);
    });
    const classes = [...byClass.values()].map((some) => explainClass(purpose, some));
    return classes.length === 0 ? [] : [{ ...source, classes: classes.sort(byName) }];
  });
}

const byName = (a: ExplainedClass, b: ExplainedClass): number => (a.dataClass < b.dataClass ? -1 : 1);

/** Several rules may speak of one class; it is released when one of them releases it, and then only those count. */
function explainClass(purpose: Purpose, cells: readonly Cell[]): ExplainedClass {
  const releasing = cells.filter(({ released }) => !('reason' in released));
  const counting = releasing.length > 0 ? releasing : cells;
  const legalBases = new Set<PurposeBasis>();
  const consents = new Set<string>();
  for (const { rule, sector, dataClass, released } of counting) {
    const carried = 'reason' in released ? wouldCarry(purpose, rule, { sector, dataClass }) : released.carriers;
    for (const basis of carried) legalBases.add(basis);
    if (!('reason' in released)) for (const id of released.consents) consents.add(id);
  }
  const first = counting[0]!;
  const reason = 'reason' in first.released ? first.released.reason : undefined;
  const { consent, alsoConsent } = first.rule;
  return {
    dataClass: first.dataClass,
    released: reason === undefined,
    reason: reason ?? (consents.size > 0 ? 'PERMITTED_BY_CONSENT' : 'PERMITTED_BY_PURPOSE'),
    legalBases: [...legalBases].map(withLife),
    consents: [...consents].sort(),
    consentNeeded: [consent, ...(alsoConsent === undefined ? [] : [alsoConsent])].filter((kinds) => kinds.length > 0),
  };
}

/** Paragraphs of the purpose that speak of the class with the consents of the rule, in force or not. */
function wouldCarry(
  { legalBases }: Purpose,
  { consent, alsoConsent = [] }: Cell['rule'],
  cell: Pick<Cell, 'sector' | 'dataClass'>,
): PurposeBasis[] {
  const kinds: (ConsentKind | undefined)[] = consent.length === 0 ? [undefined] : [...consent, ...alsoConsent];
  return kinds.flatMap((kind) => carriersOf(legalBases, { ...cell, ...(kind !== undefined && { consent: kind }) }));
}

/** A paragraph as an explanation lists it. */
export const withLife = ({ act, paragraph, eli, validFrom, validTo }: PurposeBasis): ExplainedBasis => ({
  act,
  paragraph,
  ...(eli !== undefined && { eli }),
  validFrom,
  ...(validTo !== undefined && { validTo }),
});
