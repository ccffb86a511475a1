import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTRACT_VERSION } from '../sdk/index.js';
import { findAdapters } from './find-adapters.js';

describe('finding adapters', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'helhed-adapters-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const put = async (name: string, text: string, file = 'index.js') => {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'package.json'), '{"type":"module"}');
    await writeFile(join(folder, name, file), text);
  };
  const adapterText = (id: string, contractVersion: unknown = CONTRACT_VERSION) =>
    `export const adapter = { manifest: { id: ${JSON.stringify(id)}, contractVersion: ${JSON.stringify(contractVersion)} } };`;

  it('gives every folder with an adapter, by name, and passes over drafts and files', async () => {
    await put('social-b', adapterText('social-b'));
    await put('health-a', adapterText('health-a'));
    await put('_template', 'throw new Error("a template is not loaded")');
    await writeFile(join(folder, 'README.md'), '');
    expect((await findAdapters(folder)).map(({ manifest }) => manifest.id)).toEqual(['health-a', 'social-b']);
  });

  it('finds the five of this house', async () => {
    expect((await findAdapters()).map(({ manifest }) => manifest.id)).toEqual(
      expect.arrayContaining(['cpr-sf1520', 'employment-dfdg', 'family-sf1470', 'health-fhir', 'social-ffb']),
    );
  });

  it('has none in an empty folder', async () => {
    expect(await findAdapters(folder)).toEqual([]);
  });

  it.each([
    ['has no index', ['x', '', 'other.js'], 'adapters/x has no index'],
    ['exports no adapter', ['x', 'export const other = 1;'], 'adapters/x exports no adapter'],
    ['calls itself by another name', ['x', adapterText('y')], 'adapters/x calls itself y'],
    ['was built for another contract', ['x', adapterText('x', 99)], 'adapters/x was built for contract 99, this gateway has 1'],
  ] as const)('stops when a folder %s', async (_what, [name, text, file], message) => {
    await put('good', adapterText('good'));
    await put(name, text, file);
    await expect(findAdapters(folder)).rejects.toThrow(message);
  });

  it('stops when an adapter cannot be loaded', async () => {
    await put('x', 'throw new Error("broken");');
    await expect(findAdapters(folder)).rejects.toThrow('broken');
  });

  it('stops when there is no such folder', async () => {
    await expect(findAdapters(join(folder, 'none'))).rejects.toThrow(/ENOENT/);
  });
});
