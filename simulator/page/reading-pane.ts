import type { ComposeType, InlineImage, Person, SimulatedMessage } from '../mailbox/item';
import type { Mailbox } from '../mailbox/mailbox';
import { button, element } from './element';
import { safeHtml } from './safe-html';

const fullDate = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' });

/** Second and third wall behind `safeHtml`: the frame runs nothing and its policy loads nothing. */
const mailPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

const mailStyle = `
  :root { color-scheme: light; }
  body { margin: 0; padding: 1px; font: 15px/1.5 system-ui, sans-serif; color: #1d2430; background: #fff; overflow-wrap: anywhere; }
  body > :first-child, body > div > :first-child { margin-top: 0; }
  .MsoNormal { margin: 0; }
  img { max-width: 100%; height: auto; }
  blockquote { margin-inline: 0; padding-inline-start: 12px; border-inline-start: 2px solid #c3cad4; }`;

export type AnswerRequest = {
  readonly messageId: string;
  readonly kind: Exclude<ComposeType, 'newMail'>;
};

/** Shows the selected message; `onAnswer` is the page's own reply or forward, without the add-in. */
export function readingPane(
  mailbox: Mailbox,
  onAnswer: (request: AnswerRequest) => void,
  onBack: () => void,
): HTMLElement {
  const pane = element('div', {
    class: 'reading-pane',
    role: 'document',
    'aria-label': 'Reading pane',
    tabindex: '0',
  });

  const show = (): void => {
    const { selected } = mailbox;
    const message = selected.kind === 'read' ? mailbox.message(selected.messageId) : undefined;
    pane.replaceChildren(...(message ? shownMessage(message, onAnswer, onBack) : [emptyPane()]));
    pane.scrollTop = 0;
  };

  mailbox.subscribe(({ kind }) => {
    if (kind === 'selected') show();
  });
  show();
  return pane;
}

function emptyPane(): HTMLElement {
  return element(
    'div',
    { class: 'empty' },
    element('p', { class: 'empty-title' }, 'Select a message to read'),
    element('p', {}, 'Or open an .eml file of your own. It stays in this browser.'),
  );
}

function shownMessage(
  message: SimulatedMessage,
  onAnswer: (request: AnswerRequest) => void,
  onBack: () => void,
): readonly HTMLElement[] {
  const answer = (kind: AnswerRequest['kind']) => () => {
    onAnswer({ messageId: message.id, kind });
  };
  const header = element(
    'header',
    { class: 'message-header' },
    button('Back to messages', onBack, { class: 'back' }),
    element('h2', {}, element('bdi', {}, message.subject || '(no subject)')),
    element(
      'div',
      { class: 'sender' },
      element('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(message.from)),
      element(
        'div',
        { class: 'sender-lines' },
        element('div', { class: 'sender-name' }, personLine(message.from)),
        ...recipientLine('To', message.to),
        ...recipientLine('Cc', message.cc),
        element(
          'time',
          { datetime: message.receivedAt.toISOString() },
          fullDate.format(message.receivedAt),
        ),
      ),
      element(
        'div',
        { class: 'message-actions' },
        button('Reply', answer('reply')),
        button('Reply all', answer('replyAll')),
        button('Forward', answer('forward')),
      ),
    ),
  );
  const { html, text, inlineImages = [] } = message;
  return [header, html === null ? textBody(text) : htmlBody(html, inlineImages)];
}

function textBody(text: string): HTMLElement {
  return element('div', { class: 'text-body' }, text);
}

function htmlBody(html: string, images: readonly InlineImage[]): HTMLElement {
  const frame = element('iframe', {
    class: 'html-body',
    title: 'Message text',
    // The page may measure the frame, and the frame may run nothing.
    sandbox: 'allow-same-origin',
    srcdoc: `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${mailPolicy}"><style>${mailStyle}</style></head><body>${safeHtml(html, images)}</body></html>`,
  });
  frame.addEventListener('load', () => {
    const body = frame.contentDocument?.body;
    if (!body) return;
    const fit = (): void => {
      frame.style.height = `${String(body.scrollHeight + 2)}px`;
    };
    new ResizeObserver(fit).observe(body);
    fit();
  });
  return element('div', { class: 'mail-sheet' }, frame);
}

function recipientLine(label: string, people: readonly Person[]): readonly HTMLElement[] {
  if (people.length === 0) return [];
  const names = people.flatMap((person, index) => [
    ...(index === 0 ? [] : ['; ']),
    element('bdi', { title: person.address }, person.name || person.address),
  ]);
  return [element('div', { class: 'recipients' }, `${label}: `, ...names)];
}

function personLine(person: Person): HTMLElement {
  if (person.name === '') return element('bdi', {}, person.address);
  return element(
    'span',
    {},
    element('bdi', {}, person.name),
    ' ',
    element('span', { class: 'address' }, `<${person.address}>`),
  );
}

function initials({ name, address }: Person): string {
  const letters = (name || address).match(/\p{L}+/gu) ?? ['?'];
  const [first = '?', ...rest] = letters;
  return [first, rest.at(-1) ?? ''].map((word) => word.charAt(0).toUpperCase()).join('');
}
