import type { CheckId, Spared } from './check';
import { HEDGES, STOCK_HEDGES } from './lexicon/hedges';
import { HOPES, STOCK_HOPES } from './lexicon/hopes';
import { POSTPONEMENTS, STOCK_POSTPONEMENTS } from './lexicon/postponements';
import type { Span } from './message';
import type { Reply } from './reply';
import type { PhraseList } from './text/phrases';

const BLURRING: readonly (readonly [CheckId, PhraseList])[] = [
  ['vague-language', POSTPONEMENTS],
  ['vague-language', STOCK_POSTPONEMENTS],
  ['vague-language', HEDGES],
  ['vague-language', STOCK_HEDGES],
  ['false-hope', HOPES],
  ['false-hope', STOCK_HOPES],
];
const MOST_SPARED = 20;

/** The phrases that would blur a decision, had not other words cancelled them. */
export function sparedIn(reply: Reply): readonly Spared[] {
  const spared: Spared[] = [];
  const quoted = (span: Span) => ({ ...span, quote: reply.body.slice(span.start, span.end) });
  for (const [check, list] of BLURRING) {
    for (const match of reply.find(list).slice(0, MOST_SPARED)) {
      const { kind, by } = reply.scopeOf(match);
      if (kind === 'plain') continue;
      spared.push({
        check,
        ...quoted(reply.spanOf(match)),
        because: kind,
        ...(by && { by: quoted({ start: by.start, end: by.end }) }),
      });
    }
  }
  return spared.sort((a, b) => a.start - b.start).slice(0, MOST_SPARED);
}
