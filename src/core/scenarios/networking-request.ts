import { defineScenario } from '../scenario';
import { phraseList } from '../text/phrases';

const ADVICE = phraseList(
  'advice-wanted',
  `
  (informational|information) (interview|conversation|chat|call|meeting)
  (coffee chat|virtual coffee|pick your (brain|brains))
  (your|some) (advice|guidance|perspective|insight|insights) [*] [*] (on|about|regarding|as|into|how|would)
  (ask|hear|learn|learning|hearing|know|knowing) [*] [*] (about|how|from) [*] (your (career|path|journey|work|experience|route|story|time (at|in))|you (got|made|started|built|became|went))
  (be|become|as|find|consider being|looking for|look for) (my|a|our) mentor
  (mentor|mentoring|mentorship|mentee)
  (guide me|advise me|guidance) in my career
  (considering|thinking of|thinking about|planning|hoping for) (a|moving|leaving|switching|changing|going) [*] [*] (career|move|field|change|industry|jobs|into)
  (career change|career advice|career switch|career path)
`,
);
const STUDENT = phraseList(
  'admirer-or-beginner',
  `
  (i am|as) [*] (a|an) [*] [*] (student|graduate|undergraduate|postgraduate|trainee|apprentice|career changer|young professional|recent graduate|phd candidate|beginner|newcomer)
  (came across|found|read|saw|enjoyed|admire|admired|followed|follow|following|loved|heard) [*] [*] your (work|profile|career|articles|article|talk|post|posts|path|book|interview|lecture|paper|blog)
  (gave me|given|passed on|suggested|told me) [*] [*] your (name|contact|details|address)
  (thank you|thanks) for (accepting|connecting|adding|the connection)
  (fellow|same) (alumnus|alumna|alum|graduate|school|university|college)
  (we|you) [*] (met|spoke) [*] (briefly|once) at
`,
);
const TALK = phraseList(
  'time-to-talk',
  `
  # (minutes|mins|min|minute) [*] (of your time|call|chat|conversation|on|by|over|with|at|this|next|sometime|some time|to)
  (twenty|thirty|fifteen|ten|half an) (minutes|minute|hour) [*] (of your time|call|chat|conversation|on|by|over|with|at|this|next|sometime|to)
  (would|could|might|can|may) (you|i) [*] [*] (be (open|willing|prepared|up)|spare|meet|buy you|invite you|have [*] (chat|coffee|call)|take you|ask you (some|a few|about|six))
  (have|spare|find|get) [*] (half an hour|an hour|# minutes|fifteen minutes|twenty minutes|thirty minutes|a few minutes) (for|to|over|on|of)
  (buy|treat) you [*] (a|to) [*] (coffee|lunch|tea|drink|cup)
  (grab|have|over) [a] (coffee|cup of coffee|cup of tea|a tea|a bite|lunch)
  (quick|short|brief|informal) (call|chat|conversation|coffee|meeting)
  (grateful|love|appreciate|welcome|value) [*] [*] [*] (a conversation|a chat|the chance to (talk|speak|chat|meet|hear)|to (talk|speak|chat|meet|hear|connect) [*] [you]|your time)
  (no|without) (agenda|expectation|obligation)
`,
);

/** It takes courage to ask a busy person for half an hour; silence teaches that it was wrong to. */
export default defineScenario({
  id: 'networking-request',
  title: 'Networking request',
  responses: ['decline', 'close'],
  cues: [
    { says: 'wants your advice or your story', group: 'advice', weight: 0.4, phrases: ADVICE },
    { says: 'knows of you, or is starting out', group: 'sender', weight: 0.25, phrases: STUDENT },
    { says: 'asks for time to talk', group: 'request', weight: 0.35, phrases: TALK },
  ],
  about: '{conversation}',
  slots: { conversation: { label: 'Conversation', neutral: 'a conversation' } },
  drafts: {
    decline: {
      opening: {
        direct: [
          'Thank you for writing to me and for your interest.',
          'Thank you for getting in touch about {conversation}.',
          'Thank you for asking me for {conversation}.',
        ],
        softened: [
          'Thank you for writing to me; your interest is kind.',
          'Thank you for getting in touch about {conversation}; I know it isn’t always easy to ask.',
          'Thank you for asking me for {conversation}; it was good of you to think of me.',
        ],
      },
      decision: [
        'I’m declining, so please don’t hold any time for me.',
        'My answer is no, to a call as well as to a meeting.',
        'I won’t be taking you up on it, so please plan without me.',
      ],
      softening: [
        'I know that’s not what you were hoping to hear.',
        'I’d rather say so plainly than leave you waiting.',
        'That takes nothing away from the way you asked.',
      ],
      closing: [
        'I hope you find good people to talk to, and the answers you are looking for.',
        'I wish you well with your plans and with the people you meet along the way.',
        'I hope that others say yes, and I wish you every success with your plans.',
      ],
    },
    close: {
      opening: {
        direct: [
          'Thank you for our conversation and for what you shared in it.',
          'Thank you for the time you took to talk with me.',
          'Thank you for talking with me and for the thought you put into it.',
        ],
        softened: [
          'Thank you for our conversation; it was kind of you to share what you did.',
          'Thank you for the time you took to talk with me; I know it takes planning.',
          'Thank you for talking with me, for your questions and for the thought behind them.',
        ],
      },
      decision: [
        'I won’t be continuing the conversation, and nothing further follows from my side.',
        'I’m not going to take it any further, so nothing more will follow from me.',
        'I’m stepping back from the exchange here, and nothing further follows from my side.',
      ],
      softening: [
        'I’d rather tell you that than let it fade away.',
        'I know that a clear ending can still be an unwelcome one.',
        'I’m telling you so that you aren’t left wondering.',
      ],
      closing: [
        'I wish you well with everything you have set out to do.',
        'I hope that what comes next for you is good, and I wish you well.',
        'I wish you good company on the way, and every success with your plans.',
      ],
    },
  },
});
