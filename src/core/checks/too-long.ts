import { defineCheck } from '../check';
import type { Token } from '../text/tokens';

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
  *run({ tokens, zones }) {
    const count = countWords(tokens);
    if (count <= MOST_WORDS) return;
    const at = zones.visible[0]?.start ?? 0;
    yield { messageId: 'manyWords', start: at, end: at, words: { count: String(count) } };
  },
});

/** Words as a reader counts them: what stands between spaces, marks alone left out. */
function countWords(tokens: readonly Token[]): number {
  let count = 0;
  let counted = false;
  let end = 0;
  for (const token of tokens) {
    if (token.start > end) counted = false;
    if (!counted && token.kind !== 'mark' && token.kind !== 'line') {
      counted = true;
      count += 1;
    }
    end = token.kind === 'line' ? -1 : token.end;
  }
  return count;
}
