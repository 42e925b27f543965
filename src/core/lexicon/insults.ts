import { phraseList } from '../text/phrases';

/** Words that insult, mock or blame wherever they stand plainly in a no. */
export const INSULTS = phraseList(
  'insults',
  `
  (you|your) [*] (absolute|jumped up|stupid|lazy|useless|tedious|vulgar|pathetic|greedy|sad|miserable|shameless|arrogant|ignorant|incompetent|clueless|dishonest|worthless|ridiculous|laughable|idiotic|moronic|dumb|childish|whining|shabby|stinking|chaotic|rotten|spineless)
  (you are|you're|they are|he is|she is) [*] [*] (liar|liars|parasite|parasites|clown|clowns|joke|disgrace|crook|crooks|leech|vulture|bully|coward|fraud|embarrassment|chancer|amateurs)
  you (leech|vulture|parasite|clown|crook|bully|liar|fraud|muppet|vultures|crooks|clowns|parasites)
  (a|your|that|this) (clown|joke|shambles|disgrace|shower|excuse) of (a|an) *
  (people|types) like you (are (why|the reason|what)|who give|give|make me)
  you people
  you lot (could|can|never|always|are|need|would|should|do|have no)
  your so called *
  your (pathetic|ridiculous|laughable|stupid|idiotic|nonsense|shabby|silly|tawdry|miserable|petty|grubby) [little] *
  your little (agency|firm|company|shop|business|outfit|club|scheme|game|games|plan|group|committee|steering|empire|discount|project|startup|team|presentation)
  your (incompetence|ignorance|arrogance|laziness|stupidity|carelessness|negligence|bungling|drivel|whining|moaning|greed|nonsense|cluelessness|idiocy|rudeness|dishonesty|lies|scam|chaotic)
  the (arrogance|audacity|cheek|nerve|gall) of (it|you|your|this|that|asking)
  (have|has|had|got) (the|some|a) (nerve|audacity|gall|cheek|neck) [to|asking|of|like]
  (was|is) a joke and
  (dumpster fire|clown show|amateur hour|pig's ear)
  (is|was) (childish|pathetic|idiotic|moronic|laughable|shameless)
  with this (drivel|garbage|nonsense|rubbish)
  shame on (you|your)
  you should be (ashamed|embarrassed)
  (learn|learned|learnt|have no) [*] manners
  (fuck (you|off|your)|bullshit)
  (you|you people|your people|you lot) [*] (are wasting|waste|wasted|have wasted|wasting) [*] [*] [*] (time|lives|life|morning|afternoon|day)
  bless your heart
  spare (me|us) (the|your) [*] (sob|lecture|lectures|drivel|story|follow|excuses|tears|speech|sermon|nonsense)
  who do you think you are
  what part of [no|*] [*] (not|you|is|do|unsubscribe)
  how many times do (i|we) (have|need) to
  (you|who|nobody|your team) clearly (can|could|did|does|do|never) [not] [*] (bother|bothered|be bothered|read|count|spell|understand|listen)
  (you|they|who) [*] [*] (can|could) not be bothered
  [you|lot|people|team] could not (organise a|organize a|pour|sell (water|sand|ice|snow)) [*] [*] [*]
  (a|any|even a|even my|even the) (child|toddler|monkey|trained monkey|# year old|intern|junior clerk|nephew|niece|houseplant|goldfish|parrot) [of * years] [*] (could|would|understands|with a typewriter) [have|do|know|better]
  (niece|nephew|son|daughter|child|year old|intern|kid) (could|would) have (made|done|written|drawn|built|spotted)
  some of us (have real (jobs|work)|work for a living|actually work)
  your majesty
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
  go [and] (bother|cheat|pester|annoy) (someone|somebody|some|another)
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
  your little (one|ones|boy|girl|son|daughter|brother|sister|baby|family|town|garden|book|party|note)
  (i|me) (am|was|would be|must be|feel|felt) [*] [*] (idiot|moron|clown|muppet|fool|stupid|numpty)
  (i|we) would be [*] (stupid|daft|dumb|fools) [enough]
  like an idiot
  not [*] your fault
  not your [*] fault
  no fault of yours
  (stupid|silly|dumb|ridiculous) of me
  my own (stupid|silly)
  once for (once|all)
  (grow|grew|growing) up (in|near|with|together|on|there|here|and)
  not (stupid|lazy|pathetic|a joke)
  no joke
  more people like you
  bless your heart for (asking|thinking|inviting|offering|the|your)
`,
);

/** Words of a sentence in capitals, beside which it is no name and no acronym. */
export const SHOUTED = new Set(
  'you your not never stop what how me my enough again dont leave alone answer means cant wont'.split(
    ' ',
  ),
);
