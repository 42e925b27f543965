import { defineScenario } from '../scenario';
import { phraseList } from '../text/phrases';

const APPLIES = phraseList(
  'application',
  `
  my (application|candidacy|candidature|job application) [*] [*] [*] (for|to|as|is|has|was|of|letter|form)
  (i|have) [*] (applied|am applying|applying) [*] [*] (for|to)
  (i would like|i want|i wish|wish|like) to apply [*] (for|to|as)
  (apply|applying|application) for (the|a|your|this) [*] [*] [*] (position|role|post|job|vacancy|apprenticeship|internship|traineeship|place)
  speculative application
  (attached|enclosed|attach|enclose|sending you|send you|find) [*] [*] [*] my (cv|resume|curriculum vitae|application|covering letter|cover letter)
  (thank you|thanks) [*] [*] for (the trial|meeting with me|the trial day|the second interview)
  i (wish|would like) to apply
  my (cv|resume|cover letter|covering letter|certificates) [*] [*] (attached|enclosed|are attached|is attached)
  (thank you|thanks) [*] [*] for (the interview|interviewing me|inviting me to [*] interview|the opportunity to interview|having me (for|at) [*] (interview|trial))
  (after|since|following) (my|our|the) [*] (interview|trial|trial day|trial shift|assessment)
  i (interviewed|did the (trial|interview|test)|had (my|an|the) [*] interview|was interviewed|came (for|to) [*] interview)
  (my|the) (interview|trial shift|trial day) (on|with you|last|was|for)
`,
);
const OUTCOME = phraseList(
  'awaited-outcome',
  `
  (could|can) you [*] (tell|inform) me [*] [*] [*] (when|whether|if) [*] [*] [*] (decision|decide|interview|start)
  (inform|tell) me of your decision
  (you|you will|expect to) (make|made|reach) [your|a] decision
  (am i|if i am|whether i am) [*] [*] (selected|chosen|in|shortlisted)
  (know|hear|ask|wondering|wonder|informed|learn|told|tell me) [*] [*] [*] (outcome|decision|result|status|next steps|whether you have (decided|made)|if (you have|there is|there has been) [*] (decided|made|any (news|update|progress|decision))|if i (got|have got) (it|the job|the (place|position)))
  (any|an) (news|update|decision|word|feedback) [*] [*] (on|about|regarding|yet|from)
  (did|have) i (get|got|made|make) (it|the job|the (place|position))
  (status|outcome|result|results) of (my|the) (application|interview|trial|process|selection)
  (has|have) [*] [*] (formed a view|reached a decision|made a decision|made a choice|decided yet)
  (would|should) be grateful [*] [*] (to know|to hear|for (a|an|any|your) (answer|decision|reply|update|news))
  (still|very|remain|remains) [*] (interested|keen) [*] [*] (in|on|about) [*] (the|this|your) (position|role|post|job|place|work)
  (could|can|may) i be considered
  (do you|whether you|if you) have any (vacancies|openings|vacancy|opening|positions|jobs|work)
  (available|happy|glad|free) for (an|a) [*] (interview|trial)
  (look|looking) forward to (hearing from you|your (reply|answer|decision|response))
`,
);

/** A candidate who hears nothing turns down no other plan, and tells ten people how it felt. */
export default defineScenario({
  id: 'candidate',
  title: 'Candidate waiting for an answer',
  responses: ['decline', 'close'],
  cues: [
    {
      says: 'applies, or has been interviewed',
      group: 'application',
      weight: 0.45,
      phrases: APPLIES,
    },
    { says: 'waits for your decision', group: 'request', weight: 0.35, phrases: OUTCOME },
  ],
  about: '{application}',
  slots: {
    application: {
      label: 'Application',
      neutral: 'your application',
      certain: { fact: 'role', said: 'your application for the {fact} role' },
    },
  },
  drafts: {
    decline: {
      opening: {
        direct: [
          'Thank you for {application} and for the effort you put into it.',
          'Thank you for applying to us and for the work behind {application}.',
          'Thank you for wanting to work with us and for the time you gave this.',
        ],
        softened: [
          'Thank you for {application}; I know how much effort goes into one.',
          'Thank you for applying to us, for the work behind {application} and for your patience.',
          'Thank you for wanting to work with us; I know how long the wait for an answer can feel.',
        ],
      },
      decision: [
        'We won’t be offering you the position.',
        'My answer is no: we won’t be taking it further.',
        'We have decided not to take your application further.',
      ],
      softening: [
        'I know that this is disappointing to read.',
        'I’d rather you heard it plainly than were left to wonder.',
        'It’s a decision about one position, not a judgement on you.',
      ],
      closing: [
        'You can plan without waiting for us any longer. I wish you well.',
        'Nothing further is needed from you. I hope you soon find work that suits you.',
        'You needn’t reply to this. I wish you every success with what you do next.',
      ],
    },
    close: {
      opening: {
        direct: [
          'Thank you for the time you gave us and for coming to talk with us.',
          'Thank you for talking with us and for everything you brought to the conversation.',
          'Thank you for the conversation and for the care you took over it.',
        ],
        softened: [
          'Thank you for the time you gave us; I know what a talk like that takes.',
          'Thank you for talking with us, and for your patience.',
          'Thank you for the conversation and for all the effort around it.',
        ],
      },
      decision: [
        'We won’t be going ahead with you, and nothing further follows from our side.',
        'We’re not offering you the position, and nothing further follows from here.',
        'We have decided not to take you on, so nothing further follows from us.',
      ],
      softening: [
        'I know that’s hard to hear after so much effort.',
        'I know you were hoping for a different answer.',
        'I’d rather tell you plainly than leave you waiting.',
      ],
      closing: [
        'I wish you well, and I hope that your next interview goes your way.',
        'You needn’t reply to this. I wish you well with what comes next.',
        'I hope that your next step is a good one and that it comes soon.',
      ],
    },
  },
});
