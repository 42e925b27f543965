import type { IncomingMessage } from '../core';
import type { Asked } from '../core/asked';
import { LoopFinder } from '../core/loop-finder';
import type { FoundLoops, Look, LookOptions, OpenLoop, OpenLoops } from '../core/mailbox-ports';
import { isRecord } from '../core/records';
import { GraphError } from './graph-error';
import type { Graph, GraphPage } from './graph-request';
import type { Dismissed, LookState, LoopsStore } from './loops-store';
import {
  CHANGES_HEADERS,
  changesPath,
  listPath,
  removedIn,
  wordIn,
  type Folder,
  type FolderWord,
} from './mailbox-words';

export type OpenLoopsWorld = {
  /** Signs in where nobody is, if the user may be asked; rejects with a `SignInError`. */
  readonly graph: (mayAsk: boolean) => Promise<Graph>;
  readonly store: LoopsStore;
  /** What tells whether a mail wants an answer, which is loaded when it is needed. */
  readonly loadAsked: () => Promise<(message: IncomingMessage) => Asked>;
  readonly ownAddress: string;
  readonly now: () => Date;
  /** Does one thing at a time for this mailbox, over all panes of this browser. */
  readonly alone: <Result>(work: () => Promise<Result>, signal: AbortSignal) => Promise<Result>;
};

const DAY = 86_400_000;
/** The time of a sent message differs a little from the one that Graph filters changes by. */
const OVERLAP = 600_000;
/** Of what is filtered by time Graph tracks 5,000 messages, so that the filter is moved on in time. */
const CHANGES_FROM = 14 * DAY;
/** A look that was stopped earlier is begun anew. */
const OLDEST_STOPPED = 7 * DAY;
/** Of so many loops, the longest waiting, it is asked whether they still are in the inbox. */
const MOST_CHECKED = 200;
const MOST_DISMISSED = 500;

const SCOPE = 'Mail.Read';
const FOLDERS: readonly Folder[] = ['inbox', 'sent'];

/**
 * Puts conversations together from inbox and sent items: once over all of the days, from the latest
 * message to the oldest, then from what Graph says has changed. Keeps sender, subject and time of
 * who waits, and of no message its text.
 */
export function createOpenLoops(world: OpenLoopsWorld): OpenLoops {
  const { store, now, ownAddress } = world;
  const running = new Set<AbortController>();

  const withoutDismissed = async (found: FoundLoops): Promise<FoundLoops> => {
    const until = new Map(await store.dismissed().catch((): Dismissed => []));
    const stays = ({ conversation, receivedAt }: OpenLoop) =>
      receivedAt.getTime() > (until.get(conversation) ?? -Infinity);
    return { ...found, loops: found.loops.filter(stays) };
  };

  return {
    known: async () => {
      const kept = await store.read().catch(() => null);
      if (kept === null) return null;
      return withoutDismissed(foundOf(new LoopFinder(kept.state.counts, kept.parts), kept.state));
    },

    look: (options: LookOptions): Look => {
      const stopper = new AbortController();
      const { signal } = stopper;
      running.add(stopper);
      const done = world
        .graph(options.mayAsk)
        .then((graph) =>
          world.alone(async () => {
            const whatIsAsked = await world.loadAsked();
            const tell = async (found: FoundLoops) => {
              const shown = await withoutDismissed(found);
              signal.throwIfAborted();
              options.onFound(shown);
              return shown;
            };
            const search = new Search({ graph, store, whatIsAsked, ownAddress, now, signal, tell });
            return search.look(options.days);
          }, signal),
        )
        .catch((error: unknown) => {
          if (signal.aborted) throw new GraphError('cancelled', { code: 'stopped', cause: error });
          throw error;
        })
        .finally(() => running.delete(stopper));
      return {
        done,
        stop: () => {
          stopper.abort();
        },
      };
    },

    dismiss: ({ conversation, receivedAt }) =>
      store.changeDismissed((before) =>
        [
          ...before.filter(([each]) => each !== conversation),
          [conversation, receivedAt.getTime()] as const,
        ].slice(-MOST_DISMISSED),
      ),
    putBack: ({ conversation }) =>
      store.changeDismissed((before) => before.filter(([each]) => each !== conversation)),
    forget: () => {
      // It would write on.
      for (const stopper of running) stopper.abort();
      return store.erase();
    },
  };
}

function foundOf(finder: LoopFinder, { days, lookedBackTo, completeAt }: LookState): FoundLoops {
  return finder.found({
    days,
    lookedBackTo: new Date(lookedBackTo),
    completeAt: completeAt === null ? null : new Date(completeAt),
  });
}

