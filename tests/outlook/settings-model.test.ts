import { AsyncLocalStorage } from 'node:async_hooks';
import fc from 'fast-check';
import type { Fault } from '../../simulator/mailbox/faults';
import { Mailbox } from '../../simulator/mailbox/mailbox';
import { createOffice } from '../../simulator/office/office-global';
import { isPortError, type SettingsStore } from '../../src/core/ports';
import { asideName, SETTINGS_NAME } from '../../src/core/settings-entries';
import { browserDevice } from '../../src/outlook/device';
import type * as SettingsModule from '../../src/outlook/settings';
import { owner, pitchItem } from './open-outlook';

/** A page has its own code and its own Outlook; what it shares is its mailbox, its storage and its locks. */
type Page = {
  /** Calls in the page: it sees its own Outlook, also after it has waited. */
  readonly run: <Value>(call: (store: SettingsStore) => Value) => Value;
  /** It is closed: nothing of it goes on but what Outlook was asked already. */
  readonly close: () => void;
};

/** The pages of one client over one mailbox. */
type Client = {
  readonly mailbox: Mailbox;
  readonly pages: Readonly<Record<PageName, Page>>;
  /** Closes a page, whatever it does, and opens it anew. */
  readonly reload: (page: PageName) => void;
  /** What was begun, settled or not. */
  readonly running: Promise<void>[];
};

const PAGES = ['A', 'B'] as const;
type PageName = (typeof PAGES)[number];

const NAMES = ['a', 'b', 'c', 'd'] as const;
type Name = (typeof NAMES)[number];

/**
 * Of each name the values that may be there: one once a write was acknowledged, more while nobody can tell,
 * because the page was closed or Outlook did not answer in time.
 */
type Model = {
  readonly values: Map<Name, ReadonlySet<unknown>>;
  /** What a page could not read, and has put aside. */
  readonly aside: Set<unknown>;
  /** So that each value is another one. */
  written: number;
  erasures: number;
  /** No page was closed, and no save came late: all must be in place without a page that starts anew. */
  isOrderly: boolean;
};

const SAVE = 'roamingSettings.saveAsync';
const LATE_MS = 3_000;
/** Longer than a call may take, so that it is given up before it is done. */
const TOO_LATE_MS = 25_000;

const RUNS = Number(process.env['SETTINGS_RUNS'] ?? 150);

const running = new AsyncLocalStorage<{ readonly office: typeof Office }>();

beforeAll(() => {
  Object.defineProperty(globalThis, 'Office', { get: () => running.getStore()?.office });
});

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

function aClient(): Client {
  const mailbox = new Mailbox({ owner, messages: [] });
  const kept = new Map<string, string>();
  let lastLock: Promise<unknown> = Promise.resolve();
  let ticks = 0;
  // No two changes of one client are of the same moment.
  const now = () => Date.now() + (ticks += 1);

  const open = (): Page => {
    const { office } = createOffice({ mailbox, item: pitchItem });
    let close: () => void = () => undefined;
    let isClosed = false;
    const closed = new Promise<never>((_, reject) => {
      close = () => {
        isClosed = true;
        reject(new Error('The page was closed.'));
      };
    });
    closed.catch(() => undefined);
    const orClosed = <Value>(work: Promise<Value>) => Promise.race([work, closed]);
    const page = {
      get office() {
        if (isClosed) throw new Error('The page was closed.');
        return office;
      },
    };
    const localStorage = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => {
        if (!isClosed) kept.set(name, text);
      },
    };
    const locks = {
      request: <Value>(_name: string, run: () => Promise<Value>) => {
        const turn = lastLock.then(() => orClosed(isClosed ? closed : run()));
        lastLock = turn.catch(() => undefined);
        return turn;
      },
    };
    const store = ownCode().createSettings(
      browserDevice({ localStorage, navigator: { locks } }),
      now,
    );
    return {
      run: (call) => running.run(page, () => call(store)),
      close,
    };
  };
  const pages = { A: open(), B: open() };
  const reload = (page: PageName) => {
    pages[page].close();
    pages[page] = open();
  };
  return { mailbox, pages, reload, running: [] };
}

