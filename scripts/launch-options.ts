import type { LaunchOptions } from '@playwright/test';
import { findBrowser } from './find-browser';

/** Chromium heeds the last such list alone, so those that Playwright switches off for such tests stand here too. */
const DISABLED_FEATURES = [
  // The address bar’s pop-ups: two more pages with every window, a third of the processor time.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  // A page that a test answers for itself may load what this machine has.
  'LocalNetworkAccessChecks',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** How the installed browser is started, or Playwright’s own where none is; quiet, and without what only costs time. */
export function launchOptions(): LaunchOptions {
  const executablePath = findBrowser();
  return {
    ...(executablePath === null ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      // These keep the browser from calling home, which only delays a test on a closed network.
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-first-run',
      `--disable-features=${DISABLED_FEATURES.join(',')}`,
    ],
  };
}