type SearchWorld = Pick<OpenLoopsWorld, 'store' | 'ownAddress' | 'now'> & {
  readonly graph: Graph;
  readonly whatIsAsked: (message: IncomingMessage) => Asked;
  readonly signal: AbortSignal;
  readonly tell: (found: FoundLoops) => Promise<FoundLoops>;
};

/** One look at the mailbox. */
class Search {
  readonly #world: SearchWorld;
  #finder = new LoopFinder();
  #state: LookState;
  /** Whether some of it was found at an earlier time. */
  #isKept = false;
  /** Whether the store has this look; until then it has the one before. */
  #isStored = false;

  constructor(world: SearchWorld) {
    this.#world = world;
    this.#state = this.#begun(0);
  }

  async look(days: number): Promise<FoundLoops> {
    const kept = await this.#world.store.read().catch(() => null);
    if (kept !== null && this.#goesOn(kept.state, days)) {
      this.#state = kept.state;
      this.#isKept = true;
      this.#isStored = true;
      this.#finder = new LoopFinder(kept.state.counts, kept.parts);
      try {
        return await (kept.state.isBack ? this.#keepUp() : this.#lookBack());
      } catch (error) {
        if (!isOutOfDate(error)) throw error;
      }
    }
    this.#state = this.#begun(days);
    this.#isKept = false;
    this.#isStored = false;
    this.#finder = new LoopFinder();
    return this.#lookBack();
  }

  #goesOn(state: LookState, days: number): boolean {
    if (state.isBack) return state.days >= days;
    const { theirs, ours } = state.since ?? { theirs: 0, ours: 0 };
    const age = this.#world.now().getTime() - Math.max(theirs, ours);
    return state.days === days && age < OLDEST_STOPPED;
  }

