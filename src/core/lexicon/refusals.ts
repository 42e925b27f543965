import { phraseList } from '../text/phrases';

/** First-person words that say no, so that one reading is enough. */
export const REFUSALS = phraseList(
  'refusals',
  `
  (i|we) [*] (will|shall|must|have to|need to|am going to|are going to|would like to|want to|wish to|prefer to|would prefer to|would rather|am afraid i must) [*] (decline|pass|refuse|opt out|bow out|sit this (one|round) out|turn (it|this|that|you|the * [*]) down|say no|give ** a miss)
  (i|we) [have] (decided|chosen|elected|opted|resolved) [*] (to [*] (decline|pass|refuse|opt out|turn ** down|say no|stay (put|where i am))|not to|against)
  (i|we) (am|are) (declining|passing|saying no|turning ** down|opting out|sitting this (one|round) out)
  (i|we) [*] (decline|refuse) (your|the|this|that|to|with|on)
  (i|we) [respectfully|regretfully|gratefully|politely] decline
  (i|we) (will|would|shall|can|could) [*] not [*] [*] (take|taking|join|joining|attend|attending|make (it|the|this|that|your|any)|come|coming|accept|accepting|participate|participating|take part|taking part|commit|committing|contribute|contributing|go ahead|going ahead|move forward|moving forward|proceed|proceeding|pursue|pursuing|continue|continuing|host|hosting|sponsor|sponsoring|support|supporting|speak|speaking|volunteer|volunteering|serve|serving|mentor|mentoring|review|reviewing|buy|buying|purchase|purchasing|invest|investing|renew|renewing|switch|switching|offer|offering|provide|providing|introduce|introducing|write|writing|chair|chairing|sign|signing|meet|meeting|fit (it|this|that) in|help [you|out|with]|be (there|part|involved|free|available)|do (it|this|that|the|your)|need (it|this|that|your|any))
  (i|we) (will|would|shall|am|are|is) [*] not [*] [be] able to
  (i|we) (am|are) [*] not [*] (interested|available|looking|in the market|in a position|able|taking on|taking part|attending|joining|coming|going ahead|going to (take|join|attend|make|come|accept|be|do|go|change|pursue|continue|meet|buy|need|move)|moving forward|proceeding|the right person|a fit|a good fit|open to)
  (i|we) (do|did) not [*] (want|wish|plan|intend|have (the (time|capacity|bandwidth|room|budget|resources)|time|capacity|room|any (time|capacity|room|need|plans|openings|interest)|a need|an opening|budget)|need (this|it|that|any|your|another|a|the)|see (a fit|this working)|take (on|part|unsolicited|calls|meetings))
  (i|we) have no (need|interest|plans|capacity|time|room|budget|openings|vacancies|intention|use|wish|requirement)
  (i|we) (am|are) unable to
  (i|we) find (myself|ourselves) unable to
  (i|we) will [have to] (pass|sit this (one|round) out|leave it|stay put|stay where i am|skip (it|this)|give (it|this|that|the *) a miss)
  (it|this|that) is [*] (a no|a pass|a hard no|a firm no|not for (me|us)|not (something|one|anything) (i|we) (can|will|want|would)|not (a|the right) (fit|match) for (me|us)|not possible for (me|us)|off the table|a no from (me|us|our side))
  (my|our|the|short) answer [*] is [*] (no|negative)
  (i|we) have to be [clear|honest|direct]: no
  no thank you
  no thanks
  not for (me|us)
  not interested
  not going to happen
  (count|leave) (me|us) out
  (i|we) (am|are) (out|staying put|staying where (i am|we are))
  (please|kindly) [*] (remove|take|strike) (me|us|my name|our name|my address|our company) (from|off|out)
  (please|kindly) [*] (stop|cease|refrain from) (writing|contacting|emailing|mailing|calling|sending|messaging)
  (please|kindly) do not (contact|write to|email|call|message|send) (me|us)
  do not (contact|write to|email|call|message) (me|us) [again|anymore]
  (please|kindly) (withdraw|cancel) (my|our)
  (i|we) (have|had) [*] (gone|decided to go|chosen to go|going) with (another|someone|somebody|a different|other)
  (i|we) (went|are going|have gone) (with|for) (another|someone|somebody|a different|other)
  (we|i) (will|have) not [*] (be (progressing|proceeding|moving|taking|offering|going|pursuing|hiring)|selected|progressed)
  (has|have|had|was|were) [*] (been (filled|offered to|given to|awarded to) |not been (successful|selected|shortlisted|accepted|approved))
  your application (was|is|has been) (unsuccessful|not successful|rejected|declined)
  the answer [*] [*] (is|remains|stays|has to be) no
  nothing further (will follow|is planned|follows)
  (i|we) (will be|am|are) [*] (unavailable|double booked|otherwise engaged)
  (i|we) (am|are) not [*] (doing|signing|moving|investing|lending|buying|accepting|putting|paying|hosting|running|hiring|adding|renewing|switching|changing|lowering|extending|sponsoring|speaking|volunteering|playing)
  (i|we) (am|are) not [*] [right] (person|one|man|woman|fit|match|candidate|team|firm) for
  (gonna|going to|will|best|better) (sit ** out|pass on|skip|give ** a miss|say no|leave it|stay put)
  a no from (me|us|our|my|here)
  no to (the|your|that|this)
  (take|strike|leave|cross) (me|us|my name) (off|out)
  (i|we) (can|could) not [*] (say yes|justify|spare|oblige)
  (thank you|thanks) but (no|not)
  (the|your|this|that) [*] [*] [*] (is|was|are|has been|have been) [*] (refused|rejected|declined|denied|turned down|withdrawn|not approved|not accepted|not happening|filled|closed to)
  (the|your|this|that) [*] [*] [*] (can|will|could|shall) not [*] be (granted|placed|renewed|funded|accepted|approved|taking|moving|going|extended|considered|issued|reimbursed|refunded|joining|attending|proceeding|met|fulfilled|accommodated|continued|progressed|taken)
  (the|our) (decision|verdict|outcome) [*] [*] (is|was|remains) [*] (no|negative|not to)
  (i|we) (have to|must) (return|hand back|give back|cancel|disappoint)
  (i|we) (chose|picked|appointed|hired|selected|have (chosen|picked|appointed|hired|selected)) [*] (another|someone|somebody|different|other|rival)
  (have|has) (been awarded|awarded) [*] [*] [*] (to another|elsewhere)
  (i|we) (do|did) not (lend|do (favours|favors|unpaid|calls|coffee|chats|work|interviews|podcasts|panels|talks|demos)|give discounts|offer discounts|accept unsolicited|work without|sign)
`,
);

