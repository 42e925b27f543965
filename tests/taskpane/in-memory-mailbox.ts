import type { Draft, IncomingMessage } from '../../src/core';
import type {
  Account,
  AfterClosure,
  FoundLoops,
  InboxRule,
  Look,
  LookOptions,
  MailboxError,
  MailboxMessages,
  MailboxTrouble,
  OpenLoop,
  OpenLoops,
  TemplateSync,
  WeekOfAnswers,
} from '../../src/core/mailbox-ports';

const MS_PER_DAY = 86_400_000;

function mailboxError(trouble: MailboxTrouble): MailboxError {
  return Object.assign(new Error(`troubled: ${trouble}`), { trouble });
}

/**
 * The whole mailbox in memory, by the contract of its ports: nothing is read before somebody signed in,
 * and nobody is asked to who is not there. A look takes one message after another, the youngest first,
 * and waits between them while it is held.
 */
export class InMemoryMailbox {
  /** Every call of a port, in its order. */
  readonly calls: string[] = [];
  isOffered = true;
  /** Who is signed in. */
  signedIn: string | null = null;
  /** What the mailbox holds: conversations that wait, and the answers of some weeks. */
  waiting: readonly OpenLoop[] = [];
  answered: readonly WeekOfAnswers[] = [];
  /** Texts by the id of the message. */
  readonly texts = new Map<string, IncomingMessage>();
  /** The drafts that were made, by Outlook’s id of each. */
  readonly drafts = new Map<string, { readonly message: string; readonly draft: Draft }>();
  /** The folder of each message that was moved or copied, and its categories. */
  readonly folders = new Map<string, string>();
  readonly categories = new Map<string, readonly string[]>();
  readonly rules = new Map<string, InboxRule>();
  /** The file of templates that follows the user. */
  file: { readonly text: string; readonly version: string } | null = null;
  /** What was found here before. */
  kept: FoundLoops | null = null;
  readonly dismissed = new Set<string>();
  /** The days that each look was asked for. */
  readonly lookedFor: Pick<LookOptions, 'days' | 'mayAsk'>[] = [];
  /** By the name of the call, such as `look`. */
  readonly troubles = new Map<string, MailboxTrouble | Error>();
  readonly #now: Date;
  #held: (() => void)[] | null = null;
  #messagesHeld: Promise<void> = Promise.resolve();

  constructor(now: Date) {
    this.#now = now;
  }

  /** From now on a look takes the next message only when told to by `goOn`. */
  hold(): void {
    this.#held = [];
  }

  /** Lets every look that waits take its next message. */
  goOn(): void {
    for (const resume of this.#held?.splice(0) ?? []) resume();
  }

  /** Looks are no longer held. */
  letGo(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const resume of held) resume();
  }

