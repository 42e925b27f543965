// Written by `npm run generate`; do not edit.
import tooLong from './too-long';
import unclearDecision from './unclear-decision';
import unfilledSlot from './unfilled-slot';
import vagueLanguage from './vague-language';

export const checks = [unclearDecision, vagueLanguage, unfilledSlot, tooLong] as const;
