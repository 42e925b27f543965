import { defineScenario } from '../scenario';
import { phraseList } from '../text/phrases';

const MONEY = phraseList(
  'money-out-of-nowhere',
  `
  (inheritance|next of kin|deceased (client|customer|depositor)|beneficiary of|unclaimed (funds|sum|money|inheritance|fund)|compensation fund|lottery|you have won|winning (number|ticket)|prize (money|claim)|consignment box|atm card|fund transfer|foreign partner)
  (transfer|transferring|release|releasing|move|moving|receive) [*] [*] (sum|funds|fund|amount|#) [*] [*] [*] (million|dollars|usd|euros|account)
  (processing|release|clearance|customs|handling|administration|activation|transfer) (fee|charge|duty|payment)
  (need|get|buy|purchase|send|pick up) [*] [*] [*] (gift|itunes|amazon|google play|steam|apple) (card|cards|vouchers)
  (bitcoin|btc|crypto|usdt|western union|moneygram|wire transfer) [*] [*] (wallet|address|payment|account|to|within|investment|only)
  (earn|earning|make) [*] [*] (per|a) (day|week|hour) [*] [from home|working]
  (guaranteed|# percent) (returns|return|profit|profits)
  (send|photo|scratch|scan) [*] [*] (codes|the codes)
`,
);
const ACCOUNT = phraseList(
  'account-at-risk',
  `
  (your|the) (account|mailbox|password|profile|card|page|access|email|parcel|package|shipment) [*] [*] (will be|has been|is|was|have been) [*] (suspended|locked|closed|disabled|deactivated|deleted|restricted|blocked|expired|terminated|limited|on hold|held|full)
  (verify|validate|confirm|update|restore|reactivate|re activate|unlock) [*] (your|account|mailbox) [*] (account|password|identity|details|information|mailbox|card|billing|login|wallet)
  (keep|use) [the] same password
  (unusual|suspicious|unauthorised|unauthorized) (activity|login|sign in|sign-in|access|transaction)
  (click|tap|follow|open|use) [*] [*] (link|button|here|below) [*] [*] (to (verify|confirm|avoid|release|claim|keep|restore|review|pay|login|log in|secure|unlock|cancel)|within|before|immediately)
  (enter|provide|send|need|give|reply with|supply|submit) [*] [*] [*] (card number|cvv|sort code|pin code|seed phrase|backup codes|login details|password|bank details|card details|account number)
  (bank details|account details|bank account|our account|new account) [*] [*] (has|have) changed
  (new|changed|below) (bank )?(account|iban|bank details)
`,
);
const PRESSURE = phraseList(
  'pressure-and-secrecy',
  `
  (keep this|keep it|treat this) [*] (between us|confidential|secret|private|discreet|to yourself)
  (within|in the next|next|before) # [*] (hours|hrs|minutes)
  (do not|can not) [*] (call|take calls|contact|tell|talk|discuss|phone|inform|ring)
  (act now|act fast|urgent (task|request|transfer|payment|reply|response)|immediate action|action required|final notice|last notice|expires today|today only)
  (add|contact|message|text) (me|us|our|him|her) [*] [*] on (whatsapp|telegram|signal)
  (failure to|failing to|if you do not|or (your|the) (account|mailbox|files|page)) [*] [*] (do|will|comply|respond|act|pay|be|result|lead)
  (dear (user|customer|client|beneficiary|friend|account (holder|user)|email user|valued customer|winner|consignee)|greetings of the day|god bless)
  no (experience|interview) [*] (required|needed|necessary)
`,
);
const RENEWED = phraseList(
  'renewed-after-a-no',
  `
  (i|we) (know|understand|realise|realize) you (said|told|answered|wrote) [*] (no|you (were|are) not interested|that you (were|are) not)
  (although|even though|despite|though|after) you [*] (said no|declined|refused|turned (us|me|it|this) down|told (us|me) (no|to stop)|asked (us|me) (not|to stop))
  (not|never) take no for an answer
  (your|that) (no|refusal) (is|was) not
`,
);

/** An answer tells whoever deceives that somebody reads this address. */
export default defineScenario({
  id: 'scam-spam',
  title: 'Scam or spam',
  responses: ['no-reply', 'boundary'],
  cues: [
    {
      says: 'speaks of money that you did not expect',
      group: 'money',
      weight: 0.5,
      phrases: MONEY,
    },
    { says: 'says that an account is at risk', group: 'account', weight: 0.5, phrases: ACCOUNT },
    {
      says: 'hurries you, or asks for secrecy',
      group: 'pressure',
      weight: 0.35,
      phrases: PRESSURE,
    },
    { says: 'writes again after a clear no', group: 'renewed', weight: 0.75, phrases: RENEWED },
  ],
  threadCues: [
    // Thanks for a no stand above it, too, so that alone it says little.
    { says: 'stands above your no', group: 'refused-below', weight: 0.35, after: 'no' },
  ],
  slots: {},
  drafts: {
    boundary: {
      decision: [
        'I will not be taking part in this, and I will not answer any further messages.',
        'Do not write to me again about this or about anything else.',
      ],
      softening: [
        'I am saying so plainly, to leave no doubt.',
        'I am saying this calmly, and it needs no answer.',
      ],
      closing: [
        'Remove my address from your records and from every list that it is on.',
        'Delete my address and anything else that you hold about me.',
      ],
      whenClosed: ['This is my only message about it.', 'This is final.'],
    },
  },
});
