import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLAN_FRAMES } from '../plan-frames.js';
import { planMappingPage } from './plan-mapping-page.js';
import { readPlanMappingPage } from './read-page.js';

describe('the page on plans and sectors', () => {
  it('is what stands in docs', () => {
    expect(readFileSync(join(process.cwd(), 'docs/plan-mapping.md'), 'utf8')).toBe(readPlanMappingPage(process.cwd()));
  });

  it('has a row for every type of plan, with its paragraph', () => {
    const page = planMappingPage('{{frames}}');
    for (const [type, { law }] of Object.entries(PLAN_FRAMES)) {
      expect(page.split('\n').find((line) => line.startsWith(`| \`${type}\` |`))).toContain(`${law.act} ${law.paragraph}`);
    }
  });

  it('leaves no place of a table empty', () => {
    expect(readPlanMappingPage(process.cwd())).not.toMatch(/\{\{|undefined|\| {2}\|/);
  });
});
