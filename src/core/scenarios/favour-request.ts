import { defineScenario } from '../scenario';
import { phraseList } from '../text/phrases';

const ASKING = phraseList(
  'asking-a-favour',
  `
  (quick|small|big|huge|little|tiny|personal) (favour|favor)
  (ask|do|beg|asking) [*] a [*] (favour|favor)
  a (favour|favor) to ask
  (would|could|do) you mind [*] (proofreading|reading|checking|writing|looking|helping|covering|taking|giving|having|reviewing|filling|sending|lending|introducing|standing)
  i (was|am) wondering (if|whether) you (could|would|might)
  (could|can|would|will) you [*] (possibly|please|be able to|be so kind|be willing to|be prepared to|help (me|us)|do (me|us)|spare)
  (i|we) [*] (hate|know you are (busy|very busy|swamped)) [*] [*] [to ask|but]
  (ask|asking) (you|for) (for )?(your help|a hand|help)
  (need|looking for|short of) [*] (volunteers|a volunteer|helpers|a hand|somebody to|someone to|hands)
  (thanks a million|thanks in advance|i would owe you|i will owe you)
`,
);
const WORK = phraseList(
  'favour-asked',
  `
  (proofread|proofreading|look over|read (over|through)|cast an eye|check my|review my|comment on my)
  (letter of (recommendation|reference|support)|recommendation letter|reference letter|(act|be|stand) as [*] (referee|reference|guarantor)|as a referee|write (me|us) a (reference|letter|recommendation|review)|put in a (good )?word)
  (volunteer|volunteering|help (out )?(at|with|on)|lend (a|me|us)|cover (for|my)|fill in for|stand in for|sit in|man the|take (on|over) [*] (shift|stall|slot|desk))
  (introduce me|put me in touch|make an intro|connect me (to|with)|pass (my|this) [*] (on )?(to|along))
  (sponsor me|donate|donation|raffle|fundraiser|fundraising|bake sale|chip in|sponsorship form)
  (leave|write|post|give) [*] [*] (review|rating|testimonial|stars|endorsement)
  (translate|translating|interpret) [*] [*] (for|this|the|my|at)
  (fill (in|out)|complete|take) (my|our|this|a|the) [*] (survey|questionnaire)
`,
);

/** Somebody who asks a favour needs to ask the next person in time, more than they need this one. */
export default defineScenario({
  id: 'favour-request',
  title: 'Favour',
  responses: ['decline'],
  cues: [
    { says: 'asks you for a favour', group: 'request', weight: 0.4, phrases: ASKING },
    { says: 'names what you would do', group: 'work', weight: 0.4, phrases: WORK },
  ],
  about: '{favour}',
  slots: { favour: { label: 'Favour', neutral: 'the favour you asked' } },
  drafts: {
    decline: {
      opening: {
        direct: [
          'Thank you for asking me and for the trust behind it.',
          'Thank you for thinking of me for this.',
        ],
        softened: [
          'Thank you for asking me; I know it isn’t easy to ask for a favour.',
          'Thank you for thinking of me for this; it’s good to be trusted with it.',
        ],
      },
      decision: [
        'I won’t be taking this on, so please don’t wait for me.',
        'My answer is no, so please ask somebody else for it.',
      ],
      softening: [
        'I know that this sends you looking again.',
        'I’d rather say it clearly than say yes and let you down.',
      ],
      closing: [
        'I hope it all comes together and that you soon find the help you need.',
        'I wish you well with it and hope that you soon have it settled.',
      ],
    },
  },
});
