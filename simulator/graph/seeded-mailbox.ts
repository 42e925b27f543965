import type { Person } from '../mailbox/item';
import { replySubject } from '../mailbox/subject';
import { GraphMailbox } from './graph-mailbox';
import type { GraphMailboxOptions } from './graph-mailbox';
import { wellKnown } from './mail-folders';
import { oneOf, randomFrom } from './random';
import { automaticSenders, sampleOwner, samplePeople } from './sample-people';
import { requestKinds, sampleBody, sampleSubject } from './sample-texts';
import type { TextKind } from './sample-texts';
import type { MailHeader, NewMessage } from './stored-message';

export type SeededMailboxOptions = Omit<GraphMailboxOptions, 'owner' | 'messages'> & {
  /** How many messages inbox and sent items hold together. */
  readonly messages: number;
  readonly seed: number;
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SPAN = 420 * DAY;
/** Above 1: the nearer to now, the more mail. */
const DENSITY = 1.8;

/** One message of a conversation, before it has a time. */
type Turn = {
  readonly kind: TextKind;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc?: readonly Person[];
  /** Milliseconds since the one before. */
  readonly after: number;
};

type Conversation = {
  readonly kind: TextKind;
  readonly headers: readonly MailHeader[];
  readonly turns: readonly Turn[];
};

const AUTOMATIC = [{ name: 'Auto-Submitted', value: 'auto-generated' }];
const NEWSLETTER = [
  { name: 'List-Unsubscribe', value: '<https://news.paperbark.example/leave>' },
  { name: 'Precedence', value: 'bulk' },
];

/**
 * A mailbox of mail that nobody wrote, the same for the same options while `now` gives the same time: requests of
 * several kinds with and without an answer, ordinary mail, automatic mail, mail to others with the owner in copy.
 */
export function seededMailbox({ messages, seed, ...options }: SeededMailboxOptions): GraphMailbox {
  const until = Math.floor(options.now().getTime() / 1000) * 1000;
  return new GraphMailbox({
    ...options,
    owner: sampleOwner,
    messages: seededMessages(messages, seed, until),
  });
}

/** So many messages, none of them after `until`. */
function* seededMessages(count: number, seed: number, until: number): Generator<NewMessage> {
  const random = randomFrom(seed);
  const people = samplePeople(40 + Math.ceil(count / 50));
  let written = 0;
  for (let conversation = 1; written < count; conversation += 1) {
    const { kind, headers, turns } = newConversation(random, people);
    const began = until - SPAN * random() ** DENSITY;
    const conversationSeed = seedFrom(random);
    const subject = sampleSubject(kind, conversationSeed);
    let at = Math.floor(began / 1000) * 1000;
    let inReplyTo: string | null = null;
    for (const turn of turns) {
      at += Math.floor(turn.after / 1000) * 1000;
      if (at > until || written === count) break;
      written += 1;
      const message = messageOf(turn, {
        random,
        conversation,
        conversationSeed,
        at,
        age: until - at,
        subject: inReplyTo === null ? subject : replySubject(subject),
        internetMessageId: `<seed-${written}@${domainOf(turn.from)}>`,
        headers:
          inReplyTo === null ? headers : [...headers, { name: 'In-Reply-To', value: inReplyTo }],
      });
      inReplyTo = message.internetMessageId;
      yield message;
    }
  }
}

function messageOf(
  { kind, from, to, cc = [] }: Turn,
  place: {
    readonly random: () => number;
    readonly conversation: number;
    readonly conversationSeed: number;
    readonly at: number;
    readonly age: number;
    readonly subject: string;
    readonly internetMessageId: string;
    readonly headers: readonly MailHeader[];
  },
): NewMessage {
  const { random, conversation, conversationSeed, at, age } = place;
  const isSent = from === sampleOwner;
  const written = {
    kind,
    seed: seedFrom(random),
    conversationSeed,
    to: firstName(to[0] ?? sampleOwner),
    from: firstName(from),
  };
  return {
    conversation,
    folder: wellKnown(isSent ? 'sentitems' : 'inbox'),
    subject: place.subject,
    from,
    to,
    cc,
    receivedAt: at,
    isDraft: false,
    isRead: isSent || age > 10 * DAY || random() < 0.6,
    categories: [],
    internetMessageId: place.internetMessageId,
    headers: place.headers,
    body: () => ({ text: sampleBody(written), html: null }),
  };
}

function newConversation(random: () => number, people: readonly Person[]): Conversation {
  const chance = random();
  if (chance < 0.3) return requestConversation(random, oneOf(random, people));
  if (chance < 0.6) return ordinaryConversation(random, oneOf(random, people));
  if (chance < 0.9) return automaticConversation(random, people);
  return copiedConversation(random, people);
}

function requestConversation(random: () => number, person: Person): Conversation {
  const kind = oneOf(random, requestKinds);
  const theirs = (text: TextKind, after: number): Turn => ({
    kind: text,
    from: person,
    to: [sampleOwner],
    after,
  });
  const nudges = Array.from({ length: Math.floor(random() * 2.4) }, () =>
    theirs('nudge', (2 + random() * 6) * DAY),
  );
  const isAnswered = random() < 0.6;
  const answer: Turn = {
    kind: 'declined',
    from: sampleOwner,
    to: [person],
    after: (1 + random() ** 2 * 120) * HOUR,
  };
  const ending = random() < 0.3 ? [theirs('thanks', random() * 2 * DAY)] : [];
  return {
    kind,
    headers: [],
    turns: [theirs(kind, 0), ...nudges, ...(isAnswered ? [answer, ...ending] : [])],
  };
}

/** Somebody of the two begins, then they take turns. */
function ordinaryConversation(random: () => number, person: Person): Conversation {
  const length = 1 + Math.floor(random() ** 2 * 7);
  const ownerBegins = random() < 0.3;
  const turns = Array.from({ length }, (_, at): Turn => {
    const isOwners = (at % 2 === 0) === ownerBegins;
    return {
      kind: at === 0 ? 'ordinary' : 'answer',
      from: isOwners ? sampleOwner : person,
      to: [isOwners ? person : sampleOwner],
      after: at === 0 ? 0 : (1 + random() * 40) * HOUR,
    };
  });
  return { kind: 'ordinary', headers: [], turns };
}

function automaticConversation(random: () => number, people: readonly Person[]): Conversation {
  const kind = oneOf(random, ['receipt', 'notification', 'newsletter', 'acceptance'] as const);
  const from = kind === 'acceptance' ? oneOf(random, people) : automaticSenders[kind];
  return {
    kind,
    headers: kind === 'newsletter' ? NEWSLETTER : AUTOMATIC,
    turns: [{ kind, from, to: [sampleOwner], after: 0 }],
  };
}

/** Two others write to each other. */
function copiedConversation(random: () => number, people: readonly Person[]): Conversation {
  const first = oneOf(random, people);
  const place = people.indexOf(first) + 1 + Math.floor(random() * (people.length - 1));
  const second = people[place % people.length] ?? first;
  const turns = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, at): Turn => {
    const [from, to] = at % 2 === 0 ? [first, second] : [second, first];
    const kind = at === 0 ? 'copied' : 'answer';
    return { kind, from, to: [to], cc: [sampleOwner], after: at === 0 ? 0 : random() * DAY };
  });
  return { kind: 'copied', headers: [], turns };
}

function seedFrom(random: () => number): number {
  return Math.floor(random() * 2 ** 31);
}

function firstName({ name }: Person): string {
  return name.split(' ')[0] ?? name;
}

function domainOf({ address }: Person): string {
  return address.slice(address.indexOf('@') + 1);
}
