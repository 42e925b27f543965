import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DIST = 'dist';

if (!existsSync(DIST)) throw new Error('dist/ is not there: run `npm run build` first.');

/** Paths of all built files, below dist/. */
export const builtFiles = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(DIST.length + 1)
      .replaceAll('\\', '/'),
  );

/** The text of a built file, by its path below dist/. */
export function builtText(path: string): string {
  return readFileSync(join(DIST, path), 'utf8');
}

/** The sources of a built page's scripts, in their order. */
export function scriptsOf(page: string): string[] {
  return [...builtText(page).matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(
    ([, source = '']) => source,
  );
}
