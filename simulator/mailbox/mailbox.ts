import { htmlToText, textToHtml } from './body-format';
import { Faults } from './faults';
import { itemKey, noItem } from './item';
import type {
  AppointmentForm,
  Category,
  ComposeForm,
  ComposeFormPatch,
  ItemRef,
  Notification,
  Person,
  SimulatedMessage,
} from './item';
import { clientProfiles } from './profiles';
import type { ClientProfile } from './profiles';
import { htmlReplyBody, replyRecipients, textReplyBody } from './reply-form';
import { replySubject } from './subject';

/** Who changed a form: the writer at the screen, or an add-in through Office.js. */
export type ChangedBy = 'user' | 'add-in';

export type MailboxChange =
  | { readonly kind: 'message-added'; readonly messageId: string }
  | { readonly kind: 'selected'; readonly item: ItemRef }
  | { readonly kind: 'form-opened'; readonly formId: string }
  | {
      readonly kind: 'form-changed';
      readonly formId: string;
      readonly fields: readonly (keyof ComposeFormPatch)[];
      readonly by: ChangedBy;
    }
  | { readonly kind: 'form-closed'; readonly formId: string; readonly sent: boolean }
  | { readonly kind: 'appointment-opened'; readonly appointmentId: string }
  | { readonly kind: 'notifications'; readonly item: ItemRef }
  | { readonly kind: 'categories'; readonly item: ItemRef }
  | { readonly kind: 'settings' }
  | { readonly kind: 'profile' };

export type MailboxOptions = {
  readonly owner: Person;
  readonly messages: readonly SimulatedMessage[];
  /** Outlook on the web unless given. */
  readonly profile?: ClientProfile;
  /** Put under every new mail; none when empty. */
  readonly signatureHtml?: string;
  /** `en-US` unless given. */
  readonly language?: string;
};

export type NewMail = {
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  readonly subject: string;
  readonly htmlBody: string;
};

/** What Outlook keeps beside an item for one add-in. */
type BesideItem = {
  notifications: readonly Notification[];
  customProperties: Readonly<Record<string, unknown>>;
  categories: readonly string[];
  internetHeaders: Readonly<Record<string, string>>;
};

/** The one model behind both faces of the simulated Outlook, and behind its page. */
export class Mailbox {
  readonly owner: Person;
  /** Of Outlook itself, such as `en-US`. */
  readonly language: string;
  readonly faults = new Faults();
  readonly #signatureHtml: string;
  readonly #listeners = new Set<(change: MailboxChange) => void>();
  readonly #beside = new Map<string, BesideItem>();
  readonly #savedIds = new Map<string, string>();
  #messages: readonly SimulatedMessage[];
  #forms: readonly ComposeForm[] = [];
  #sent: readonly ComposeForm[] = [];
  #appointments: readonly AppointmentForm[] = [];
  #selected: ItemRef = noItem;
  #profile: ClientProfile;
  #roamingSettings: Readonly<Record<string, string>> = {};
  #masterCategories: readonly Category[] = [];
  #lastId = 0;

  constructor(options: MailboxOptions) {
    this.owner = options.owner;
    this.language = options.language ?? 'en-US';
    this.#messages = options.messages;
    this.#profile = options.profile ?? clientProfiles.web;
    this.#signatureHtml = options.signatureHtml ?? '';
  }

  get messages(): readonly SimulatedMessage[] {
    return this.#messages;
  }

  get forms(): readonly ComposeForm[] {
    return this.#forms;
  }

  /** Forms in the order in which they were sent. */
  get sent(): readonly ComposeForm[] {
    return this.#sent;
  }

  get appointments(): readonly AppointmentForm[] {
    return this.#appointments;
  }

  /** The message in the reading pane; opening a form does not change it. */
  get selected(): ItemRef {
    return this.#selected;
  }

  get profile(): ClientProfile {
    return this.#profile;
  }

  set profile(profile: ClientProfile) {
    this.#profile = profile;
    this.#tell({ kind: 'profile' });
  }

  /** Each value is JSON, as it crosses the wire. */
  get roamingSettings(): Readonly<Record<string, string>> {
    return this.#roamingSettings;
  }

  get masterCategories(): readonly Category[] {
    return this.#masterCategories;
  }

  addMessage(message: SimulatedMessage): void {
    this.#messages = [message, ...this.#messages];
    this.#tell({ kind: 'message-added', messageId: message.id });
  }

  message(messageId: string): SimulatedMessage | undefined {
    return this.#messages.find(({ id }) => id === messageId);
  }

  form(formId: string): ComposeForm | undefined {
    return this.#forms.find(({ id }) => id === formId);
  }

  /** RangeError for a message that is not there. */
  select(messageId: string | null): void {
    this.#selected =
      messageId === null
        ? noItem
        : { kind: 'read', messageId: this.#existingMessage(messageId).id };
    this.#tell({ kind: 'selected', item: this.#selected });
  }

  /**
   * Opens a reply with `htmlBody` above the signature and the quoted message. Classic Outlook
   * answers a plain-text mail in plain text; the other clients write HTML.
   */
  openReply(
    messageId: string,
    reply: { readonly htmlBody: string; readonly all: boolean },
  ): ComposeForm {
    const message = this.#existingMessage(messageId);
    const format =
      this.#profile.id === 'classic-windows' && message.html === null ? 'text' : 'html';
    const bodyOf = format === 'html' ? htmlReplyBody : textReplyBody;
    return this.#open({
      composeType: reply.all ? 'replyAll' : 'reply',
      inReplyTo: message.internetMessageId,
      conversationId: message.conversationId,
      format,
      subject: replySubject(message.subject),
      ...replyRecipients(message, this.owner, reply.all),
      bcc: [],
      body: bodyOf(message, reply.htmlBody, this.#signatureHtml),
    });
  }

