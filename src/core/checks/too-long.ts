import { defineCheck } from '../check';

/**
 * Mails of 50 to 125 words got the most answers (Boomerang, 40 million mails, 2016), and half of all
 * replies have fewer than 43 (Kooti et al. 2015, arXiv 1504.00704).
 */
const MOST_WORDS = 125;

/** A long no reads like a plea: the reader looks for the door that all the words must be hiding. */
export default defineCheck({
  id: 'too-long',
  label: 'Short',
  severity: 'warning',
  messages: {
    manyWords:
      'This reply has {count} words. Up to 125 are read as one clear answer; what comes after is read as an opening.',
  },
  *run({ text, zones }) {
    const count = countWords(text);
    if (count <= MOST_WORDS) return;
    const at = zones.visible[0]?.start ?? 0;
    yield { messageId: 'manyWords', start: at, end: at, words: { count: String(count) } };
  },
});

function countWords(text: string): number {
  let count = 0;
  let counted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 0xa0) counted = false;
    else if (!counted && isWordPart(code)) {
      counted = true;
      count += 1;
    }
  }
  return count;
}

function isWordPart(code: number): boolean {
  if (code >= 128) return code < 0x2000 || code > 0x206f;
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
