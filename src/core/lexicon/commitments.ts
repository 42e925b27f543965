import { phraseList } from '../text/phrases';

/** Words that take something on for certain. */
export const COMMITMENTS = phraseList(
  'commitments',
  `
  count (me|us) in
  (i|we) (accept|will sign|would sign)
  (i|we) will be (there|attending|joining)
  yes (please|of course|absolutely|gladly|certainly|with pleasure)
  (i am|we are) in (for|on)
  wouldn't miss (it|this)
  consider it done
`,
);
