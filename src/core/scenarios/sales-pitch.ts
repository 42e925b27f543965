import { defineScenario } from '../scenario';
import { phraseList } from '../text/phrases';

const OFFER = phraseList(
  'offer-of-goods',
  `
  (we|i) [*] (help|enable|support|assist|equip|advise|serve|supply|provide|offer|sell|deliver|manufacture|design|build|install|organise|organize|specialise|specialize) [*] [*] [*] [*] (companies|teams|businesses|organisations|organizations|firms|clients|customers|brands|agencies|startups|manufacturers|retailers|schools|practices|offices|services|products|solutions|software)
  (our|the) [*] (platform|product|products|solution|solutions|software|service|services|tool|tools|range|system|app|technology|offering|catalogue|catalog) [*] (is|are|can|will|could|would|help|helps|lets|allows|gives|saves|cuts|reduces|automates|enables|includes|makes|has|comes|integrates)
  (helps|lets|allows|enables) (companies|teams|businesses|you|organisations|organizations|firms|clients|customers) [to]
  (cut|cuts|reduce|reduces|save|saves|saving|lower|increase|increases|boost|boosts|double|grow|improve) [*] [*] [*] (costs|cost|time|bill|bills|spend|spending|revenue|sales|productivity|conversions|conversion|leads|efficiency|downtime|pipeline|churn|margins|hours)
  (per (seat|user|month|licence|license|unit)|excluding vat|plus vat|ex vat|list price|bulk (discount|order|price)|volume discount)
`,
);
const TERMS = phraseList(
  'terms-of-sale',
  `
  free (trial|demo|demonstration|consultation|sample|samples|audit|quote|quotation|assessment|shipping|delivery|of charge|pilot)
  (special|limited|introductory|exclusive|launch) [*] (offer|price|pricing|discount|rate|rates)
  (free [*] [*] trial|no credit card)
  # (off|percent off|per cent off|discount)
  (price list|rate list|pricing sheet|pricing list|our prices|our rates|our brochure|brochure attached|attached [*] brochure|our catalogue|our catalog|quote attached|competitive (prices|pricing|rates|quote))
  (trial order|first order|place an order|special terms|offer (ends|expires|valid)|without obligation|no obligation|non binding offer)
  (case study|case studies|success stories|success story|return on investment|roi)
`,
);
const STRANGER = phraseList(
  'stranger-selling',
  `
  (i|we) (noticed|saw|see|read) [that] (your|you|that your|that you) [*] [*] (company|team|business|website|site|are hiring|is hiring|recently|just|use|are using|firm|organisation|organization)
  (came across|visited|looked at|found) your (company|website|site|business|store|shop|firm|page)
  (i am|we are) (reaching out|writing|contacting you|getting in touch) (because|to introduce|on behalf|to offer|to see|to ask whether)
  (let me|allow me to|i would like to|i wanted to|permit me to) (introduce|present) [*] (our|my|us|myself|company|you)
  (are you|would you be|you are) the (right|best|correct|appropriate) person
  (who|whoever) (handles|is responsible|looks after|takes care|is in charge|manages)
  (companies|teams|businesses|firms|organisations|organizations|customers|clients) (like yours|such as yours|in your (sector|industry|area|region)|your size)
  (we|i) [*] (work|worked|working|partner|partnered) with [*] [*] [*] (companies|teams|firms|businesses|brands|clients) (like|such|including|in)
  (account executive|sales development|business development (manager|representative|executive)|sales (manager|representative|executive|team|director|consultant)|account manager)
`,
);
const DEMO = phraseList(
  'demo-request',
  `
  (book|schedule|grab|arrange|set up|hop on|jump on|have|join|do) [*] [*] (demo|demonstration|discovery call|intro call|introductory call|quick call|product tour|walkthrough)
  (quick|short|brief|live|personal|free|personalised|personalized) (demo|demonstration|walkthrough|tour|presentation)
  # (minutes|mins|min|minute) (call|chat|demo|of your time|this week|next week|on|to|for|with)
  (worth|spare|got|have) (a|#|ten|fifteen|twenty) [minutes|quick|short|minute] (chat|call|look|conversation|minutes|mins)
  (can|may|could|shall|should) (i|we) (send|show|share|email|mail|give|offer|visit|call|come) [you|over|by] [*] [*] (quote|quotation|brochure|details|information|catalogue|demo|sample|samples|proposal|pricing|offer|how|more|around)
  (visit|call on|come and see|pay a visit to) you (for|next|this|to|at)
  (interested in|like to see|want to see|curious) [*] [*] (demo|learning more|how it works|trying|a trial|seeing|hearing how)
  (open to|up for) (a|learning|seeing|hearing|exploring) [*] [*] (chat|call|demo|more|how|conversation)
  (reply|respond|answer) (yes|stop|with yes|to this email)
  (order|buy|sign up|register|start) (now|today|before|here|by)
`,
);

/** A vendor plans by numbers: a plain no takes a name off the list, silence keeps it on. */
export default defineScenario({
  id: 'sales-pitch',
  title: 'Sales pitch',
  responses: ['decline', 'no-reply'],
  cues: [
    { says: 'describes something for sale', group: 'offer', weight: 0.4, phrases: OFFER },
    { says: 'names terms of sale', group: 'terms', weight: 0.35, phrases: TERMS },
    {
      says: 'approaches your organisation as a stranger',
      group: 'sender',
      weight: 0.35,
      phrases: STRANGER,
    },
    { says: 'asks for a demonstration or a call', group: 'request', weight: 0.35, phrases: DEMO },
  ],
  about: '{offer}',
  slots: {
    offer: {
      label: 'Offer',
      neutral: 'your offer',
      certain: { fact: 'company', said: 'your offer from {fact}' },
    },
  },
  drafts: {
    decline: {
      opening: {
        direct: [
          'Thank you for telling me about {offer}.',
          'Thank you for your message about {offer}.',
          'Thank you for getting in touch about {offer}.',
        ],
        softened: [
          'Thank you for taking the time to tell me about {offer}.',
          'Thank you for your message about {offer}; it deserves an answer.',
          'Thank you for getting in touch about {offer}; writing to strangers is hard work.',
        ],
      },
      decision: [
        'I’m declining, so please don’t count on an order from me.',
        'We won’t be buying, so please plan without us.',
        'My answer is no, and I hope a plain one is of use to you.',
      ],
      softening: [
        'That isn’t a judgement on what you sell.',
        'I know that it isn’t the answer you wanted.',
        'I hope that hearing it plainly saves you some time.',
      ],
      closing: [
        'I hope you find the customers it is made for.',
        'I wish you good business with the people you write to next.',
        'I wish you well with it and with all your other customers.',
      ],
      whenClosed: [
        'Please take me off your list; a reminder won’t change this.',
        'Please treat this as final and take our name off your list.',
        'There’s no need to write again about it.',
      ],
    },
  },
});
