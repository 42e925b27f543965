import { phraseList } from '../text/phrases';

/** Words of mail that goes to many. */
export const BULK = phraseList(
  'bulk',
  `
  unsubscribe
  (manage|update) your (preferences|subscription|email preferences|notifications)
  (view|read) (this|it) [*] in [your|a] browser
  you (are receiving|received|receive) this (email|message|mail|newsletter) because
`,
);

/** Words of mail that a system sends, to which a decline is no answer. */
export const AUTOMATIC = phraseList(
  'automatic',
  `
  (do not|please do not) reply to this (email|e-mail|mail|message)
  this is an (automated|automatic|auto generated) (message|email|mail|notification|reply)
  (automatic|automated) (reply|response)
  out of (the )?office
  (your|the) (order|invoice|receipt|payment|booking|ticket|parcel|delivery|password|verification code|one time code|statement) [*] (has been|is|was|number|confirmation)
  undeliverable
  delivery (has )?failed
  (has|have) (accepted|declined|tentatively accepted) (this|the|your) (meeting|invitation|event)
  no action (is )?(required|needed)
`,
);
