import { phraseList } from '../text/phrases';

/** How the reader of a message may have said no before; in their own quoted mail, so that a few plain ways are enough. */
export const EARLIER_NO = phraseList(
  'earlier-no',
  `
  (i am|we are|i have to|we have to|i must|we must|i will|we will|i would like to|i am going to) [*] (decline|declining|pass|passing)
  (i|we) (decline|will pass)
  (am|are) not interested
  not interested
  no (thanks|thank you)
  (my|our|the) answer is [*] no
  (will|can|do|would) not be [*] (applying|attending|joining|taking|able|buying|coming|pursuing)
  (please )?(do not|stop) [*] (contact|contacting|write|writing|email|emailing|call|calling) [to] (me|us)
  (take|remove|strike|count) (me|us) (off|from|out)
  not (for|something for) (me|us)
`,
);
