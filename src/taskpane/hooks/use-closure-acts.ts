import type { IncomingMessage } from '../../core';
import type { InboxRule } from '../../core/mailbox-ports';
import { useServices } from '../services';
import type { ActId, ActOfMessage } from '../state/mailbox-acts';
import { strings } from '../strings';
import { useMailboxActs } from './use-mailbox-acts';

export type ClosureActs = {
  readonly last: (id: ActId) => ActOfMessage['act'] | null;
  readonly keep: (id: 'copy' | 'move' | 'category') => void;
  readonly makeRule: (id: 'mute' | 'block', rule: InboxRule) => void;
  readonly undo: (id: ActId) => void;
  readonly signOut: (id: ActId) => void;
};

/** What can be done with the message of this key after its answer; `onItemChanged` where another is open. */
export function useClosureActs(
  key: string,
  { subject }: Pick<IncomingMessage, 'subject'>,
  onItemChanged: () => void,
): ClosureActs {
  const { items, messages, afterClosure } = useServices();
  const acts = useMailboxActs();

  const make = {
    copy: async (message: string) => {
      const copy = await afterClosure.copyToRecords(message);
      return copy === null ? null : () => afterClosure.removeCopy(copy);
    },
    move: async (message: string) => {
      const cameFrom = await afterClosure.moveToRecords(message);
      return cameFrom === null ? null : () => afterClosure.moveTo(message, cameFrom);
    },
    category: async (message: string) => {
      const { category } = strings.record;
      const isNew = await afterClosure.categorise(message, category);
      return isNew ? () => afterClosure.uncategorise(message, category) : null;
    },
  };

  /** What is meant is the message that the pane shows, so Outlook has to show it too. */
  const ifStillOpen = (act: () => void) => {
    if (items.currentKey() === key) act();
    else onItemChanged();
  };

  return {
    last: (id) => acts.last(key, id),
    keep: (id) => {
      const outlookId = items.outlookId(key);
      ifStillOpen(() => {
        if (outlookId === null) return;
        acts.run({ key, id, subject }, async () => make[id](await messages.immutableId(outlookId)));
      });
    },
    makeRule: (id, rule) => {
      ifStillOpen(() => {
        acts.run({ key, id, subject }, async () => {
          const made = await afterClosure.createRule(rule);
          return () => afterClosure.removeRule(made);
        });
      });
    },
    undo: (id) => {
      const act = acts.last(key, id);
      if (act !== null) acts.undo({ key, id, subject, act });
    },
    signOut: (id) => {
      acts.signOut({ key, id, subject });
    },
  };
}
