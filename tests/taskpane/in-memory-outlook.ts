import type { Draft, IncomingMessage } from '../../src/core';
import type {
  Appointment,
  Calendar,
  Categories,
  Clipboard,
  ComposeForm,
  DraftedConversations,
  ItemNotes,
  ItemSource,
  MessageFile,
  MessageForm,
  OrganisationTemplates,
  Notes,
  OpenItem,
  PortError,
  PortErrorCode,
  ReplyForm,
  SendReview,
  SentFinding,
  SettingsStore,
} from '../../src/core/ports';
import { InMemoryMailbox } from './in-memory-mailbox';

const RECEIVED = new Date('2026-03-02T09:00:00Z');
export const NOW = new Date('2026-03-02T10:00:00Z');

function message(parts: Partial<IncomingMessage> = {}): IncomingMessage {
  return {
    subject: 'A role at Brightwater',
    body: [
      'Hi Sam,',
      '',
      'I am a recruiter at Brightwater and came across your profile. We are hiring a senior data',
      'engineer and I think your background is a great fit for this role. Would you be open to a',
      'call this week?',
      '',
      'Best,',
      'Dana',
    ].join('\n'),
    from: { displayName: 'Dana Reyes', emailAddress: 'dana@brightwater.example' },
    to: [{ displayName: 'Sam Lee', emailAddress: 'sam@home.example' }],
    cc: [],
    receivedAt: RECEIVED,
    ownAddress: 'sam@home.example',
    ...parts,
  };
}

export function readItem(key: string, parts: Partial<IncomingMessage> = {}): OpenItem {
  return { kind: 'read', key, message: message(parts) };
}

export function composeItem(body: string, format: 'html' | 'text' = 'text'): OpenItem {
  const recipients = [{ displayName: 'Dana Reyes', emailAddress: 'dana@brightwater.example' }];
  return { kind: 'compose', key: 'reply', body, format, subject: 'Re: A role', recipients };
}

function portError(code: PortErrorCode): PortError {
  return Object.assign(new Error(`failed with ${String(code)}`), { code, api: 'test' });
}

/** The pane's ports in memory; every answer can be held back, and every call can be made to fail. */
export class InMemoryOutlook {
  readonly openedReplies: Draft[] = [];
  /** For each of `openedReplies`, whether it goes to all. */
  readonly openedToAll: boolean[] = [];
  readonly copied: Draft[] = [];
  readFault: PortErrorCode | Error | null = null;
  openFault: PortErrorCode | null = null;
  /** Of every change to the mail that is being written. */
  changeFault: PortErrorCode | null = null;
  readonly insertedAt: ('cursor' | 'top')[] = [];
  copyFault = false;
  /** Whether Outlook has ids for its messages by which the mailbox has them. */
  hasIds = true;
  settingsFault: boolean | PortErrorCode = false;
  notesFault: PortErrorCode | null = null;
  fileFault: PortErrorCode | null = null;
  fileOffered = true;
  /** What every open message is as a file: “Subject: A role”, in Base64. */
  readonly fileContent = 'U3ViamVjdDogQSByb2xlDQoNCg==';
  readonly savedFiles: { readonly name: string; readonly content: string }[] = [];
  readonly saveFile = (name: string, content: string): void => {
    this.savedFiles.push({ name, content });
  };
  readonly kept = new Map<string, unknown>();
  restored: readonly string[] = [];
  /** By the key of the item. */
  readonly keptNotes = new Map<string, Notes>();
  reads = 0;
  #item: OpenItem;
  #listeners = new Set<() => void>();
  #held: (() => void)[] | null = null;

  constructor(item: OpenItem) {
    this.#item = item;
  }

  /** Another item is open; the pane hears of it unless this client has no event. */
  show(item: OpenItem, { silently = false } = {}): void {
    this.#item = item;
    if (silently) return;
    for (const listener of [...this.#listeners]) listener();
  }

  /** From now on reads are answered only by `release`. */
  hold(): void {
    this.#held = [];
  }

  /** Answers the held reads in the given order of their asking, all by default. */
  release(order: readonly number[] = this.#held?.map((_, index) => index) ?? []): void {
    const held = this.#held ?? [];
    for (const index of order) held[index]?.();
  }

  readonly items: ItemSource = {
    currentKey: () => this.#key(),
    outlookId: (key) => (this.hasIds ? `outlook ${key}` : null),
    read: async () => {
      this.reads += 1;
      const item = this.#item;
      const fault = this.readFault;
      const held = this.#held;
      if (held === null) await Promise.resolve();
      else await new Promise<void>((resolve) => held.push(resolve));
      if (fault instanceof Error) throw fault;
      if (fault !== null) throw portError(fault);
      return item;
    },
    onChange: (listener) => {
      this.#listeners.add(listener);
      return () => {
        this.#listeners.delete(listener);
      };
    },
  };

  readonly replyForm: ReplyForm = {
    open: async (_key, draft, { toAll = false } = {}) => {
      await Promise.resolve();
      if (this.openFault !== null) throw portError(this.openFault);
      this.openedReplies.push(draft);
      this.openedToAll.push(toAll);
    },
  };

  /** Outlook’s ids of the messages and drafts that were opened in a window of their own. */
  readonly openedMessages: string[] = [];
  messageFormFault: PortErrorCode | null = null;
  readonly messageForm: MessageForm = {
    open: async (outlookId) => {
      await Promise.resolve();
      if (this.messageFormFault !== null) throw portError(this.messageFormFault);
      this.openedMessages.push(outlookId);
    },
  };

  readonly mailbox = new InMemoryMailbox(NOW);
  readonly account = this.mailbox.account;
  readonly openLoops = this.mailbox.openLoops;
  readonly messages = this.mailbox.messages;
  readonly afterClosure = this.mailbox.afterClosure;
  readonly templateSync = this.mailbox.templateSync;

  readonly composeForm: ComposeForm = {
    body: async (key) => {
      await Promise.resolve();
      const { body, format } = this.#mailOf(key);
      return { body, format };
    },
    insert: async (key, draft, where) => {
      await this.#changesHeld;
      const mail = this.#mailOf(key);
      if (this.changeFault !== null) throw portError(this.changeFault);
      this.insertedAt.push(where);
      const put = mail.format === 'html' ? draft.html : `${draft.text}\n\n`;
      this.#item = { ...mail, body: put + mail.body };
    },
    mend: async (key, mend) => {
      await this.#changesHeld;
      const mail = this.#mailOf(key);
      if (this.changeFault !== null) throw portError(this.changeFault);
      const mended = mend(mail.body, mail.format);
      if (mended === null) throw portError('text-changed');
      this.#item = { ...mail, body: mended.body };
    },
  };

  #changesHeld = Promise.resolve();

  /** Changes to the mail and entries of the calendar wait until what is returned is called. */
  holdChanges(): () => void {
    let letGo: () => void = () => undefined;
    this.#changesHeld = new Promise((resolve) => {
      letGo = resolve;
    });
    return letGo;
  }

