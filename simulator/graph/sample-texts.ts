import { oneOf, randomFrom } from './random';

export const requestKinds = ['recruiter', 'sales', 'meeting', 'favour', 'networking'] as const;

export type RequestKind = (typeof requestKinds)[number];

/** What a message is about, or what it is within its conversation. */
export type TextKind =
  | RequestKind
  | 'ordinary'
  | 'copied'
  | 'receipt'
  | 'notification'
  | 'newsletter'
  | 'acceptance'
  | 'nudge'
  | 'answer'
  | 'declined'
  | 'thanks';

type Parts = {
  readonly subjects: readonly string[];
  readonly openings: readonly string[];
  readonly middles: readonly string[];
  readonly closings: readonly string[];
};

const TOPICS = [
  'the spring catalogue',
  'the harbour project',
  'the new booking form',
  'our supplier list',
  'the quarterly figures',
  'the training day',
  'the reading group',
  'the warehouse move',
];
const ROLES = ['team lead', 'backend engineer', 'product designer', 'head of operations'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

const PARTS: Readonly<Record<TextKind, Parts>> = {
  recruiter: {
    subjects: ['A {role} role for you', 'Opportunity: {role}', 'Your profile and a {role} role'],
    openings: [
      'I came across your profile and think you would be a great fit for a {role} role.',
      'We are hiring a {role} and your experience stood out.',
    ],
    middles: [
      'The team is small, the pay is good, and you could work from anywhere.',
      'My client is growing and would like to fill the position this quarter.',
    ],
    closings: [
      'Are you open to a short call this week?',
      'Would you be interested in hearing more?',
    ],
  },
  sales: {
    subjects: ['A better way to handle {topic}', 'Quick question about {topic}'],
    openings: [
      'We help companies like yours save hours on {topic}.',
      'Our platform takes the pain out of {topic}.',
    ],
    middles: [
      'Our customers cut their costs by a third within two months.',
      'Most teams are set up in a single afternoon.',
    ],
    closings: [
      'Can I show you a quick demo on {day}?',
      'Do you have 15 minutes on {day} for a demo?',
    ],
  },
  meeting: {
    subjects: ['Meeting about {topic}', 'Can we meet about {topic}?'],
    openings: [
      'I would like to set up a meeting about {topic}.',
      'Could we sit down together about {topic}?',
    ],
    middles: ['It should not take more than an hour.', 'I would bring the first draft with me.'],
    closings: ['Does {day} at 10:00 work for you?', 'Are you free on {day} afternoon?'],
  },
  favour: {
    subjects: ['A favour', 'Could you help with {topic}?'],
    openings: [
      'I have a favour to ask: could you look over my notes on {topic}?',
      'Would you mind helping me with {topic}?',
    ],
    middles: ['You know this better than anyone here.', 'It is about ten pages.'],
    closings: ['It would be great to have it by {day}.', 'Could you do it before {day}?'],
  },
  networking: {
    subjects: ['Coffee some time?', 'Introduction', 'Picking your brain on {topic}'],
    openings: [
      'I enjoyed your talk and would love to pick your brain on {topic}.',
      'A mutual friend said that I should get to know you.',
    ],
    middles: ['I am new in the field and collect advice.', 'I work on something similar.'],
    closings: ['Could I invite you to a coffee on {day}?', 'Would you have half an hour to chat?'],
  },
  ordinary: {
    subjects: ['Notes on {topic}', 'Update: {topic}', 'Next steps for {topic}'],
    openings: ['Here is where we are with {topic}.', 'Attached are my notes on {topic}.'],
    middles: [
      'The first part is done, the second one waits for the printers.',
      'Nothing has changed since {day} except for the dates.',
    ],
    closings: ['I will write again on {day}.', 'That is all for now.'],
  },
  copied: {
    subjects: ['Plan for {topic}', 'Who does what for {topic}'],
    openings: ['As we agreed, I take the first half of {topic}.', 'Here is the plan for {topic}.'],
    middles: ['Please send me your part by {day}.', 'The others are in copy so that they know.'],
    closings: ['Could you confirm?', 'Tell me if I forgot something.'],
  },
  receipt: {
    subjects: ['Your receipt for order {number}', 'Order {number} is on its way'],
    openings: ['Thank you for your order {number}.', 'Your order {number} has left our warehouse.'],
    middles: ['The amount was charged to your account.', 'It should arrive by {day}.'],
    closings: ['Please do not reply to this message.'],
  },
  notification: {
    subjects: ['[Ticket {number}] Status changed', '[Ticket {number}] New comment'],
    openings: ['Ticket {number} about {topic} was changed.'],
    middles: ['Its state is now “in progress”.', 'Its state is now “done”.'],
    closings: ['This is an automatic message.'],
  },
  newsletter: {
    subjects: ['This week: {topic}', 'Five links about {topic}'],
    openings: ['Good morning! Our theme this week is {topic}.'],
    middles: ['Our readers liked the piece about slow mornings best.'],
    closings: ['You get this mail because you subscribed. Unsubscribe at any time.'],
  },
  acceptance: {
    subjects: ['Accepted: {topic} on {day}'],
    openings: [''],
    middles: [''],
    closings: [''],
  },
  nudge: {
    subjects: [''],
    openings: ['Just following up on my last message.', 'Did you get a chance to look at this?'],
    middles: ['I would hate for it to get lost.', 'I know that you are busy.'],
    closings: ['Could you let me know by {day}?', 'I look forward to hearing from you.'],
  },
  answer: {
    subjects: [''],
    openings: ['Thanks for writing.', 'Thank you, that helps.'],
    middles: ['I read it and agree with most of it.', 'I will add my part to {topic} today.'],
    closings: ['Talk to you on {day}.', 'More on {day}.'],
  },
  declined: {
    subjects: [''],
    openings: [
      'Thank you for asking. I can’t take this on.',
      'Thanks for thinking of me. I won’t do this.',
    ],
    middles: ['My answer will not change this year.', ''],
    closings: ['I wish you all the best with it.'],
  },
  thanks: {
    subjects: [''],
    openings: ['Thanks for letting me know.', 'Understood, thank you.'],
    middles: [''],
    closings: ['All the best!'],
  },
};

/** The same subject for the same seed, which is the conversation’s. */
export function sampleSubject(kind: TextKind, seed: number): string {
  return filled(oneOf(randomFrom(seed), PARTS[kind].subjects), seed);
}

/** The same body for the same seed; `to` and `from` are how the two call each other. */
export function sampleBody({
  kind,
  seed,
  conversationSeed,
  to,
  from,
}: {
  readonly kind: TextKind;
  readonly seed: number;
  /** What the message is about depends on it, as the subject does. */
  readonly conversationSeed: number;
  readonly to: string;
  readonly from: string;
}): string {
  const random = randomFrom(seed);
  const { openings, middles, closings } = PARTS[kind];
  const paragraphs = [
    `Hi ${to},`,
    filled(`${oneOf(random, openings)} ${oneOf(random, middles)}`.trim(), conversationSeed),
    filled(oneOf(random, closings), conversationSeed),
    from,
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

function filled(text: string, seed: number): string {
  const random = randomFrom(seed + 1);
  const words: Readonly<Record<string, string>> = {
    topic: oneOf(random, TOPICS),
    role: oneOf(random, ROLES),
    day: oneOf(random, DAYS),
    number: String(1000 + Math.floor(random() * 9000)),
  };
  return text.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '');
}
