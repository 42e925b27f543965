export type ScenarioId =
  | 'recruiter-outreach'
  | 'job-offer'
  | 'candidate'
  | 'networking-request'
  | 'collaboration'
  | 'sales-pitch'
  | 'meeting-invite'
  | 'favour-request'
  | 'follow-up-nudge'
  | 'harassment'
  | 'scam-spam'
  | 'exploitative';

export type ResponseId =
  | 'decline'
  | 'withdraw'
  | 'close'
  | 'boundary'
  | 'step-back'
  | 'repair'
  | 'no-reply';
