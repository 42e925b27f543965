import type { Finding } from './check';
import type { Draft } from './draft';
import type { Address, IncomingMessage } from './message';
import type { ResponseId, ScenarioId } from './scenario';

/**
 * What a port rejects with. Adapters throw an `Error` of this shape and nothing else, so that the
 * pane and the commands can choose their words by `code`.
 *
 * - a number: Outlook's own error code (9000–9057)
 * - `thrown`: the call threw before it reached Outlook
 * - `timed-out`: Outlook never answered
 * - `missing-api`: this client does not offer the call
 * - `unconfirmed`: the call has no answer, so nobody can tell what became of it
 * - `too-long`: the text is over a limit of the call
 * - `no-room`: the mailbox would have to keep more than it takes
 * - `item-changed`: Outlook shows another item than the one that was meant
 * - `text-changed`: what should be changed no longer stands in the text
 * - `not-safe`: the change could harm a quoted thread or an image, so it was not made
 * - `put-back`: the change did harm, so what stood there before was put back
 */
export type PortErrorCode =
  | number
  | 'thrown'
  | 'timed-out'
  | 'missing-api'
  | 'unconfirmed'
  | 'too-long'
  | 'no-room'
  | 'item-changed'
  | 'text-changed'
  | 'not-safe'
  | 'put-back';

export type PortError = Error & { readonly code: PortErrorCode; readonly api: string };

export function isPortError(error: unknown): error is PortError {
  return error instanceof Error && 'code' in error && 'api' in error;
}

/** The item that Outlook shows at this moment. */
export type OpenItem =
  | { readonly kind: 'read'; readonly key: string; readonly message: IncomingMessage }
  | {
      readonly kind: 'compose';
      readonly key: string;
      /** HTML for an HTML mail, plain text for a text mail; the quoted thread included. */
      readonly body: string;
      readonly format: 'html' | 'text';
      readonly subject: string;
      readonly recipients: readonly Address[];
    }
  | { readonly kind: 'unsupported'; readonly because: 'appointment' | 'no-body' }
  | { readonly kind: 'none' };

export type ItemSource = {
  /** Names the item that is open now, without asking Outlook: `null` when there is none. */
  currentKey(): string | null;
  /** Outlook’s id of the message in a key, by which the mailbox has it; `null` where this client has none for it. */
  outlookId(key: string): string | null;
  /** Reads the open item; rejects with a `PortError`. */
  read(): Promise<OpenItem>;
  /** Calls back when Outlook says that another item is open; returns the way to stop it. */
  onChange(listener: () => void): () => void;
};

export type ReplyOptions = {
  /** Whether the reply goes to everybody who got the message; to the sender alone unless given. */
  readonly toAll?: boolean;
};

export type ReplyForm = {
  /**
   * Opens a reply to the item of this key with the draft above the quoted thread; rejects with a
   * `PortError`, `item-changed` when another item is open by then.
   */
  open(key: string, draft: Draft, options?: ReplyOptions): Promise<void>;
};

export type MessageForm = {
  /**
   * Opens a message, or a draft to go on with, by the id that Outlook has for it. Rejects with a
   * `PortError`: `missing-api` where this client opens none, `unconfirmed` where it does not say
   * whether it did, `thrown` while no item is open.
   */
  open(outlookId: string): Promise<void>;
};

/** A body with some of its words changed; `edits` in the order of the text, in which the words stood. */
export type MendedBody = {
  readonly body: string;
  readonly edits: readonly { readonly quote: string; readonly text: string }[];
};

/** The mail that is being written; `key` is that of `ItemSource.currentKey()`. */
export type ComposeForm = {
  /** What stands in the mail; rejects with a `PortError`. */
  body(key: string): Promise<{ readonly body: string; readonly format: 'html' | 'text' }>;
  /**
   * Puts a draft where the cursor is, or above all that stands there, as HTML or plain text like
   * the rest of the body; rejects with a `PortError`.
   */
  insert(key: string, draft: Draft, where: 'cursor' | 'top'): Promise<void>;
  /**
   * Changes words of the reply and nothing else. `mend` gets the body, or the part of it that is
   * the current reply, and returns it changed; `null` where what it should change is not there.
   * Rejects with a `PortError`, `text-changed` for that `null`; nothing is changed then.
   */
  mend(
    key: string,
    mend: (body: string, format: 'html' | 'text') => MendedBody | null,
  ): Promise<void>;
};

/** `text` is at most 150 characters, Outlook's own limit; a longer one is cut at a word. */
export type Notice = { readonly kind: 'information' | 'error'; readonly text: string };

export type Notices = {
  /** Shows one notice above the open message, in place of our last one; rejects with a `PortError`. */
  show(notice: Notice): Promise<void>;
};

