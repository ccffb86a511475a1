import { type GraphQLObjectType, getNamedType, isObjectType, Kind } from 'graphql';
import { LIST_KINDS } from '../../src/citizen/record-types.js';
import type { Purpose } from '../../src/generated/documents.js';
import { DATA_CLASSES, type DataClass, SECTORS } from '../../src/kernel/words.js';
import { lane, seedOfDay } from '../support/lane.js';
import { serveWorlds } from './worlds/over-http.js';
import { catalogue } from './worlds/parts.js';
import { schema } from './worlds/questions.js';
import { type Runner, runWorld } from './worlds/run-world.js';
import { SYSTEMS, type World } from './worlds/world.js';

const DEPTH = 5;
const CLASSES = DATA_CLASSES.filter((one) => one !== 'TECHNICAL');

interface Path {
  readonly fields: readonly string[];
  /** concrete type of each step's parent */
  readonly types: readonly string[];
  readonly target: string;
  readonly dataClass: DataClass;
  readonly isObject: boolean;
}

/** Every path from the view to every field with a class of its own, as the schema has them today. */
function pathsFrom(type: GraphQLObjectType, fields: readonly string[] = [], types: readonly string[] = []): Path[] {
  if (fields.length === DEPTH) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const directive = field.astNode!.directives!.find(({ name }) => name.value === 'dataClass');
    const value = directive?.arguments?.[0]?.value;
    const inner = getNamedType(field.type);
    const [way, through] = [
      [...fields, field.name],
      [...types, type.name],
    ];
    const deeper = isObjectType(inner) ? pathsFrom(inner, way, through) : [];
    if (value?.kind !== Kind.ENUM || value.value === 'TECHNICAL') return deeper;
    const here = { fields: way, types: through, target: `${type.name}.${field.name}`, dataClass: value.value as DataClass };
    return [{ ...here, isObject: isObjectType(inner) }, ...deeper];
  });
}

/** The ways in which one path can be written. */
const WRITINGS: Readonly<Record<string, (path: Path) => string>> = {
  plain: ({ fields, isObject }) => nested(fields, isObject ? ' { __typename }' : '', (name) => name),
  aliased: ({ fields, isObject }) => nested(fields, isObject ? ' { t: __typename }' : '', (name, at) => `x${at}: ${name}`),
  'in inline fragments': ({ fields, types, isObject }) =>
    nested(
      fields,
      isObject ? ' { __typename }' : '',
      (name) => name,
      (inner, at) => `... on ${types[at]} { ${inner} }`,
    ),
  twice: (path) => `${WRITINGS.plain!(path)} ${WRITINGS.plain!(path)} again: ${WRITINGS.plain!(path)}`,
  'in a fragment': ({ fields, isObject }) =>
    `...f } } fragment f on CitizenView { ${nested(fields, isObject ? ' { __typename }' : '', (name) => name)}`,
};

function nested(
  fields: readonly string[],
  leaf: string,
  name: (field: string, at: number) => string,
  wrap: (inner: string, at: number) => string = (inner) => inner,
  at = 0,
): string {
  const [first, ...rest] = fields;
  const inner = rest.length === 0 ? leaf : ` { ${nested(rest, leaf, name, wrap, at + 1)} }`;
  return wrap(`${name(first!, at)}${inner}`, at);
}

function documentOf(path: Path, writing: string) {
  const text = `query($cpr: CPR!, $purpose: PurposeCode!) { citizenView(cpr: $cpr, purpose: $purpose) { ${WRITINGS[writing]!(path)}`;
  return `${text} }${writing === 'in a fragment' ? '' : ' }'}`;
}

/** Everything that stands at the end of an answer's branches: values, and type names of objects. */
const leavesOf = (value: unknown): unknown[] => {
  if (value === null || value === undefined) return [];
  return typeof value === 'object' ? Object.values(value).flatMap(leavesOf) : [value];
};

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

/** What stands below the last step of the path, whatever the steps are called in the answer. */
function atEnd(value: unknown, depth: number): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => atEnd(one, depth));
  if (depth === 0) return leavesOf(value);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((one) => atEnd(one, depth - 1)) : [];
}

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

  const all = pathsFrom(schema.getType('CitizenView') as GraphQLObjectType);
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
