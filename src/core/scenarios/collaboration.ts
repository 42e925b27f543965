import { defineScenario } from '../scenario';
import { phraseList } from '../text/phrases';

const PROJECT = phraseList(
  'joint-project',
  `
  (collaborate|collaborating|collaboration|co author|coauthor|co write|co host|co hosts|co organise|cooperation|co badge|joint (venture|bid|project|paper|proposal|workshop)|joining forces|join forces|team up|partner up)
  (partner|partnering) with (you|us|me)
  partnership (with|between|proposal|opportunity)
  (advisory (board|role|council|panel)|board of (directors|trustees)|our board|trustee|honorary patron|non executive)
  (podcast|keynote|anthology|edited volume|special issue|guest post|guest article|guest lecture|masterclass|book chapter|op ed)
  (speak|speaking|speaker|panellist|panelist|guest) (at|on|in|for) (our|the|my|a|this)
  (revenue share|profit share|split (the|fifty)|go halves|go fifty fifty|both (names|logos))
  (contribute|write) (a|an|the) (chapter|article|essay|piece|foreword|preface)
`,
);
const PROPOSAL = phraseList(
  'proposal',
  `
  (would|could|might) (you|this|that|it) [*] [*] (be (interested|willing|prepared|open|up)|consider|like to (join|take part|speak|contribute|work|be|partner))
  (i|we) [*] (would like|want|wish|would love|propose|am proposing|are proposing|would be delighted|would be honoured|would be glad|would be pleased) [*] (to (invite|propose|explore|suggest|ask|discuss|have you|work with|partner|collaborate)|if you|you to|that (we|you))
  (invite|inviting) you [*] to (speak|join|be|contribute|give|take|serve|sit|co)
  (i|we) would [like to] propose
  (if you are|are you) [*] (happy|willing|open|keen|prepared) to (partner|join|take part|contribute|co host|speak|work)
  (our|my|the) (idea|proposal|suggestion|thought|plan) (is|was|would be)
  (would|are|were) you [*] (interested|willing|prepared|open|up for|keen|game)
  (fancy|want in|are you in|care to|how about) [*] [joining|partnering|working|it|writing]
  (looking|look|search|searching) for (a|an|our) [*] [*] (partner|co author|collaborator|speaker|host|guest|trustee|adviser|advisor|contributor)
`,
);

/** A proposal carries hopes and other people's calendars: half an answer costs both sides months. */
export default defineScenario({
  id: 'collaboration',
  title: 'Collaboration proposal',
  responses: ['decline', 'withdraw'],
  cues: [
    {
      says: 'speaks of doing something together',
      group: 'project',
      weight: 0.45,
      phrases: PROJECT,
    },
    { says: 'proposes it to you', group: 'request', weight: 0.35, phrases: PROPOSAL },
  ],
  about: '{proposal}',
  slots: { proposal: { label: 'Proposal', neutral: 'your proposal' } },
  drafts: {
    decline: {
      opening: {
        direct: [
          'Thank you for {proposal} and for asking me to be part of it.',
          'Thank you for {proposal} and for wanting to work together.',
        ],
        softened: [
          'Thank you for {proposal}; it was generous of you to want me in it.',
          'Thank you for {proposal}; I know that one like it takes time to prepare.',
        ],
      },
      decision: [
        'I’m declining, so please plan it without me.',
        'My answer is no, and I won’t be taking part.',
      ],
      softening: [
        'I know that leaves you with a place to fill.',
        'I say so plainly so that it doesn’t hold you up.',
      ],
      closing: [
        'I hope you find the right partner for it and that it goes well.',
        'I wish you every success with it and with the people who join you.',
      ],
    },
    withdraw: {
      opening: {
        direct: [
          'Thank you for the time and the work you’ve put into this with me.',
          'Thank you for everything you’ve brought to our plans so far.',
        ],
        softened: [
          'Thank you for the time and the work you’ve put into this; I know how much it was.',
          'Thank you for everything you’ve brought to our plans so far, and for the good will behind it.',
        ],
      },
      decision: [
        'I’m withdrawing from our plans, so please go on without me.',
        'I’m stepping out, and I’m withdrawing from our plans as a whole.',
      ],
      softening: [
        'I know that this comes after real effort on your side.',
        'I’d rather step out openly than go quiet on you.',
      ],
      closing: [
        'What I’ve done so far is yours to use, and I’ll hand over what I still owe you.',
        'What we’ve made is yours to carry on with, and I’ll hand over what I still hold.',
      ],
    },
  },
});
