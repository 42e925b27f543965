import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';

/** The repository's own manifest, which the tests break in one place each. */
export const goodManifest = readFileSync('manifest.xml', 'utf8');

/** Node's parser follows the DOM closely enough for what reads manifests; its types don't say so. */
export function parseManifest(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document;
}

/** The manifest with every occurrence of one string replaced; a string that is not in it is an error. */
export function broken(from: string, to: string): string {
  if (!goodManifest.includes(from)) throw new Error(`The manifest does not contain ${from}`);
  return goodManifest.replaceAll(from, to);
}
