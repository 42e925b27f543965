/** FNV-1a over a word’s UTF-16 units, or over the first of them, as a signed 32-bit number. */
export function hashOf(word: string, most = word.length): number {
  const end = Math.min(most, word.length);
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < end; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}
