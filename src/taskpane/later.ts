export type Loading<Loaded> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'loaded'; readonly loaded: Loaded };

/** What is fetched once it is first asked for; a fetch that failed can be tried again. */
export class Later<Loaded> {
  #state: Loading<Loaded> = { kind: 'loading' };
  #isAsked = false;
  readonly #load: () => Promise<Loaded>;
  readonly #listeners = new Set<() => void>();

  constructor(load: () => Promise<Loaded>) {
    this.#load = load;
  }

  readonly current = (): Loading<Loaded> => this.#state;

  /** Returns the way to stop listening. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (!this.#isAsked) this.load();
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly load = (): void => {
    this.#isAsked = true;
    this.#become({ kind: 'loading' });
    this.#load().then(
      (loaded) => {
        this.#become({ kind: 'loaded', loaded });
      },
      () => {
        this.#become({ kind: 'failed' });
      },
    );
  };

  #become(state: Loading<Loaded>): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
