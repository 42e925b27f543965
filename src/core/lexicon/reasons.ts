import { phraseList } from '../text/phrases';

/** Words that say that a cause follows. */
export const CAUSES = phraseList(
  'causes',
  `
  because
  as (i|we|my|our|there|it|the)
  since (i|we|my|our|there|it|the)
  (due|owing) to
  on account of
  what with
  (the|my|our|one) [*] reason [*] (is|being)
  (the fact|given) that
  seeing (as|that)
  in view of
`,
);

/** Words that add one more cause to the first. */
export const ADDED_CAUSES = phraseList(
  'added-causes',
  `
  and (besides|anyway|also|on top of that|then)
  besides
  on top of (that|which|this|it all|everything)
  (then|and) there is (the|also|my|our)
  then there is the (matter|fact|question)
  (quite|altogether) apart from that
  and apart from that
  plus [(my|our|the|i|we)]
  (what is|and what is) more
  not to mention
  moreover
  furthermore
  in addition
  (first|firstly|first off|for one thing|for a start|for one)
  (second|secondly|third|thirdly|lastly|finally|last of all)
  the (first|second|third|other) [thing|reason|problem|issue|point] (is|being)
  (partly|partially)
  (two|three|four|several|many|a few|a number of) (reasons|things|points)
  (i|we) (also|as well)
  (my|our|the) [*] [*] (also)
`,
);

/** Words of a burden: what somebody says when they explain why they can’t. */
export const BURDENS = phraseList(
  'burdens',
  `
  (not|no|never|nobody|nothing|none|without|cannot)
  (too|full|busy|late|away|off|ill|sick|sore|tired|exhausted|swamped|stretched|tied|booked|double booked|overdue|behind|broken|broke|busted|buggered|dead|damp|cold|flu|stuck|short|understaffed|frozen|cut|cuts|gone|left|leaving|moved|moves|moving|clash|clashes|clashing|overlaps|deadline|exam|exams|court|audit|surgery|operation|hospital|doctor|physio|gp|dentist|therapist|divorce|funeral|wedding|baby|newborn|nursery|garage|workshop|mot|strike|travelling|traveling|abroad|expensive|costs|cost|price|priced|rose|risen|doubled|budget|debt|mortgage|rent|salary|notice|discretionary|far|long|worn|empty|difficult|hard|problem|problems|trouble|noise|smell|smells|stays|thin|confidential|commitments|commitment|scaffolder|visa|shoulder|knee|back|migraine|wrist|hearing aid|shouts|owe|owed|owes)
  (school run|school runs|recital|christening|childcare|rehearsal|shift|shifts|essays|thesis|term|teaching|marking)
  (lost|promised|policy|insurance|insurers|licence|license|conflict|forbids|forbid|rules|commute|lack|lacks|permit|contract|legal|solicitor|lawyer|lawyers|closing|tight|family|wife|husband|mother|father|mum|mom|dad|daughter|son|kids|children|brother|sister|mother's|father's|dad's|daughter's|wife's|husband's|dog|car|hip|knees|bed|sleep|sleeping|nights|evenings|weekends|spent|failed|stopped|outside|distance|weight|birthday|graduation|anniversary|finals|money|headcount|renovation|kitchen|boiler|landlord|train|flight|flights|heights|quality|slow|worse|weak|unreliable|risk|risky|loss|losses|freeze|hours|alone|worked)
  (tied to|signed|already|wants|want|needs|need|hates|hate|dislike|loathe)
  (in (laws|law)|over budget|way over|out of support|out of date|out of stock|way above|above the|below the|up # %)
`,
);

/** Health, family, money and grief: what a reader did not ask to know. */
export const PRIVATE = phraseList(
  'private',
  `
  (my|our|his|her|the) [*] (divorce|separation|miscarriage|pregnancy|depression|anxiety|burnout|therapy|therapist|counselling|counseling|counsellor|chemo|chemotherapy|biopsy|colonoscopy|colitis|dementia|stroke|cancer|tumour|tumor|hernia|gall bladder|gallbladder|bladder|bowels|haemorrhoids|menopause|vasectomy|ivf|custody|overdraft|debts|bailiffs|landlord|psychiatrist|rehab|hospice|care home|autopsy|diagnosis|medication|steroids|antidepressants|cramps)
  (panic attack|panic attacks|nervous breakdown|hot flushes|blood pressure|bipolar|crohn's|parkinson's|alzheimer's|dementia|leukaemia|leukemia|chemotherapy|chemo|ivf|miscarriage|custody hearing|custody papers|counselling session|counseling session|intensive care|custody|sober|bankruptcy|repossession|alimony|dialysis|morphine|haemorrhoids|menopause|depression|biopsy|diarrhoea|stoma)
  (been|was|were|is|am|got|has been|have been) (diagnosed|signed off|hospitalised|hospitalized|sectioned|divorced|separated|arrested)
  (my|our) [*] (husband|wife|marriage|partner|ex|fiance|fiancé) [*] [*] (left|has left|separated|moved out|is leaving|have been having|separating|having|broken down|found|cheated|is being difficult|in rehab|lost)
  (my|our) (husband|wife|partner) and i (have|are|had|separated)
  (my|our) [*] (mother|mum|mom|father|dad|daughter|son|sister|brother|husband|wife) [*] [*] (died|passed away|is dying|in hospital|has been diagnosed|drinks again|was arrested|has dementia|has cancer|attempted)
  my ex
  (tablets|pills|painkillers)
  (not sleeping|not been sleeping|not slept|sleep on the sofa|cry in|crying in|in tears)
  (behind with|behind on) (the|our|my) (mortgage|rent)
  (gp|doctor|surgeon|physio|consultant) (has|have|put|gave|says|said|told|thinks|wants)
  (my|the) operation
`,
);