/** Outlook’s calls wait for each other within a page, not from one page to the next. */
function ownCode(): typeof SettingsModule {
  let code: typeof SettingsModule | undefined;
  jest.isolateModules(() => {
    code = jest.requireActual('../../src/outlook/settings');
  });
  if (!code) throw new Error('The code of a page was not loaded.');
  return code;
}

type Command = fc.AsyncCommand<Model, Client>;

/** A step of a run, under the words that a counterexample shows. */
function step(words: string, run: (model: Model, client: Client) => void): Command {
  return {
    check: () => true,
    toString: () => words,
    run: async (model, client) => {
      run(model, client);
      await Promise.resolve();
    },
  };
}

type Outcome = 'taken' | 'refused' | 'untold';

/** Begins a call and waits for nothing; `settle` hears what became of it. */
function begin(
  { pages, running: begun }: Client,
  page: PageName,
  call: (store: SettingsStore) => Promise<unknown>,
  settle: (outcome: Outcome, error?: unknown) => void,
): void {
  begun.push(
    pages[page].run(call).then(
      () => {
        settle('taken');
      },
      (error: unknown) => {
        const isRefused = isPortError(error) && error.code !== 'timed-out';
        settle(isRefused ? 'refused' : 'untold', error);
      },
    ),
  );
}

function note(model: Model, changed: ReadonlyMap<Name, unknown>, outcome: Outcome): void {
  if (outcome === 'refused') return;
  changed.forEach((value, name) => {
    const possible = outcome === 'taken' ? [] : (model.values.get(name) ?? [undefined]);
    model.values.set(name, new Set([...possible, value]));
  });
}

const pageName = fc.constantFrom(...PAGES);

const setting = fc
  .record({ page: pageName, name: fc.constantFrom(...NAMES), isRemoved: fc.boolean() })
  .map(({ page, name, isRemoved }) =>
    step(`${page}: ${isRemoved ? 'remove' : 'set'} ${name}`, (model, client) => {
      const value = isRemoved ? undefined : (model.written += 1);
      begin(
        client,
        page,
        (store) => store.set(name, value),
        (outcome) => {
          note(model, new Map([[name, value]]), outcome);
        },
      );
    }),
  );

const several = fc
  .record({ page: pageName, names: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2 }) })
  .map(({ page, names }) =>
    step(`${page}: set ${names.join(' and ')}`, (model, client) => {
      const value = (model.written += 1);
      const changed = new Map(names.map((name) => [name, value]));
      begin(
        client,
        page,
        (store) => store.changeAll(new Map(names.map((name) => [name, () => value]))),
        (outcome) => {
          note(model, changed, outcome);
        },
      );
    }),
  );

const tooMuch = pageName.map((page) =>
  step(`${page}: set more than there is room for`, (_model, client) => {
    begin(
      client,
      page,
      (store) => store.set('a', 'x'.repeat(store.room().all)),
      (outcome, error) => {
        // Unless the page was closed first.
        if (outcome !== 'untold') expect(error).toMatchObject({ code: 'no-room' });
      },
    );
  }),
);

const erase = pageName.map((page) =>
  step(`${page}: erase`, (model, client) => {
    begin(
      client,
      page,
      (store) => store.erase(),
      (outcome) => {
        note(model, new Map(NAMES.map((name) => [name, undefined])), outcome);
        if (outcome === 'refused') return;
        model.aside.clear();
        model.erasures += 1;
      },
    );
  }),
);

const reload = pageName.map((page) =>
  step(`${page}: reload`, (model, client) => {
    model.isOrderly = false;
    client.reload(page);
    begin(
      client,
      page,
      (store) => store.restore(),
      () => undefined,
    );
  }),
);

