import type { DecisionFacts } from '../facts.js';
import type { FactPath } from '../rules/rule.js';

const INNER = ['caller', 'flags'];

/** The facts behind a proxy that notes each fact looked at, by its path; how a rule's own list is held to the truth. */
export function recordedFacts(facts: DecisionFacts): { facts: DecisionFacts; seen: Set<FactPath> } {
  const seen = new Set<FactPath>();
  const inner = (name: string, value: object) =>
    new Proxy(value, {
      get(target, key) {
        if (typeof key === 'string') seen.add(`${name}.${key}` as FactPath);
        return Reflect.get(target, key) as unknown;
      },
      ownKeys() {
        throw new Error(`a rule walks over all of ${name}`);
      },
    });
  const outer = new Proxy(facts, {
    get(target, key) {
      const value = Reflect.get(target, key) as unknown;
      if (typeof key !== 'string') return value;
      if (key !== 'caller') seen.add(key as FactPath);
      return INNER.includes(key) && typeof value === 'object' && value !== null ? inner(key, value) : value;
    },
    ownKeys() {
      throw new Error('a rule walks over all facts');
    },
  });
  return { facts: outer, seen };
}
