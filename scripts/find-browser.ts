import { existsSync } from 'node:fs';
import { join } from 'node:path';

const LINUX = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
];

const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** Path of an installed Chrome, Edge or Chromium, or null. The CHROMIUM variable wins, and must then name a file. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env['CHROMIUM']) {
    if (!existsSync(env['CHROMIUM'])) throw new Error(`CHROMIUM names no file: ${env['CHROMIUM']}`);
    return env['CHROMIUM'];
  }
  return usualPlaces(env).find((path) => existsSync(path)) ?? null;
}

function usualPlaces(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
    return MAC.flatMap((app) => folders.map((folder) => join(folder, app)));
  }
  if (process.platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return WINDOWS.flatMap((app) =>
      folders.filter((folder) => folder !== undefined).map((folder) => join(folder, app)),
    );
  }
  return LINUX;
}
