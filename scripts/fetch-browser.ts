import { spawnSync } from 'node:child_process';
import { findBrowser } from './find-browser';

/** Fetches Playwright's own Chromium when this machine has no browser that the tests can drive. */
const browser = findBrowser();
if (browser !== null) {
  console.log(`Browser tests run in ${browser}`);
} else {
  console.log('No Chrome, Edge or Chromium found: fetching one with Playwright’s installer.');
  const cli = ['node_modules/@playwright/test/cli.js', 'install', 'chromium'];
  const { status } = spawnSync(process.execPath, cli, { stdio: 'inherit' });
  if (status !== 0) {
    console.error('Could not fetch a browser. Install one, or set CHROMIUM to the path of one.');
    process.exit(1);
  }
}