  openNewMail(mail: NewMail): ComposeForm {
    const { htmlBody, ...fields } = mail;
    const signature =
      this.#signatureHtml === '' ? '' : `<div id="Signature">${this.#signatureHtml}</div>`;
    return this.#open({
      composeType: 'newMail',
      inReplyTo: null,
      conversationId: null,
      format: 'html',
      ...fields,
      body: `<div>${htmlBody === '' ? '<br>' : htmlBody}</div>${signature}`,
    });
  }

  openAppointment(appointment: Omit<AppointmentForm, 'id'>): AppointmentForm {
    const opened = { id: this.#newId('appointment'), ...appointment };
    this.#appointments = [...this.#appointments, opened];
    this.#tell({ kind: 'appointment-opened', appointmentId: opened.id });
    return opened;
  }

  /** A change of `format` alone converts the body. RangeError for a form that is not open. */
  updateForm(formId: string, patch: ComposeFormPatch, by: ChangedBy = 'user'): void {
    const form = this.#existingForm(formId);
    const converted =
      patch.format === undefined || patch.format === form.format || patch.body !== undefined
        ? {}
        : { body: patch.format === 'text' ? htmlToText(form.body) : textToHtml(form.body) };
    const changed: ComposeForm = { ...form, ...converted, ...patch };
    this.#forms = this.#forms.map((other) => (other.id === formId ? changed : other));
    const fields = Object.keys({ ...converted, ...patch }) as (keyof ComposeFormPatch)[];
    this.#tell({ kind: 'form-changed', formId, fields, by });
  }

  discardForm(formId: string): void {
    this.#close(formId, false);
  }

  /** Moves the form to `sent`; running the launch event before that is the page's part. */
  send(formId: string): void {
    this.#sent = [...this.#sent, this.#existingForm(formId)];
    this.#close(formId, true);
  }

  /** Keeps the draft and names it; the name stays the same for later saves. */
  saveForm(formId: string): string {
    const id = this.#savedIds.get(formId) ?? `saved-${this.#existingForm(formId).id}`;
    this.#savedIds.set(formId, id);
    return id;
  }

  savedIdOf(formId: string): string | undefined {
    return this.#savedIds.get(formId);
  }

  notificationsOf(item: ItemRef): readonly Notification[] {
    return this.#besideItem(item).notifications;
  }

  setNotifications(item: ItemRef, notifications: readonly Notification[]): void {
    this.#keepBeside(item, { notifications });
    this.#tell({ kind: 'notifications', item });
  }

  /** The user closes a bar. */
  dismissNotification(item: ItemRef, key: string): void {
    this.setNotifications(
      item,
      this.notificationsOf(item).filter((notification) => notification.key !== key),
    );
  }

  customPropertiesOf(item: ItemRef): Readonly<Record<string, unknown>> {
    return this.#besideItem(item).customProperties;
  }

  setCustomProperties(item: ItemRef, customProperties: Readonly<Record<string, unknown>>): void {
    this.#keepBeside(item, { customProperties });
  }

  internetHeadersOf(item: ItemRef): Readonly<Record<string, string>> {
    return this.#besideItem(item).internetHeaders;
  }

  setInternetHeaders(item: ItemRef, internetHeaders: Readonly<Record<string, string>>): void {
    this.#keepBeside(item, { internetHeaders });
  }

  categoriesOf(item: ItemRef): readonly string[] {
    return this.#besideItem(item).categories;
  }

  setCategories(item: ItemRef, categories: readonly string[]): void {
    this.#keepBeside(item, { categories });
    this.#tell({ kind: 'categories', item });
  }

  setMasterCategories(categories: readonly Category[]): void {
    this.#masterCategories = categories;
    this.#tell({ kind: 'settings' });
  }

  setRoamingSettings(settings: Readonly<Record<string, string>>): void {
    this.#roamingSettings = settings;
    this.#tell({ kind: 'settings' });
  }

  /** Calls back after every change; returns the way to stop it. */
  subscribe(listener: (change: MailboxChange) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #open(form: Omit<ComposeForm, 'id' | 'sessionData'>): ComposeForm {
    const opened: ComposeForm = { id: this.#newId('form'), ...form, sessionData: {} };
    this.#forms = [...this.#forms, opened];
    this.#tell({ kind: 'form-opened', formId: opened.id });
    return opened;
  }

  #close(formId: string, sent: boolean): void {
    const form = this.#existingForm(formId);
    this.#forms = this.#forms.filter((other) => other !== form);
    this.#tell({ kind: 'form-closed', formId, sent });
  }

  #newId(prefix: string): string {
    this.#lastId += 1;
    return `${prefix}-${String(this.#lastId)}`;
  }

  #existingMessage(messageId: string): SimulatedMessage {
    const message = this.message(messageId);
    if (message === undefined) throw new RangeError(`No message ${messageId} in this mailbox`);
    return message;
  }

  #existingForm(formId: string): ComposeForm {
    const form = this.form(formId);
    if (form === undefined) throw new RangeError(`No form ${formId} is open`);
    return form;
  }

  #besideItem(item: ItemRef): BesideItem {
    return (
      this.#beside.get(itemKey(item)) ?? {
        notifications: [],
        customProperties: {},
        categories: [],
        internetHeaders: {},
      }
    );
  }

  #keepBeside(item: ItemRef, change: Partial<BesideItem>): void {
    this.#beside.set(itemKey(item), { ...this.#besideItem(item), ...change });
  }

  #tell(change: MailboxChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}
