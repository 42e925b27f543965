import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/launch-options';

/**
 * Microsoft’s two hosts are the server below, which has their scripts, and no other host is found. Playwright could
 * answer for them too, but would then be asked about every request of every page.
 */
const HOSTS = [
  'MAP appsforoffice.microsoft.com 127.0.0.1:3000',
  'MAP ajax.aspnetcdn.com 127.0.0.1:3000',
  'MAP * ~NOTFOUND',
  'EXCLUDE localhost',
];
const { args = [], ...browser } = launchOptions();

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: true,
  // Many tests wait for what never comes: more than there are processors.
  workers: 3,
  // A busy machine is slow, not wrong: what never comes fails late, and what comes is not awaited longer.
  timeout: 240_000,
  // Nobody stands by at CI’s stalling machines; what passed at the second try alone is named at the end.
  retries: process.env['CI'] ? 1 : 0,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'build/playwright.json' }]],
  use: {
    baseURL: 'https://localhost:3000',
    ignoreHTTPSErrors: true,
    screenshot: 'only-on-failure',
    launchOptions: {
      ...browser,
      args: [...args, '--no-proxy-server', `--host-resolver-rules=${HOSTS.join(', ')}`],
    },
  },
  webServer: {
    command: 'node --import ./scripts/typescript.mjs simulator/server/start.ts --mode deployed',
    url: 'https://localhost:3000/taskpane.html',
    ignoreHTTPSErrors: true,
    reuseExistingServer: false,
  },
});
