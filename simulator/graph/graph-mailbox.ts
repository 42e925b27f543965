import { htmlToText } from '../mailbox/body-format';
import type { Person } from '../mailbox/item';
import { replySubject } from '../mailbox/subject';
import { ChangeJournal } from './change-journal';
import { GraphFaults } from './graph-faults';
import { conversationId, ewsId, immutableId, readId, restId } from './ids';
import { InboxRules } from './inbox-rules';
import { MailFolders, wellKnown } from './mail-folders';
import { everyMessage, runQuery } from './message-query';
import type { MessageQuery } from './message-query';
import { Refusal } from './refusal';
import { RequestLog } from './request-log';
import { byArrival } from './stored-message';
import type { MailHeader, NewMessage, StoredBody, StoredMessage } from './stored-message';
import { SyncedFile } from './synced-file';
import { Tokens } from './tokens';
import type { TokenOptions } from './tokens';

export type GraphMailboxOptions = {
  readonly owner: Person;
  /** What time it is; whole seconds are kept of it. */
  readonly now: () => Date;
  readonly messages?: Iterable<NewMessage>;
  /** Where OneDrive hands out files: a redirect leads there, as in real life to another host. */
  readonly downloadAddress?: string;
};

/** A mail that comes in, as a test writes it. */
export type Delivery = {
  readonly from: Person;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** The owner alone unless given. */
  readonly to?: readonly Person[];
  readonly cc?: readonly Person[];
  /** Now unless given. */
  readonly at?: Date;
  /** The immutable id of a message of the same conversation; otherwise a new one begins. */
  readonly inReplyTo?: string;
  readonly headers?: readonly MailHeader[];
};

/** A mail of a conversation, as a test compares it. */
export type NewestMessage = {
  /** Immutable. */
  readonly id: string;
  readonly at: Date;
  readonly subject: string;
  readonly from: Person;
};

export type NewestOfConversation = {
  readonly inbox: NewestMessage | null;
  readonly sent: NewestMessage | null;
};

type MessageChange = Partial<
  Pick<StoredMessage, 'isRead' | 'categories' | 'body' | 'subject' | 'to' | 'cc'>
>;

type KeptList = { readonly version: number; readonly list: readonly StoredMessage[] };

const KEPT_LISTS = 8;

/**
 * A mailbox in the cloud, by itself: what Graph is asked about it goes through `answerGraph`. Ids that its
 * methods take and give are immutable ones; unknown ids are refused as Graph refuses them.
 */
export class GraphMailbox {
  readonly owner: Person;
  readonly downloadAddress: string;
  readonly tokens: Tokens;
  readonly faults = new GraphFaults();
  readonly log = new RequestLog();
  readonly folders = new MailFolders();
  readonly rules = new InboxRules();
  readonly file = new SyncedFile();
  readonly journal = new ChangeJournal();
  readonly #now: () => Date;
  readonly #messages = new Map<number, StoredMessage>();
  readonly #lists = new Map<string, KeptList>();
  #lastKey = 0;
  #lastConversation = 0;
  #deltaGeneration = 1;

  constructor({ owner, now, messages = [], downloadAddress }: GraphMailboxOptions) {
    this.owner = owner;
    this.downloadAddress = downloadAddress ?? 'https://files.onedrive.example';
    this.#now = now;
    this.tokens = new Tokens(owner, now);
    for (const message of messages) {
      this.#put(message);
      this.#lastConversation = Math.max(this.#lastConversation, message.conversation);
    }
  }

  now(): Date {
    return this.#now();
  }

  /** A token for the owner; see `Tokens.issue`. */
  issueToken(scopes: readonly string[], options?: TokenOptions): string {
    return this.tokens.issue(scopes, options);
  }

  /** Links that were given out until now are answered with 410. */
  expireDeltaLinks(): void {
    this.#deltaGeneration += 1;
  }

  get deltaGeneration(): number {
    return this.#deltaGeneration;
  }

