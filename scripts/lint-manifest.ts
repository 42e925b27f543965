import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { lintManifest } from './manifest-rules';

const DIST = 'dist';
const file = join(DIST, 'manifest.xml');
if (!existsSync(file)) {
  console.error(`${file} is not there: run \`npm run build\` first.`);
  process.exit(1);
}

const manifest = new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'text/xml');
const complaints = lintManifest(manifest as unknown as Document, {
  read: (path) => (existsSync(join(DIST, path)) ? readFileSync(join(DIST, path)) : null),
});

for (const { rule, message } of complaints) console.error(`${rule}: ${message}`);
if (complaints.length > 0) process.exit(1);
console.log(`${file}: nothing to complain about`);
