import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Draft, Promised } from '../../core';
import { isPortError } from '../../core/ports';
import { useServices } from '../services';
import {
  mender,
  ownWordsAfter,
  promisedBy,
  type Change,
  type ComposingState,
  type Mending,
} from '../state/composing';
import type { PaneAction } from '../state/pane-state';
import type { Checking } from '../state/reply';
import { useCrash } from './use-crash';
import { usePolling } from './use-polling';

export type MailActions = {
  readonly mend: (mending: Mending) => void;
  /** Puts a draft into the mail that is being written. */
  readonly insert: (draft: Draft, where: 'cursor' | 'top') => void;
};

/** Follows the mail that is being written and changes it, one change at a time; `null` where none is. */
export function useMail(
  shown: ComposingState | null,
  checking: Checking | null,
  dispatch: (action: PaneAction) => void,
  onPromise: (promised: Promised) => void,
): MailActions {
  const { composeForm, now } = useServices();
  const crash = useCrash();
  const bodyShown = useRef<string | null>(null);
  useEffect(() => {
    bodyShown.current = shown?.body ?? null;
  }, [shown]);

  const readBody = useCallback(
    async (key: string): Promise<boolean> => {
      try {
        const read = await composeForm.body(key);
        const hasChanged = read.body !== bodyShown.current;
        if (hasChanged) dispatch({ kind: 'body-read', key, ...read, now: now() });
        return hasChanged;
      } catch (error) {
        // What could not be read now is read the next time.
        if (!isPortError(error)) crash(error);
        return false;
      }
    },
    [composeForm, dispatch, now, crash],
  );
  const key = shown?.key ?? null;
  usePolling(useMemo(() => (key === null ? null : () => readBody(key)), [key, readBody]));

  /** `instead` gives what the user can put there by hand where Outlook refuses. */
  const change = async (
    mail: ComposingState,
    done: 'mended' | 'inserted',
    make: () => Promise<void>,
    instead: () => string,
  ) => {
    const tell = (told: Change) => {
      dispatch({ kind: 'change-told', key: mail.key, change: told });
    };
    let outcome: Change = { kind: done };
    tell({ kind: 'running' });
    try {
      await make();
    } catch (error) {
      if (!isPortError(error)) throw error;
      outcome = { kind: 'refused', code: error.code, instead: instead() };
    }
    await readBody(mail.key);
    tell(outcome);
  };

  const isBusy = shown?.change.kind === 'running';
  return {
    mend: (mending) => {
      if (shown === null || checking === null || isBusy) return;
      const at = now();
      change(
        shown,
        'mended',
        async () => {
          await composeForm.mend(shown.key, mender(shown, mending, at, checking));
          const promised = promisedBy(shown, mending);
          if (promised !== null) onPromise(promised);
        },
        () => ownWordsAfter(shown, mending, at, checking),
      ).catch(crash);
    },
    insert: (draft, where) => {
      if (shown === null || isBusy) return;
      change(
        shown,
        'inserted',
        () => composeForm.insert(shown.key, draft, where),
        () => draft.text,
      ).catch(crash);
    },
  };
}
