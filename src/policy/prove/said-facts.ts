import type { DecisionFacts } from '../facts.js';
import type { FactPath } from '../rules/rule.js';
import { UNSAID } from './observer.js';

/** The facts as far as they are said: who looks at any other throws `UNSAID`, and who copies them copies the said ones. */
export function saidFacts(facts: DecisionFacts, isSaid: (path: FactPath) => boolean): DecisionFacts {
  const inner = (name: string, value: object) =>
    new Proxy(value, {
      get(target, key) {
        if (typeof key === 'string' && !isSaid(`${name}.${key}` as FactPath)) throw UNSAID;
        return Reflect.get(target, key) as unknown;
      },
    });
  return new Proxy(facts, {
    get(target, key) {
      const value = Reflect.get(target, key) as unknown;
      if (key === 'caller') return inner(key, value as object);
      if (typeof key === 'string' && !isSaid(key as FactPath)) throw UNSAID;
      return key === 'flags' && typeof value === 'object' && value !== null ? inner(key, value) : value;
    },
    ownKeys: (target) => Reflect.ownKeys(target).filter((key) => key === 'caller' || isSaid(key as FactPath)),
  });
}
