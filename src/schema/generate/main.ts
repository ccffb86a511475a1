import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from './outputs.js';

const root = process.cwd();
const folder = join(root, 'src/generated');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(await generatedFiles(join(root, 'schemas')))) {
  writeFileSync(join(folder, name), text);
  console.log(`src/generated/${name}`);
}
