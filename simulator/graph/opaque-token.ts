import { Refusal } from './refusal';

/** A state that a link carries, in a form that nobody outside reads or makes. */
export function sealToken(state: object): string {
  const text = btoa(encodeURIComponent(JSON.stringify(state)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  return `${text}.${checksum(text)}`;
}

/** The state of a token that `sealToken` made; refuses any other. */
export function openToken(token: string): unknown {
  const [text = '', sum] = token.split('.');
  if (sum !== checksum(text)) {
    throw new Refusal(400, 'BadRequest', 'The token in the link was changed; links are opaque.');
  }
  const json = decodeURIComponent(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
  return JSON.parse(json) as unknown;
}

/** FNV-1a. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
