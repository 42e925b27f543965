import { defineScenario } from '../scenario';
import { phraseList } from '../text/phrases';

const OFFERED = phraseList(
  'offer-of-employment',
  `
  (offer|offering) you [*] [*] (the|a) [*] [*] [*] (position|role|post|job|place|chair|contract of employment|internship|traineeship|apprenticeship|deanship|directorship|lectureship)
  (pleased|delighted|happy|glad|thrilled|excited|proud) to (offer you|make you [*] [*] offer|extend [*] [*] offer|confirm [*] [*] [*] offer)
  (offer|letter|contract) of (employment|appointment)
  (like to|can|happy to|pleased to|want to) (give|offer) you the [*] [*] [*] (position|role|post|job)
  (like|want) to (employ|hire|appoint|engage) you
  offer you promotion to
  make you (permanent|substantive)
  (convert|conversion of) your (contract|consultancy)
  (offer|employment) letter
  (formal|written|verbal|conditional|unconditional|our|the|job|official) offer [*] [*] [*] (position|role|post|job|employment)
  (make|made|making|extend|extending) you an offer
  (the|this) (job|post|position|role|place) is yours
  (you have|you are) [*] [been] (selected|appointed|chosen|successful) [*] (for|to|as) (the|a|our) [*] [*] [*] (position|role|post|job|vacancy)
  (would|we would) like you to (join us as|start as|take (up|over) the (post|position|role))
  (we|i) would like to (appoint|hire|employ) you
  (recommended|approved) you for (the post|the position|appointment)
`,
);
const TERMS = phraseList(
  'terms-of-employment',
  `
  (salary|gross|starting salary|base salary|remuneration|pay|package) [*] [*] (is|of|will be|would be|at|per)
  # (per annum|a year|gross|an hour|per hour|per month|a month|p.a)
  (probation|probationary period|trial period|notice period|annual leave|days (of )?holiday|pension|start date|sign on bonus|signing bonus|company car|relocation)
  (start|starting|commence|commencing|begin|beginning) [*] [*] (on|from|in) (monday|#|january|february|march|april|may|june|july|august|september|october|november|december|the first|1st)
  (with effect from|effective from|as of)
  (full time|part time) and permanent
  subject to (references|vetting|a medical|the usual|satisfactory|background)
`,
);
const ANSWER = phraseList(
  'answer-to-an-offer',
  `
  (let (me|us) know|tell (me|us)|give (me|us) your answer|need your answer|your (answer|decision|reply|response)) [*] [*] [*] (by|before|on|until|not later than|within) 
  (please|kindly) [*] (sign|countersign|confirm [*] acceptance|accept|return the signed)
  (sign|countersign) (and|the (contract|offer|letter|bottom)|below|here)
  (your|written|formal) acceptance
  (accept|decline) (this|the|our) offer
  (if you|should you) [*] (accept|wish to accept|would like to accept|decide to join|want it)
  (offer|it) (is valid|stands|remains open|lapses|expires|is open) (until|till|for|on)
  (look|looking) forward to (welcoming you|having you|working with you)
  welcome (to the team|aboard|you to the team)
`,
);

/** An employer keeps the runner-up waiting for as long as the first choice says nothing. */
export default defineScenario({
  id: 'job-offer',
  title: 'Job offer',
  responses: ['decline'],
  cues: [
    { says: 'offers you a position', group: 'offer', weight: 0.65, phrases: OFFERED },
    { says: 'names terms of employment', group: 'terms', weight: 0.25, phrases: TERMS },
    { says: 'waits for your answer to an offer', group: 'request', weight: 0.25, phrases: ANSWER },
  ],
  about: 'your job offer',
  slots: {
    position: {
      label: 'Position',
      neutral: 'the position',
      certain: { fact: 'role', said: 'the position of {fact}' },
    },
  },
  drafts: {
    decline: {
      opening: {
        direct: [
          'Thank you for offering me {position} and for trusting me with it.',
          'Thank you for your offer and for the trust you’ve placed in me.',
        ],
        softened: [
          'Thank you for offering me {position}; your trust means a great deal to me.',
          'Thank you for your offer; I know how much trust there is in it.',
        ],
      },
      decision: [
        'I’m declining the offer, so please turn to your next candidate.',
        'I won’t be accepting the offer, so the place is free for somebody else.',
      ],
      softening: [
        'I don’t say so lightly, knowing your trust in me.',
        'I know that this is a disappointment after all your effort.',
      ],
      closing: [
        'Please thank everyone involved. I wish you a good start with whoever joins you.',
        'Please pass my thanks on to everyone involved. I wish you all well.',
      ],
    },
  },
});
