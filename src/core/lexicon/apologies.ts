import { phraseList } from '../text/phrases';

/** The words that apologise; what stands around them decides whether they do. */
export const APOLOGIES = phraseList(
  'apologies',
  `
  [(i am|we are|i feel)] [*] (so|very|really|truly|terribly|awfully|deeply|ever so|most|real) [so|very|truly|deeply] sorry
  (i am|we are) [*] sorry
  (sorry|srry|sry|soz)
  sorrier still
  (i|we) [*] [*] (apologise|apologize)
  (apologise|apologize)
  [please|kindly] [do] accept (my|our) [*] [*] (apologies|apology)
  (my|our|many|sincere|deepest|with) [*] apologies
  (apologies|apols)
  (i|we) (offer|tender|owe|make) [you] (my|our|an) [*] (apology|apologies)
  [do|please|kindly|must ask you to|abeg] forgive (me|us|my|our|the|this|any)
  (please|kindly|abeg) forgive
  forgive also
  (ask|beg) [for|your|you] [for|your] forgiveness
  [please|do|kindly] pardon (me|us|my|our|the|this|for|any)
  (i|we) beg your pardon
  beg your pardon
  my bad
  mea culpa
  [do|please|kindly] excuse (me|us|my|our|the|this) [for] [*] [late|long] (delay|delays|silence|reply|answer|lateness|slowness|brevity|typos|late|slow|being|not|that|and|trouble|inconvenience)
  (excuse|pardon) (me|us) and
  accept my excuses
  (i|we) excuse (myself|ourselves)
  excuse (myself|ourselves) for
  (entirely|all) my fault
  my fault (entirely|completely)
`,
);

/** The same words where nobody apologises: sympathy, a request to hear again, a turn of phrase. */
export const NO_APOLOGIES = phraseList(
  'no-apologies',
  `
  sorry to (hear|learn|read|see)
  sorry (for|about) (your|his|her|their) [*] (loss|losses|mum|mother|mom|dad|father|sister|brother|wife|husband|family|gran|nan|grandmother|grandfather|dog|cat|fall|trouble|troubles|bereavement|accident|illness|news)
  sorry (for|about) (his|her|their)
  sorry you (had|have|were|are|feel|felt|could|can|did|got|lost)
  (feel|feeling|feels|felt) [so|very|really] sorry for
  sorry (state|sight|excuse|affair|tale|mess|story|lot|lane|street)
  (than|be|being|never|say|says|said|saying|word) sorry
  sorry (which|what|who|where|when|how|why)
  (he|she|it|they) (is|was|were|are) [*] sorry
  was sorry (about|for|that)
  (no|any|his|her|their|your) apology
  pardon my french
  (no need|need not|not need|no reason|nothing) to [apologise|apologize|be sorry]
  apologies (were|was|from|received|for absence)
  (you|he|she|they|who) [*] [*] (apologise|apologize)
`,
);

/** Words that own a delay or a silence in one line. */
export const OWNED_DELAYS = phraseList(
  'owned-delays',
  `
  (late|slow|delayed|belated|tardy|overdue) [*] (reply|answer|response|note|message|email)
  (reply|answer|response|note|message) (is|comes|was|has been) [*] [*] (late|overdue|slow|belated|too long in coming)
  (the|my|our) [*] delay
  (delay|delays) in (replying|answering|responding|writing|getting back|coming back)
  (taken|took) (me|us) [*] (long|until now|till now|a while|ages|a week|a month|a fortnight|# weeks|# days|# months|weeks|months|days|a few (weeks|days|months))
  (taken|took) (so|this|too|that) long
  took me * weeks
  (answering|replying|writing|responding|coming back|getting back) [to you] [so|this|only] (late|now)
  (went|gone|been|fell|fallen|kept|left) [*] (quiet|silent|dark|unanswered)
  (left|leaving|kept|keeping) (you|this|it|your (mail|email|message|note|letter)) [*] (waiting|hanging|unanswered|in the dark|so long|wondering)
  (my|our|the|this) [long|radio] silence
  radio silence
  (should|ought to) have (written|answered|replied|told you|said|got back|come back|responded|been in touch) [to you] [*] (sooner|earlier|before|weeks ago|long ago|months ago)
  not (writing|answering|replying|responding|getting back|coming back) [to you] (sooner|earlier|before)
  (did not|have not) (answer|answered|reply|replied|write|written|respond|responded) [*] (sooner|earlier|before|until now|since)
  (slow|late) (to|in) (reply|answer|respond|replying|answering|responding)
  for (being|my being) [so|this] (slow|late)
  (sorry|apologies) [*] [*] (slow|late|tardy)
  (i|we) (owe|owed) you (an|this|a) [*] (answer|reply)
  (after|for) so long
  (my|our) (tardiness|lateness|slowness)
  (you have|you had|having you) [*] waited
  it (has|is) been [*] [*] (weeks|months|a while|too long)
`,
);
