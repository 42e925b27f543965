/** Prints how many tests passed and failed, from the reports of jest and Playwright. Fails when one is missing. */
import { existsSync, readFileSync } from 'node:fs';

const read = (name) => {
  const path = `build/${name}.json`;
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
};

function namesOf(status, suites) {
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
  return suites
    .flatMap(specs)
    .filter(({ tests }) => tests.some((test) => test.status === status))
    .map(({ file, title }) => `${file}: ${title}`)
    .join('; ');
}

const jest = read('jest');
const playwright = read('playwright');

if (!jest) console.error('jest left no report: the build or jest itself did not run.');
if (!playwright) console.error('Playwright left no report: the browser tests did not run.');
if (!jest || !playwright) process.exitCode = 1;

const flaky = playwright?.stats.flaky ?? 0;
const passed = (jest?.numPassedTests ?? 0) + (playwright?.stats.expected ?? 0) + flaky;
const failed =
  (jest?.numFailedTests ?? 0) +
  (jest?.numRuntimeErrorTestSuites ?? 0) +
  (playwright?.stats.unexpected ?? 0);

if (flaky > 0)
  console.log(`Passed at the second try alone: ${namesOf('flaky', playwright.suites)}`);
console.log(`${passed} passed, ${failed} failed`);