  /** Reading and drafting wait until what is returned is called. */
  holdMessages(): () => void {
    let letGo: () => void = () => undefined;
    this.#messagesHeld = new Promise((resolve) => {
      letGo = resolve;
    });
    return letGo;
  }

  readonly account: Account = this.#account();

  #account(): Account {
    const isOffered = () => this.isOffered;
    return {
      get isOffered() {
        return isOffered();
      },
      current: async () => {
        await this.#called('current');
        return this.signedIn;
      },
      signOut: async () => {
        await this.#called('signOut');
        this.signedIn = null;
      },
    };
  }

  readonly openLoops: OpenLoops = {
    known: async () => {
      await this.#called('known');
      return this.kept;
    },
    look: (options) => this.#look(options),
    dismiss: async ({ message }) => {
      await this.#called('dismiss');
      this.dismissed.add(message);
    },
    putBack: async ({ message }) => {
      await this.#called('putBack');
      this.dismissed.delete(message);
    },
    forget: async () => {
      await this.#called('forget');
      this.kept = null;
      this.dismissed.clear();
    },
  };

  readonly messages: MailboxMessages = {
    outlookId: async (message) => {
      await this.#calledSignedIn('outlookId');
      return `outlook ${message}`;
    },
    read: async (message) => {
      await this.#messagesHeld;
      await this.#calledSignedIn('read');
      const text = this.texts.get(message);
      if (text === undefined) throw mailboxError('gone');
      return text;
    },
    createReply: async (message, draft) => {
      await this.#calledSignedIn('createReply');
      const id = `draft ${String(this.drafts.size + 1)}`;
      this.drafts.set(id, { message, draft });
      return id;
    },
    immutableId: async (outlookId) => {
      await this.#calledSignedIn('immutableId');
      return outlookId.replace(/^outlook /, '');
    },
  };

  readonly afterClosure: AfterClosure = {
    copyToRecords: async (message) => {
      await this.#calledSignedIn('copyToRecords');
      const copy = `copy of ${message}`;
      if (this.folders.get(copy) === 'Records') return null;
      this.folders.set(copy, 'Records');
      return copy;
    },
    moveToRecords: async (message) => {
      await this.#calledSignedIn('moveToRecords');
      const cameFrom = this.folders.get(message) ?? 'Inbox';
      if (cameFrom === 'Records') return null;
      this.folders.set(message, 'Records');
      return cameFrom;
    },
    moveTo: async (message, folder) => {
      await this.#calledSignedIn('moveTo');
      this.folders.set(message, folder);
    },
    removeCopy: async (message) => {
      await this.#calledSignedIn('removeCopy');
      this.folders.set(message, 'Deleted Items');
    },
    categorise: async (message, category) => {
      await this.#calledSignedIn('categorise');
      const others = this.categories.get(message) ?? [];
      if (others.includes(category)) return false;
      this.categories.set(message, [...others, category]);
      return true;
    },
    uncategorise: async (message, category) => {
      await this.#calledSignedIn('uncategorise');
      const others = (this.categories.get(message) ?? []).filter((each) => each !== category);
      this.categories.set(message, others);
    },
    createRule: async (rule) => {
      await this.#calledSignedIn('createRule');
      const id = `rule ${rule.name}`;
      this.rules.set(id, rule);
      return id;
    },
    removeRule: async (id) => {
      await this.#calledSignedIn('removeRule');
      this.rules.delete(id);
    },
  };

  readonly templateSync: TemplateSync = {
    load: async () => {
      await this.#called('load');
      await this.#signIn(true);
      return this.file;
    },
    save: async (text, version) => {
      await this.#called('save');
      await this.#signIn(true);
      if ((this.file?.version ?? null) !== version) throw mailboxError('changed');
      this.file = { text, version: `${version ?? ''}+` };
      return this.file.version;
    },
  };

  #look({ days, mayAsk, onFound }: LookOptions): Look {
    let isStopped = false;
    const checkStopped = () => {
      if (isStopped) throw mailboxError('cancelled');
    };
    const run = async (): Promise<FoundLoops> => {
      this.lookedFor.push({ days, mayAsk });
      await this.#called('look');
      checkStopped();
      await this.#signIn(mayAsk);
      const since = new Date(this.#now.getTime() - days * MS_PER_DAY);
      const wanted = this.waiting
        .filter(({ message, receivedAt }) => receivedAt >= since && !this.dismissed.has(message))
        .sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime());
      const keep = (found: FoundLoops) => {
        this.kept = found;
        onFound(found);
      };
      const found = { days, weeks: this.answered, completeAt: null };
      for (let count = 1; count <= wanted.length; count += 1) {
        await this.#turn();
        checkStopped();
        const loops = wanted.slice(0, count).reverse();
        const lookedBackTo = loops[0]?.receivedAt ?? since;
        keep({ ...found, loops, lookedBackTo, messages: count });
      }
      await this.#turn();
      checkStopped();
      const all = {
        ...found,
        loops: [...wanted].reverse(),
        lookedBackTo: since,
        messages: wanted.length,
        completeAt: this.#now,
      };
      keep(all);
      return all;
    };
    return {
      done: run(),
      stop: () => {
        isStopped = true;
        this.calls.push('stop');
        this.goOn();
      },
    };
  }

  async #signIn(mayAsk: boolean): Promise<void> {
    if (this.signedIn !== null) return;
    if (!mayAsk) throw mailboxError('not-signed-in');
    await this.#called('signIn');
    this.signedIn = 'sam@home.example';
  }

  async #calledSignedIn(name: string): Promise<void> {
    await this.#called(name);
    if (this.signedIn === null) throw mailboxError('not-signed-in');
  }

  async #called(name: string): Promise<void> {
    this.calls.push(name);
    await Promise.resolve();
    const trouble = this.troubles.get(name);
    if (trouble instanceof Error) throw trouble;
    if (trouble !== undefined) throw mailboxError(trouble);
  }

  #turn(): Promise<void> {
    const held = this.#held;
    return held === null ? Promise.resolve() : new Promise((resolve) => held.push(resolve));
  }
}
