import tooLong from './too-long';
import unclearDecision from './unclear-decision';
import unfilledSlot from './unfilled-slot';
import vagueLanguage from './vague-language';

export const checks = [tooLong, unclearDecision, unfilledSlot, vagueLanguage] as const;
