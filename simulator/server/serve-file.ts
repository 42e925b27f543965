import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.eml': 'message/rfc822',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

export function contentTypeOf(path: string): string {
  return contentTypes[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/**
 * The bytes of the file that a decoded URL path names below an absolute folder; `null` where there
 * is no such file or the path leads out of the folder.
 */
export async function readInside(folder: string, path: string): Promise<Buffer | null> {
  if (path.includes('\0')) return null;
  const file = resolve(folder, `.${sep}${path}`);
  if (!file.startsWith(folder + sep)) return null;
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}