/** What nobody has read yet the next save writes over; so a page starts at once, and reads it. */
const spoil = fc
  .record({
    page: pageName,
    value: fc.oneof(
      fc.constantFrom('spoilt', [1], { a: { value: 'no time' } }),
      fc.nat(3).map((version) => ({ version, entries: {} })),
    ),
  })
  .map(({ page, value }) =>
    step(`${page}: reload over ${JSON.stringify(value)}`, (model, client) => {
      model.isOrderly = false;
      client.mailbox.setRoamingSettings({ [SETTINGS_NAME]: JSON.stringify(value) });
      client.reload(page);
      const { erasures } = model;
      begin(
        client,
        page,
        (store) => {
          // To be read before anything else happens.
          store.names();
          return store.restore();
        },
        (outcome) => {
          if (outcome === 'taken' && model.erasures === erasures) model.aside.add(value);
        },
      );
    }),
  );

const fault = fc
  .constantFrom<readonly [string, Fault | null]>(
    ['saves fail', { kind: 'fail', code: 9019 }],
    ['saves are late', { kind: 'delay', ms: LATE_MS }],
    ['saves are too late', { kind: 'delay', ms: TOO_LATE_MS }],
    ['saves are never answered', { kind: 'never' }],
    ['saves work', null],
  )
  .map(([words, kind]) =>
    step(words, (model, { mailbox }) => {
      if (kind !== null && kind.kind !== 'fail') model.isOrderly = false;
      if (kind === null) mailbox.faults.clear(SAVE);
      else mailbox.faults.set(SAVE, kind);
    }),
  );

const wait = fc.constantFrom(0, LATE_MS, TOO_LATE_MS).map((ms): Command => ({
  check: () => true,
  toString: () => `${String(ms)} ms pass`,
  run: async () => {
    await jest.advanceTimersByTimeAsync(ms);
  },
}));

/** What lies in the mailbox, by name. */
function valuesIn({ mailbox }: Client): ReadonlyMap<string, unknown> {
  const entries = JSON.parse(mailbox.roamingSettings[SETTINGS_NAME] ?? '{}') as object;
  return new Map(
    Object.entries(entries).map(([name, { value }]: [string, { value?: unknown }]) => [
      name,
      value,
    ]),
  );
}

function checkMailbox(client: Client, { values, aside }: Model): void {
  const kept = valuesIn(client);
  for (const name of NAMES)
    expect([...(values.get(name) ?? [undefined])]).toContain(kept.get(name));
  for (const value of aside) expect(kept.get(asideName(value))).toEqual(value);
}

/** Some are likelier than others; a run is of changes alone as often as not. */
const changes = [setting, setting, setting, several, tooMuch, erase, wait];
const accidents = [reload, spoil, fault, wait];

test('whatever the pages of a client do, what was acknowledged is there in the end, and what was refused is not', async () => {
  const mostSteps = { maxCommands: 30, size: 'max' } as const;
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.commands(changes, mostSteps), fc.commands([...changes, ...accidents], mostSteps)),
      async (run) => {
        const client = aClient();
        const model: Model = {
          values: new Map(),
          aside: new Set(),
          written: 0,
          erasures: 0,
          isOrderly: true,
        };
        await fc.asyncModelRun(() => ({ model, real: client }), run);

        client.mailbox.faults.clear();
        while (jest.getTimerCount() > 0) await jest.advanceTimersByTimeAsync(TOO_LATE_MS);
        await Promise.all(client.running);
        if (model.isOrderly) checkMailbox(client, model);
        for (const page of PAGES) {
          client.reload(page);
          await client.pages[page].run((store) => store.restore());
        }
        checkMailbox(client, model);
        for (const name of NAMES) {
          const inMailbox = valuesIn(client).get(name);
          for (const page of PAGES)
            expect(client.pages[page].run((store) => store.get(name))).toBe(inMailbox);
        }
      },
    ),
    { numRuns: RUNS },
  );
});
