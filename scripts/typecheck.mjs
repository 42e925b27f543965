/** Type-checks every layer against the library and the globals that it really has at run time. */
import { spawnSync } from 'node:child_process';

const LAYERS = [
  'src/core',
  'src/outlook',
  'src/organisation',
  'src/graph',
  'src/commands',
  'src/taskpane',
  'simulator',
  'scripts',
  'tests',
  '.',
];

const failed = LAYERS.filter((layer) => {
  const tsc = ['node_modules/typescript/bin/tsc', '--project', layer];
  return spawnSync(process.execPath, tsc, { stdio: 'inherit' }).status !== 0;
});

if (failed.length > 0) {
  console.error(`Type errors in: ${failed.join(', ')}`);
  process.exit(1);
}
