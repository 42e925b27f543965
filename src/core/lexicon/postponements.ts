import { phraseList } from '../text/phrases';

/** Words that put a decision off, or blur it, without naming a day. */
export const POSTPONEMENTS = phraseList(
  'postponements',
  `
  (let|give) (me|us) ** (think|sleep|mull|reflect|chew|ponder|consider|see how|have a think|check) [*] [on|about|over] [it|this|that]
  (i|we) (will|would|shall|am going to|need to|want to|should|might|may|can|could|would have to|have to|shall have to) [*] (think (about|on|it|this|that|over)|consider (it|this|that|your)|have a think|sleep on|mull|reflect|ponder|look into (it|this|that)|see (how|what|if|where|whether)|let you know|get back to you|come back to (you|this|it)|be in touch|keep you posted|reach out|revert|follow up|revisit)
  (get|getting|come|coming) back to you
  (i|we) (will|shall) (be in touch|let you know|keep you posted|reach out|revert)
  (keep|stay) in touch
  (catch|talk|speak|connect|chat|discuss|meet|reconnect|regroup|sync) [*] [*] (soon|sometime|some time|some other time|another time|later [on]|down the (road|line|track)|one of these days|when things (calm|settle|quieten|quiet) down)
  let us (revisit|reconnect|regroup|park|table|shelve|put a pin|play it by ear|wait and see|see how|talk (later|another time|again)|leave it (open|there for now))
  play it by ear
  at (some|a later|another) (point|stage|date) [in the future]
  (down the (road|line|track)|in due course|when the time (is right|comes)|when (things|it) (settle|settles|calm|calms|quieten|quietens) down|once things (settle|calm|quieten|quiet) down|when i have more (time|capacity|bandwidth|room)|when (my|our) schedule (allows|clears|frees up))
  (stay tuned|watch this space|time will tell|we will see|we shall see|who knows|remains to be seen|remains under review|under (review|consideration))
`,
);

/** The same, in words that mean it in every decline; those above may mean something else. */
export const STOCK_POSTPONEMENTS = phraseList(
  'postponements',
  `
  (circle|circling) back
  (touch|touching) base
  (will|shall) revert
  put a pin in (it|this|that)
  (park|shelve|table) (it|this|that) for (now|a bit|a while|the moment)
  (leave it with|bear with) (me|us)
  (keep|leave) (it|this|that|things) (open|on the back burner|on ice|in the air)
  (revisit|pick up|pick this up|pick it up|take it up|take this up) [*] [*] (later|soon|sometime|another time|down the (road|line)|in the future|at (some|a later|another) (point|stage|time|date))
`,
);
