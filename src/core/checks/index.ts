// Written by `npm run generate`; do not edit.
import disrespect from './disrespect';
import falseHope from './false-hope';
import lateReply from './late-reply';
import overApology from './over-apology';
import overExplaining from './over-explaining';
import reopening from './reopening';
import tooLong from './too-long';
import unacknowledgedGap from './unacknowledged-gap';
import unclearDecision from './unclear-decision';
import unfilledSlot from './unfilled-slot';
import vagueLanguage from './vague-language';
import wideAudience from './wide-audience';

export const checks = [
  unclearDecision,
  vagueLanguage,
  falseHope,
  disrespect,
  unfilledSlot,
  tooLong,
  overExplaining,
  overApology,
  reopening,
  lateReply,
  wideAudience,
  unacknowledgedGap,
] as const;
