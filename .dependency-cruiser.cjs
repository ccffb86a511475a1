/**
 * The import rules of the house (docs/decisions, design: "Imports point one way"). A rule's name is the sentence one says in a review.
 * Unit tests and the conformance kit may reach further than the code they test; only adapters' tests are held to the sdk as well.
 */
const LEVELS = [
  ['kernel', 'generated'],
  ['schema', 'config', 'database', 'sdk'],
  ['connectors'],
  ['identity', 'relations', 'consent', 'break-glass', 'policy', 'citizen', 'plan', 'audit'],
  ['access'],
  ['graphql', 'console', 'exchange', 'health'],
];

/** Arrows between rooms of one level, each with its reason: [from, to, reason]. Empty is best. */
const ARROWS = [['generated', 'kernel', 'generated tables are typed by the closed lists of words']];

const SPEC = '\\.spec\\.ts$';
const room = (names) => `^src/(?:${names.join('|')})/`;
const except = (from) => ARROWS.filter(([start]) => start === from).map(([, end]) => end);

const upward = LEVELS.slice(0, -1).map((names, level) => ({
  name: `${names.join('-and-')}-import-nothing-above-them`,
  severity: 'error',
  from: { path: room(names), pathNot: SPEC },
  to: { path: room(LEVELS.slice(level + 1).flat()) },
}));

const sideways = LEVELS.flatMap((names) =>
  names.map((name) => ({
    name: `${name}-leaves-its-neighbours-alone`,
    severity: 'error',
    from: { path: room([name]), pathNot: SPEC },
    to: { path: room(names.filter((other) => other !== name && !except(name).includes(other))) },
  })),
).filter((rule) => rule.to.path !== room([]));

module.exports = {
  forbidden: [
    {
      name: 'kernel-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: SPEC },
      to: { path: '^(?:src|adapters|test)/', pathNot: '^src/kernel/' },
    },
    {
      name: 'kernel-knows-neither-nest-nor-database',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: 'node_modules/(?:@nestjs|typeorm|pg|mercurius|fastify)/' },
    },
    {
      name: 'adapters-see-the-sdk-only',
      severity: 'error',
      from: { path: '^adapters/' },
      to: { path: '^(?:src|test)/', pathNot: '^src/sdk/' },
    },
    {
      name: 'no-adapter-sees-another',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/' },
      to: { path: '^adapters/([^/]+)/', pathNot: '^adapters/$1/' },
    },
    {
      name: 'no-adapter-needs-its-simulator',
      comment: 'the production image is built without simulators',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/', pathNot: [SPEC, '^adapters/[^/]+/simulator/'] },
      to: { path: '^adapters/$1/simulator/' },
    },
    {
      name: 'nobody-names-an-adapter',
      comment: 'adapters are found by folder and manifest, so that a new one changes no line elsewhere',
      severity: 'error',
      from: { path: '^src/', pathNot: SPEC },
      to: { path: '^adapters/' },
    },
    {
      name: 'nobody-sees-app-module',
      severity: 'error',
      from: { path: '^(?:src|adapters)/', pathNot: ['^src/(?:main|worker|cli)\\.ts$', '^src/development/', SPEC] },
      to: { path: '^src/(?:app\\.module|main|worker|cli)\\.ts$' },
    },
    {
      name: 'verify-imports-node-only',
      severity: 'error',
      from: { path: '^src/verify/', pathNot: SPEC },
      to: { pathNot: '^src/verify/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'nobody-borrows-from-the-verifier',
      comment: 'it shares no code with the writer of the log; the command line starts it',
      severity: 'error',
      from: { path: '^(?:src|adapters)/', pathNot: ['^src/verify/', '^src/cli\\.ts$', SPEC] },
      to: { path: '^src/verify/' },
    },
    {
      name: 'resolvers-see-access-only',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(?:access|graphql|kernel|generated)/' },
    },
    {
      name: 'shipped-code-imports-no-test',
      severity: 'error',
      from: {
        path: '^(?:src|adapters)/',
        pathNot: [
          SPEC,
          '^src/sdk/testing/',
          '^src/development/',
          '^src/identity/development/',
          '^adapters/[^/]+/(?:simulator|fixtures)/',
        ],
      },
      to: { path: ['^test/', SPEC, '^src/sdk/testing/'] },
    },
    {
      name: 'development-is-loaded-on-demand-only',
      comment: 'the production image is built without the development identity provider and its packages',
      severity: 'error',
      from: { path: '^(?:src|adapters)/', pathNot: [SPEC, '^src/development/', '^src/identity/development/'] },
      to: { path: '^src/(?:development|identity/development)/', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-import-leads-nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    ...upward,
    ...sideways,
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:dist|coverage)/' },
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
