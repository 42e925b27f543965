import { phraseList } from '../text/phrases';

/** Words that name an occasion without a day, or a condition, on which the no could become a yes. */
export const HOPES = phraseList(
  'hopes',
  `
  (keep|bear|have) (you|your * [*]|it|this) in mind [for]
  (keep|keeping|hold|holding|retain|retaining) [*] your (cv|resume|details|application|name|profile|portfolio|information)
  (stay|remain|remains|kept|keep|held) on (file|our books|our records|the reserve list|the waiting list|my radar|our radar)
  (keep|put) (me|us) on (your|the) (radar|list|reserve list|waiting list|books)
  (ask|try|ping|call|email|contact|approach|invite|write to|check in with|come back to|get back to|reach out to|give) (me|us) [*] (again|later|next (time|year|season|month|quarter|round)|another time|in the (future|new year|spring|summer|autumn)|a shout|a ring|a bell|once|when|if)
  (maybe|perhaps|possibly|hopefully) [*] [*] (next (time|year|season|month|quarter|round|one)|in the future|another time|some other time|one day|some day|someday|down the (road|line)|later (on|in the year)|when|once|if)
  (i|we) (would|will) [*] (love|like|be (happy|glad|delighted|open|keen|willing|interested)) [*] [*] [*] (another time|next (time|year|season|round)|in the future|some other time|down the (road|line)|one day|at a later)
  (if|when|once|should) [*] [*] [*] (changes|change|changed|frees up|free up|opens up|open up|comes up|come up|arises|arise|settles|settle|allows|allow|improves|calms down|quietens down|dies down) 
  (if|when|once|should) (my|our|your|the) (circumstances|situation|schedule|plans|budget|workload|calendar|diary|needs|priorities) 
  (do|please|feel free to|by all means|you are welcome to|welcome to) [*] (apply|ask|try|submit|get in touch|reach out|come back|write|approach us|reapply|re apply) again
  (should|if) (a|any|another|something|anything|the right) [*] [*] [*] (come up|comes up|arise|arises|opens|open up|becomes available|suitable)
  (not|never) (say never|rule it out|ruling it out|ruled out|closing the door|a never)
  (the|my|our) door (is|stays|remains) [*] open
  (i|we) (may|might|could) [well] [*] (reconsider|change (my|our) mind|be persuaded|be tempted|be in touch|come round|be able to (next|later|in))
  (first|next) (on|in) (the|my|our) (list|line|queue)
  you will be (the first|my first|our first) [to|call|phone]
  (watch this space|fingers crossed|never say never|until next time|hope to work together in the future|for future (opportunities|roles|vacancies|projects))
`,
);

/** The same, in words that mean it in every decline; those above may mean something else. */
export const STOCK_HOPES = phraseList(
  'hopes',
  `
  (keep|bear|have) (me|us) in mind [for]
  (keep|keeping|hold|holding|retain|retaining) [*] your (cv|resume|details|application|name|profile|portfolio|information) on (file|record)
`,
);
