import type { Asked } from './asked';
import type { FoundLoops, OpenLoop, WeekOfAnswers } from './mailbox-ports';
import { hashOf } from './text/hash';
import { LIMIT_HOURS, TARGET_HOURS } from './reply-clock';

/** A word in a conversation: one of theirs, with what it may ask, or one of ours. */
export type Word = Theirs | { readonly by: 'us'; readonly conversation: string; readonly at: Date };

export type Theirs = Omit<OpenLoop, 'receivedAt' | 'scenario'> & {
  readonly by: 'them';
  readonly at: Date;
  /** Asked only where it can be the last word. */
  readonly asked: () => Asked;
};

/** In milliseconds since 1970, of one conversation. */
type Heard = { readonly theirs: number; readonly ours: number };

/** What a `LoopFinder` counts, as numbers and arrays of them, for any store. */
export type FinderCounts = {
  /** Of each week its Monday, and how many were answered within 48 hours, within 72, later. */
  readonly weeks: readonly (readonly [number, number, number, number])[];
  readonly messages: number;
};

/** Conversations that it keeps, as numbers, texts and arrays of them. */
export type FinderPart = {
  readonly loops: readonly (readonly [
    conversation: string,
    message: string,
    name: string,
    address: string,
    subject: string,
    receivedAt: number,
    scenario: OpenLoop['scenario'],
  ])[];
  readonly heard: readonly (readonly [conversation: number, theirs: number, ours: number])[];
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** 5 January 1970 was a Monday. */
const FIRST_MONDAY = 4 * DAY;

/** A conversation in which nothing was said yet, or at no time that matters. */
const NEVER = -1;

/**
 * Finds the conversations whose last word is theirs, first by `lookBack` from the latest word to the
 * oldest, then by `hear` of what is new. Of a conversation that is closed it keeps two numbers, and
 * of an answer how long it took.
 */
export class LoopFinder {
  readonly #loops = new Map<string, OpenLoop>();
  readonly #weeks = new Map<number, [number, number, number]>();
  /** While looking back `ours` is our earliest answer to what they wrote before, if one waits for its question. */
  #heard = new Map<number, Heard>();
  /** Conversations that changed since they were last taken, and loops among them. */
  #changed = new Set<number>();
  #opened = new Set<string>();
  #messages = 0;

  /** From what was kept; of a conversation the last part that has it holds. */
  constructor(counts?: FinderCounts, parts: readonly FinderPart[] = []) {
    for (const [monday, ...each] of counts?.weeks ?? []) this.#weeks.set(monday, each);
    this.#messages = counts?.messages ?? 0;
    for (const { loops, heard } of parts) {
      for (const [conversation, message, name, address, subject, at, scenario] of loops)
        this.#loops.set(conversation, {
          conversation,
          message,
          from: { displayName: name, emailAddress: address },
          subject,
          receivedAt: new Date(at),
          scenario,
        });
      for (const [conversation, theirs, ours] of heard)
        this.#heard.set(conversation, { theirs, ours });
    }
  }

  /** Takes a word that is no later than all that were taken before. */
  lookBack(word: Word): void {
    this.#messages += 1;
    const conversation = keyOf(word.conversation);
    const heard = this.#heard.get(conversation);
    const at = word.at.getTime();
    if (word.by === 'us') {
      this.#note(conversation, { theirs: heard?.theirs ?? NEVER, ours: at });
      return;
    }
    if (heard === undefined) {
      const { wantsAnswer, isAutomatic, scenario } = word.asked();
      if (isAutomatic) return;
      if (wantsAnswer) this.#open(word, scenario);
      this.#note(conversation, { theirs: at, ours: NEVER });
      return;
    }
    if (heard.ours === NEVER) return;
    this.#count(at, heard.ours);
    this.#note(conversation, { theirs: at, ours: NEVER });
  }

  /** From now on `hear` is told what is new; what was heard until now is settled and forgotten. */
  settle(): void {
    this.#heard = new Map();
    this.#changed = new Set();
    this.#opened = new Set();
  }

  /** Takes words that are new, in any order; one that was taken before changes nothing. */
  hear(words: readonly Word[]): void {
    const inOrder = [...words].sort(
      (a, b) => a.at.getTime() - b.at.getTime() || Number(a.by === 'us') - Number(b.by === 'us'),
    );
    inOrder.forEach((word) => {
      const conversation = keyOf(word.conversation);
      const heard = this.#heard.get(conversation) ?? { theirs: NEVER, ours: NEVER };
      const loop = this.#loops.get(word.conversation);
      const at = word.at.getTime();
      if (word.by === 'us') {
        if (at <= heard.ours) return;
        this.#messages += 1;
        const asked = loop?.receivedAt.getTime() ?? heard.theirs;
        if (asked !== NEVER && asked <= at && asked >= heard.ours) this.#count(asked, at);
        if (asked <= at) this.#loops.delete(word.conversation);
        this.#note(conversation, { ...heard, ours: at });
        return;
      }
      const isOld =
        at <= heard.theirs || at <= heard.ours || at <= (loop?.receivedAt.getTime() ?? NEVER);
      if (isOld) return;
      const { wantsAnswer, isAutomatic, scenario } = word.asked();
      if (isAutomatic) return;
      this.#messages += 1;
      if (wantsAnswer) this.#open(word, scenario);
      else this.#loops.delete(word.conversation);
      this.#note(conversation, { ...heard, theirs: at });
    });
  }

  /** Takes loops off whose last message is no longer in the inbox. */
  remove(messages: ReadonlySet<string>): void {
    [...this.#loops.values()].forEach(({ conversation, message }) => {
      if (messages.has(message)) this.#loops.delete(conversation);
    });
  }

  /** The longest waiting first. */
  loops(): readonly OpenLoop[] {
    return [...this.#loops.values()].sort(
      (a, b) => a.receivedAt.getTime() - b.receivedAt.getTime(),
    );
  }

  found(look: Pick<FoundLoops, 'days' | 'lookedBackTo' | 'completeAt'>): FoundLoops {
    return { ...look, loops: this.loops(), weeks: this.#inWeeks(), messages: this.#messages };
  }

  counts(): FinderCounts {
    return {
      weeks: [...this.#weeks].map(([monday, counts]) => [monday, ...counts]),
      messages: this.#messages,
    };
  }

  /** While looking back: the conversations that changed since this was last called. */
  takeNew(): FinderPart {
    const heard = [...this.#changed].map((conversation) => {
      const { theirs, ours } = this.#heard.get(conversation) ?? { theirs: NEVER, ours: NEVER };
      return [conversation, theirs, ours] as const;
    });
    const loops: FinderPart['loops'][number][] = [];
    this.#opened.forEach((conversation) => {
      const loop = this.#loops.get(conversation);
      if (loop) loops.push(keptLoop(loop));
    });
    this.#changed = new Set();
    this.#opened = new Set();
    return { heard, loops };
  }

  /** All of them. */
  whole(): FinderPart {
    return {
      heard: [...this.#heard].map(([conversation, { theirs, ours }]) => [
        conversation,
        theirs,
        ours,
      ]),
      loops: [...this.#loops.values()].map(keptLoop),
    };
  }

  /** When each last wrote in the conversations that are not settled; before 1970 where nobody did. */
  latest(): { readonly theirs: number; readonly ours: number } {
    let latest = { theirs: NEVER, ours: NEVER };
    this.#heard.forEach(({ theirs, ours }) => {
      latest = { theirs: Math.max(latest.theirs, theirs), ours: Math.max(latest.ours, ours) };
    });
    return latest;
  }

  #open({ conversation, message, from, subject, at }: Theirs, scenario: Asked['scenario']): void {
    const receivedAt = at;
    this.#loops.set(conversation, { conversation, message, from, subject, receivedAt, scenario });
    this.#opened.add(conversation);
  }

  #note(conversation: number, heard: Heard): void {
    this.#heard.set(conversation, heard);
    this.#changed.add(conversation);
  }

  #count(asked: number, answered: number): void {
    const monday = mondayOf(asked);
    const hours = (answered - asked) / HOUR;
    const week = this.#weeks.get(monday) ?? [0, 0, 0];
    week[hours <= TARGET_HOURS ? 0 : hours <= LIMIT_HOURS ? 1 : 2] += 1;
    this.#weeks.set(monday, week);
  }

  #inWeeks(): readonly WeekOfAnswers[] {
    return [...this.#weeks]
      .sort(([a], [b]) => a - b)
      .map(([monday, [within48, within72, later]]) => ({
        since: new Date(monday),
        within48,
        within72,
        later,
      }));
  }
}

function keptLoop({
  conversation,
  message,
  from: { displayName, emailAddress },
  subject,
  receivedAt,
  scenario,
}: OpenLoop): FinderPart['loops'][number] {
  const at = receivedAt.getTime();
  return [conversation, message, displayName, emailAddress, subject, at, scenario];
}

function mondayOf(at: number): number {
  return Math.floor((at - FIRST_MONDAY) / WEEK) * WEEK + FIRST_MONDAY;
}

/** The high bits of a number that holds any integer to 2^53. */
const HIGH = 0x200000;

/** 53 bits of a conversation’s id: of a hundred thousand no two are likely to be the same. */
function keyOf(conversation: string): number {
  const low = hashOf(conversation) >>> 0;
  const high = hashOf(`${conversation}#`.split('').reverse().join('')) >>> 0;
  return (high % HIGH) * 0x100000000 + low;
}
