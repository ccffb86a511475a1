import {
  asLists,
  idsIn,
  type Part,
  type PartKind,
  type Placed,
  type PlanDocument,
  partsOf,
  referencesOf,
  withoutNames,
} from './part-kinds.js';

/**
 * What of a plan somebody sees. A part that he may not see is left out, and so is every name of it; a part that hangs on nothing but such
 * parts goes with them, since a plan has no part that hangs on nothing, and a loose one would tell that there is more. Pure.
 * @param shows what of a part he may see by itself; undefined when nothing
 * @param reads whether there is any part of the kind that he might see: where not, nothing goes with what it names
 */
export function viewOf(
  plan: PlanDocument,
  shows: (placed: Placed) => Part | undefined,
  reads: (kind: PartKind) => boolean = () => true,
): PlanDocument {
  let left = partsOf(plan).flatMap(({ kind, part }): Placed[] => {
    const shown = shows({ kind, part });
    return shown === undefined ? [] : [{ kind, part: shown }];
  });
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const ids = new Set(left.map(({ part }) => part.id));
    left = left.filter((one) => hangsTogether(one, ids, reads));
  }
  const ids = new Set(left.map(({ part }) => part.id));
  const { commonGoal: _whole, ...rest } = plan;
  return { ...rest, ...asLists(left.map((one) => withoutNames(one, (id) => ids.has(id)))) };
}

/** A part of a member of the family goes with him, and one that needs another with the last of those that it names. */
const hangsTogether = ({ kind, part }: Placed, ids: ReadonlySet<string>, reads: (kind: PartKind) => boolean): boolean =>
  referencesOf(kind).every((reference) => {
    if (reference.field !== 'memberId' && (reference.needed !== true || !reference.to.some(reads))) return true;
    const named = idsIn(part, reference);
    return named.length === 0 ? reference.needed !== true : named.some((id) => ids.has(id));
  });
