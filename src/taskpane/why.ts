import type { CheckId } from '../core';

/** Why each check is there, and where its number or its claim comes from. */
export const why = {
  'unclear-decision':
    'Refusals are taken better stated up front than behind a buffer (Locker 1999, with students).',
  'vague-language':
    'The worst reactions come from delay without an explicit no (Waung and Brice 2000). What postpones is heard as a delay; that step is our inference.',
  'false-hope':
    'Whoever hopes, waits and asks again. A day or a condition ends that; this is our own convention.',
  disrespect: 'An insult is answered, and the no is lost. This is our own convention.',
  'unfilled-slot':
    'A placeholder, or somebody else’s name, shows that nobody looked. This is our own convention.',
  'too-long':
    'Mails of 50 to 125 words got the most answers (Boomerang, 40 million mails, 2016), and half of all replies have fewer than 43 (Kooti et al. 2015).',
  'over-explaining': 'Every further reason can be argued with. One is our own convention.',
  'over-apology':
    'A refusal that apologises raises hurt feelings (Freedman et al. 2017, three studies). One apology is our own convention.',
  reopening:
    'One to three questions bring half as many answers again (Boomerang, 2016); a no wants the reverse, which is our inference.',
  'late-reply':
    'What hurts most is a long delay without a word about it (Waung and Brice 2000). 48 hours, or what you chose, and a day more are our own convention.',
  'wide-audience': 'A no in front of others is harder to take. This is our own convention.',
  'unacknowledged-gap':
    'A reply after weeks that says nothing of them is read as indifference. Two weeks and six weeks are our own convention.',
} satisfies Record<CheckId, string>;