  /** What stands in the mail that is being written. */
  get mailBody(): string {
    return this.#item.kind === 'compose' ? this.#item.body : '';
  }

  #mailOf(key: string): Extract<OpenItem, { kind: 'compose' }> {
    if (this.#item.kind !== 'compose' || this.#item.key !== key) throw portError('item-changed');
    return this.#item;
  }

  readonly appointments: Appointment[] = [];
  calendarFault: PortErrorCode | null = null;
  readonly calendar: Calendar = {
    openAppointment: async (appointment) => {
      await this.#changesHeld;
      if (this.calendarFault !== null) throw portError(this.calendarFault);
      this.appointments.push(appointment);
    },
  };

  /** What the organisation deploys; `null` where the file does not load, nothing unless given. */
  organisationFile: string | null = '';
  readonly organisationTemplates: OrganisationTemplates = {
    load: async () => {
      await Promise.resolve();
      if (this.organisationFile === '') return { kind: 'none' };
      if (this.organisationFile === null) return { kind: 'failed' };
      return { kind: 'loaded', text: this.organisationFile };
    },
  };

  readonly clipboard: Clipboard = {
    copy: async (draft) => {
      await Promise.resolve();
      if (this.copyFault) throw portError('missing-api');
      this.copied.push(draft);
    },
  };

  readonly settings: SettingsStore = {
    get: (name) => this.kept.get(name),
    names: () => [...this.kept.keys()],
    change: (name, change) => this.settings.changeAll(new Map([[name, change]])),
    set: (name, value) => this.settings.change(name, () => value),
    changeAll: async (changes) => {
      await Promise.resolve();
      this.#checkSettings();
      for (const [name, change] of changes) {
        const value = change(this.kept.get(name));
        if (value === undefined) this.kept.delete(name);
        else this.kept.set(name, value);
      }
    },
    erase: async () => {
      await Promise.resolve();
      if (this.settingsFault) throw portError('timed-out');
      this.kept.clear();
    },
    room: () => ({ used: JSON.stringify([...this.kept]).length, all: 32_768 }),
    restore: () => Promise.resolve(this.restored),
  };

  readonly notes: ItemNotes = {
    load: async (key) => {
      await Promise.resolve();
      this.#checkNotesOf(key);
      return this.keptNotes.get(key) ?? {};
    },
    change: async (key, change) => {
      await Promise.resolve();
      this.#checkNotesOf(key);
      const notes = Object.entries({ ...this.keptNotes.get(key), ...change });
      const left = notes.filter(([, note]) => note !== null);
      this.keptNotes.set(key, Object.fromEntries(left));
    },
  };

  /** The key of a message and the category that it was given. */
  readonly categorised: (readonly [key: string, name: string])[] = [];
  categoryFault: PortErrorCode | null = null;
  readonly categories: Categories = {
    add: async (key, name) => {
      await Promise.resolve();
      if (this.categoryFault !== null) throw portError(this.categoryFault);
      this.categorised.push([key, name]);
    },
  };

  /** Keys of the messages that a reply was opened for. */
  readonly draftedFor: string[] = [];
  readonly drafted: DraftedConversations = {
    add: async (key) => {
      await Promise.resolve();
      this.#checkSettings();
      this.draftedFor.push(key);
    },
  };

  /** What the prompt at Send was about. */
  stoppedAt: readonly SentFinding[] = [];
  readonly sendReview: SendReview = { findings: () => Promise.resolve(this.stoppedAt) };

  readonly messageFile: MessageFile = this.#messageFile();

  #messageFile(): MessageFile {
    const isOffered = () => this.fileOffered && this.#item.kind === 'read';
    return {
      get offered() {
        return isOffered();
      },
      load: async () => {
        await Promise.resolve();
        const key = this.#key();
        if (!isOffered() || key === null) throw portError('missing-api');
        if (this.fileFault !== null) throw portError(this.fileFault);
        return { key, content: this.fileContent };
      },
    };
  }

  #checkSettings(): void {
    if (this.settingsFault === false) return;
    throw portError(this.settingsFault === true ? 'timed-out' : this.settingsFault);
  }

  #checkNotesOf(key: string): void {
    if (this.notesFault !== null) throw portError(this.notesFault);
    if (this.#key() !== key) throw portError('item-changed');
  }

  #key(): string | null {
    if (this.#item.kind === 'none') return null;
    return 'key' in this.#item ? this.#item.key : 'unsupported';
  }
}
