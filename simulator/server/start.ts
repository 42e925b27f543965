import { parseArgs } from 'node:util';

import { certificate } from '../../scripts/certificate';
import type { ServerMode } from './answer-request';
import { openBrowser } from './open-browser';
import { startServer } from './start-server';

const { values } = parseArgs({
  options: {
    mode: { type: 'string', default: 'local' },
    port: { type: 'string', default: '3000' },
  },
});

const mode = readMode(values.mode);
const port = Number(values.port);
const address = `https://localhost:${String(port)}/`;

await startServer({
  mode,
  port,
  certificate: await certificate(),
}).catch((error: unknown) => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(taken ? `Port ${String(port)} is in use: stop the other program first.` : error);
  process.exit(1);
});

console.log(`The simulator is at ${address}
The certificate is made for this machine only, so the browser asks once: choose “Advanced”, then “Proceed to localhost”.
Stop with Ctrl+C.`);
if (mode === 'local' && process.stdout.isTTY && !process.env['CI']) openBrowser(address);

function readMode(value: string): ServerMode {
  if (value === 'local' || value === 'deployed') return value;
  throw new RangeError(`--mode is local or deployed, not ${value}`);
}
