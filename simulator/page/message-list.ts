import type { SimulatedMessage } from '../mailbox/item';
import type { Mailbox } from '../mailbox/mailbox';
import { element, setAttribute } from './element';

const today = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const earlier = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });

function shortDate(date: Date, now: Date): string {
  return (date.toDateString() === now.toDateString() ? today : earlier).format(date);
}

/** Newest first. A listbox whose selection follows the arrow keys; Escape selects nothing. */
export function messageList(mailbox: Mailbox): HTMLElement {
  const listbox = element('div', {
    class: 'message-list',
    role: 'listbox',
    'aria-label': 'Messages',
    tabindex: '0',
  });
  const options = new Map<string, HTMLElement>();
  let order: readonly SimulatedMessage[] = [];

  const selectedId = (): string | null =>
    mailbox.selected.kind === 'read' ? mailbox.selected.messageId : null;

  const showSelection = (): void => {
    const id = selectedId();
    for (const [messageId, option] of options) {
      setAttribute(option, 'aria-selected', String(messageId === id));
    }
    const option = id === null ? undefined : options.get(id);
    setAttribute(listbox, 'aria-activedescendant', option?.id);
    option?.scrollIntoView({ block: 'nearest' });
  };

  const fill = (): void => {
    const now = new Date();
    order = [...mailbox.messages].sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime());
    options.clear();
    for (const [index, message] of order.entries()) {
      const option = messageOption(message, `message-${String(index)}`, now);
      option.addEventListener('click', () => {
        mailbox.select(message.id);
      });
      options.set(message.id, option);
    }
    listbox.replaceChildren(...options.values());
    showSelection();
  };

  listbox.addEventListener('keydown', (event) => {
    const at = order.findIndex(({ id }) => id === selectedId());
    const last = order.length - 1;
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    if (target === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    const message = target === undefined ? undefined : order[Math.min(Math.max(target, 0), last)];
    if (message?.id !== selectedId()) mailbox.select(message?.id ?? null);
  });

  mailbox.subscribe(({ kind }) => {
    if (kind === 'message-added') fill();
    if (kind === 'selected') showSelection();
  });
  fill();
  return listbox;
}

function messageOption(message: SimulatedMessage, id: string, now: Date): HTMLElement {
  return element(
    'div',
    {
      id,
      class: 'message',
      role: 'option',
      'aria-labelledby': `${id}-subject`,
      'aria-describedby': `${id}-from ${id}-date`,
    },
    element('bdi', { id: `${id}-from`, class: 'from' }, message.from.name || message.from.address),
    element(
      'time',
      { id: `${id}-date`, datetime: message.receivedAt.toISOString() },
      shortDate(message.receivedAt, now),
    ),
    element('bdi', { id: `${id}-subject`, class: 'subject' }, message.subject || '(no subject)'),
    element('span', { class: 'preview' }, message.text.slice(0, 140).replaceAll(/\s+/g, ' ')),
  );
}
