import { itemKey } from '../mailbox/item';
import type { ItemRef } from '../mailbox/item';
import type { MailboxChange } from '../mailbox/mailbox';
import type { Button, Group } from '../manifest/read-manifest';
import { runFunction } from './add-in-frame';
import type { AddInHost } from './add-in-frame';
import { cloudTroubleChoice } from './cloud-trouble-choice';
import { composeView } from './compose-form';
import type { ComposeView } from './compose-form';
import { button, element, setAttribute } from './element';
import { readMessageFile } from './message-file';
import { messageList } from './message-list';
import { notifications } from './notifications';
import { acceptDroppedFiles, openFilesButton } from './open-message-files';
import { faultsEditor, formatChoice, profileChoice, themeChoice } from './profile-and-faults';
import type { Theme } from './profile-and-faults';
import { readingPane } from './reading-pane';
import { ribbon } from './ribbon';
import { askBeforeSending } from './send-form';
import { TaskPaneHost } from './task-pane-host';

/** How long a word about what just happened stays, in milliseconds. */
const toastTime = 6000;

/** The whole page over one mailbox: what is selected, what is being written, and what hangs on it. */
export class SimulatorPage {
  readonly root: HTMLElement;
  readonly #host: AddInHost;
  readonly #list: HTMLElement;
  readonly #reading: HTMLElement;
  readonly #notifications;
  readonly #ribbon;
  readonly #panes: TaskPaneHost;
  readonly #forms = new Map<string, ComposeView>();
  readonly #drafts = element('nav', { class: 'drafts', 'aria-label': 'Open drafts' });
  readonly #composing = element('div', { class: 'composing' });
  readonly #toast = element('div', { class: 'toast', role: 'status' });
  #toastTimer: ReturnType<typeof setTimeout> | undefined;
  #activeForm: string | null = null;
  #openedFiles = 0;

