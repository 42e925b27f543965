import { phraseList } from '../text/phrases';

/** Words that make a promise out of a postponement when they stand in the same sentence. */
export const DATED = phraseList(
  'dated',
  `
  [on|by|before|until|from|this|next|coming] (monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|today)
  (january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec) #
  # (january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)
  (in|by|from|until|before|early|late|mid|this|next) (january|february|march|april|may|june|july|august|september|october|november|december)
  the # [of]
  (at|by|before) # [am|pm|o'clock]
  (end of|close of) (play|business|day|the day|today|the week|this week|next week|the month) 
  (within|in) (the next|#|a|an|two|three|four|five) (day|days|hour|hours|week|# days|# hours|# weeks)
  by (noon|midday|lunchtime|eod|cob|the weekend|week's end)
  (this|next) (afternoon|morning|evening)
`,
);
