import { useMemo, useState } from 'react';
import {
  ignorePhrase,
  switchCheck,
  switchedOffIn,
  type CheckId,
  type SwitchedOff,
} from '../../core';
import { isPortError } from '../../core/ports';
import { useServices } from '../services';
import type { Checking } from '../state/reply';
import { useCrash } from './use-crash';

export type SwitchedOffSetting = {
  readonly switchedOff: SwitchedOff;
  /** After all that is kept was erased. */
  readonly reread: () => void;
  /** The mailbox did not take the last change. */
  readonly isRefused: boolean;
  readonly ignorePhrase: (phrase: string) => void;
  readonly flagAgain: (phrase: string) => void;
  readonly switchCheck: (check: CheckId, isOff: boolean) => void;
};

/** What the user has switched off; a change that the mailbox did not take is not made. */
export function useSwitchedOff(): SwitchedOffSetting {
  const { settings } = useServices();
  const crash = useCrash();
  const [switchedOff, setSwitchedOff] = useState(() => switchedOffIn(settings));
  const [isRefused, setRefused] = useState(false);
  const then = (change: Promise<void>) => {
    change.then(
      () => {
        setSwitchedOff(switchedOffIn(settings));
        setRefused(false);
      },
      (error: unknown) => {
        if (isPortError(error)) setRefused(true);
        else crash(error);
      },
    );
  };
  return {
    switchedOff,
    isRefused,
    reread: () => {
      setSwitchedOff(switchedOffIn(settings));
    },
    ignorePhrase: (phrase) => {
      then(ignorePhrase(settings, phrase, true));
    },
    flagAgain: (phrase) => {
      then(ignorePhrase(settings, phrase, false));
    },
    switchCheck: (check, isOff) => {
      then(switchCheck(settings, check, isOff));
    },
  };
}

/** What judges a reply, without what is switched off. */
export function useCheckingBut(
  checking: Checking | null,
  switchedOff: SwitchedOff,
): Checking | null {
  return useMemo(
    () =>
      checking && {
        ...checking,
        reviewReply: (reply, context) =>
          checking.reviewReply(reply, { ...context, ...switchedOff }),
        applyFixes: (body, findings, context) =>
          checking.applyFixes(body, findings, { ...context, ...switchedOff }),
      },
    [checking, switchedOff],
  );
}
