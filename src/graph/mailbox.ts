import type {
  Account,
  AfterClosure,
  Look,
  MailboxMessages,
  OpenLoops,
  TemplateSync,
} from '../core/mailbox-ports';
import { GraphError } from './graph-error';
import type { GraphSettings } from './graph-settings';

/** The whole mailbox: who signed in to it, and what can be asked of it. */
export type Mailbox = {
  readonly account: Account;
  readonly openLoops: OpenLoops;
  readonly messages: MailboxMessages;
  readonly afterClosure: AfterClosure;
  readonly templateSync: TemplateSync;
};

/**
 * The mailbox behind a part of the add-in that `load` fetches when it is first needed and not before, so
 * that who never uses it never loads it. A part that does not load is `offline`, and is tried again.
 * `mayKeepLoops`: whether this device may keep open loops; nothing is loaded to learn that there are none.
 */
export function createMailbox(
  settings: GraphSettings,
  load: () => Promise<Mailbox>,
  mayKeepLoops: () => Promise<boolean>,
): Mailbox {
  let loading: Promise<Mailbox> | null = null;
  const loaded = (): Promise<Mailbox> =>
    (loading ??= load().catch((error: unknown) => {
      loading = null;
      throw new GraphError('offline', { code: 'not-loaded', cause: error });
    }));

  /** To ask the store would make it. */
  const loadedIfKept = async () => ((await mayKeepLoops()) ? await loaded() : null);

  /** One method of a port, there before the port is. */
  const later =
    <Given extends readonly unknown[], Result>(
      call: (mailbox: Mailbox, ...given: Given) => Promise<Result>,
    ) =>
    async (...given: Given): Promise<Result> =>
      call(await loaded(), ...given);

  return {
    account: {
      isOffered: settings.clientId !== null,
      // Before it is loaded nobody signed in, and there is nothing to forget.
      current: async () => (loading === null ? null : (await loaded()).account.current()),
      signOut: async () => {
        if (loading !== null) await (await loaded()).account.signOut();
      },
    },
    openLoops: {
      known: async () => (await loadedIfKept())?.openLoops.known() ?? null,
      look: (options): Look => {
        let look: Look | null = null;
        let isStopped = false;
        const done = loaded().then(({ openLoops }) => {
          look = openLoops.look(options);
          if (isStopped) look.stop();
          return look.done;
        });
        return {
          done,
          stop: () => {
            isStopped = true;
            look?.stop();
          },
        };
      },
      dismiss: later(({ openLoops }, loop) => openLoops.dismiss(loop)),
      putBack: later(({ openLoops }, loop) => openLoops.putBack(loop)),
      forget: async () => (await loadedIfKept())?.openLoops.forget(),
    },
    messages: {
      outlookId: later(({ messages }, id) => messages.outlookId(id)),
      read: later(({ messages }, id) => messages.read(id)),
      createReply: later(({ messages }, id, draft) => messages.createReply(id, draft)),
      immutableId: later(({ messages }, id) => messages.immutableId(id)),
    },
    afterClosure: {
      copyToRecords: later(({ afterClosure }, id) => afterClosure.copyToRecords(id)),
      moveToRecords: later(({ afterClosure }, id) => afterClosure.moveToRecords(id)),
      moveTo: later(({ afterClosure }, id, folder) => afterClosure.moveTo(id, folder)),
      removeCopy: later(({ afterClosure }, id) => afterClosure.removeCopy(id)),
      categorise: later(({ afterClosure }, id, name) => afterClosure.categorise(id, name)),
      uncategorise: later(({ afterClosure }, id, name) => afterClosure.uncategorise(id, name)),
      createRule: later(({ afterClosure }, rule) => afterClosure.createRule(rule)),
      removeRule: later(({ afterClosure }, id) => afterClosure.removeRule(id)),
    },
    templateSync: {
      load: later(({ templateSync }) => templateSync.load()),
      save: later(({ templateSync }, text, version) => templateSync.save(text, version)),
    },
  };
}
