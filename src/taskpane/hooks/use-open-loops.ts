import { useCallback, useEffect, useRef, useState } from 'react';
import { withLoop } from '../../core';
import {
  isMailboxError,
  type FoundLoops,
  type MailboxTrouble,
  type OpenLoop,
} from '../../core/mailbox-ports';
import { useServices } from '../services';
import { useCrash } from './use-crash';

/** How many days can be looked back. */
export const LOOK_BACK = [30, 90, 180, 365] as const;
const FIRST_DAYS = 90;

/** `isAsked` where the user pressed for it and is there to sign in. */
type Looking =
  | { readonly kind: 'starting' | 'resting' | 'stopped' }
  | { readonly kind: 'looking'; readonly isAsked: boolean }
  | { readonly kind: 'troubled'; readonly isAsked: boolean; readonly trouble: MailboxTrouble };

/** What became of the last thing that was asked for besides a look. */
type Outcome =
  | { readonly kind: 'none' | 'signed-out' | 'forgotten' }
  | { readonly kind: 'failed'; readonly trouble: MailboxTrouble };

/** The loops as the pane shows them, and what can be done about them. */
export type PaneOfLoops = {
  /** Who is signed in; `null` where nobody is known. */
  readonly account: string | null;
  readonly looking: Looking;
  readonly outcome: Outcome;
  /** `null` while nothing was ever found here. */
  readonly found: FoundLoops | null;
  /** The longest waiting first; without those that were taken off. */
  readonly loops: readonly OpenLoop[];
  /** The last that was taken off, which can be undone. */
  readonly dismissed: OpenLoop | null;
  readonly days: number;
  readonly setDays: (days: number) => void;
  /** Looks, and asks the user to sign in where that is needed. */
  readonly look: () => void;
  readonly stop: () => void;
  readonly dismiss: (loop: OpenLoop) => void;
  /** Puts back what was dismissed last; answers whether it is back. */
  readonly undo: () => Promise<boolean>;
  readonly signOut: () => void;
  readonly forget: () => void;
};

/** Shows what is known, brings it up to date, and looks when asked; who leaves stops the look. */
export function useOpenLoops(): PaneOfLoops {
  const { account, openLoops } = useServices();
  const crash = useCrash();
  const [name, setName] = useState<string | null>(null);
  const [found, setFound] = useState<FoundLoops | null>(null);
  const [looking, setLooking] = useState<Looking>({ kind: 'starting' });
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const [days, setDays] = useState<number>(FIRST_DAYS);
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [dismissed, setDismissed] = useState<OpenLoop | null>(null);
  const running = useRef<AbortController | null>(null);
  /** Settles once the last change to the list was made. */
  const changes = useRef(Promise.resolve());

  const orCrash = useCallback(
    (tell: (trouble: MailboxTrouble) => void) => (error: unknown) => {
      if (isMailboxError(error)) tell(error.trouble);
      else crash(error);
    },
    [crash],
  );

  const begin = useCallback(
    (back: number, isAsked: boolean) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      setLooking({ kind: 'looking', isAsked });
      setOutcome({ kind: 'none' });
      const look = openLoops.look({
        days: back,
        mayAsk: isAsked,
        onFound: (rows) => {
          if (!signal.aborted) setFound(rows);
        },
      });
      const over = () => {
        signal.removeEventListener('abort', look.stop);
      };
      signal.addEventListener('abort', look.stop);
      look.done.then(over, over);
      const tellName = async () => {
        const current = await account.current();
        if (!signal.aborted) setName(current);
      };
      look.done.then(
        (all) => {
          if (signal.aborted) return;
          setFound(all);
          setLooking({ kind: 'resting' });
          tellName().catch(orCrash(() => undefined));
        },
        orCrash((trouble) => {
          if (!signal.aborted) setLooking({ kind: 'troubled', isAsked, trouble });
        }),
      );
    },
    [account, openLoops, orCrash],
  );

  useEffect(() => {
    if (!account.isOffered) return undefined;
    let isGone = false;
    const show = (current: string | null, known: FoundLoops | null) => {
      if (isGone) return;
      setName(current);
      setFound(known);
      setLooking({ kind: 'resting' });
      if (known === null) return;
      setDays(known.days);
      // One that was stopped goes on when the user says so.
      if (known.completeAt !== null) begin(known.days, false);
    };
    Promise.all([account.current(), openLoops.known()]).then(
      ([current, known]) => {
        show(current, known);
      },
      orCrash((trouble) => {
        if (!isGone) setLooking({ kind: 'troubled', isAsked: true, trouble });
      }),
    );
    return () => {
      isGone = true;
      running.current?.abort();
    };
  }, [account, openLoops, begin, orCrash]);

  const fail = orCrash((trouble) => {
    setOutcome({ kind: 'failed', trouble });
  });
  const inTurn = (change: () => Promise<void>): Promise<void> => {
    const made = changes.current.then(change);
    changes.current = made.catch(() => undefined);
    return made;
  };
  const stop = (then: Looking) => {
    running.current?.abort();
    setLooking(then);
  };
  const show = ({ message }: OpenLoop) => {
    setOff((before) => new Set([...before].filter((each) => each !== message)));
  };

  return {
    account: name,
    looking,
    outcome,
    found,
    loops: found?.loops.filter(({ message }) => !off.has(message)) ?? [],
    dismissed,
    days,
    setDays,
    look: () => {
      begin(days, true);
    },
    stop: () => {
      stop({ kind: 'stopped' });
    },
    dismiss: (loop) => {
      setOff((before) => new Set([...before, loop.message]));
      setDismissed(loop);
      setOutcome({ kind: 'none' });
      inTurn(() => openLoops.dismiss(loop)).catch((error: unknown) => {
        show(loop);
        setDismissed((last) => (last === loop ? null : last));
        fail(error);
      });
    },
    undo: async () => {
      if (dismissed === null) return false;
      try {
        await inTurn(() => openLoops.putBack(dismissed));
      } catch (error) {
        fail(error);
        return false;
      }
      setOutcome({ kind: 'none' });
      show(dismissed);
      setFound((before) => before && { ...before, loops: withLoop(before.loops, dismissed) });
      setDismissed(null);
      return true;
    },
    signOut: () => {
      stop({ kind: 'resting' });
      account.signOut().then(() => {
        setName(null);
        setOutcome({ kind: 'signed-out' });
      }, fail);
    },
    forget: () => {
      stop({ kind: 'resting' });
      openLoops.forget().then(() => {
        setFound(null);
        setOff(new Set());
        setDismissed(null);
        setOutcome({ kind: 'forgotten' });
      }, fail);
    },
  };
}
