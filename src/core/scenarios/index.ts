// Written by `npm run generate`; do not edit.
import candidate from './candidate';
import collaboration from './collaboration';
import exploitative from './exploitative';
import favourRequest from './favour-request';
import followUpNudge from './follow-up-nudge';
import harassment from './harassment';
import jobOffer from './job-offer';
import meetingInvite from './meeting-invite';
import networkingRequest from './networking-request';
import recruiterOutreach from './recruiter-outreach';
import salesPitch from './sales-pitch';
import scamSpam from './scam-spam';

export const scenarios = [
  recruiterOutreach,
  jobOffer,
  candidate,
  networkingRequest,
  collaboration,
  salesPitch,
  meetingInvite,
  favourRequest,
  followUpNudge,
  harassment,
  scamSpam,
  exploitative,
] as const;
