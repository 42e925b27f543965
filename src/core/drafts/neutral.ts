import type { DraftParts } from '../scenario';

/** For a message of no known kind, when a decline is asked for all the same. */
export const NEUTRAL_DECLINE: DraftParts = {
  opening: {
    direct: ['Thank you for your message.', 'Thank you for writing to me.'],
    softened: [
      'Thank you for your message, and for taking the trouble to write.',
      'Thank you for writing to me, and for the thought behind it.',
    ],
  },
  decision: [
    'I’m declining, so please go ahead without me.',
    'My answer is no, so please make your plans without me.',
  ],
  softening: [
    'I know that you may have hoped for something else.',
    'I’d rather say it plainly than leave you to guess.',
  ],
  closing: [
    'I wanted you to have a clear answer, and I wish you well with it.',
    'I hope a clear answer helps, and that everything goes well from here.',
  ],
};