/** Settings that follow the user's mailbox. Values are JSON; every name is an entry of its own. */
export type SettingsStore = {
  /** `undefined` for a name without a value; throws a `PortError` in a client without settings, as the next two do. */
  get(name: string): unknown;
  /** The names that have a value, in no order. */
  names(): readonly string[];
  /**
   * Changes the newest value that this client knows, which may be another pane’s; `undefined` removes it.
   * Rejects with a `PortError` when the mailbox did not take it, `no-room` where it is full.
   */
  change(name: string, change: (value: unknown) => unknown): Promise<void>;
  /** Changes it whatever it was. */
  set(name: string, value: unknown): Promise<void>;
  /** Changes several, one after the other, all of them or none. */
  changeAll(changes: ReadonlyMap<string, (value: unknown) => unknown>): Promise<void>;
  /** Removes all that is kept, also what could not be read. Rejects with a `PortError`. */
  erase(): Promise<void>;
  /** Characters used, and those that there are, as Outlook counts. */
  room(): { readonly used: number; readonly all: number };
  /**
   * Saves what the mailbox lacks of what this client wrote, and names what another client wrote over; once
   * a start. Rejects with a `PortError` when the mailbox did not take it.
   */
  restore(): Promise<readonly string[]>;
};

/** That the user answered a message, and how. */
export type Answer = {
  readonly at: Date;
  readonly scenario: ScenarioId | 'none';
  readonly response: ResponseId;
};

/** What the add-in remembers of one message. */
export type Notes = {
  /** When the user decided on the answer. */
  readonly decidedAt?: Date;
  readonly answer?: Answer;
};

/** What is not given stays as it is; `null` takes it away. */
export type NotesChange = { readonly [Name in keyof Notes]?: Notes[Name] | null };

/** Notes that Outlook keeps with an item. `key` is that of `ItemSource.currentKey()`. */
export type ItemNotes = {
  /** Empty where nothing was saved; rejects with a `PortError`, `item-changed` when another item is open. */
  load(key: string): Promise<Notes>;
  /**
   * Rejects with a `PortError`: `item-changed` when another item is open, `too-long` when Outlook
   * has no room for it.
   */
  change(key: string, change: NotesChange): Promise<void>;
};

/** The categories of a message, which Outlook shows in its list. `key` is that of `ItemSource.currentKey()`. */
export type Categories = {
  /**
   * Puts the message into a category of the user’s; does nothing where they have none of this name, or
   * the client knows no categories. Rejects with a `PortError`, `item-changed` when another item is open.
   */
  add(key: string, name: string): Promise<void>;
};

/** The conversations that we drafted a reply for: what the send check looks at in its mode `drafted`. */
export type DraftedConversations = {
  /**
   * Call it when a reply was opened, or may have been. `key` is that of `ItemSource.currentKey()`
   * of the message that is answered; one without a conversation is not kept. Rejects with a
   * `PortError` when the mailbox did not take it.
   */
  add(key: string): Promise<void>;
};

/** A finding that the prompt at Send named. */
export type SentFinding = {
  readonly messageId: Finding['messageId'];
  /** The words in question, 200 characters of them at the most. */
  readonly quote: string;
};

export type SendReview = {
  /**
   * What the prompt named, where its button opened the pane; empty otherwise, and where Outlook
   * does not tell. Never rejects. Some clients tell it again at a later opening, when the text may
   * have changed.
   */
  findings(): Promise<readonly SentFinding[]>;
};

export type SavedMessage = {
  /** That of `ItemSource.currentKey()` when the message was asked for. */
  readonly key: string;
  /** The whole message in the format of an .eml file (RFC 5322), as Base64. */
  readonly content: string;
};

export type MessageFile = {
  /** Whether this client gives the item that is open now as a file. */
  readonly offered: boolean;
  /**
   * The open message; rejects with a `PortError`: `missing-api` where it is not offered,
   * `item-changed` when another item was opened meanwhile.
   */
  load(): Promise<SavedMessage>;
};

/** A calendar entry to be opened; `day` is `yyyy-mm-dd`, `text` plain, its paragraphs apart by a blank line. */
export type Appointment = {
  readonly day: string;
  readonly subject: string;
  readonly text: string;
};

export type Calendar = {
  /**
   * Opens a new entry, which the user looks over and saves; nothing is in the calendar before. Rejects
   * with a `PortError`: `missing-api` where this client opens none, or none beside a mail that is written;
   * `unconfirmed` where it does not say whether it did.
   */
  openAppointment(appointment: Appointment): Promise<void>;
};

/** The templates that an organisation deploys for everybody in it, as a file that is read and never written. */
export type OrganisationTemplates = {
  /** Never rejects. */
  load(): Promise<
    | { readonly kind: 'none' }
    | { readonly kind: 'loaded'; readonly text: string }
    | { readonly kind: 'failed' }
  >;
};

export type Clipboard = {
  copy(draft: Draft): Promise<void>;
};
