import { phraseList } from '../text/phrases';

/** Words that insult, mock or blame wherever they stand plainly in a no. */
export const INSULTS = phraseList(
  'insults',
  `
  (you|your) [*] (absolute|jumped up|stupid|lazy|useless|tedious|vulgar|pathetic|greedy|sad|miserable|shameless|arrogant|ignorant|incompetent|clueless|dishonest|worthless|ridiculous|laughable|idiotic|moronic|dumb|childish|whining|shabby|stinking|chaotic|rotten|spineless)
  (you are|you're|they are|he is|she is) [*] [*] (liar|liars|parasite|parasites|clown|clowns|joke|disgrace|crook|crooks|leech|vulture|bully|coward|fraud|embarrassment|chancer|amateurs)
  you (leech|vulture|parasite|clown|crook|bully|liar|fraud|muppet|vultures|crooks|clowns|parasites)
  you people
  you lot (could|can|never|always|are|need|would|should|do|have no)
  your so called *
  (have|has|had|got) (the|some|a) (nerve|audacity|gall|cheek|neck) [to|asking|of|like]
  (dumpster fire|clown show|amateur hour|pig's ear)
  (is|was) (childish|pathetic|idiotic|moronic|laughable|shameless)
  shame on (you|your)
  you should be (ashamed|embarrassed)
  how many times do (i|we) (have|need) to
  [you|lot|people|team] could not (organise a|organize a|pour|sell (water|sand|ice|snow)) [*] [*] [*]
  (entirely|all|only|solely) your fault
  (stupid|dumb|idiotic) (question|idea|request|proposal|offer|email|enough)
  how (charming|refreshing|enterprising|thrilling|original) (to|of you|from)
`,
);

/** Names that are insults unless the writer means himself, or tells of somebody who used them. */
export const SLURS = phraseList(
  'slurs',
  `
  (idiot|idiots|moron|morons|imbecile|imbeciles|halfwit|halfwits|cretin|cretins|dimwit|nitwit|muppet|muppets|numpty|asshole|arsehole|bastard|bastards|dickhead|scumbag|wanker|twat|jackass|dumbass)
`,
);

/** Orders that are insults where a clause opens with them. */
export const RUDE_ORDERS = phraseList(
  'rude-orders',
  `
  learn [first] [how] to (read|spell|count|write|listen|add up)
  get (a life|a grip|a real job|yourself a mirror|lost|over yourself|real|stuffed)
  (jog on|sod off|piss off|bugger off|go to hell|drop dead|bog off|get stuffed|cop on)
  (stop|quit) (whining|moaning|whinging|crying|wasting (my|our|everyone's|everybody's|people's) [precious] time)
`,
);

/** “Genius” is an insult at the end of a clause alone: “it was a lemon cake, genius”. */
export const VOCATIVES = phraseList(
  'vocatives',
  `
  (genius|einstein|clown|moron|idiot|clowns|muppet)
`,
);

/** What looks like one of the above and is none. */
export const NO_INSULTS = phraseList(
  'no-insults',
  `
  (i|me) (am|was|would be|must be|feel|felt) [*] [*] (idiot|moron|clown|muppet|fool|stupid|numpty)
  (i|we) would be [*] (stupid|daft|dumb|fools) [enough]
  like an idiot
  not [*] your fault
  not (stupid|lazy|pathetic|a joke)
  no joke
`,
);

/** Words of a sentence in capitals, beside which it is no name and no acronym. */
export const SHOUTED = new Set(
  'you your not never stop what how me my enough again dont leave alone answer means cant wont'.split(
    ' ',
  ),
);
