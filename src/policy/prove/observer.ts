import type { Purpose, PurposeBasis } from '../../generated/documents.js';
import { SECTORS } from '../../kernel/words.js';
import type { DecisionFacts } from '../facts.js';
import { cellsOf } from '../grants.js';
import { lawInForce } from '../legal-basis.js';
import type { CrossRules, FactPath } from '../rules/rule.js';
import { NOTHING_SAID } from './domain.js';

/** What an observer says of facts that the decision then refuses, whatever every other says. */
export const REFUSED = 'refused';

/**
 * One of the functions that a decision is made of. A decision looks at facts through its observers only: two combinations of which every
 * observer says the same are decided alike but for the reasons, which no invariant is shown.
 */
export interface Observer {
  readonly name: string;
  readonly reads: readonly FactPath[];
  /** whether it takes away: of those it makes no difference which of them said what */
  readonly narrows: boolean;
  /** whether it copies facts, so that it can only be asked when all that it reads is said */
  readonly copies: boolean;
  readonly of: (facts: DecisionFacts) => string;
}

type Of = Observer['of'];
const plain = (name: string, reads: readonly FactPath[], of: Of): Observer => ({
  name,
  reads,
  narrows: false,
  copies: false,
  of,
});

/**
 * The observers of a decision on a purpose: every rule; then what `decide` looks at itself; and the grants in their two halves, of which
 * sources a rule of the purpose speaks, and what each class is carried by where it does.
 */
export function observersOf(purpose: Purpose, { screening, person, narrowing }: CrossRules): Observer[] {
  const readsPerson: FactPath[] = ['wantsCaseData'];
  return [
    ...screening.map(({ name, reads, refuses }) => plain(name, reads, refusing(refuses, purpose))),
    ...person.map(({ name, reads, refuses }) =>
      plain(name, [...readsPerson, ...reads], (facts) =>
        facts.wantsCaseData || purpose.subject === 'REPRESENTED' ? refusing(refuses, purpose)(facts) : '',
      ),
    ),
    ...narrowing.map(({ name, reads, narrows }) => ({
      ...plain(name, reads, (facts) => told(() => JSON.stringify({ ...narrows(purpose, facts), reason: undefined }))),
      narrows: true,
    })),
    plain('wants-case-data', ['wantsCaseData'], ({ wantsCaseData }) => `${wantsCaseData}`),
    plain('sources', ['sources'], ({ sources }) => JSON.stringify(sources)),
    plain('law', ['at'], ({ at }) => placesOf(purpose, lawInForce(purpose, at)).join()),
    {
      ...plain('spoken-of', ['at', 'caller.role', 'caller.sector', 'relations'], (facts) => spokenOf(purpose, facts)),
      copies: true,
    },
    {
      ...plain('carried', ['at', 'caller.employee', 'caller.unit', 'caseRef', 'consents', 'purpose'], carried(purpose)),
      copies: true,
    },
  ];
}

/** Thrown when an observer looks at a fact that is not said yet. */
export const UNSAID = Symbol('unsaid');

/** What a rule says; a rule that throws refuses. */
function told(says: () => string): string {
  try {
    return says();
  } catch (fault) {
    if (fault === UNSAID) throw fault;
    return REFUSED;
  }
}

const refusing =
  (refuses: CrossRules['screening'][number]['refuses'], purpose: Purpose): Of =>
  (facts) =>
    told(() => (refuses(purpose, facts) === undefined ? '' : REFUSED));

const placesOf = ({ legalBases }: Purpose, law: readonly PurposeBasis[]): number[] => law.map((one) => legalBases.indexOf(one));

/** The classes of each source that a rule of the purpose speaks of for this caller; whether anything carries them is not asked. */
function spokenOf(purpose: Purpose, facts: DecisionFacts): string {
  const cells = cellsOf(purpose, { ...facts, consents: [] }, []);
  const spoken: string[] = [];
  for (const source of NOTHING_SAID.sources)
    cells(source, (rule, dataClass) => spoken.push(`${source.system}:${purpose.rules.indexOf(rule)}:${dataClass}`));
  return spoken.join();
}

/** What carries each class of each rule from each source, as if every rule spoke of every source to everybody. */
function carried(purpose: Purpose): Of {
  const rules = purpose.rules.map(({ roles: _roles, ...rule }) => ({ ...rule, sectors: [...SECTORS] }));
  const everywhere: Purpose = { ...purpose, rules };
  return (facts) => {
    const cells = cellsOf(everywhere, { ...facts, relations: [] }, []);
    const by: unknown[] = [];
    for (const source of NOTHING_SAID.sources)
      cells(source, (_rule, _dataClass, released) =>
        by.push('reason' in released ? 0 : { ...released, carriers: placesOf(purpose, released.carriers) }),
      );
    return JSON.stringify(by);
  };
}
