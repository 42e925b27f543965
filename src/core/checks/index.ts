// Written by `npm run generate`; do not edit.
import falseHope from './false-hope';
import overApology from './over-apology';
import tooLong from './too-long';
import unclearDecision from './unclear-decision';
import unfilledSlot from './unfilled-slot';
import vagueLanguage from './vague-language';

export const checks = [
  unclearDecision,
  vagueLanguage,
  falseHope,
  unfilledSlot,
  tooLong,
  overApology,
] as const;
