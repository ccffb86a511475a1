// Sums jest's JSON reports of a folder: node .ci/sum.mjs FOLDER [FAILED STAGE...]
// Prints the failed stages and, as the last line, 'N passed, N failed'. Exit 1 if anything failed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...failedStages] = process.argv.slice(2);
let passed = 0;
let failed = 0;

for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
  const report = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  // A suite that could not run has no tests to count; it is one failure.
  const broken = report.numRuntimeErrorTestSuites;
  passed += report.numPassedTests;
  failed += report.numFailedTests + broken;
  const lane = name.replace(/\.json$/, '');
  console.log(
    `${lane}: ${report.numPassedTests} passed, ${report.numFailedTests} failed, ${broken} suites could not run, ${report.numPendingTests} skipped`,
  );
  // Counted by its tests already, unless it failed without a failing test.
  const at = failedStages.indexOf(lane);
  if (at >= 0 && report.numFailedTests + broken > 0) failedStages.splice(at, 1);
}

for (const stage of failedStages) console.log(`stage failed: ${stage}`);
failed += failedStages.length;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
