import type { ItemRef, Notification } from '../mailbox/item';
import { itemKey } from '../mailbox/item';
import type { Mailbox } from '../mailbox/mailbox';
import { button, element } from './element';

const marks: Readonly<Record<Notification['type'], string>> = {
  informationalMessage: 'Note',
  progressIndicator: 'Working',
  errorMessage: 'Error',
  insightMessage: 'Note',
};

export type Notifications = { readonly root: HTMLElement; show(item: ItemRef): void };

/** The bars above an item. `onAction` gets the control id of the button that a bar points to. */
export function notifications(
  mailbox: Mailbox,
  displayName: string,
  onAction: (commandId: string, contextData: unknown) => void,
): Notifications {
  const root = element('section', {
    class: 'notifications',
    role: 'region',
    'aria-label': 'Notifications',
    'aria-live': 'polite',
  });
  let shown: ItemRef = { kind: 'none' };

  const bar = (notification: Notification): HTMLElement => {
    const { key, type, message, actions = [] } = notification;
    return element(
      'div',
      { class: `notification ${type}`, role: type === 'errorMessage' ? 'alert' : undefined },
      element('span', { class: 'mark' }, marks[type]),
      element('p', {}, element('b', {}, `${displayName}: `), message),
      ...actions.map(({ actionText, commandId, contextData }) =>
        button(actionText, () => {
          onAction(commandId, contextData);
        }),
      ),
      button(
        'Dismiss',
        () => {
          mailbox.dismissNotification(shown, key);
        },
        { class: 'quiet' },
      ),
    );
  };

  const fill = (): void => {
    root.replaceChildren(...mailbox.notificationsOf(shown).map(bar));
  };
  mailbox.subscribe((change) => {
    if (change.kind === 'notifications' && itemKey(change.item) === itemKey(shown)) fill();
  });
  return {
    root,
    show(item) {
      shown = item;
      fill();
    },
  };
}
