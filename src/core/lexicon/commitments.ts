import { phraseList } from '../text/phrases';

/** Words that take something on for certain; “I’ll be there” is in a no said of another day. */
export const COMMITMENTS = phraseList(
  'commitments',
  `
  count (me|us) in
  (i|we) accept
  yes (please|of course|absolutely|gladly|certainly|with pleasure)
  (i am|we are) in (for|on)
  wouldn't miss (it|this)
  consider it done
`,
);