  /** `cloud`: the address of the mailbox that the server holds, where it holds one. */
  constructor(host: AddInHost, theme: Theme, cloud: string | null) {
    this.#host = host;
    const { mailbox, manifest, log } = host;
    this.#panes = new TaskPaneHost(host);
    this.#list = messageList(mailbox);
    this.#ribbon = ribbon((pressed) => this.#press(pressed));
    this.#notifications = notifications(mailbox, manifest.displayName, (id, contextData) => {
      this.#openPane(id, contextData);
    });
    this.#reading = readingPane(
      mailbox,
      ({ messageId, kind }) => {
        if (kind === 'forward') mailbox.openForward(messageId);
        else mailbox.openReply(messageId, { htmlBody: '', all: kind === 'replyAll' });
      },
      () => {
        mailbox.select(null);
        this.#list.focus();
      },
    );

    const openFiles = (files: readonly File[]): void => {
      void this.#openFiles(files);
    };
    acceptDroppedFiles(openFiles);
    this.root = element(
      'div',
      { class: 'page' },
      element(
        'header',
        {},
        element(
          'div',
          { class: 'top-bar' },
          element('h1', {}, 'Outlook simulator'),
          button('New mail', () => {
            mailbox.openNewMail({ to: [], cc: [], bcc: [], subject: '', htmlBody: '' });
          }),
          element('span', { class: 'owner' }, mailbox.owner.name),
          element(
            'div',
            { class: 'settings', role: 'group', 'aria-label': 'Simulator settings' },
            openFilesButton(openFiles),
            profileChoice(mailbox),
            formatChoice(mailbox),
            themeChoice(theme),
            faultsEditor(mailbox, ...(cloud === null ? [] : [cloudTroubleChoice(cloud)])),
          ),
        ),
        this.#ribbon.root,
      ),
      element(
        'main',
        {},
        this.#list,
        element(
          'div',
          { class: 'item-area' },
          this.#drafts,
          this.#notifications.root,
          this.#reading,
          this.#composing,
        ),
        this.#panes.root,
      ),
      element('footer', {}, log.root, this.#toast),
    );
    mailbox.subscribe((change) => {
      this.#follow(change);
    });
    this.#show();
  }

  /** Opens the first task pane that the ribbon offers now. */
  openFirstPane(): void {
    const first = this.#groups()
      .flatMap((group) => group.buttons)
      .find(({ action }) => action.kind === 'task-pane');
    if (first) this.#openPane(first.id, undefined);
  }

  #shownItem(): ItemRef {
    return this.#activeForm === null
      ? this.#host.mailbox.selected
      : { kind: 'compose', formId: this.#activeForm };
  }

  #groups(): readonly Group[] {
    const { manifest, mailbox } = this.#host;
    const composing = this.#shownItem().kind === 'compose';
    if (mailbox.profile.id === 'mobile') {
      return composing ? noGroups : manifest.surfaces.MobileMessageReadCommandSurface;
    }
    return manifest.surfaces[
      composing ? 'MessageComposeCommandSurface' : 'MessageReadCommandSurface'
    ];
  }

  #follow(change: MailboxChange): void {
    const { mailbox, log } = this.#host;
    switch (change.kind) {
      case 'selected':
        this.#activeForm = null;
        this.#panes.follow(change.item, change.by);
        this.#show();
        if (change.item.kind === 'read' && this.#list.offsetParent === null) this.#reading.focus();
        break;
      case 'form-opened':
        this.#openForm(change.formId);
        break;
      case 'form-shown':
        this.#activeForm = change.formId;
        this.#show();
        this.#forms.get(change.formId)?.focusBody();
        break;
      case 'form-closed':
        this.#closeForm(change.formId);
        break;
      case 'form-changed':
        if (change.fields.includes('subject')) this.#showDrafts();
        break;
      case 'profile':
        this.#panes.closeAll();
        log.add('event', `The client is now ${mailbox.profile.title}`);
        this.#show();
        break;
      case 'appointment-opened': {
        const opened = mailbox.appointments.find(({ id }) => id === change.appointmentId);
        this.#say(`The calendar opens a new appointment: ${opened?.subject ?? ''}`);
        break;
      }
      case 'message-added':
      case 'notifications':
      case 'categories':
      case 'settings':
        break;
    }
  }

  #openForm(formId: string): void {
    const { mailbox } = this.#host;
    const form = mailbox.form(formId);
    if (!form) return;
    const view = composeView(mailbox, form, {
      onSend: (id) => this.#send(id),
      onDiscard: (id) => {
        void this.#leave(mailbox.discard(id), 'Draft discarded.');
      },
    });
    this.#forms.set(formId, view);
    this.#composing.append(view.root);
    this.#activeForm = formId;
    this.#show();
    view.focusBody();
  }

  #closeForm(formId: string): void {
    const view = this.#forms.get(formId);
    this.#forms.delete(formId);
    view?.close();
    view?.root.remove();
    this.#panes.closeFor({ kind: 'compose', formId });
    if (this.#activeForm === formId) this.#activeForm = null;
    this.#show();
    this.#reading.focus();
  }

  async #send(formId: string): Promise<void> {
    const { mailbox } = this.#host;
    const { choice, commandId, contextData } = await askBeforeSending(this.#host, formId);
    if (!mailbox.form(formId)) return;
    if (choice === 'send') {
      await this.#leave(mailbox.submit(formId), 'Message sent.');
    } else if (choice === 'take-action' && commandId !== null) {
      this.#activeForm = formId;
      this.#show();
      this.#openPane(commandId, contextData);
    }
  }

  /** Says what came of sending or discarding. */
  async #leave(done: Promise<void>, words: string): Promise<void> {
    try {
      await done;
      this.#say(words);
    } catch (error) {
      this.#say(error instanceof Error ? error.message : String(error));
    }
  }

  async #press({ id, label, action }: Button): Promise<void> {
    if (action.kind === 'task-pane') {
      this.#openPane(id, undefined);
      return;
    }
    try {
      await runFunction(this.#host, {
        pageUrl: this.#host.manifest.functionFile,
        item: this.#shownItem(),
        functionName: action.functionName,
        event: { source: { id } },
      });
    } catch {
      this.#say(`“${label}” did not finish. The host log says why.`);
    }
  }

  /** Opens the pane of a control of any surface; a Smart Alert or a notification may name one. */
  #openPane(controlId: string, contextData: unknown): void {
    const { manifest, log } = this.#host;
    const found = Object.values(manifest.surfaces)
      .flatMap((groups) => groups.flatMap((group) => group.buttons))
      .find(({ id }) => id === controlId);
    if (found?.action.kind !== 'task-pane') {
      log.add('violation', `commandId ${controlId} names no task pane button of the manifest`);
      return;
    }
    this.#panes.open({
      controlId,
      action: found.action,
      item: this.#shownItem(),
      ...(contextData === undefined
        ? {}
        : {
            initializationContext:
              typeof contextData === 'string' ? contextData : JSON.stringify(contextData),
          }),
    });
  }

  async #openFiles(files: readonly File[]): Promise<void> {
    const { mailbox } = this.#host;
    for (const file of files) {
      try {
        this.#openedFiles += 1;
        const id = `opened-${String(this.#openedFiles)}`;
        mailbox.addMessage(await readMessageFile(id, await file.arrayBuffer()));
        mailbox.select(id);
      } catch (error) {
        this.#say(`${file.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }

  #show(): void {
    const item = this.#shownItem();
    setAttribute(this.root, 'data-item', item.kind);
    setAttribute(this.#reading, 'hidden', item.kind === 'compose');
    for (const [formId, { root }] of this.#forms) {
      setAttribute(root, 'hidden', formId !== this.#activeForm);
    }
    this.#notifications.show(item);
    this.#panes.show(item);
    this.#ribbon.show(this.#groups(), item.kind !== 'none');
    this.#showDrafts();
  }

  #showDrafts(): void {
    const { mailbox } = this.#host;
    const shown = itemKey(this.#shownItem());
    const tab = (title: string, item: ItemRef, onPress: () => void): HTMLElement =>
      button(title, onPress, { 'aria-current': itemKey(item) === shown ? 'true' : undefined });
    const tabs = mailbox.forms.map(({ id, subject }) =>
      tab(`Draft: ${subject || '(no subject)'}`, { kind: 'compose', formId: id }, () => {
        this.#activeForm = id;
        this.#show();
      }),
    );
    setAttribute(this.#drafts, 'hidden', tabs.length === 0);
    this.#drafts.replaceChildren(
      tab('Message', mailbox.selected, () => {
        this.#activeForm = null;
        this.#show();
      }),
      ...tabs,
    );
  }

  #say(text: string): void {
    clearTimeout(this.#toastTimer);
    this.#toast.textContent = text;
    this.#toastTimer = setTimeout(() => {
      this.#toast.textContent = '';
    }, toastTime);
  }
}

const noGroups: readonly Group[] = [];
