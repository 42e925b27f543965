import type { Action } from '../manifest/read-manifest';
import { itemKey } from '../mailbox/item';
import type { ItemRef } from '../mailbox/item';
import type { ChangedBy } from '../mailbox/mailbox';
import { openFrame } from './add-in-frame';
import type { AddInHost, OpenFrame } from './add-in-frame';
import { button, element, setAttribute } from './element';

type OpenPane = {
  readonly controlId: string;
  readonly root: HTMLElement;
  readonly opened: OpenFrame;
  pinned: boolean;
};

export type PaneAction = Extract<Action, { kind: 'task-pane' }>;

export type PaneRequest = {
  /** The control in the manifest that the pane belongs to. */
  readonly controlId: string;
  readonly action: PaneAction;
  readonly item: ItemRef;
  /** What the pane can ask for: the `contextData` of what opened it. */
  readonly initializationContext?: string;
};

/**
 * Holds the open panes: one for reading, which follows the selection while it is pinned and closes
 * with it otherwise, and one for each compose form, which lives as long as the form. A pin does
 * not cross from reading to writing.
 */
export class TaskPaneHost {
  readonly root = element('div', { class: 'task-panes', hidden: true });
  readonly #host: AddInHost;
  readonly #panes = new Map<string, OpenPane>();
  #shown: ItemRef = { kind: 'none' };
  #selected: ItemRef = { kind: 'none' };

  constructor(host: AddInHost) {
    this.#host = host;
  }

  open({ controlId, action, item, initializationContext }: PaneRequest): void {
    const place = placeOf(item);
    const already = this.#panes.get(place);
    if (already?.controlId === controlId && initializationContext === undefined) {
      already.opened.frame.focus();
      return;
    }
    this.#close(place);

    const { displayName } = this.#host.manifest;
    const body = element('div', { class: 'task-pane-body' });
    const controls = element('div', { class: 'task-pane-controls' });
    const root = element(
      'section',
      { class: 'task-pane', 'aria-label': `${displayName} pane` },
      element('header', {}, element('h2', {}, displayName), controls),
      body,
    );
    this.root.append(root);
    const opened = openFrame(this.#host, body, {
      pageUrl: action.url,
      item,
      title: displayName,
      ...(initializationContext === undefined ? {} : { initializationContext }),
    });
    const pane: OpenPane = { controlId, root, opened, pinned: false };
    if (action.pinnable && this.#host.mailbox.profile.id !== 'mobile') {
      controls.append(pinToggle(pane));
    }
    controls.append(
      button(
        'Close',
        () => {
          this.#close(place);
          document.getElementById(`control-${controlId}`)?.focus();
        },
        { class: 'quiet' },
      ),
    );
    this.#panes.set(place, pane);
    this.#arrange();
  }

  /**
   * Another message is in the reading pane, or none. What an add-in opens has a window of its own in
   * Outlook, so that the pane that asked for it stays; here there is one place for both.
   */
  follow(selected: ItemRef, by: ChangedBy): void {
    if (itemKey(selected) === itemKey(this.#selected)) return;
    this.#selected = selected;
    const pane = this.#panes.get(readingPlace);
    if (pane?.pinned || by === 'add-in') pane?.opened.connection.showItem(selected);
    else this.#close(readingPlace);
  }

  /** Shows the pane of the item that is on the screen now; the others wait unseen. */
  show(item: ItemRef): void {
    this.#shown = item;
    this.#arrange();
  }

  closeFor(item: ItemRef): void {
    this.#close(placeOf(item));
  }

  closeAll(): void {
    for (const place of [...this.#panes.keys()]) this.#close(place);
  }

  #close(place: string): void {
    const pane = this.#panes.get(place);
    if (!pane) return;
    this.#panes.delete(place);
    pane.opened.close();
    pane.root.remove();
    this.#arrange();
  }

  #arrange(): void {
    const shown = placeOf(this.#shown);
    for (const [place, { root }] of this.#panes) setAttribute(root, 'hidden', place !== shown);
    setAttribute(this.root, 'hidden', !this.#panes.has(shown));
  }
}

const readingPlace = 'reading';

function placeOf(item: ItemRef): string {
  return item.kind === 'compose' ? itemKey(item) : readingPlace;
}

function pinToggle(pane: OpenPane): HTMLButtonElement {
  const toggle = button(
    'Pin',
    () => {
      pane.pinned = !pane.pinned;
      toggle.setAttribute('aria-pressed', String(pane.pinned));
    },
    { class: 'quiet', 'aria-pressed': 'false', title: 'Keep this pane open for other messages' },
  );
  return toggle;
}
