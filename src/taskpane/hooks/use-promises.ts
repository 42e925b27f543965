import { useMemo, useState } from 'react';
import { isDue, promiseId, promisesIn, type NotedPromise, type Promised } from '../../core';
import { isPortError, type Appointment, type PortErrorCode } from '../../core/ports';
import { useServices } from '../services';
import { strings } from '../strings';
import { useCrash } from './use-crash';

/** What became of the last thing that was done about a promise; days are `yyyy-mm-dd`. */
export type PromiseOutcome =
  | { readonly kind: 'kept' | 'dropped' | 'taken-back' }
  | { readonly kind: 'noted' | 'moved' | 'entry-opened'; readonly day: string }
  | { readonly kind: 'not-saved'; readonly code: PortErrorCode; readonly retry: () => void }
  | { readonly kind: 'no-entry'; readonly code: PortErrorCode; readonly day: string };

/** A change to a promise that was not saved, and the way to try again. */
type Unsaved = { readonly id: string; readonly retry: () => void };

/** The promises as the pane shows them, and what can be done about them. */
export type PaneOfPromises = {
  /** After all that is kept was erased. */
  readonly reread: () => void;
  readonly noted: readonly NotedPromise[];
  /** How many of them have come due. */
  readonly due: number;
  /** Changes that the mailbox has not taken yet, the last of each promise. */
  readonly unsaved: readonly Unsaved[];
  /** `about` is the item that was open then. */
  readonly told: { readonly outcome: PromiseOutcome; readonly about: string | null } | null;
  /** While the mailbox or the calendar has not answered. */
  readonly isBusy: boolean;
  readonly isDue: (promise: NotedPromise) => boolean;
  readonly note: (promised: Promised) => void;
  /** Of a promise that was undone where it was written. */
  readonly takeBack: (promised: Promised) => void;
  readonly keep: (promise: NotedPromise) => void;
  readonly drop: (promise: NotedPromise) => void;
  readonly move: (promise: NotedPromise, day: string) => void;
  readonly openEntry: (promise: NotedPromise) => void;
  /** Of the day from which somebody who was declined may write again; of the mail that asked. */
  readonly remind: (day: string, subject: string) => void;
};

/** Shows what the mailbox has taken: a promise that was not saved is told of, and can be tried again. */
export function usePromises(): PaneOfPromises {
  const { items, settings, calendar, now } = useServices();
  const crash = useCrash();
  const promises = useMemo(() => promisesIn(settings), [settings]);
  const [noted, setNoted] = useState(() => promises.list());
  const [told, setTold] = useState<PaneOfPromises['told']>(null);
  const [unsaved, setUnsaved] = useState<readonly Unsaved[]>([]);
  const [running, setRunning] = useState(0);

  const run = (
    work: () => Promise<void>,
    done: PromiseOutcome,
    failed: (code: PortErrorCode) => PromiseOutcome,
  ) => {
    const about = items.currentKey();
    setRunning((count) => count + 1);
    work()
      .then(
        () => done,
        (error: unknown) => {
          if (!isPortError(error)) throw error;
          return failed(error.code);
        },
      )
      .then((outcome) => {
        setNoted(promises.list());
        setTold({ outcome, about });
        setRunning((count) => count - 1);
      })
      .catch(crash);
  };
  const save = (id: string, work: () => Promise<void>, done: PromiseOutcome) => {
    const others = (list: readonly Unsaved[]) => list.filter((each) => each.id !== id);
    const tracked = async () => {
      try {
        await work();
        setUnsaved(others);
      } catch (error) {
        if (isPortError(error)) setUnsaved((list) => [...others(list), { id, retry }]);
        throw error;
      }
    };
    const retry = () => {
      run(tracked, done, (code) => ({ kind: 'not-saved', code, retry }));
    };
    retry();
  };

  const openEntry = (entry: Appointment) => {
    const { day } = entry;
    run(
      () => calendar.openAppointment(entry),
      { kind: 'entry-opened', day },
      (code) => ({ kind: 'no-entry', code, day }),
    );
  };
  return {
    reread: () => {
      setNoted(promises.list());
    },
    noted,
    unsaved,
    due: noted.filter((promise) => isDue(promise, now())).length,
    told,
    isBusy: running > 0,
    isDue: (promise) => isDue(promise, now()),
    note: (promised) => {
      const at = now();
      save(promiseId(promised), () => promises.note(promised, at), {
        kind: 'noted',
        day: promised.day,
      });
    },
    takeBack: (promised) => {
      const id = promiseId(promised);
      save(id, () => promises.remove(id), { kind: 'taken-back' });
    },
    keep: ({ id }) => {
      save(id, () => promises.remove(id), { kind: 'kept' });
    },
    drop: ({ id }) => {
      save(id, () => promises.remove(id), { kind: 'dropped' });
    },
    move: ({ id }, day) => {
      save(id, () => promises.move(id, day), { kind: 'moved', day });
    },
    openEntry: ({ day, text, subject, madeAt }) => {
      openEntry({ day, subject: text, text: strings.promises.entry(subject, madeAt) });
    },
    remind: (day, subject) => {
      const { reminder } = strings.options;
      openEntry({ day, subject: reminder.subject, text: reminder.text(subject) });
    },
  };
}
