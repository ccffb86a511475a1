import type { Code, PlanEffort } from '../../generated/documents.js';

const LISTS = ['kle', 'ffb', 'fsiii', 'employment'] as const;
const words = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** What an effort is, in each way that it says it: our own code, the codes of the lists, or its words together with its sort. */
const namesOf = (effort: PlanEffort): string[] => {
  const unified = [effort.unified, ...LISTS.map((list) => effort[list]?.unified)].flatMap((one) => one ?? []);
  const codes = LISTS.filter((list) => list !== 'kle').flatMap((list) => {
    const code = effort[list];
    return code === undefined || code.unified !== undefined ? [] : [`${list} ${codeOf(code)}`];
  });
  const said = effort.title === undefined || effort.kind === undefined ? [] : [`${effort.kind} ${words(effort.title)}`];
  return [...new Set([...unified.map((one) => `unified ${one}`), ...codes, ...said])];
};

const known = new WeakMap<PlanEffort, readonly string[]>();

function kept(effort: PlanEffort): readonly string[] {
  const names = known.get(effort) ?? namesOf(effort);
  known.set(effort, names);
  return names;
}

/** A code within its system, whatever the case of its letters. */
export const codeOf = ({ code, system = '' }: Code): string => `${system} ${words(code)}`;

/** Whether two efforts are one and the same thing by any of their names. A KLE topic alone is a field of work, not an effort. */
export const isSameEffort = (one: PlanEffort, other: PlanEffort): boolean => kept(one).some((name) => kept(other).includes(name));
