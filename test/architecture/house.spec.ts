import { codeOnly, foldersBelow, sourceFiles, textOf } from './source-files.js';

/** Files that may run longer than 300 lines, each with its reason. The list can only shrink: a file that got shorter must be struck off. */
const LONG_FILES: Record<string, string> = {
  'src/audit/audit-log.spec.ts': 'one switchboard of database faults serves every case of the one class',
};

const STARTERS = ['src/main.ts', 'src/worker.ts', 'src/cli.ts'];
const isTest = (path: string) =>
  path.endsWith('.spec.ts') || path.startsWith('src/sdk/testing/') || /^adapters\/[^/]+\/(simulator|fixtures)\//.test(path);

const FORBIDDEN: { what: string; pattern: RegExp; allowed: (path: string) => boolean }[] = [
  {
    what: 'process.env',
    pattern: /\bprocess\s*(\.|\?\.)\s*env\b/,
    allowed: (path) => STARTERS.includes(path) || path.startsWith('src/config/'),
  },
  {
    what: "the machine's clock",
    pattern: /\bDate\.now\s*\(|\bnew Date\s*\(\s*\)|\bDate\s*\(\s*\)/,
    allowed: (path) => path === 'src/kernel/clock.ts',
  },
  { what: 'chance that can be guessed', pattern: /\bMath\.random\b/, allowed: () => false },
];

function offenders(files: string[], pattern: RegExp, allowed: (path: string) => boolean): string[] {
  return files.filter((path) => !isTest(path) && !allowed(path) && pattern.test(codeOnly(textOf(path))));
}

describe('the house', () => {
  const shipped = [...sourceFiles('src'), ...sourceFiles('adapters')];

  it.each(FORBIDDEN)('reads $what nowhere but where it may', ({ pattern, allowed }) => {
    expect(offenders(shipped, pattern, allowed)).toEqual([]);
  });

  it.each([
    ['const a = process.env.PORT;', 0],
    ['const a = process.env["PORT"];', 0],
    ['const t = Date.now();', 1],
    ['const t = new Date();', 1],
    ['const r = Math.random();', 2],
  ])('would notice %s', (code, row) => {
    expect(codeOnly(code)).toMatch(FORBIDDEN[row]!.pattern);
  });

  it.each([
    '// process.env is not ours',
    "const about = 'new Date() and Math.random';",
    'const d = new Date(text);',
    '/* Date.now() */',
  ])('does not mind %s', (code) => {
    for (const { pattern } of FORBIDDEN) expect(codeOnly(code)).not.toMatch(pattern);
  });

  it('has no room without a purpose', () => {
    const nameless = ['utils', 'util', 'helpers', 'common', 'shared', 'dto'];
    expect(foldersBelow('src').filter((folder) => nameless.includes(folder.split('/').at(-1) ?? ''))).toEqual([]);
  });

  it('names its files in kebab-case', () => {
    const files = [...shipped, ...sourceFiles('test')].map((path) => path.split('/').at(-1) ?? '');
    expect(files.filter((name) => !/^[a-z0-9]+([-.][a-z0-9]+)*\.ts$/.test(name))).toEqual([]);
  });

  it('keeps its files short', () => {
    const long = [...shipped, ...sourceFiles('test')].filter((path) => textOf(path).split('\n').length > 301);
    expect(long).toEqual(Object.keys(LONG_FILES).sort());
  });

  it('exports by name only', () => {
    expect(shipped.filter((path) => /^export default\b/m.test(codeOnly(textOf(path))))).toEqual([]);
  });
});
