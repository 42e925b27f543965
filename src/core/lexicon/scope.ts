import { phraseList } from '../text/phrases';

/** Words before a phrase, in its clause, that turn it into its opposite. */
export const NEGATORS = phraseList(
  'negators',
  `
  not
  never
  no
  nor
  neither
  without
  rather than
  instead of
  no (need|reason|point) (to|in|for)
  nothing to
  no longer
`,
);

/** Negators in form that leave the meaning as it is. */
export const PSEUDO_NEGATORS = phraseList(
  'pseudo-negators',
  `
  not only
  not just
  not sure
  not certain
  no doubt
  not (right now|at the moment|just now|at this|at present|yet|for now)
  why (do|not) [not]
  do not hesitate
  if not
  not until
  no later
`,
);

/** Somebody else's words or wishes, told by the writer. */
export const REPORTS = phraseList(
  'reports',
  `
  (you|he|she|they|it|who) [*] (asked|said|wrote|mentioned|suggested|wanted|told|offered|promised|proposed|wondered|hoped) [me|us|that|to|if|whether]
  (your|his|her|their) (mail|email|message|note|letter|reply|offer|request|suggestion) [*] (asks|says|said|asked|mentions|suggests|to)
  (as|like) you (said|put it|wrote|asked|suggested)
  when you (said|wrote|asked)
  (he|she|they) (will|would|can|could|may|might)
  if you (want|would like|like|need|prefer|wish)
`,
);
