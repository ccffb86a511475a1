import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlanMappingPage } from './read-page.js';

writeFileSync(join(process.cwd(), 'docs/plan-mapping.md'), readPlanMappingPage(process.cwd()));
console.log('docs/plan-mapping.md');
