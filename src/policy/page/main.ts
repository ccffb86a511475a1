import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPolicyPage } from './read-page.js';

writeFileSync(join(process.cwd(), 'docs/policy.md'), readPolicyPage(process.cwd()));
console.log('docs/policy.md');
