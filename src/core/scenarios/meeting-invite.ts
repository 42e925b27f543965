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
  (invite|inviting) you [*] [*] (to|for)
  (can|could|will|would) you [*] (join (us|me|a|the (call|meeting|session|workshop))|attend|make it|come|be there|come along|dial in|sit in)
  (would|will|are) you [be] (free|available|able to (attend|join|come|make))
  (please|kindly) [*] (rsvp|confirm (your attendance|attendance|whether you|if you)|register|accept (the|this)|join (us|me|the)|block (the|your|out)|hold the|attend|let (us|me) know (if|whether) you (can|will|are|would))
  (save the date|hold the date|attendance (is )?(requested|mandatory|required|expected)|rsvp|your attendance)
  (join|joining) (us|me) (for|at|on|in|next|this)
  (would|should|will) (be [*] (pleased|delighted|glad|honoured|happy|great|good)) [*] [*] (if you|to (have|see|welcome) you|you could)
  (set up|schedule|arrange|organise|organize|put in|fix) (a|another|the|our) [*] [*] (meeting|call|session|workshop|sync|catch up|review)
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
    { says: 'names a meeting or an event', group: 'event', weight: 0.3, phrases: EVENT },
    { says: 'invites you', group: 'request', weight: 0.4, phrases: INVITATION },
    { says: 'names a time', group: 'time', weight: 0.25, phrases: WHEN },
    { says: 'names a place', group: 'place', weight: 0.2, phrases: WHERE },
  ],
  about: '{event}',
  slots: {
    event: {
      label: 'Event',
      neutral: 'your invitation',
      certain: { fact: 'occasion', said: 'your invitation {fact}' },
    },
  },
  drafts: {
    decline: {
      opening: {
        direct: ['Thank you for {event}.', 'Thank you for {event} and for including me.'],
        softened: [
          'Thank you for {event}; it was kind of you to think of me.',
          'Thank you for {event}; I know that getting people together takes work.',
        ],
      },
      decision: [
        'I won’t be attending, so please plan without me.',
        'I’m declining, so please give my place to somebody else.',
      ],
      softening: [
        'I know that a clear no is easier to plan with.',
        'I’d rather tell you than leave you with an empty chair.',
      ],
      closing: [
        'I hope it goes well and that everyone who comes gets something out of it.',
        'I hope it turns out to be a good and useful time for all of you.',
      ],
    },
  },
});
