import { phraseList } from '../text/phrases';

/** Words that want an answer from whoever reads them, without a question mark. */
export const REQUESTS = phraseList(
  'requests',
  `
  (could|can|would|will) you
  (would|might) you be (open|interested|willing|able|free|available)
  (are|would be) you (open|interested|willing|available|free)
  (please|kindly) (let|tell|advise|confirm|reply|respond|share|send|join|consider|find a time|get back)
  let (me|us) know
  (i|we) (would|should) (love|like|be grateful|appreciate) [*] (you|your)
  (look|looking) forward to (hearing|your)
  (hear|heard) back from you
  (get|come) back to (me|us)
  (what|which) [*] (works|suits|would suit|would work) [best] [for] you
  (any|your) thoughts
  (have|had) a chance to
  (hoping|hope) you
  (wondering|wondered|ask|asking|like to know) (if|whether) you
  (invite|inviting) you
  rsvp
  awaiting your
  (follow|following|checking|circling) (up|in|back) (on|with|about)
`,
);
