import { defineScenario } from '../scenario';
import { phraseList } from '../text/phrases';

const UNANSWERED = phraseList(
  'unanswered-mail',
  `
  (i|we) (have|had) [*] not [*] [*] (heard (back|anything)|received (a|an|any|your) (reply|response|answer)|had (a|an|any) (reply|response|answer))
  (no|without|without a|without any) (reply|response|answer|word) (from you|so far)
  (remained|remains|stayed|gone) (without [a] (reply|answer|response)|unanswered)
  (did|have) you [*] (get|got|receive|received|see|seen|had) (a chance to (look|read|consider|review|think)|[*] chance to look|my (email|e-mail|mail|message|letter|note))
  (bumping|bump|floating|pushing) (this|my) [*] [*] (up|to the top|back|from)
  (second|third|fourth|fifth) (time|email|mail|message|letter|try|attempt) [*] [*] (writing|i (write|am writing|have written)|to you)
  (in case|wondering (if|whether)) (it|this|my) [*] [*] (was missed|got lost|slipped|was lost|ended up|landed in|got swallowed|got buried|went (to|into|astray))
`,
);
const REMINDS = phraseList(
  'reminder',
  `
  (following|follow|followed) up on (my|our) [*] [*] (email|e-mail|mail|message|note|letter|request|proposal|invitation|offer|application|enquiry|inquiry|question)
  (my|our) (last|previous|earlier|first|original) (email|e-mail|mail|message|note|letter)
  (gentle|friendly|quick|second|final|third|small|little|kind) (reminder|nudge|follow up)
  (checking in|circling back|chasing) [*] (on|about|up|to see|this|again)
  (writing|asking|trying|resending) (you )?(again|once more|one more time|a second time|a third time)
  (i|we) (wrote|emailed|e-mailed|mailed|contacted|messaged) [to] you [*] [*] [*] (ago|last|on|in (january|february|march|april|may|june|july|august|september|october|november|december))
  (resending|re sending) (this|in case|my|the|below)
  (still|been) (waiting|hoping) (for|to hear) [*] [*] (your|reply|answer|back)
`,
);
const ASKS = phraseList(
  'answer-wanted',
  `
  (let (me|us) know|a (yes|no)|yes or no|either way|one way or the other|a (quick|short|brief|simple|plain) (yes|no|reply|answer|word|line|note))
  (would|could|can|will) (you|i) [*] [*] (answer|reply|respond|let me know|tell me|confirm|hear|get|have (a|an|your))
  (any|an) (thoughts|update|news|answer|interest|word|reply|feedback)
  (your|a) (answer|decision|reply|response|thoughts|feedback|verdict)
  (are|is|were) (you|this|it) (still )?(interested|of interest|an option|possible)
  (hear|hearing) (from you|back)
  (should|shall) i (assume|take|close|give|stop|keep|ask)
`,
);

/** Each reminder costs its sender a little more pride; the late answer is still the kind one. */
export default defineScenario({
  id: 'follow-up-nudge',
  title: 'Follow-up on an unanswered mail',
  responses: ['repair', 'decline'],
  cues: [
    {
      says: 'says that a mail was not answered',
      group: 'chase',
      weight: 0.75,
      phrases: UNANSWERED,
    },
    { says: 'reminds you of an earlier mail', group: 'chase', weight: 0.5, phrases: REMINDS },
    { says: 'asks for your answer', group: 'request', weight: 0.25, phrases: ASKS },
  ],
  threadCues: [
    {
      says: 'stands above a mail of their own that has no answer',
      group: 'unanswered-below',
      weight: 0.4,
      after: 'own mail',
    },
  ],
  about: '{message}',
  slots: { message: { label: 'Earlier message', neutral: 'your earlier message' } },
  drafts: {
    decline: {
      opening: {
        direct: [
          'Thank you for asking me again.',
          'Thank you for the reminder and for your patience.',
        ],
        softened: [
          'Thank you for asking me again; I know how tiresome it is to wait.',
          'Thank you for the reminder; it was fair of you to send one.',
        ],
      },
      decision: [
        'I’m declining what you asked of me, so please go ahead without me.',
        'My answer is no, to {message} as well as to this one.',
      ],
      softening: [
        'I know that you had hoped for something else.',
        'You were owed an answer, whatever it was going to be.',
      ],
      closing: [
        'You can take it off your list now, and I wish you well with it.',
        'I hope that a clear answer helps you to plan. All the best with it.',
      ],
    },
  },
});
