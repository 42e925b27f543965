import { phraseList } from '../text/phrases';

/** Words that ask for another round without a question mark. */
export const INVITATIONS = phraseList(
  'invitations',
  `
  let (me|us) know (your|what you (think|make|reckon|feel|prefer|suggest)|how (that|this|it) (lands|sits|sounds|strikes)|how you (would like|want|wish|feel|see)|if (you (disagree|see it differently|think otherwise|change your mind|would like to (discuss|talk))|that (changes|is a problem|works|suits|causes)|this (changes|is a problem|works|causes)))
  (share|send|tell) [me|us] your [kind] (thoughts|views|opinion|feedback|comments|ideas|reaction)
  (welcome|love|like|appreciate|value|hear) [to hear|hearing] your [kind] (thoughts|views|opinion|feedback|comments|ideas|reaction|response|side|take)
  (your|any) (feedback|comments|thoughts|views|ideas) (is|are|would be) [*] (welcome|appreciated)
  tell me (what you (think|make|reckon)|why i should|why i am wrong|i am wrong|if you (disagree|see it)|if that leaves|honestly)
  (happy|glad|willing|ready|open) to (discuss|negotiate|be persuaded|be convinced|hear (your|you|more|what|arguments|any|other)|talk (it|this|that) (over|through)|talk further|talk more)
  (open|receptive) to (suggestions|ideas|other (suggestions|ideas|options|proposals)|alternatives|a (counter|counter proposal|counteroffer|counterproposal|different|better)|counter|offers|another proposal)
  (i am|we are|am) all ears
  (curious|interested|keen|eager) to (hear|know|see) (what|how|your|whether|the revised|if)
  (look|looking) forward to (your (reaction|thoughts|response|answer|reply|feedback|views|opinion|counter)|hearing (your|what you|back|from you))
  (feel free|do not hesitate|be my guest) to (push back|come back|counter|disagree|argue|try to change|try and change|convince|persuade|change my mind|challenge)
  (feel free|do not hesitate) (to|and) [*] (push back|come back (with|to me with|to us with)|change my mind)
  push back if
  (convince|persuade) me
  twist my arm
  talk me (into it|round)
  if you (disagree|see it differently|see it another way|think otherwise) (please|by all means|write|push|let us|let me|tell|then|do|come|i am|we are|i would|feel)
  (over to you|you tell me|what say you|wdyt|what do you (think|reckon|say))
  let me hear
  your (thoughts|move|call|turn)
  thoughts
`,
);

/** Words that turn a question mark into a question to the reader about the matter. */
export const QUESTIONS_BACK = phraseList(
  'questions-back',
  `
  (what|which|who|whom|where|when|why|how) [*] [*] [*] [*] [*] [*] (you|your|yours|yourself)
  (what|how) (about|if)
  (what|which) (would|could|will|might|other|else|is the|was the|are the|does|do|says)
  (where|how) (does|do|would|could|can|should) (that|this|it|we|you|i)
  (any|other) (chance|thoughts|views|ideas|comments|other ideas|wiggle room|flexibility|room|way)
  (do|does|would|could|can|will|shall|should|might|may|are) [*] [*] [*] [*] [*] [*] (you|your|yours)
  (do|would|could|can|will|are|have) you
  (could|can|shall|should|may) (we|i|it|that|they) [*] [*] (discuss|meet|talk|phone|hop|speak|find|be moved|work|do|live|persuade|change|help|try|shift)
  (would|could|might|will|does|is) (a|an|another|the|that|this|it|there) [*] [*] [*] [*] (work|help|be|suit|of interest|option|use|make|room|flexibility|way|ok|okay|alright|all right|acceptable|fine|scope|wiggle room|structure|clear|fair|reasonable|cause|any)
  is (that|this|it) [*] (ok|okay|alright|all right|fine|acceptable|a problem|clear|fair)
  am i (missing|being|wrong|too)
  are we (still|ok|okay|good|friends)
  (or|unless) (shall|do|have|you|should|would)
  (should|shall) (i|we)
  what if
  thoughts
`,
);

/** Questions that ask nothing about the matter: a greeting, an instruction, an echo, a retort. */
export const NO_QUESTIONS_BACK = phraseList(
  'no-questions-back',
  `
  how (are|is|was|were) (you|things|life|your|the (family|kids|children|new|weather|trip|holiday|move))
  how (have you been|is it going|is everything)
  (do|did|have|had) you (know|remember|hear|heard|see|seen|even|actually|honestly|really|ever|seriously)
  do you people
  who do you think you are
  what part of
  how many times
  (are|were) you (stupid|blind|deaf|kidding|joking|serious|mad|dropped|born|even)
  (may|might|can|could) i (suggest|recommend|point|refer|ask [you] to|introduce|offer)
  (could|can|would|will) you [please|kindly] (remove|take|stop|pass|forward|delete|cancel|return|copy|let|tell|ask|make sure|update|unsubscribe|confirm|close|mark|cross|strike|give)
  would you [please|kindly|mind] (remove|removing|taking|passing|forwarding|deleting|letting)
  you know
  is not it
  where (should|shall|can|do) i (send|post|return|drop|leave|put|bring|sign)
  (should|shall|can|may) i (send|forward|post|return|bring|book|pass|copy|drop|leave|keep|come back|get back|let|ask which)
  (are|is) (you|your) (well|mother|father|family|hip|back)
  (do|does) [*] still (have|need|stand)
  (would|do) you mind
  forgive me
  (can|could) you believe
  do you (take sugar|read)
  not you
  could i not
`,
);
