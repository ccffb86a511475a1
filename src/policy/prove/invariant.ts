import type { ConsentKind, Purpose } from '../../generated/documents.js';
import type { DataClass } from '../../kernel/words.js';
import { danishDay } from '../danish-day.js';
import type { PolicyDecision } from '../decision.js';
import type { DecisionFacts } from '../facts.js';
import type { FactPath } from '../rules/rule.js';
import type { Change } from './domain.js';

/** One combination of facts, and what was decided. */
export interface Cell {
  readonly purpose: Purpose;
  readonly facts: DecisionFacts;
  /** without reasons, and `PERMIT` or `DENY`: no invariant hangs on why */
  readonly decision: PolicyDecision;
  /** kinds of the consents that the decision uses */
  readonly kindsUsed: readonly ConsentKind[];
  /** what the same catalogue and rules decide from the same facts with a change of what the invariant says that it `tries` */
  readonly decideWith: (change: Change) => PolicyDecision;
}

/** What a combination shows that may not be. */
export interface Breach {
  /** the class that should not have left, where one can be named */
  readonly dataClass?: DataClass;
  /** the rest of the Danish sentence, from `selv om` or `uden`: no comma before it, no full stop after it */
  readonly though: string;
}

/** What must hold of every decision, whatever the catalogue says. */
export interface Invariant {
  /** kebab-case, as its file */
  readonly name: string;
  /** what holds, in Danish */
  readonly says: string;
  /** every fact that it looks at; of the others it holds whatever they are */
  readonly reads: readonly FactPath[];
  /** facts, among those that it reads, that it changes to compare; to values of their domains */
  readonly tries?: readonly FactPath[];
  /** the breach, if the combination is one; refusals are handed in as well */
  readonly broken: (cell: Cell) => Breach | undefined;
}

/** The combination as a sentence that a DPO can read. */
export function sentenceOf({ purpose, facts, decision }: Cell, { dataClass, though }: Breach): string {
  const { role, sector } = facts.caller;
  const from = sector === undefined ? '' : ` fra ${sector}`;
  const source = decision.grants.find(({ classes }) => dataClass === undefined || classes.includes(dataClass));
  const shown = dataClass ?? source?.classes[0] ?? decision.masterData[0];
  const sees = shown === undefined ? 'få svar' : `se ${shown}${source === undefined ? '' : ` fra ${source.sector}`} om en borger`;
  return `Med formålet ${purpose.nameDa} (${purpose.code}) kan rollen ${role}${from} den ${danishDay(facts.at)} ${sees} ${though}.`;
}
