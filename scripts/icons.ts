import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { launchOptions } from './launch-options';

/** Edge lengths that the manifest names: button sizes, the store's 64 and 128, and 25, 32 and 48 at up to three times for phones. */
const SIZES = [16, 20, 24, 25, 32, 40, 48, 50, 64, 75, 80, 96, 128, 144];

const browser = await chromium.launch(launchOptions());
const page = await browser.newPage();
const svg = readFileSync('assets/icon.svg', 'utf8');

for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
  );
  await page.screenshot({ path: `assets/icon-${size}.png`, omitBackground: true });
}

await browser.close();
