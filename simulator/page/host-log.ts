import { button, element } from './element';

export type LogEntry = { readonly kind: 'event' | 'fault' | 'violation'; readonly text: string };

/** What the host saw the add-in do. Violations also go to the browser's console as errors. */
export class HostLog {
  readonly root: HTMLDetailsElement;
  readonly #entries: LogEntry[] = [];
  readonly #list = element('ol', { class: 'log-entries', 'aria-label': 'Host log entries' });
  readonly #count = element('span', { class: 'count' }, '0');

  constructor() {
    const clear = button('Clear the log', () => {
      this.#entries.length = 0;
      this.#list.replaceChildren();
      this.#showCount();
    });
    this.root = element(
      'details',
      { class: 'host-log' },
      element('summary', {}, 'Host log ', this.#count),
      element('div', { class: 'log-body' }, this.#list, clear),
    );
  }

  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  add(kind: LogEntry['kind'], text: string): void {
    this.#entries.push({ kind, text });
    this.#list.append(
      element('li', { class: `log-${kind}` }, element('b', {}, `${words[kind]}: `), text),
    );
    this.#list.lastElementChild?.scrollIntoView({ block: 'nearest' });
    this.#showCount();
    if (kind === 'violation') {
      this.root.open = true;
      console.error(`Outlook would not take this: ${text}`);
    }
  }

  #showCount(): void {
    const faulty = this.#entries.filter(({ kind }) => kind !== 'event').length;
    this.#count.textContent = String(this.#entries.length);
    this.#count.classList.toggle('alarming', faulty > 0);
  }
}

const words: Readonly<Record<LogEntry['kind'], string>> = {
  event: 'Event',
  fault: 'Failed',
  violation: 'Violation',
};
