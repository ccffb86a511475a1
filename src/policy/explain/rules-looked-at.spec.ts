import { factsOf, purpose as planning } from '../../../test/access/road-fakes.js';
import type { Purpose } from '../../generated/documents.js';
import { decide } from '../decide.js';
import type { DecisionFacts } from '../facts.js';
import { NARROWING, PERSON_RULES, SCREENING } from '../rules/index.js';
import { explain } from './explain.js';
import { rulesLookedAt } from './rules-looked-at.js';

const purpose = planning as unknown as Purpose;
const names = (of: Purpose, facts: DecisionFacts) => rulesLookedAt(of, facts).looked.map(({ rule }) => rule.name);
const namesOf = (...rules: readonly { readonly name: string }[]) => rules.map(({ name }) => name);

describe('the rules that are told of a decision', () => {
  it('are those of the person only where the decision goes by them', () => {
    expect(names(purpose, factsOf())).toEqual(namesOf(...SCREENING, ...PERSON_RULES, ...NARROWING));
    expect(names(purpose, factsOf({ wantsCaseData: false }))).toEqual(namesOf(...SCREENING, ...NARROWING));
  });

  it('name the one that refused somebody who asks on behalf of another, whatever he asks for', () => {
    const acting = { ...purpose, subject: 'REPRESENTED', roles: ['REPRESENTATIVE'], capacities: ['CUSTODY_HOLDER'] } as Purpose;
    const facts = factsOf({
      wantsCaseData: false,
      caller: { role: 'REPRESENTATIVE', personKey: 'mother' },
      relations: [{ capacity: 'CUSTODY_HOLDER', from: '2026-01-01T00:00:00.000Z', source: 'ours', scope: 'ALL' }],
    });
    const catalogue = { bundle: 'b', purposes: new Map([[acting.code, acting]]) };
    expect(decide(catalogue, facts).reasons).toEqual(['CUSTODY_NOT_HELD']);
    expect(explain(catalogue, facts).rules.at(-1)).toMatchObject({
      rule: { name: 'custody' },
      verdict: 'REFUSED',
      reason: 'CUSTODY_NOT_HELD',
    });
  });

  it('come with what they took away', () => {
    const blocks = [{ id: 'b', target: 'SYSTEM', name: 'social-ffb', from: '2026-01-01T00:00:00.000Z' }] as const;
    expect(rulesLookedAt(purpose, factsOf({ blocks })).narrowed).toEqual([
      { reason: 'BLOCKED_BY_CITIZEN', withoutSystems: ['social-ffb'] },
    ]);
    expect(rulesLookedAt(purpose, factsOf()).narrowed).toEqual([]);
  });
});