/** A whole answer when a sentence ends with it: “Sorry, I can’t.” */
export const SHORT_REFUSALS = phraseList(
  'short-refusals',
  `
  (i|we) (can|will|could) not
  (i|we) am not able
  no
  nope
  nah
  absolutely not
  i (pass|decline)
  hard pass
  nothing doing
`,
);

/** Words that take something on for certain. */
export const COMMITMENTS = phraseList(
  'commitments',
  `
  count (me|us) in
  (i|we) (accept|will sign|would sign)
  (i|we) will be (there|attending|joining)
  yes (please|of course|absolutely|gladly|certainly|with pleasure)
  (happy|glad|delighted|pleased) to (accept|sign|confirm|attend|join|review|come|do it)
  (i am|we are) in (for|on)
  see you (there|then|on|at)
  wouldn't miss (it|this)
  consider it done
`,
);

/** Words that end something already begun, or say what will not happen. */
export const BOUNDARIES = phraseList(
  'boundaries',
  `
  (i|we) [*] (need to|have to|must|will|am going to|would like to|have decided to|am) [*] (step back|step down|step away|step aside|stepping back|stepping down|stepping away|stepping aside|withdraw|withdrawing|pull out|pulling out|bow out|bowing out)
  (i|we) (am|are|will be) (withdrawing|resigning|pulling out|bowing out|leaving the|ending)
  (i|we) [have] (withdrawn|resigned|pulled out)
  (i|we) (withdraw|resign)
  (i|we) (will|shall) not [*] (be (continuing|responding|answering|replying|discussing|engaging|working for free|doing unpaid)|continue|respond|reply|answer|discuss|engage|tolerate|accept|work (unpaid|for free|without pay)|take (calls|messages)|be (contacted|spoken to))
  (i|we) do not (work (for free|unpaid|without (pay|payment))|do unpaid|accept (messages|calls|this|unpaid)|reply to|respond to|discuss|want (any|further|more|to hear))
  (this|that|it) (ends|stops) (here|now|today)
  this is (my (last|final) (message|reply|word|answer)|the end of (this|our))
  (stop|cease) (contacting|writing|emailing|calling|messaging|sending)
  (this|our) (conversation|correspondence|exchange) (ends|is over|is closed|stops)
  (i|we) consider (this|the) (matter|conversation|thread|subject) closed
  (all|any) [further] (contact|messages|communication) (must|has to|should) (stop|end|go through)
  my (evenings|weekends|time|nights) (are|is) not available
`,
);

