import { LIST_KINDS } from '../../src/citizen/record-types.js';
import type { Purpose } from '../../src/generated/documents.js';
import { DATA_CLASSES, type DataClass, SECTORS } from '../../src/kernel/words.js';
import { lane, seedOfDay } from '../support/lane.js';
import { atEnd, type Path, pathsFrom, WRITINGS } from './paths.js';
import { serveWorlds } from './worlds/over-http.js';
import { catalogue } from './worlds/parts.js';
import { schema } from './worlds/questions.js';
import { type Runner, runWorld } from './worlds/run-world.js';
import { SYSTEMS, type World } from './worlds/world.js';

const CLASSES = DATA_CLASSES.filter((one) => one !== 'TECHNICAL');

function documentOf(path: Path, writing: string) {
  const { selection, fragment = '' } = WRITINGS[writing]!(path);
  return `query($cpr: CPR!, $purpose: PurposeCode!) { citizenView(cpr: $cpr, purpose: $purpose) { ${selection} } } ${fragment}`;
}

/** A purpose that releases every class from everywhere, but for one. */
const purposeWithout = (dataClass?: DataClass): Purpose => ({
  ...catalogue.purposes.get('OWN_EFFORTS')!,
  code: `WITHOUT_${dataClass ?? 'NOTHING'}`,
  roles: ['COORDINATOR'],
  requesterSectors: ['SOCIAL'],
  capacities: ['COORDINATOR'],
  rules: [{ sectors: [...SECTORS], classes: CLASSES.filter((one) => one !== dataClass), consent: [] }],
  masterData: CLASSES.filter((one) => one !== dataClass),
});
for (const dataClass of [...CLASSES, undefined]) {
  const purpose = purposeWithout(dataClass);
  catalogue.purposes.set(purpose.code, purpose);
}

/** A citizen of whom every source has one record of each kind, every field filled, no class raised. */
const fullWorld = (purpose: string, related = true): World => ({
  operation: 'citizenView',
  purpose,
  caller: { role: 'COORDINATOR', sector: 'SOCIAL', capacity: 'COORDINATOR', related },
  cpr: '0101801234',
  person: 'ORDINARY',
  sources: Object.fromEntries(
    SYSTEMS.map((system) => [
      system,
      { state: 'ANSWERS', records: LIST_KINDS.map((kind, seed) => ({ kind, seed: seed % 5, raised: [], own: true })) },
    ]),
  ) as unknown as World['sources'],
  consents: [],
  blocked: false,
  list: { others: 0, self: false, first: 1 },
  earlier: false,
});

const asked = async (run: Runner, path: Path, writing: string, world: World) => {
  const { answer } = await run(world, {}, documentOf(path, writing));
  const { data, errors } = JSON.parse(answer.body) as { data: { citizenView: unknown } | null; errors?: unknown[] };
  return { data, errors, end: atEnd(data?.citizenView, path.fields.length) };
};

/** Transports that these questions are put to; there are no others (`transports.spec.ts`). */
const TRANSPORTS: Readonly<Record<string, () => Promise<{ run: Runner; close(): Promise<void> }>>> = {
  'the execution behind every transport': async () => ({ run: runWorld, close: async () => undefined }),
  'POST /graphql on a socket': serveWorlds,
};

describe.each(Object.entries(TRANSPORTS))('without the right to its class, over %s,', (_transport, open) => {
  let transport: Awaited<ReturnType<typeof open>>;
  const ask = (path: Path, writing: string, world: World) => asked(transport.run, path, writing, world);
  beforeAll(async () => {
    transport = await open();
  }, 60_000);
  afterAll(() => transport.close());

  const all = pathsFrom(schema.getType('CitizenView')!).filter(
    ({ dataClass }) => dataClass !== undefined && dataClass !== 'TECHNICAL',
  );
  const [share, turn] = lane() === 'commit' ? [8, seedOfDay() % 8] : [1, 0];
  const paths = all.filter((_path, at) => at % share === turn);
  const byClass = CLASSES.filter((one) => paths.some(({ dataClass }) => dataClass === one));

  it(`every path to every field of the view is there to be asked (${paths.length} of ${all.length}, part ${turn} of ${share})`, async () => {
    const given: string[] = [];
    for (const path of paths) {
      const { end } = await ask(path, 'plain', fullWorld('WITHOUT_NOTHING'));
      if (end.length > 0) given.push(path.target);
    }
    console.log(`paths ${paths.length} of ${all.length}; with every right ${given.length} of them give something`);
    expect(given.length).toBeGreaterThan(paths.length * 0.8);
  });

  it.each(byClass)('a field of class %s tells nothing, however it is asked for', async (dataClass) => {
    for (const path of paths.filter((one) => one.dataClass === dataClass))
      for (const writing of Object.keys(WRITINGS)) {
        const { end, errors } = await ask(path, writing, fullWorld(`WITHOUT_${dataClass}`));
        expect([path.fields.join('.'), writing, end, errors]).toEqual([path.fields.join('.'), writing, [], undefined]);
      }
  });

  it('no field tells anything to somebody without a relation', async () => {
    for (const path of paths) {
      const { data } = await ask(path, 'plain', fullWorld('WITHOUT_NOTHING', false));
      expect([path.fields.join('.'), data]).toEqual([path.fields.join('.'), null]);
    }
  });
});
