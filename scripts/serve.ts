import { contentSecurityPolicy } from '../hosting/response-headers';
import { startServer } from '../simulator/server/start-server.js';
import { certificate } from './certificate';

const port = Number(process.env['PORT'] ?? 3000);
const mode = process.argv.includes('--deployed') ? 'deployed' : 'local';

await startServer({
  port,
  mode,
  addInPolicy: contentSecurityPolicy,
  certificate: await certificate(),
});

console.log(`
The simulator is at https://localhost:${port}/

Its certificate was made on this machine and no authority signed it: where the browser warns,
choose Advanced, then Proceed to localhost. Stop with Ctrl+C.
`);