  #begun(days: number): LookState {
    const at = this.#world.now().getTime();
    return {
      version: 1,
      days,
      from: at - days * DAY,
      lookedBackTo: at,
      since: null,
      links: null,
      inboxId: null,
      isBack: false,
      completeAt: null,
      counts: this.#finder.counts(),
    };
  }

  /** From the latest message to the oldest, or on from where it was stopped. */
  async #lookBack(): Promise<FoundLoops> {
    const { from, since, lookedBackTo } = this.#state;
    const until = since === null ? null : new Date(lookedBackTo);
    const [inbox, sent] = FOLDERS.map(
      (folder) =>
        new Backwards(listPath(folder, new Date(from), until), (path) => this.#page(folder, path)),
    ) as [Backwards, Backwards];
    const [latestIn, latestOut] = await Promise.all([inbox.peek(), sent.peek()]);
    if (since === null) {
      // Of an empty folder it is only known that it still was when the other one was asked.
      const [theirs, ours] = [latestIn ?? latestOut, latestOut ?? latestIn].map(
        (latest) => latest?.word.at.getTime() ?? from,
      ) as [number, number];
      this.#change({ since: { theirs, ours } });
    }
    for (;;) {
      const [theirs, ours] = [await inbox.peek(), await sent.peek()];
      const isOurs = ours !== null && (theirs === null || ours.word.at >= theirs.word.at);
      const next = isOurs ? sent.take() : inbox.take();
      if (next === null) break;
      this.#finder.lookBack(next.word);
      if (next.folderId !== null && !isOurs) this.#change({ inboxId: next.folderId });
      if ((isOurs ? sent : inbox).isPageDone) {
        this.#change({ lookedBackTo: next.word.at.getTime() });
        await this.#write('adding');
        await this.#tell();
      }
    }
    this.#finder.settle();
    this.#change({ isBack: true, lookedBackTo: from });
    await this.#write('replacing');
    return this.#keepUp();
  }

  /** What came since the last look. */
  async #keepUp(): Promise<FoundLoops> {
    const { links, since } = this.#state;
    const startedAt = this.#world.now().getTime();
    const { theirs, ours } = since ?? { theirs: startedAt, ours: startedAt };
    const isOld = startedAt - Math.min(theirs, ours) > CHANGES_FROM;
    const before = (at: number) => new Date(at - OVERLAP);
    const inbox = await this.#changes(
      'inbox',
      links?.inbox ?? changesPath('inbox', before(theirs)),
    );
    const sent = await this.#changes('sent', links?.sent ?? changesPath('sent', before(ours)));
    if (this.#isKept) await this.#checkInbox();
    this.#change({ links: { inbox, sent }, completeAt: startedAt });
    if (isOld) {
      const latest = this.#finder.latest();
      this.#finder.settle();
      this.#change({
        links: null,
        since: { theirs: Math.max(theirs, latest.theirs), ours: Math.max(ours, latest.ours) },
      });
    }
    await this.#write('replacing');
    return this.#tell();
  }

  /** Takes what changed in a folder and resolves to the link that tells what changes next. */
  async #changes(folder: Folder, path: string): Promise<string> {
    const { since } = this.#state;
    const settled = folder === 'inbox' ? (since?.theirs ?? 0) : (since?.ours ?? 0);
    let next = path;
    for (;;) {
      const page = await this.#page(folder, next, CHANGES_HEADERS);
      const words = page.words.map(({ word }) => word);
      this.#finder.hear(words.filter(({ at }) => at.getTime() >= settled));
      if (folder === 'inbox') {
        const removed = page.values.map((value) => removedIn(value) ?? []).flat();
        this.#finder.remove(new Set(removed));
      }
      if (page.next === null) {
        if (page.delta === null) throw new GraphError('unreadable', { code: 'no-delta-link' });
        return page.delta;
      }
      next = page.next;
    }
  }

  /** What was filed or deleted elsewhere no longer waits; what came before the changes is asked for one by one. */
  async #checkInbox(): Promise<void> {
    const { graph, signal } = this.#world;
    const loops = this.#finder.loops().slice(0, MOST_CHECKED);
    const answers = await graph.batch(
      loops.map(({ message }) => ({
        path: `/me/messages/${encodeURIComponent(message)}?$select=parentFolderId`,
        scope: SCOPE,
      })),
      signal,
    );
    const left = loops.filter((_, index) => {
      const answer = answers[index];
      if (answer instanceof Error) return answer instanceof GraphError && answer.trouble === 'gone';
      const folder = isRecord(answer?.body) ? answer.body['parentFolderId'] : undefined;
      const { inboxId } = this.#state;
      return typeof folder === 'string' && inboxId !== null && folder !== inboxId;
    });
    this.#finder.remove(new Set(left.map(({ message }) => message)));
  }

  async #page(folder: Folder, path: string, headers = {}): Promise<WordsPage> {
    const { graph, signal, ownAddress, whatIsAsked } = this.#world;
    const page = await graph.page({ path, scope: SCOPE, headers, signal });
    const words = page.values.map((value) => wordIn(folder, value, ownAddress, whatIsAsked) ?? []);
    return { ...page, words: words.flat() };
  }

  #change(change: Partial<LookState>): void {
    this.#state = { ...this.#state, ...change };
  }

  #tell(): Promise<FoundLoops> {
    return this.#world.tell(foundOf(this.#finder, this.#state));
  }

  /** Where the browser keeps nothing, the next look begins anew. */
  async #write(how: 'adding' | 'replacing'): Promise<void> {
    const { signal, store } = this.#world;
    signal.throwIfAborted();
    this.#change({ counts: this.#finder.counts() });
    const isAdded = how === 'adding' && this.#isStored;
    const part = isAdded ? this.#finder.takeNew() : this.#finder.whole();
    await store.write(this.#state, part, isAdded ? 'adding' : 'replacing').catch(() => undefined);
    this.#isStored = true;
  }
}

/** A link of Graph’s that it no longer knows. */
function isOutOfDate(error: unknown): boolean {
  return error instanceof GraphError && error.status === 410;
}

type WordsPage = GraphPage & { readonly words: readonly FolderWord[] };

/** The words of a folder in the order of a list, whose next page is fetched while one is read. */
class Backwards {
  #words: readonly FolderWord[] = [];
  #at = 0;
  #coming: Promise<WordsPage> | null;
  readonly #load: (path: string) => Promise<WordsPage>;

  constructor(path: string, load: (path: string) => Promise<WordsPage>) {
    this.#load = load;
    this.#coming = this.#fetch(path);
  }

  /** Whether the word that was last taken was the last of its page. */
  get isPageDone(): boolean {
    return this.#at >= this.#words.length;
  }

  async peek(): Promise<FolderWord | null> {
    while (this.isPageDone && this.#coming !== null) {
      const { words, next } = await this.#coming;
      [this.#words, this.#at] = [words, 0];
      this.#coming = next === null ? null : this.#fetch(next);
    }
    return this.#words[this.#at] ?? null;
  }

  /** The word that `peek` showed. */
  take(): FolderWord | null {
    const word = this.#words[this.#at] ?? null;
    if (word !== null) this.#at += 1;
    return word;
  }

  /** A page that is never read has failed to nobody. */
  #fetch(path: string): Promise<WordsPage> {
    const page = this.#load(path);
    page.catch(() => undefined);
    return page;
  }
}