/** What looks like one of the above and says yes, asks, or informs. */
export const NOT_REFUSALS = phraseList(
  'not-refusals',
  `
  (can|could|will) not [*] (wait|thank|stress|recommend|praise|believe|imagine|complain|fault|help but|argue|say no|go wrong|be happier|be more|agree more|overstate|emphasise|emphasize|blame|tell|find|open|see|access|remember|recall|hear|log in|log on|reach|download|get (in|into|through|it to|hold)|view|print|reproduce|connect)
  (would|will|could) not (miss|mind|say no|hesitate|hurt|have it|want to miss|dream|bear|have borne|cry|know|forget|let you down)
  (not|never) (want|wish|going) to miss
  refuse to (believe|be|miss|mope|give up|accept that|let|think)
  no thanks (needed|necessary|required)
  (be) (able|unable) to (promise|say)
  not for me to (decide|say|judge)
  (can|could) not (approve|confirm|sign|do it) (what|until|before|in the)
  (can|could) not (say (i|we)|promise|get)
  do not mind if (i|we) do
  do not (need|have) to
  not (a bother|a problem|at all|an issue|a worry|to worry|only|just|yet sure)
  no (problem|worries|bother|trouble|objection|objections|rush|need|doubt|matter)
  (i|we) (can|could|will|would|do) not [*] (have|see|find|think of) (a|any) (reason|reasons|problem|objection|objections|issue|issues)
  (no|not|never) (reason|way) (i|we) (would|could|can) (decline|refuse|turn|say no)
  (be|would be) (daft|mad|silly|crazy|foolish) to (refuse|decline|say no|turn)
  (i|we) (withdraw|drop) (my|our) (objection|objections|concern|concerns|complaint)
  (i|we) (can|could|would|will) not (be)? (more (grateful|pleased|delighted)|happier)
`,
);

/** Words that take something on: a reply in which they stand alone is no decline. */
export const ACCEPTANCES = phraseList(
  'acceptances',
  `
  (i|we) (would|will|am|are) [*] (love to|be (delighted|happy|glad|pleased|honoured|honored) to|(delighted|happy|glad|pleased|honoured|honored) to (accept|join|help|attend|come|confirm|take|do|speak|meet|say yes))
  (happy|glad|delighted|pleased) to (help|join|accept|attend|do|take|meet|come|confirm)
  count me in
  (i|we) (accept|agree)
  (i|we) (will|can) [gladly|happily|certainly] (be there|attend|join you|come along|do it|take it on)
  (i am|we are) in
  (it|that) is a yes
  yes (please|of course|absolutely|gladly|certainly)
  looking forward to (it|seeing|meeting|working|joining|starting)
  see you (there|then|on|at|next|tomorrow)
  sounds (good|great|perfect|lovely)
  that works [for]
  consider it done
`,
);
