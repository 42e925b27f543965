// Written by `npm run generate`; do not edit.
import type { Scenario } from './scenario';

/** Every scenario without what it takes to recognise and to answer it. */
export const scenarioTable: readonly Pick<Scenario, 'id' | 'title' | 'responses'>[] = [
  { id: 'recruiter-outreach', title: 'Recruiter outreach', responses: ['decline', 'no-reply'] },
  { id: 'job-offer', title: 'Job offer', responses: ['decline'] },
  { id: 'candidate', title: 'Candidate waiting for an answer', responses: ['decline', 'close'] },
  { id: 'networking-request', title: 'Networking request', responses: ['decline', 'close'] },
  { id: 'collaboration', title: 'Collaboration proposal', responses: ['decline', 'withdraw'] },
  { id: 'sales-pitch', title: 'Sales pitch', responses: ['decline', 'no-reply'] },
  { id: 'meeting-invite', title: 'Meeting or event', responses: ['decline'] },
  { id: 'favour-request', title: 'Favour', responses: ['decline'] },
  {
    id: 'follow-up-nudge',
    title: 'Follow-up on an unanswered mail',
    responses: ['repair', 'decline'],
  },
  { id: 'harassment', title: 'Harassment or threat', responses: ['no-reply', 'boundary'] },
  { id: 'scam-spam', title: 'Scam or spam', responses: ['no-reply', 'boundary'] },
  {
    id: 'exploitative',
    title: 'Exploitative request',
    responses: ['boundary', 'step-back', 'no-reply'],
  },
];
