import type { ItemRef } from './item';

/** `fail` answers with an Outlook error code (9000–9057), `delay` after so many milliseconds. */
export type Fault =
  | { readonly kind: 'fail'; readonly code: number }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'never' };

/** One call of an API, named as in Office.js: `body.getAsync`, `item.displayReplyFormAsync`, … */
export type Call = { readonly api: string; readonly at: ItemRef };

/** The faults to inject, at most one per API, and the log of every call that reached the mailbox. */
export class Faults {
  readonly #faults = new Map<string, Fault>();
  readonly #calls: Call[] = [];

  get calls(): readonly Call[] {
    return this.#calls;
  }

  set(api: string, fault: Fault): void {
    this.#faults.set(api, fault);
  }

  /** Removes one fault, or all of them. */
  clear(api?: string): void {
    if (api === undefined) this.#faults.clear();
    else this.#faults.delete(api);
  }

  get(api: string): Fault | undefined {
    return this.#faults.get(api);
  }

  list(): readonly { readonly api: string; readonly fault: Fault }[] {
    return [...this.#faults].map(([api, fault]) => ({ api, fault }));
  }

  record(call: Call): void {
    this.#calls.push(call);
  }
}
