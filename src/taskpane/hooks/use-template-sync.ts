import { useState } from 'react';
import { lastSyncIn } from '../../core/last-sync';
import { isMailboxError } from '../../core/mailbox-ports';
import { isPortError } from '../../core/ports';
import { isOn, type Conflict, type Decision, type Keep } from '../../core/template-merge';
import { useServices } from '../services';
import { syncTemplates, type SyncOutcome } from '../sync-templates';
import { useCrash } from './use-crash';

export type SyncState =
  { readonly kind: 'resting' | 'syncing' | 'not-loaded' | 'signed-out' } | SyncOutcome;

/** The sync of the templates as the pane shows it; it runs when it is asked for and at no other time. */
export type PaneOfSync = {
  readonly state: SyncState;
  /** Since when both were the same; `null` while they never were. */
  readonly since: Date | null;
  readonly decisionOn: (conflict: Conflict) => Keep | null;
  readonly decide: (conflict: Conflict, keep: Keep) => void;
  readonly sync: () => void;
  /** Takes away what is told; nothing was written of it. */
  readonly leave: () => void;
  readonly signOut: () => void;
};

/** @param onSynced once the templates here may have been changed by it */
export function useTemplateSync(onSynced: () => void): PaneOfSync {
  const { account, settings, templateSync, now } = useServices();
  const crash = useCrash();
  const [state, setState] = useState<SyncState>({ kind: 'resting' });
  const [decisions, setDecisions] = useState<readonly Decision[]>([]);

  const run = async (): Promise<SyncState> => {
    const file = await import('../template-file').catch(() => null);
    if (file === null) return { kind: 'not-loaded' };
    return syncTemplates({ templateSync, settings, now, file }, decisions);
  };
  return {
    state,
    since: sinceIn(settings),
    decisionOn: (conflict) => decisions.find((each) => isOn(each, conflict))?.keep ?? null,
    decide: (conflict, keep) => {
      const others = decisions.filter((each) => !isOn(each, conflict));
      setDecisions([...others, { ...conflict, keep }]);
    },
    sync: () => {
      setState({ kind: 'syncing' });
      run().then((ended) => {
        setState(ended);
        if (ended.kind !== 'undecided') setDecisions([]);
        if (ended.kind === 'synced') onSynced();
      }, crash);
    },
    leave: () => {
      setState({ kind: 'resting' });
      setDecisions([]);
    },
    signOut: () => {
      account.signOut().then(
        () => {
          setState({ kind: 'signed-out' });
        },
        (error: unknown) => {
          if (isMailboxError(error)) setState({ kind: 'troubled', trouble: error.trouble });
          else crash(error);
        },
      );
    },
  };
}

function sinceIn(settings: Parameters<typeof lastSyncIn>[0]): Date | null {
  try {
    return lastSyncIn(settings)?.at ?? null;
  } catch (error) {
    // A client without settings remembers no sync.
    if (!isPortError(error)) throw error;
    return null;
  }
}
