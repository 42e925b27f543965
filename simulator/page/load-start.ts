import { readManifest } from '../manifest/read-manifest';
import type { Manifest } from '../manifest/read-manifest';
import type { SimulatedMessage } from '../mailbox/item';
import { readMessageFile } from './message-file';

async function get(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${String(response.status)}`);
  return response;
}

/** The manifest as it was built; throws where it is no XML or names what is not there. */
export async function loadManifest(): Promise<Manifest> {
  const text = await (await get('/manifest.xml')).text();
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const problem = document.querySelector('parsererror');
  if (problem) throw new Error(`manifest.xml: ${problem.textContent}`);
  return readManifest(document);
}

/** Every sample message; each is known by its file name without the ending. */
export async function loadSamples(): Promise<readonly SimulatedMessage[]> {
  const names = (await (await get('/samples/')).json()) as readonly string[];
  return Promise.all(
    names.map(async (name) => {
      const file = await (await get(`/samples/${encodeURIComponent(name)}`)).arrayBuffer();
      return readMessageFile(name.replace(/\.eml$/, ''), file);
    }),
  );
}
