import { daysAfter } from './calendar.js';
import type { Chance } from './chance.js';
import { Draft } from './draft.js';
import { NAMES, PLAIN_EFFORTS } from './invented.js';
import { TOWNS } from './towns.js';

/** A plan as a municipality would have it, of somebody invented, in which nothing clashes. */
export function plausiblePlan(chance: Chance, today: string, kinds: ReadonlySet<string>): Draft {
  const draft = new Draft(chance, today, daysAfter(today, -chance.whole(30, 400)));
  if (chance.sometimes(0.35))
    for (const name of chance.some(NAMES, chance.whole(2, 3)))
      draft.members.push(draft.add('members', { relation: chance.one(['CHILD', 'PARTNER', 'SIBLING']), name }));
  coordinators(draft);
  goals(draft, kinds);
  appointments(draft);
  draft.add('wishes', { text: 'Mere ro i hverdagen', ownWords: true });
  draft.add('team', { party: draft.someone(), role: 'Rådgiver', from: `${draft.establishedOn}T08:00:00Z` });
  if (chance.sometimes(0.5)) draft.add('terms', { kind: 'COOPERATION', text: 'Vi holder hinanden orienteret.' });
  return draft;
}

function coordinators({ chance, coordinators: list, establishedOn, today }: Draft): void {
  let from = `${establishedOn}T08:00:00.000Z`;
  const handOvers = chance.some([12, 20, 27], chance.whole(0, 2)).sort((a, b) => b - a);
  for (const ago of handOvers) {
    const day = daysAfter(today, -ago);
    list.push({ employee: `E${chance.whole(10, 99)}`, role: 'CASEWORKER', from, to: `${day}T10:00:00Z` });
    from = `${day}T10:00:00.000Z`;
  }
  list.push({ employee: `E${chance.whole(10, 99)}`, role: 'COORDINATOR', from });
}

function goals(draft: Draft, kinds: ReadonlySet<string>): void {
  const { chance, today } = draft;
  const efforts = chance.some(PLAIN_EFFORTS, PLAIN_EFFORTS.length);
  for (let count = chance.whole(1, 3); count > 0; count--) {
    const own = draft.members.length > 0 && chance.sometimes(0.4) ? { memberId: chance.one(draft.members) } : {};
    const way = kinds.has('GOALS_PULL_APART') || chance.sometimes(0.5) ? {} : { direction: 'TOWARDS_WORK' };
    const goalId = draft.goal({ ...own, ...way, order: count });
    const steps = Array.from({ length: chance.whole(1, 2) }, () => draft.subgoal(goalId, own));
    for (let left = chance.whole(1, 2); left > 0; left--) {
      const plain = efforts.pop()!;
      const hours = kinds.has('LOAD_PER_WEEK') ? {} : { hoursPerWeek: chance.whole(1, 4) };
      const demands = kinds.has('CONTRADICTORY_DUTIES')
        ? {}
        : { demands: chance.one([[], ['ABSTAIN'], ['SEEK_JOBS', 'BE_AVAILABLE_FOR_WORK']]) };
      draft.effort({
        ...plain,
        ...own,
        ...hours,
        ...demands,
        subgoalIds: chance.some(steps, chance.whole(1, steps.length)),
        period: { from: daysAfter(today, -chance.whole(0, 100)), ...(chance.sometimes(0.5) && { to: daysAfter(today, 250) }) },
        costKroner: chance.whole(0, 90_000),
        status: chance.one(['ACTIVE', 'ACTIVE', 'PLANNED', 'COMPLETED']),
        ...(chance.sometimes(0.3) && { economicEffect: 'NONE' }),
      });
    }
  }
}

function appointments(draft: Draft): void {
  const { chance, today } = draft;
  const home = chance.one(TOWNS);
  for (let count = chance.whole(1, 4); count > 0; count--) {
    const from = chance.whole(8 * 4, 15 * 4) * 15;
    const way = chance.one([{ form: 'TELEPHONE' }, { form: 'IN_PERSON', postalCode: home }, { postalCode: home }, {}]);
    draft.appointment(draft.freeDay(), from, from + chance.one([30, 45, 60]), way);
  }
  if (chance.sometimes(0.4)) {
    const until = chance.sometimes(0.5) ? { until: daysAfter(today, chance.whole(60, 150)) } : {};
    draft.appointment(draft.freeWeekday(), 600, 660, { weekly: true, form: 'IN_PERSON', postalCode: home, ...until });
  }
  const before = daysAfter(today, -chance.whole(3, 25));
  for (const status of ['HELD', 'MISSED']) draft.appointment(before, 600, 660, { status, postalCode: chance.one(TOWNS) });
}
