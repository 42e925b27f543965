import { escapeHtml, htmlToText, textToHtml } from './body-format';
import type { Cloud, CloudDraft } from './cloud';
import { Faults } from './faults';
import { isPlaceInHtml } from './html-span';
import { itemKey, noItem } from './item';
import type {
  AppointmentForm,
  Category,
  ComposeForm,
  ComposeFormPatch,
  InlineImage,
  ItemRef,
  Notification,
  Person,
  SimulatedMessage,
} from './item';
import { clientProfiles } from './profiles';
import type { ClientProfile } from './profiles';
import { htmlReplyBody, replyRecipients, textReplyBody } from './reply-form';
import { forwardSubject, replySubject } from './subject';

/** Who changed a form: the writer at the screen, or an add-in through Office.js. */
export type ChangedBy = 'user' | 'add-in';

export type MailboxChange =
  | { readonly kind: 'message-added'; readonly messageId: string }
  | { readonly kind: 'selected'; readonly item: ItemRef; readonly by: ChangedBy }
  | { readonly kind: 'form-opened'; readonly formId: string }
  /** One that was open before is wanted on the screen. */
  | { readonly kind: 'form-shown'; readonly formId: string }
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
  /** The pictures that the signature shows by `cid:`. */
  readonly signatureImages?: readonly InlineImage[];
  /** `en-US` unless given. */
  readonly language?: string;
  /** The owner's setting for every mail that is started; `html` unless given. */
  readonly composeFormat?: ComposeForm['format'];
  /** The owner's setting for the message list, which `bodyMode` follows; on unless given. */
  readonly groupsByConversation?: boolean;
  /** Holds nothing unless given. */
  readonly cloud?: Cloud;
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
  /** In what the owner writes; a form that is open keeps its own. */
  composeFormat: ComposeForm['format'];
  /** Whether the owner sees a conversation as one, and so a reply without its thread. */
  readonly groupsByConversation: boolean;
  readonly faults = new Faults();
  readonly #signatureHtml: string;
  readonly #signatureImages: readonly InlineImage[];
  readonly #listeners = new Set<(change: MailboxChange) => void>();
  readonly #beside = new Map<string, BesideItem>();
  readonly #savedIds = new Map<string, string>();
  readonly #cloud: Cloud | null;
  /** Ids of messages that came from there. */
  readonly #fromCloud = new Set<string>();
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
    this.#signatureImages = options.signatureImages ?? [];
    this.composeFormat = options.composeFormat ?? 'html';
    this.groupsByConversation = options.groupsByConversation ?? true;
    this.#cloud = options.cloud ?? null;
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

  /** Every picture that a mail of this mailbox, or its signature, may show by `cid:`. */
  inlineImages(): readonly InlineImage[] {
    return [
      ...this.#signatureImages,
      ...this.#messages.flatMap(({ inlineImages = [] }) => inlineImages),
    ];
  }

  /** RangeError for a message that is not there. */
  select(messageId: string | null, by: ChangedBy = 'user'): void {
    this.#selected =
      messageId === null
        ? noItem
        : { kind: 'read', messageId: this.#existingMessage(messageId).id };
    this.#tell({ kind: 'selected', item: this.#selected, by });
  }

  /**
   * An add-in opens an item, a message of the cloud as one of the list and a draft as a form. Answers
   * whether there is such an item.
   */
  async open(itemId: string): Promise<boolean> {
    if (this.message(itemId) === undefined && this.#formSavedAs(itemId) === undefined) {
      const found = (await this.#cloud?.find(itemId)) ?? null;
      if (found?.kind === 'draft') this.#openDraft(itemId, found.draft);
      // It may have been asked for twice.
      else if (found?.kind === 'message' && this.message(itemId) === undefined) {
        this.#fromCloud.add(itemId);
        this.addMessage(found.message);
      }
    }
    const form = this.#formSavedAs(itemId);
    if (form !== undefined) {
      this.#tell({ kind: 'form-shown', formId: form.id });
      return true;
    }
    if (this.message(itemId) === undefined) return false;
    this.select(itemId, 'add-in');
    return true;
  }

  /**
   * Opens a reply with `htmlBody` above the signature and the quoted message. Classic Outlook
   * answers a plain-text mail in plain text; the other clients write as `composeFormat` says.
   */
  openReply(
    messageId: string,
    reply: { readonly htmlBody: string; readonly all: boolean },
  ): ComposeForm {
    const message = this.#existingMessage(messageId);
    return this.#open({
      composeType: reply.all ? 'replyAll' : 'reply',
      inReplyTo: message.internetMessageId,
      conversationId: message.conversationId,
      subject: replySubject(message.subject),
      ...replyRecipients(message, this.owner, reply.all),
      bcc: [],
      ...this.#quoting(message, reply.htmlBody),
    });
  }

  /** Opens a forward to nobody yet, laid out like a reply. */
  openForward(messageId: string): ComposeForm {
    const message = this.#existingMessage(messageId);
    return this.#open({
      composeType: 'forward',
      inReplyTo: null,
      conversationId: message.conversationId,
      subject: forwardSubject(message.subject),
      to: [],
      cc: [],
      bcc: [],
      ...this.#quoting(message, ''),
    });
  }

  openNewMail(mail: NewMail): ComposeForm {
    const { htmlBody, ...fields } = mail;
    const signature =
      this.#signatureHtml === '' ? '' : `<div id="Signature">${this.#signatureHtml}</div>`;
    const body = `<div>${htmlBody === '' ? '<br>' : htmlBody}</div>${signature}`;
    return this.#open({
      composeType: 'newMail',
      inReplyTo: null,
      conversationId: null,
      ...fields,
      format: this.composeFormat,
      body:
        this.composeFormat === 'html'
          ? body
          : `${htmlToText(htmlBody)}\n\n${htmlToText(signature)}`.trimEnd(),
    });
  }

  openAppointment(appointment: Omit<AppointmentForm, 'id'>): AppointmentForm {
    const opened = { id: this.#newId('appointment'), ...appointment };
    this.#appointments = [...this.#appointments, opened];
    this.#tell({ kind: 'appointment-opened', appointmentId: opened.id });
    return opened;
  }

  /**
   * A change of `format` alone converts the body. What was selected in a changed field is selected
   * no longer unless the patch says so. RangeError for a form that is not open, or a selection that
   * cannot be.
   */
  updateForm(formId: string, patch: ComposeFormPatch, by: ChangedBy = 'user'): void {
    const form = this.#existingForm(formId);
    const converted =
      patch.format === undefined || patch.format === form.format || patch.body !== undefined
        ? {}
        : { body: patch.format === 'text' ? htmlToText(form.body) : textToHtml(form.body) };
    const field = form.selection?.field;
    const unselected =
      field !== undefined && field in { ...converted, ...patch } ? { selection: null } : {};
    const applied = { ...converted, ...unselected, ...patch };
    const changed: ComposeForm = { ...form, ...applied };
    checkSelection(changed);
    this.#forms = this.#forms.map((other) => (other.id === formId ? changed : other));
    const fields = Object.keys(applied) as (keyof ComposeFormPatch)[];
    this.#tell({ kind: 'form-changed', formId, fields, by });
  }

  /** The writer selects these words, at the first place where they stand. RangeError if nowhere. */
  selectText(formId: string, words: string, field: 'body' | 'subject' = 'body'): void {
    const form = this.#existingForm(formId);
    const html = field === 'body' && form.format === 'html';
    const sought = html ? escapeHtml(words) : words;
    const start = form[field].indexOf(sought);
    if (start === -1) throw new RangeError(`“${words}” does not stand in the ${field}`);
    this.updateForm(formId, { selection: { field, start, end: start + sought.length } });
  }

  discardForm(formId: string): void {
    this.#close(formId, false);
  }

  /** Closes the form, and throws a draft of the cloud away there; rejects, and keeps both, where that fails. */
  async discard(formId: string): Promise<void> {
    const draft = this.#cloudDraftOf(formId);
    if (draft !== null) await this.#cloud?.discard(draft);
    if (this.form(formId) !== undefined) this.discardForm(formId);
  }

  /** Moves the form to `sent`; running the launch event before that is the page's part. */
  send(formId: string): void {
    this.#sent = [...this.#sent, this.#existingForm(formId)];
    this.#close(formId, true);
  }

  /** Sends, in the cloud too what began there; rejects, and keeps the form, where that fails. */
  async submit(formId: string): Promise<void> {
    const { conversationId, subject, to, cc, format, body } = this.#existingForm(formId);
    const draft = this.#cloudDraftOf(formId);
    const within =
      this.#messages.find(
        (message) => message.conversationId === conversationId && this.#fromCloud.has(message.id),
      )?.id ?? null;
    if (draft !== null || within !== null)
      await this.#cloud?.send({ draft, within, subject, to, cc, format, body });
    if (this.form(formId) !== undefined) this.send(formId);
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

  #openDraft(itemId: string, draft: CloudDraft): void {
    if (this.#formSavedAs(itemId) !== undefined) return;
    this.#fromCloud.add(itemId);
    this.#open({ composeType: 'reply', bcc: [], ...draft }, itemId);
  }

  #formSavedAs(itemId: string): ComposeForm | undefined {
    return this.#forms.find(({ id }) => this.#savedIds.get(id) === itemId);
  }

  #cloudDraftOf(formId: string): string | null {
    const saved = this.#savedIds.get(formId);
    return saved !== undefined && this.#fromCloud.has(saved) ? saved : null;
  }

  #quoting(message: SimulatedMessage, htmlBody: string): Pick<ComposeForm, 'format' | 'body'> {
    const answersInKind = this.#profile.id === 'classic-windows' && message.html === null;
    const format = answersInKind ? 'text' : this.composeFormat;
    const bodyOf = format === 'html' ? htmlReplyBody : textReplyBody;
    return { format, body: bodyOf(message, htmlBody, this.#signatureHtml) };
  }

  #open(
    form: Omit<ComposeForm, 'id' | 'selection' | 'sessionData'>,
    savedId?: string,
  ): ComposeForm {
    const opened: ComposeForm = {
      id: this.#newId('form'),
      ...form,
      selection: null,
      sessionData: {},
    };
    this.#forms = [...this.#forms, opened];
    if (savedId !== undefined) this.#savedIds.set(opened.id, savedId);
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

function checkSelection({ selection, body, subject, format }: ComposeForm): void {
  if (selection === null || selection.field === 'other') return;
  const { field, start, end } = selection;
  const text = field === 'body' ? body : subject;
  const html = field === 'body' && format === 'html';
  const possible = (place: number): boolean =>
    html ? isPlaceInHtml(text, place) : place >= 0 && place <= text.length;
  if (start > end || !possible(start) || !possible(end)) {
    throw new RangeError(`Nobody can select ${String(start)} to ${String(end)} of the ${field}`);
  }
}
