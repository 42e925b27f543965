/** Prints how many tests passed and failed, from the reports of jest and Playwright. Fails when one is missing. */
import { existsSync, readFileSync } from 'node:fs';

const read = (name) => {
  const path = `build/${name}.json`;
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
};

const jest = read('jest');
const playwright = read('playwright');

if (!jest) console.error('jest left no report: the build or jest itself did not run.');
if (!playwright) console.error('Playwright left no report: the browser tests did not run.');
if (!jest || !playwright) process.exitCode = 1;

const passed = (jest?.numPassedTests ?? 0) + (playwright?.stats.expected ?? 0);
const failed =
  (jest?.numFailedTests ?? 0) +
  (jest?.numRuntimeErrorTestSuites ?? 0) +
  (playwright?.stats.unexpected ?? 0) +
  (playwright?.stats.flaky ?? 0);

console.log(`${passed} passed, ${failed} failed`);
