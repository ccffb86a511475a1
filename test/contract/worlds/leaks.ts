import type { ROAD } from '../../../src/access/road.js';
import type { RoadState, Step } from '../../../src/access/state.js';
import { joinRecords } from '../../../src/citizen/join.js';
import { LIST_KINDS } from '../../../src/citizen/record-types.js';
import type { CitizenView } from '../../../src/generated/documents.js';
import { Problem } from '../../../src/kernel/problem.js';
import { RECEIPT } from '../../access/road-fakes.js';
import { SELF_KEY, type Told } from './parts.js';
import type { Leak } from './run-world.js';

type Rows = typeof ROAD;
type View = Omit<CitizenView, 'receipt'>;

const JOIN = 'join what is left';
const OUTCOME = 'append the outcome';

/** The road with a step more behind the named one. */
const behind = (name: string, more: (told: Told) => Step): Leak => ({
  road: (rows: Rows, told: Told) =>
    rows.flatMap((row) => (row.name === name ? [row, { ...row, name: `${name}, leaking`, step: () => more(told) }] : [row])),
});

/** The road with a step before the named one. */
const before = (name: string, more: (told: Told) => Step): Leak => ({
  road: (rows: Rows, told: Told) =>
    rows.flatMap((row) => (row.name === name ? [{ ...row, name: `before ${name}`, step: () => more(told) }, row] : [row])),
});

/** The view changed by what the sources answered before masking. */
const inView = (change: (view: View, told: Told, state: RoadState) => View): Leak =>
  behind(JOIN, (told) => (state) => {
    state.view = change(state.view!, told, state);
  });

const turned = <T>(list: readonly T[], by: number): T[] => {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
};
const shownCount = (view: View): number => LIST_KINDS.reduce((sum, kind) => sum + view[kind].length, 0);
const hiddenTitle = (view: View, { raw }: Told): string | undefined => {
  const shown = JSON.stringify(view);
  const titles = [...raw.values()].flatMap((records) => (records.cases ?? []).map(({ title }) => title ?? ''));
  return titles.find((title) => !shown.includes(title));
};

const viewsOfCitizens = new Map<string, View>();

/** Twelve ways in which what may not be noticed gets out, each planted as a small change. */
export const LEAKS: Readonly<Record<string, Leak>> = {
  'a count taken before masking': before(OUTCOME, (told) => (state) => {
    told.drafts.at(-1)!.claims = { ...told.drafts.at(-1)!.claims, found: told.rawCount };
    state.receipt = RECEIPT;
  }),
  'an order kept from hidden items': inView((view, told) => ({
    ...view,
    sources: turned(view.sources, told.rawCount),
  })),
  'a duplicate derived from hidden records': inView((view, { raw }) => ({
    ...view,
    duplicates: joinRecords([...raw.values()]).duplicates,
  })),
  'an error that tells a value': inView((view, told) => {
    const title = hiddenTitle(view, told);
    if (title !== undefined) throw new Problem('INTERNAL', { cause: new Error(`cannot join ${title}`) });
    return view;
  }),
  'a cursor that holds a hidden id': {
    position: (position, { list }) => (list.self ? `${position}|${SELF_KEY}` : position),
  },
  'a source whose state tells of masked records': inView((view, told) => ({
    ...view,
    sources: view.sources.map((line) => {
      const raw = told.raw.get(line.system);
      return raw !== undefined && Object.keys(raw).length > 0 ? { ...line, state: 'OK' as const } : line;
    }),
  })),
  'a header with a count': { headers: (told) => ({ 'x-records': String(told.rawCount) }) },
  'the time stamp of a hidden record': inView((view, { raw }) => ({
    ...view,
    sources: view.sources.map((line) => {
      const stamps = (raw.get(line.system)?.goals ?? []).map(({ provenance }) => provenance.registeredAt ?? '');
      return stamps.length === 0 || line.fetchedAt === undefined ? line : { ...line, fetchedAt: stamps.sort().at(-1)! };
    }),
  })),
  'a log line about what was masked': inView((view, told) => {
    const masked = told.rawCount - shownCount(view);
    if (masked > 0) told.events.push(['line', `${masked} records masked`]);
    return view;
  }),
  'a label of a figure': inView((view, told, { question }) => {
    told.events.push(['figure', question.operation, `${told.rawCount > shownCount(view)}`]);
    return view;
  }),
  'a cache shared between callers': inView((view, _told, { context, citizenKey }) => {
    const kept = viewsOfCitizens.get(citizenKey!);
    if (context.caller.employee === 'e-other') viewsOfCitizens.set(citizenKey!, { ...view, cases: [] });
    else viewsOfCitizens.delete(citizenKey!);
    return kept === undefined || context.caller.employee === 'e-other' ? view : { ...view, cases: kept.cases };
  }),
  'a reason code too precise': {
    parts: (parts, { person }) => ({
      ...parts,
      audit: {
        append: async (draft: Parameters<typeof parts.audit.append>[0]) => {
          const receipt = await parts.audit.append(draft);
          if (draft.reasonCode !== 'NO_RELATION' || person !== 'DECEASED') return receipt;
          throw new Problem('ACCESS_REFUSED', { reasonCode: 'DECEASED', decisionId: draft.decisionId, receipt });
        },
      } as unknown as typeof parts.audit,
    }),
  },
};
