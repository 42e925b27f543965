export default {
  entry: [
    // Core's public face stands for itself: the evaluation and other tools use more of it than the add-in does.
    'src/core/index.ts',
    'src/commands/{commands,launchevent}.ts',
    'simulator/page/index.{ts,tsx}',
    'simulator/server/{start.ts,microsoft-ajax.js}',
    'simulator/sign-in/nested-app-auth.js',
    'scripts/*.{ts,mjs}',
    'tests/**/*.test.{ts,tsx}',
    'tests/browser/**/*.spec.ts',
    // Bundled for its page.
    'tests/browser/mailbox-script.ts',
    // Found by the names of the units they belong to.
    'tests/fixtures/**/*.ts',
  ],
  project: ['{src,simulator,scripts,hosting,tests}/**/*.{ts,tsx,js,mjs}'],
  ignoreDependencies: [
    // Served as files to the browser, never imported.
    '@microsoft/office-js',
  ],
  // A type in the signature of an export is part of it.
  ignoreExportsUsedInFile: { type: true, interface: true },
};
