import { chromium } from '@playwright/test';
import { startServer } from '../simulator/server/start-server';
import { certificate } from './certificate';
import { findBrowser } from './find-browser';

/** Pictures of the built add-in in the simulator, for the README: the pane open beside a message. */
const PICTURES = [
  { file: 'docs/screenshot.png', theme: 'light' },
  { file: 'docs/screenshot-dark.png', theme: 'dark' },
] as const;

const server = await startServer({
  mode: 'local',
  port: 3000,
  certificate: await certificate(),
});
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath === null ? {} : { executablePath }),
  args: ['--no-sandbox'],
});

for (const { file, theme } of PICTURES) {
  const page = await browser.newPage({
    colorScheme: theme,
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 960 },
  });
  await page.goto(
    `https://localhost:3000/simulator/?message=recruiter-outreach&pane=open&theme=${theme}`,
  );
  const pane = page.frameLocator('iframe[title="Decline Gracefully"]');
  await pane.getByRole('button', { name: 'Open reply' }).waitFor();
  await page.screenshot({ path: file });
  await page.close();
}

await browser.close();
server.close();
