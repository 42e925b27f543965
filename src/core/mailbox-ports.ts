import type { Draft } from './draft';
import type { Address, IncomingMessage } from './message';
import type { ScenarioId } from './scenario';

/**
 * Ports to the whole mailbox, behind a sign-in that the user asks for. What they reject with is an
 * `Error` with one of these:
 *
 * - `not-offered`: this deployment is not registered for it
 * - `not-signed-in`: nobody is, and this was not the moment to ask
 * - `cancelled`: the user closed the sign-in, or left the view
 * - `popup-blocked`: the sign-in could not be shown
 * - `not-allowed`: the user or the organisation refused what is needed
 * - `other-account`: who signed in owns another mailbox than the one that is open
 * - `offline`: nothing came through, to nobody’s knowledge done
 * - `busy`: the service asked for patience more often than we have
 * - `gone`: the message, rule or folder is no longer there
 * - `changed`: somebody else changed it meanwhile
 * - `unconfirmed`: a change was asked for, and nobody can tell what became of it
 * - `unreadable`: what was kept here, or what came, is not in a form that we know
 * - `failed`: anything else
 */
export type MailboxTrouble =
  | 'not-offered'
  | 'not-signed-in'
  | 'cancelled'
  | 'popup-blocked'
  | 'not-allowed'
  | 'other-account'
  | 'offline'
  | 'busy'
  | 'gone'
  | 'changed'
  | 'unconfirmed'
  | 'unreadable'
  | 'failed';

export type MailboxError = Error & { readonly trouble: MailboxTrouble };

export function isMailboxError(error: unknown): error is MailboxError {
  return error instanceof Error && 'trouble' in error;
}

/** Who signed in to the mailbox, if anybody. */
export type Account = {
  /** Whether this deployment is registered, so that a sign-in can succeed. */
  readonly isOffered: boolean;
  /** The name that was signed in with; `null` where nobody is known. Sends nothing. */
  current(): Promise<string | null>;
  /** Forgets the tokens that are kept here. Where Outlook itself holds the session, that stays. */
  signOut(): Promise<void>;
};

/** A conversation whose last word is theirs and which wants an answer; without a word of its bodies. */
export type OpenLoop = {
  readonly conversation: string;
  /** Immutable id of its last message. */
  readonly message: string;
  readonly from: Address;
  readonly subject: string;
  readonly receivedAt: Date;
  readonly scenario: ScenarioId | 'none';
};

/** Messages that came in one week and have an answer, by how long it took. */
export type WeekOfAnswers = {
  /** Monday, midnight UTC. */
  readonly since: Date;
  readonly within48: number;
  readonly within72: number;
  readonly later: number;
};

export type FoundLoops = {
  /** How many days were to be looked back. */
  readonly days: number;
  /** The longest waiting first. */
  readonly loops: readonly OpenLoop[];
  /** The oldest first; a week without answers may be missing. */
  readonly weeks: readonly WeekOfAnswers[];
  /** How far back mail was looked at, and how many messages, as far as it is done. */
  readonly lookedBackTo: Date;
  readonly messages: number;
  /** When all of it was last looked at; `null` while it never was. */
  readonly completeAt: Date | null;
};

export type LookOptions = {
  /** How far to look back. */
  readonly days: number;
  /** Whether the user is there to sign in and to consent; otherwise rejects with `not-signed-in`. */
  readonly mayAsk: boolean;
  /** As rows come, and for the last time before it resolves. */
  readonly onFound: (found: FoundLoops) => void;
};

export type Look = {
  /** Rejects with `cancelled` once it is stopped. */
  readonly done: Promise<FoundLoops>;
  /** What was found until then is kept and gone on from. */
  readonly stop: () => void;
};

/** Who still waits for an answer. */
export type OpenLoops = {
  /** What was found at an earlier time, on this device; sends nothing. */
  readonly known: () => Promise<FoundLoops | null>;
  /** Looks at inbox and sent items, the first time at all of the days, later at what is new. */
  readonly look: (options: LookOptions) => Look;
  /** Takes a loop off the list until somebody writes in it again. */
  readonly dismiss: (loop: OpenLoop) => Promise<void>;
  /** Undoes `dismiss`. */
  readonly putBack: (loop: OpenLoop) => Promise<void>;
  /** Erases all that is kept on this device. */
  readonly forget: () => Promise<void>;
};

/** Messages by their immutable ids, whatever item is open. */
export type MailboxMessages = {
  /** The id that Outlook opens a message by. */
  outlookId(message: string): Promise<string>;
  /** Its text, which is not kept. */
  read(message: string): Promise<IncomingMessage>;
  /**
   * Makes a reply to the sender with the draft above the quoted thread, saved among the drafts and not
   * sent; resolves to the id that Outlook opens it by. Rejects with `unconfirmed` where it may have been made.
   */
  createReply(message: string, draft: Draft): Promise<string>;
  /** The immutable id of an item of Outlook’s. */
  immutableId(outlookId: string): Promise<string>;
};

/** An inbox rule as it is shown before it is made. */
export type InboxRule = {
  readonly name: string;
  readonly fromAddress: string;
  /** Words that the subject has to hold, for one conversation; without them every mail of the sender. */
  readonly subject?: string;
  /** Where it puts what comes, already read; never deletes. */
  readonly folder: 'archive' | 'junkemail';
};

/** What can be done with a message once it is answered; each can be undone. */
export type AfterClosure = {
  /**
   * Puts a copy into the folder “Records”, which is made where there is none; resolves to the copy’s id,
   * `null` where one, or the message itself, lies there already.
   */
  copyToRecords(message: string): Promise<string | null>;
  /** Moves it there; resolves to the folder that it came from, `null` where it lies there already. */
  moveToRecords(message: string): Promise<string | null>;
  /** Moves it to a folder by its id. */
  moveTo(message: string, folder: string): Promise<void>;
  /** Puts what `copyToRecords` made among the deleted items. */
  removeCopy(message: string): Promise<void>;
  /** Adds a category and keeps the others; resolves to whether the message lacked it. */
  categorise(message: string, category: string): Promise<boolean>;
  /** Takes that category away and keeps the others. */
  uncategorise(message: string, category: string): Promise<void>;
  /** Makes the rule unless there is one of the same name and conditions; resolves to its id. */
  createRule(rule: InboxRule): Promise<string>;
  removeRule(id: string): Promise<void>;
};

/** The file of templates that follows the user to other devices. */
export type TemplateSync = {
  /** `null` where nothing was saved yet. `version` names what was read. */
  load(): Promise<{ readonly text: string; readonly version: string } | null>;
  /** Rejects with `changed` where the file is no longer of this version; `null` for one that must not be there yet. */
  save(text: string, version: string | null): Promise<string>;
};
