import { phraseList } from '../text/phrases';

/** Words that half-say the decision: reluctance without a no. */
export const HEDGES = phraseList(
  'hedges',
  `
  (maybe|perhaps|possibly) (later|another time|some other time|sometime|some day|someday|one day|next (time|year|month|quarter|week|round)|in the (future|new year|spring|summer|autumn|fall|winter)|down the (road|line)|in a (few|couple of) (weeks|months))
  (some other|another|a different|a better) time [perhaps|maybe]
  (not|probably not|maybe not) (at this (time|point|stage|juncture|moment)|at present|just yet|for now|for the time being|this time around)
  at this juncture
  (i|we) (am|are) [*] [*] (not (sure|certain|entirely sure|quite sure|totally sure|convinced)|on the fence|of two minds|in two minds|torn|undecided|leaning (towards|toward|against)|inclined (not to|to say))
  (i|we) [*] (might|may|could) [*] [*] (not be able|be (able|open|interested)|reconsider|have to pass|need to pass)
  (i|we) (will|would) probably [*] [*] (pass|decline|not|skip|say no|have to)
  (probably|likely|possibly) (not|a no|pass|going to pass|have to pass) [for]
  (it|this|that) (might|may|could|probably) [*] not [*] [be]
  (hard|difficult|tricky|tough) to say [right now|at the moment]
  (i|we) (do not|can not) (think|know|say|commit|promise|tell) [*] [*] (yet|right now|at the moment|at this (point|time|stage)|for now|just now)
  (swamped|snowed under|flat out) (right now|at the moment|just now)
`,
);

/** The same, in words that mean it in every decline; those above may mean something else. */
export const STOCK_HEDGES = phraseList(
  'hedges',
  `[probably|maybe] not (right now|at the moment|just now)`,
);

/** Words that show that something was asked of the writer. */
export const ASKED = phraseList(
  'asked',
  `
  (thanks|thank you|cheers|grateful) [*] [*] for [*] (reaching out|thinking of|considering|getting in touch|the offer|your offer|the invitation|the invite|your invitation|your interest|the opportunity|your message|asking|the proposal|your proposal|inviting|the note|your note|following up|your patience|writing)
  (appreciate|appreciated) [*] [*] (the (offer|invitation|invite|opportunity|interest|thought)|your (offer|invitation|interest|proposal|patience)|you (thinking|reaching|asking|considering|inviting))
  (flattered|honoured|honored|touched)
  (sounds|looks) [*] (interesting|great|exciting|lovely|intriguing|fascinating|tempting)
`,
);
