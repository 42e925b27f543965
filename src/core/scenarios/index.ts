// Written by `npm run generate`; do not edit.
import harassment from './harassment';
import meetingInvite from './meeting-invite';
import recruiterOutreach from './recruiter-outreach';
import salesPitch from './sales-pitch';

export const scenarios = [recruiterOutreach, salesPitch, meetingInvite, harassment] as const;
