import { mkdirSync, mkdtempSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PEOPLE, type SimulatorFault, type SimulatorOptions, type StartSimulator } from '../../../src/sdk/testing/index.js';
import { readsOf } from '../inbox.js';
import { bundleXml, calendar } from './build.js';
import { reportOf } from './bundle.js';
import { storyOf } from './stories.js';
import { type Told, tablesOf } from './tables.js';

/** How many hours ago a delivery was made: the ordinary one, the one before it, and the one of the citizen whose deliveries stopped. */
const MADE = { today: -2, yesterday: -26, stopped: -76 } as const;
const FORMS: Readonly<Record<string, 'JSON' | 'XML' | 'CSV'>> = {
  anna: 'JSON',
  bent: 'XML',
  carla: 'CSV',
  erik: 'JSON',
  freja: 'JSON',
  gunnar: 'JSON',
  hanne: 'XML',
  ida: 'CSV',
};
const IN_TURN = ['JSON', 'XML', 'CSV'] as const;
const LARGER_THAN_ANY_CAP = 257_000_000;

interface Dropped {
  name: string;
  content: string;
  /** ISO 8601 instant */
  at: string;
}

/** A source that drops its files into a folder: each is written under another name and renamed when it is whole. */
export const startSimulator: StartSimulator = async (options) => {
  const inbox = options.directory ?? mkdtempSync(join(tmpdir(), 'social-ffb-inbox-'));
  const away = `${inbox}.away`;
  let isAway = false;
  const place = (is: boolean) => {
    if (is !== isAway) renameSync(isAway ? away : inbox, is ? away : inbox);
    isAway = is;
  };
  const files = filesOf(options);
  mkdirSync(inbox, { recursive: true });
  for (const file of files) drop(inbox, file);
  let spoilt = false;
  return {
    config: { inbox, promisedHours: '24' },
    citizenCalls: () => readsOf(inbox),
    fault(mode) {
      place(false);
      if (spoilt) for (const file of files) drop(inbox, file);
      spoilt = SPOILS[mode] !== undefined;
      for (const [at, file] of files.entries()) SPOILS[mode]?.(inbox, file, files[(at + 1) % files.length]!);
      place(VANISHES.has(mode));
    },
    async close() {
      place(false);
      if (options.directory === undefined) rmSync(inbox, { recursive: true, force: true });
    },
  };
};

function filesOf({ clock, citizens, large }: SimulatorOptions): Dropped[] {
  const days = calendar(clock);
  const people = citizens ?? PEOPLE.filter(({ systems }) => systems.includes('SOCIAL'));
  const told: (Told & { form: string })[] = people.map((citizen, at) => ({
    citizen,
    story: storyOf(citizen.key, at),
    form: FORMS[citizen.key] ?? IN_TURN[at % IN_TURN.length]!,
  }));
  const bundles = told
    .filter(({ form }) => form !== 'CSV')
    .flatMap(({ citizen, story, form }) => {
      const made = citizen.special.includes('DECEASED') ? [MADE.stopped] : [MADE.yesterday, MADE.today];
      return made.map((madeAt) => {
        const today = madeAt !== MADE.yesterday;
        const bundle = reportOf(citizen, today ? story : { ...story, services: story.services.slice(0, 1) }, {
          calendar: days,
          madeAt,
          large: large === true,
        });
        const content = form === 'XML' ? bundleXml(bundle) : JSON.stringify(bundle);
        return { name: `Bundle-${bundle.id}.${form.toLowerCase()}`, content, at: days.hours(madeAt) };
      });
    });
  const tables = tablesOf(
    told.filter(({ form }) => form === 'CSV'),
    days,
    large === true,
  );
  return [...bundles, ...[...tables].map(([name, content]) => ({ name, content, at: days.hours(MADE.today) }))];
}

function drop(inbox: string, { name, content, at }: Dropped): void {
  const [unfinished, time] = [join(inbox, `.${name}.part`), new Date(at)];
  writeFileSync(unfinished, content);
  utimesSync(unfinished, time, time);
  renameSync(unfinished, join(inbox, name));
}

const VANISHES: ReadonlySet<SimulatorFault> = new Set(['HANG', 'DRIP', 'ERROR_500', 'ERROR_503', 'REDIRECT']);

/** What becomes of each file; SLOW and HELD have no meaning for a folder. */
const SPOILS: Partial<Record<SimulatorFault, (inbox: string, file: Dropped, next: Dropped) => void>> = {
  GARBAGE: (inbox, file) => drop(inbox, { ...file, content: '\u0000<{"not":[anything' }),
  CUT: (inbox, file) => drop(inbox, { ...file, content: file.content.slice(0, Math.floor(file.content.length / 2)) }),
  WRONG_CONTENT_TYPE: (inbox, file) => drop(inbox, { ...file, content: '<html><body>Log ind</body></html>' }),
  OTHER_CITIZEN: (inbox, file) => drop(inbox, { ...file, content: aboutSomebodyElse(file) }),
  HUGE: (inbox, file) => {
    drop(inbox, file);
    truncateSync(join(inbox, file.name), LARGER_THAN_ANY_CAP);
  },
};

/** The same file with every citizen's number replaced by one that nobody has been given here. */
function aboutSomebodyElse({ name, content }: Dropped): string {
  if (!name.endsWith('.csv'))
    return content.replace(/(1\.2\.208\.176\.1\.2"[^0-9]{1,40})\d{10}/, (_, before: string) => `${before}0101011234`);
  return name.startsWith('Borger_')
    ? content.replace(/^(\d+;)\d{9,10};/gm, (_, before: string) => `${before}0101011234;`)
    : content;
}