  /** A mail comes into the inbox, or where a rule puts it; gives its immutable id. */
  deliver(mail: Delivery): string {
    const { from, subject, text, html = null, to = [this.owner], cc = [], headers = [] } = mail;
    const ruled = this.rules.actionsFor({ from, subject });
    const message = this.#add({
      conversation: this.#conversationOf(mail.inReplyTo),
      folder: ruled.folder ?? wellKnown('inbox'),
      subject,
      from,
      to,
      cc,
      receivedAt: wholeSeconds(mail.at ?? this.now()),
      isDraft: false,
      isRead: ruled.isRead,
      categories: ruled.categories,
      internetMessageId: this.#newInternetId(from),
      headers,
      body: () => ({ text, html }),
    });
    return immutableId(message.key);
  }

  /** The owner answers a message from elsewhere; gives the immutable id of what was sent. */
  sendReply(id: string, { text, at }: { readonly text: string; readonly at?: Date }): string {
    const answered = this.message(id);
    const sent = this.#addSent({
      conversation: answered.conversation,
      subject: replySubject(answered.subject),
      to: [answered.from],
      text,
      at,
    });
    return immutableId(sent.key);
  }

  /** The owner begins a conversation from elsewhere; gives the immutable id of what was sent. */
  send(mail: {
    readonly to: readonly Person[];
    readonly subject: string;
    readonly text: string;
    readonly at?: Date;
  }): string {
    const sent = this.#addSent({ conversation: this.#conversationOf(undefined), ...mail });
    return immutableId(sent.key);
  }

  /** The owner sends what was written: a draft as it is by now, or a new mail in the conversation of a message. */
  sendWritten(id: string, mail: Pick<StoredMessage, 'subject' | 'to' | 'cc' | 'body'>): void {
    const named = this.message(id);
    const folder = wellKnown('sentitems');
    const receivedAt = wholeSeconds(this.now());
    if (named.isDraft) {
      this.journal.note(named.folder, named.key, 'left');
      const placed = named.placed + 1;
      this.#keep({ ...named, ...mail, folder, receivedAt, placed, isDraft: false }, 'entered');
    } else {
      this.#add({
        ...mail,
        conversation: named.conversation,
        folder,
        from: this.owner,
        receivedAt,
        isDraft: false,
        isRead: true,
        categories: [],
        internetMessageId: this.#newInternetId(this.owner),
        headers: [{ name: 'In-Reply-To', value: named.internetMessageId }],
      });
    }
  }

  /** Into a folder by its well-known name or id. */
  move(id: string, folder: string): StoredMessage {
    const message = this.message(id);
    const { key } = this.folders.named(folder);
    this.journal.note(message.folder, message.key, 'left');
    return this.#keep({ ...message, folder: key, placed: message.placed + 1 }, 'entered');
  }

  /** A copy of it, with ids of its own. */
  copy(id: string, folder: string): StoredMessage {
    const { key } = this.folders.named(folder);
    return this.#add({ ...this.message(id), folder: key });
  }

  /** For good, not into the deleted items. */
  delete(id: string): void {
    const message = this.message(id);
    this.#messages.delete(message.key);
    this.journal.note(message.folder, message.key, 'left');
  }

  /** Changes a message in its place, as from elsewhere. */
  change(id: string, change: MessageChange): StoredMessage {
    return this.#keep({ ...this.message(id), ...change }, 'changed');
  }

  /** A draft in the conversation of the message that it answers. */
  draftReply(id: string, body: StoredBody): StoredMessage {
    const answered = this.message(id);
    return this.#add({
      conversation: answered.conversation,
      folder: wellKnown('drafts'),
      subject: replySubject(answered.subject),
      from: this.owner,
      to: [answered.from],
      cc: [],
      receivedAt: wholeSeconds(this.now()),
      isDraft: true,
      isRead: true,
      categories: [],
      internetMessageId: this.#newInternetId(this.owner),
      headers: [{ name: 'In-Reply-To', value: answered.internetMessageId }],
      body: () => body,
    });
  }

  /** By its immutable id; refuses any other. */
  message(id: string): StoredMessage {
    const read = readId(id);
    if (read?.kind === 'rest' || read?.kind === 'ews') {
      throw new Refusal(
        400,
        'StrictIdKind',
        `Immutable ids alone are taken here; this is of the kind ${read.kind}: ${id}`,
      );
    }
    if (read?.kind !== 'immutable') {
      throw new Refusal(400, 'ErrorInvalidIdMalformed', `Id is malformed: ${id}`);
    }
    return this.messageByKey(read.key) ?? notFound();
  }

  messageByKey(key: number): StoredMessage | undefined {
    return this.#messages.get(key);
  }

  /** How Outlook names a message: the id of the item that is open, until it is moved. */
  outlookIdOf(id: string): string {
    const { key, placed } = this.message(id);
    return ewsId(key, placed);
  }

  /** The same as `convertToRestId` gives it. */
  restIdOf(id: string): string {
    const { key, placed } = this.message(id);
    return restId(key, placed);
  }

  /** All that a folder holds, by its well-known name or id, the latest first. */
  messagesIn(folder: string): readonly StoredMessage[] {
    return this.list(this.folders.named(folder).key, everyMessage);
  }

  /** What a query finds in a folder. */
  list(folder: number, query: MessageQuery): readonly StoredMessage[] {
    const key = `${folder}|${query.key}`;
    const kept = this.#lists.get(key);
    if (kept?.version === this.journal.now) return kept.list;
    const list =
      query === everyMessage
        ? [...this.#messages.values()].filter((each) => each.folder === folder).sort(byArrival)
        : runQuery(query, this.list(folder, everyMessage));
    if (this.#lists.size >= KEPT_LISTS) this.#lists.clear();
    this.#lists.set(key, { version: this.journal.now, list });
    return list;
  }

  /** The truth about every conversation: what came last in the inbox, and what the owner sent last, by its id. */
  newestByConversation(): ReadonlyMap<string, NewestOfConversation> {
    const newest = new Map<string, NewestOfConversation>();
    const note = (message: StoredMessage, side: keyof NewestOfConversation): void => {
      const id = conversationId(message.conversation);
      const known = newest.get(id) ?? { inbox: null, sent: null };
      newest.set(id, { ...known, [side]: known[side] ?? newestOf(message) });
    };
    for (const message of this.messagesIn('inbox')) note(message, 'inbox');
    for (const message of this.messagesIn('sentitems')) note(message, 'sent');
    return newest;
  }

  #addSent({
    at = this.now(),
    text,
    ...mail
  }: {
    readonly conversation: number;
    readonly subject: string;
    readonly to: readonly Person[];
    readonly text: string;
    readonly at?: Date | undefined;
  }): StoredMessage {
    return this.#add({
      ...mail,
      folder: wellKnown('sentitems'),
      from: this.owner,
      cc: [],
      receivedAt: wholeSeconds(at),
      isDraft: false,
      isRead: true,
      categories: [],
      internetMessageId: this.#newInternetId(this.owner),
      headers: [],
      body: () => ({ text, html: null }),
    });
  }

  #conversationOf(id: string | undefined): number {
    if (id !== undefined) return this.message(id).conversation;
    this.#lastConversation += 1;
    return this.#lastConversation;
  }

  #newInternetId({ address }: Person): string {
    return `<sim-${this.#lastKey + 1}@${address.slice(address.indexOf('@') + 1)}>`;
  }

  #put(message: NewMessage): StoredMessage {
    this.#lastKey += 1;
    const stored = {
      ...message,
      key: this.#lastKey,
      placed: 0,
      version: 1,
      changedAt: message.receivedAt,
    };
    this.#messages.set(stored.key, stored);
    return stored;
  }

  #add(message: NewMessage): StoredMessage {
    const added = this.#put(message);
    this.journal.note(added.folder, added.key, 'entered');
    return added;
  }

  #keep(message: StoredMessage, kind: 'entered' | 'changed'): StoredMessage {
    const kept = {
      ...message,
      version: message.version + 1,
      changedAt: wholeSeconds(this.now()),
    };
    this.#messages.set(kept.key, kept);
    this.journal.note(kept.folder, kept.key, kind);
    return kept;
  }
}

/** A body that was given as HTML. */
export function htmlBody(html: string): StoredBody {
  return { text: htmlToText(html), html };
}

function newestOf({ key, receivedAt, subject, from }: StoredMessage): NewestMessage {
  return { id: immutableId(key), at: new Date(receivedAt), subject, from };
}

function wholeSeconds(time: Date): number {
  return Math.floor(time.getTime() / 1000) * 1000;
}

function notFound(): never {
  throw new Refusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
}
