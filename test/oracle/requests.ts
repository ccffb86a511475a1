import fc from 'fast-check';
import type { Purpose } from '../../src/generated/documents.js';
import { DATA_CLASSES, PRIVATE_ROLES } from '../../src/kernel/words.js';
import type { Catalogue } from '../../src/policy/catalogue.js';
import type { DecisionFacts } from '../../src/policy/facts.js';
import { CASE, CITIZEN, changed, NOTHING_SAID, STRANGER } from '../../src/policy/prove/domain.js';
import { DOMAINS, domainOf } from '../../src/policy/prove/domains.js';
import { anyFacts } from '../../src/policy/testing/any-facts.js';
import type { Asked } from './oracle.js';

/** What a decision is made of, and one class of one source of which both sides are asked. */
export interface Request {
  readonly facts: DecisionFacts;
  readonly asked: Asked;
}

const DAYS = ['2026-11-22T10:00:00.000Z', '2027-01-02T10:00:00.000Z', '2025-06-01T10:00:00.000Z', '2018-01-01T10:00:00.000Z'];
const [RELATIONS, CONSENTS, PURPOSE, DAY] = (['relations', 'consents', 'purpose', 'at'] as const).map(domainOf);
const OFTEN = (['relations', 'consents', 'flags.age', 'flags.addressProtected'] as const).map(domainOf);
const CHANGED = [...DOMAINS.filter((one) => one !== PURPOSE && one !== DAY), ...OFTEN, ...OFTEN];

/** Random requests: any facts, or facts that the purpose nearly permits with up to three of them as any value of the proof has them. */
export function anyRequest(catalogue: Catalogue): fc.Arbitrary<Request> {
  return fc
    .record({
      facts: fc.oneof(anyFacts(catalogue), nearlyPermitted(catalogue)),
      source: fc.nat(),
      pick: fc.nat(),
      other: fc.constantFrom(...DATA_CLASSES),
      isOther: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
    })
    .map(({ facts, isOther, other, pick, source }) => {
      const spoken = catalogue.purposes.get(facts.purpose)?.rules.flatMap(({ classes }) => classes) ?? [];
      const dataClass = isOther || spoken.length === 0 ? other : spoken[pick % spoken.length]!;
      const sources = facts.sources.length === 0 ? NOTHING_SAID.sources : facts.sources;
      return { facts, asked: { ...sources[source % sources.length]!, dataClass } };
    });
}

function nearlyPermitted({ purposes }: Catalogue): fc.Arbitrary<DecisionFacts> {
  const about = [...purposes.values()].filter(({ subject }) => subject !== 'NONE');
  const represented = about.filter(({ subject }) => subject === 'REPRESENTED');
  return fc
    .record({
      purpose: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...about) },
        { weight: 1, arbitrary: fc.constantFrom(...represented) },
      ),
      at: fc.constantFrom(...DAYS),
      pick: fc.nat(),
      changes: fc.array(fc.tuple(fc.constantFrom(...CHANGED), fc.nat()), { maxLength: 3 }),
    })
    .map(({ at, changes, pick, purpose }) =>
      changed(
        fittingFacts(purpose, at, pick),
        ...changes.map(([{ values }, index]) => {
          const all = values(purpose, at);
          return all[index % all.length]!;
        }),
      ),
    );
}

/** Facts that the rules have nothing against, with a caller, a relation and consents such as the purpose speaks of. */
function fittingFacts(purpose: Purpose, at: string, pick: number): DecisionFacts {
  const one = <T>(list: readonly T[]): T | undefined => list[pick % Math.max(1, list.length)];
  const role = one(purpose.roles)!;
  const sector = PRIVATE_ROLES.includes(role)
    ? undefined
    : one(purpose.requesterSectors.length > 0 ? purpose.requesterSectors : (['SOCIAL'] as const));
  const held = one(purpose.capacities);
  const holding = RELATIONS!
    .values(purpose, at)
    .filter(({ relations }) => relations?.length === 1 && relations[0]!.capacity === held);
  return changed(
    { ...NOTHING_SAID, at, purpose: purpose.code, citizenKey: CITIZEN, caseRef: CASE, municipality: '0101' },
    { caller: { role, ...(sector !== undefined && { sector }), personKey: role === 'CITIZEN' ? CITIZEN : STRANGER } },
    one(holding) ?? {},
    one(CONSENTS!.values(purpose, at).slice(0, 1))!,
    { flags: { addressProtected: false, deceased: false, age: one([10, 15])!, custodyKeys: [STRANGER], municipality: '0101' } },
  );
}
