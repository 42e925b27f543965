import type { DraftParts } from '../scenario';

/** Says that the user steps back, without detail: what happened is nobody’s business. */
export function stepBack(about: string): DraftParts {
  return {
    opening: {
      direct: [
        `Thank you for getting in touch about ${about}.`,
        `Thank you for your message about ${about}.`,
      ],
      softened: [
        `Thank you for getting in touch about ${about}, and for your patience.`,
        `Thank you for your message about ${about}, and for taking this reply as it is meant.`,
      ],
    },
    decision: [
      'I’m stepping back for now, so please don’t wait for me.',
      'I need to step back for now, so please make your plans without me.',
    ],
    softening: [
      'I know that this is a short answer.',
      'I’d rather tell you openly than simply go quiet.',
    ],
    closing: [
      'I’ll leave it at that, without a promise of anything more. I wish you well.',
      'Please take that as all there is to say, and count on nothing further from me. All the best.',
    ],
  };
}
