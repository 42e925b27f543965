import { defineScenario } from '../scenario';
import { phraseList } from '../text/phrases';

const RECRUITER = phraseList(
  'recruiter',
  `
  (recruiter|headhunter|head hunter|talent partner|talent scout|talent acquisition|recruitment consultant|executive search|search firm|staffing agency|recruiting team|recruitment team|hiring team)
  (retained|engaged|mandated|instructed) [*] [*] [*] [*] [*] to (find|fill|search|identify|recruit|appoint)
  (my|our|a) client [*] (is|has|are) [*] (looking|seeking|searching|hiring|recruiting|building)
  i recruit
  (on behalf of) (my|our|a) client
  entrusts me with the search
  i am (hiring|recruiting|sourcing)
`,
);
const PROFILE = phraseList(
  'profile',
  `
  (came across|found|saw|noticed|looked at|reviewed|impressed by|viewed|read) [*] your (profile|background|experience|cv|resume|linkedin|work history)
  your (profile|background|experience|cv|resume|skills|skill set) [*] [*] [*] (match|matches|fit|fits|stood out|caught|looks|look|appears|would be|could be|seems|aligns|is exactly|impressed)
  your (name|profile) (came up|was given|was mentioned|was suggested|was recommended|was put forward)
  (gave|given|passed|suggested|mentioned|recommended) [me|us] your name
  someone (with|of) your (background|experience|profile|skills)
`,
);
const ROLE = phraseList(
  'role',
  `
  (the|a|an|this|our|new|open|senior|lead|permanent|exciting|interesting|contract|remote|similar) [*] [*] (role|position|vacancy|opening|post|job opportunity|career opportunity)
  (position|role|post|vacancy|opening) (as|of|for|in|with|at|is|based|reports|available)
  we are [*] (hiring|recruiting|building [*] [*] (team)|looking for (a|an|two|three|our|someone) * )
  (looking|searching|search) (for|to (hire|fill|add|find|appoint)) [*] [*] [*] (engineer|developer|manager|director|lead|analyst|designer|architect|consultant|scientist|specialist|officer|nurse|accountant|head|executive|administrator|technician|teacher|controller|counsel)
  (job description|role description|job spec|base salary|salary range|salary band|compensation package|total compensation|day rate|signing bonus|annual salary|competitive salary|fully remote|hybrid role)
`,
);
const INTEREST = phraseList(
  'interest-in-a-role',
  `
  (open|receptive) to (a|an|the|new|hearing|exploring|discussing|considering|learning|other|opportunities|something|talking|a conversation|a chat|a move|change)
  (would|could|might) (you|this|that|it) [*] be (interested|open|of interest|something)
  (are you|would you be) [*] (interested|looking|open|considering|available|tempted|curious)
  (could|would|can) (i|we) (send|share|forward|tell) [you] [*] [*] (the|more|a|details|job|role|spec)
  (quick|short|brief|confidential|informal|exploratory|introductory|initial|15 minute|20 minute|30 minute) (call|chat|conversation|phone call|intro)
  (send|share|forward) [me|us|over] [*] your (cv|resume|latest cv|updated cv|updated resume)
  (let me know) [*] [*] [*] (interested|interest|curious|talk|chat|discuss|hearing more)
  (worth|happy to|love to|like to|glad to) [*] [*] (a chat|a call|a conversation|chat|talk|discuss|connect|tell you more|speak|share more|hear)
  yes interested
`,
);

/** A recruiter who gets a clear no moves on the same day; one who gets a maybe writes again next month. */
export default defineScenario({
  id: 'recruiter-outreach',
  title: 'Recruiter outreach',
  responses: ['decline', 'no-reply'],
  cues: [
    { says: 'writes as a recruiter', group: 'sender', weight: 0.45, phrases: RECRUITER },
    { says: 'has looked at your profile', group: 'profile', weight: 0.4, phrases: PROFILE },
    { says: 'describes a role', group: 'role', weight: 0.4, phrases: ROLE },
    { says: 'asks whether you are interested', group: 'request', weight: 0.3, phrases: INTEREST },
  ],
  about: '{role}',
  slots: {
    role: {
      label: 'Role',
      neutral: 'the role',
      certain: { fact: 'role', said: 'the {fact} role' },
    },
  },
  drafts: {
    decline: {
      opening: {
        direct: [
          'Thank you for getting in touch about {role}.',
          'Thank you for thinking of me for {role}.',
          'Thank you for writing to me about {role}.',
        ],
        softened: [
          'Thank you for getting in touch about {role}; it’s kind of you to ask.',
          'Thank you for thinking of me for {role}, and for writing to say so.',
          'Thank you for taking the time to write to me about {role}.',
        ],
      },
      decision: [
        'I’m declining, so please don’t put me forward for it.',
        'My answer is no, so please carry on with other candidates.',
        'I won’t be applying, so please count me out of this search.',
      ],
      softening: [
        'I know that isn’t what you were hoping to hear.',
        'I’d rather tell you plainly than keep you guessing.',
        'That says nothing against you or the role itself.',
      ],
      closing: [
        'I hope you soon fill the position with somebody who is pleased to have it.',
        'I wish you well with the search and hope the right person turns up quickly.',
        'Good luck with the search; I hope it turns out to be a short one.',
      ],
    },
  },
});
