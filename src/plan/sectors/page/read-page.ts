import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planMappingPage } from './plan-mapping-page.js';

/** The page as it should stand in docs/plan-mapping.md. @param root folder of the project */
export const readPlanMappingPage = (root: string): string =>
  planMappingPage(readFileSync(join(root, 'src/plan/sectors/page/plan-mapping.md'), 'utf8'));
