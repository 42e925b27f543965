import { defineScenario } from '../scenario';
import { phraseList } from '../text/phrases';

const EVENT = phraseList(
  'event',
  `
  (meeting|workshop|webinar|town hall|offsite|off site|away day|conference|reception|kick off|kickoff|seminar|briefing|review meeting|sync|retrospective|roundtable|round table|symposium|gala|ceremony|open day|training session|info session|information session|working session|brainstorm|brainstorming|catch up|standup|stand up|supplier day|team lunch|team dinner|leaving drinks|christmas party|summer party|board dinner|networking event|panel discussion|annual dinner|general meeting|assembly|launch event|breakfast|walk through|walkthrough|deep dive|steering group|planning day)
`,
);
const INVITATION = phraseList(
  'invitation',
  `
  (you are|you are [*] [*] (cordially|warmly|kindly|hereby)|you and * are) [*] invited
  (invite|inviting|invitation) [you] [*] [*] (to|for)
  (can|could|will|would) you [*] (join|attend|make it|come|be there|come along|dial in|sit in)
  (would|will|are) you [be] (free|available|able to (attend|join|come|make))
  (please|kindly) [*] (rsvp|confirm (your|attendance|whether|if|by)|register|accept (the|this)|join (us|me|the)|block (the|your|out)|hold the|attend|let (us|me) know (if|whether) you (can|will|are|would))
  (save the date|hold the date|attendance (is )?(requested|mandatory|required|expected)|rsvp|your attendance)
  (join|joining) (us|me) (for|at|on|in|next|this)
  (would|should|will) (be [*] (pleased|delighted|glad|honoured|happy|great|good)) [*] [*] (if you|to (have|see|welcome) you|you could)
  (set up|schedule|arrange|hold|organise|organize|have|put in|plan|fix) (a|another|the|our) [*] [*] (meeting|call|session|workshop|sync|catch up|review)
  (does|would|will|do|is) [*] [*] [*] [*] (work|suit) [for] you
  (which|what) (time|day|slot|date|of these) [*] [*] (suits|works|would suit|would work|is (better|best))
`,
);
const WHEN = phraseList(
  'appointed-time',
  `
  (monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri|sat|sun) [*] [*] [*] #
  # [*] (january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)
  (january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec) #
  (next|this|on) (monday|tuesday|wednesday|thursday|friday|saturday|sunday|week)
  at # [am|pm|o'clock]
  # (am|pm|o'clock)
  tomorrow [*] (at|morning|afternoon|#)
`,
);
const WHERE = phraseList(
  'meeting-place',
  `
  (in|at) (room|the boardroom|our office|the office|our offices|the canteen|the auditorium|the main hall|the village hall|hotel|the hotel|my office|conference room|meeting room|building|hall|the library|the restaurant)
  (on|via|over|through|by) (teams|zoom|google meet|meet|webex|skype|video)
  (teams|zoom|webex) (link|call|meeting)
  (agenda|the agenda|programme|dial in|join link|meeting link|calendar invite|venue|location)
  # (minutes|mins|min|hour|hours) [long|max|is enough|should]
  (for|about|around) (an|one|two|half an|#) (hour|hours|minutes)
`,
);

/** Somebody keeps a chair, a slot and a headcount for everyone who has not answered. */
export default defineScenario({
  id: 'meeting-invite',
  title: 'Meeting or event',
  responses: ['decline'],
  cues: [
    { says: 'names a meeting or an event', group: 'event', weight: 0.35, phrases: EVENT },
    { says: 'invites you', group: 'request', weight: 0.4, phrases: INVITATION },
    { says: 'names a time', group: 'time', weight: 0.25, phrases: WHEN },
    { says: 'names a place', group: 'place', weight: 0.2, phrases: WHERE },
  ],
  needs: 'request',
  slots: { event: { label: 'Event', neutral: 'your invitation' } },
  drafts: {
    decline: {
      opening: ['Thank you for {event}.', 'Thank you for including me.'],
      decision: {
        direct: [
          'I won’t be attending, so please plan without me.',
          'I can’t attend, so please give my place to somebody else.',
        ],
        softened: [
          'I can see why it matters to get people together; all the same, I won’t be attending, so please plan without me.',
          'It was kind of you to keep a place for me; all the same, I can’t attend, so please give it to somebody else.',
        ],
      },
      closing: [
        'I hope it goes well and is a good use of everyone’s time.',
        'I wish all of you a good and useful time together.',
      ],
    },
  },
});
