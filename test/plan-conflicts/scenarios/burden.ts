import { daysAfter } from '../calendar.js';
import type { Draft } from '../draft.js';
import { inFamily, type Scenarios } from '../scenario.js';

const KINDS = ['EMPLOYMENT', 'EDUCATION', 'TREATMENT', 'HEALTH', 'OTHER'] as const;

/** Efforts that take so many minutes a week each, of different kinds. */
const taking = (draft: Draft, minutes: readonly number[], more: Record<string, unknown> = {}): string[] =>
  minutes.map((one, nth) =>
    draft.effort({
      kind: KINDS[nth],
      hoursPerWeek: Math.floor(one / 60),
      ...(one % 60 > 0 && { minutesPerWeek: one % 60 }),
      ...more,
    }),
  );

/** Minutes that add up, each effort with its share. */
function parts({ chance }: Draft, total: number, count: number): number[] {
  const least = Math.floor((total / count) * 0.6);
  const first = Array.from({ length: count - 1 }, () => chance.whole(least, Math.floor(total / count)));
  return [...first, total - first.reduce((sum, one) => sum + one, 0)];
}
const FULL = 37 * 60;

/** More than a full working week is asked of one person. */
export const loadPerWeek: Scenarios = {
  kind: 'LOAD_PER_WEEK',
  planted: [
    (draft) =>
      draft.label('LOAD_PER_WEEK', ...taking(draft, parts(draft, FULL + draft.chance.whole(1, 600), draft.chance.whole(2, 4)))),
    (draft) => {
      const period = { from: daysAfter(draft.today, 30), to: daysAfter(draft.today, 90) };
      const now = taking(draft, [20 * 60], { status: 'ACTIVE', period: { from: draft.establishedOn } });
      draft.label('LOAD_PER_WEEK', ...now, ...taking(draft, [17 * 60 + 30], { status: 'PLANNED', period }));
    },
    inFamily((draft, memberId) => {
      draft.label('LOAD_PER_WEEK', ...taking(draft, [25 * 60], { memberId }), ...taking(draft, [13 * 60], { memberId }));
    }),
  ],
  nearMisses: [
    (draft) => void taking(draft, parts(draft, FULL, draft.chance.whole(2, 4))),
    (draft) => {
      taking(draft, [30 * 60], { period: { from: draft.establishedOn, to: daysAfter(draft.today, 30) } });
      taking(draft, [20 * 60], { status: 'PLANNED', period: { from: daysAfter(draft.today, 40) } });
    },
    (draft) => {
      taking(draft, [24 * 60]);
      draft.effort({ kind: draft.chance.one(['PLACEMENT', 'HOUSING', 'PERSONAL_HELP', 'COORDINATION']), hoursPerWeek: 40 });
    },
    (draft) => {
      taking(draft, [30 * 60]);
      taking(draft, [30 * 60], { status: draft.chance.one(['PROPOSED', 'COMPLETED', 'CANCELLED']) });
    },
    inFamily((draft, one, other) => {
      taking(draft, [30 * 60], { memberId: one });
      taking(draft, [30 * 60], { memberId: other });
    }),
  ],
};

const at = (draft: Draft, days: number, hour = 9): string =>
  `${daysAfter(draft.today, days)}T${String(hour).padStart(2, '0')}:00:00.000Z`;

/** The plan has two leaders, or none. */
export const twoCoordinators: Scenarios = {
  kind: 'TWO_COORDINATORS',
  planted: [
    (draft) => {
      const before = add(draft);
      const second = draft.add('coordinators', { role: 'LEADER', from: at(draft, draft.chance.whole(-20, 20), 10) });
      draft.label('TWO_COORDINATORS', before, second);
    },
    (draft) => {
      const before = add(draft, at(draft, 20));
      const second = draft.add('coordinators', { role: 'CASEWORKER', from: at(draft, 20 + draft.chance.whole(1, 9)) });
      draft.label('TWO_COORDINATORS', before, second);
    },
    (draft) => draft.label('TWO_COORDINATORS', add(draft, at(draft, draft.chance.whole(-8, 40)))),
    (draft) => {
      const before = add(draft, at(draft, 10));
      draft.label('TWO_COORDINATORS', before, draft.add('coordinators', { role: 'LEADER', from: at(draft, 9) }));
    },
  ],
  nearMisses: [
    (draft) => {
      add(draft, `${daysAfter(draft.today, 12)}T09:00:00Z`);
      draft.add('coordinators', { role: 'CASEWORKER', from: at(draft, 12) });
    },
    (draft) => {
      const [first, last] = [daysAfter(draft.establishedOn, 5), daysAfter(draft.establishedOn, 8)];
      add(draft, `${last}T09:00:00Z`);
      draft.add('coordinators', { role: 'COORDINATOR', from: `${first}T09:00:00Z` });
    },
    (draft) => {
      add(draft, `${draft.establishedOn}T12:00:00.000Z`);
      draft.add('coordinators', { role: 'COORDINATOR', from: `${daysAfter(draft.establishedOn, 3)}T12:00:00Z` });
    },
  ],
};

/** The one who has led the plan from its beginning, in the place of those whom the plan had. */
function add(draft: Draft, to?: string): string {
  draft.coordinators.length = 0;
  return draft.add('coordinators', {
    role: 'COORDINATOR',
    from: `${draft.establishedOn}T08:00:00Z`,
    ...(to !== undefined && { to }),
  });
}
