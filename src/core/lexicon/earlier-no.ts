import { phraseList } from '../text/phrases';

/** How the reader of a message may have said no before; in their own quoted mail, so that a few plain ways are enough. */
export const EARLIER_NO = phraseList(
  'earlier-no',
  `
  (i am|we are) [*] declining
  (i|we) (decline|must decline|have to decline|will decline|would like to decline) (the|your|this|it|that)
  (i|we) will pass on (this|it|that)
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
