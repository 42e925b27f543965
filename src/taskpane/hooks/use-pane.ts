import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import {
  draftDefaultsIn,
  draftFromText,
  recordIn,
  setAsideIn,
  targetHoursIn,
  type AnswerRecord,
  type Draft,
  type Finding,
  type ResponseId,
  type ScenarioId,
} from '../../core';
import { isPortError } from '../../core/ports';
import { useServices } from '../services';
import { strings } from '../strings';
import {
  isTextOf,
  paneReducer,
  rememberedOf,
  starting,
  type Closure,
  type Keepable,
  type PaneAction,
  type PaneState,
  type ReadingState,
  type Remembered,
} from '../state/pane-state';
import { commitmentOf, lastChange, type Assessment, type Wishes } from '../state/reply';
import { readOpenItem } from './read-open-item';
import { useCrash } from './use-crash';
import { useChecking } from './use-checking';
import { useMail, type MailActions } from './use-mail';
import type { PaneOfPromises } from './use-promises';
import { useCheckingBut, type SwitchedOffSetting } from './use-switched-off';

/** Long enough not to judge half a word, short enough to feel immediate. */
const TYPING_PAUSE_MS = 150;

export type PaneActions = Pick<MailActions, 'insert'> & {
  readonly refresh: () => void;
  readonly chooseScenario: (scenario: ScenarioId | 'none') => void;
  readonly chooseResponse: (response: ResponseId) => void;
  readonly wish: (wishes: Wishes) => void;
  /** Of the day from which the sender may write again. */
  readonly remind: (day: string) => void;
  readonly assess: (assessment: Assessment | null) => void;
  readonly chooseAudience: (toAll: boolean) => void;
  /** Within how many hours an answer is in time. */
  readonly chooseTarget: (targetHours: number) => void;
  /** Starts the clock at the user’s decision, or takes that back. */
  readonly decide: (hasDecided: boolean) => void;
  readonly type: (text: string) => void;
  /** Puts a text in place of the reply, which can be undone. */
  readonly takeText: (text: string) => void;
  readonly fix: (findings: readonly Finding[]) => void;
  /** `day` is `yyyy-mm-dd`. */
  readonly commit: (finding: Finding, day: string) => void;
  readonly ignore: (finding: Finding) => void;
  /** From now on, in every reply. */
  readonly neverFlag: (phrase: string) => void;
  /** Whether the clipboard took what could not be put into the mail. */
  readonly copyInstead: (text: string) => Promise<boolean>;
  readonly undo: () => void;
  readonly takeNewDraft: () => void;
  readonly putOwnTextBack: () => void;
  readonly openReply: () => void;
  readonly copy: () => void;
  /** What *Open reply* would hand over; `null` where another item is open by now, which is then shown. */
  readonly draftToOpen: () => Promise<Draft | null>;
  /** That a reply to the message of this key lies among the drafts, or may. */
  readonly tellDrafted: (key: string, isSure: boolean) => void;
  readonly close: (closure: Closure) => void;
  /** Notes with the message, and among the user’s answers, that it was answered, or takes that back. */
  readonly tellAnswer: (hasAnswered: boolean) => void;
};

/** The pane's state over its services: one reading at a time, the latest wins. */
export function usePane(
  { note, takeBack, remind }: Pick<PaneOfPromises, 'note' | 'takeBack' | 'remind'>,
  { switchedOff, ignorePhrase }: Pick<SwitchedOffSetting, 'switchedOff' | 'ignorePhrase'>,
): {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly checking: ReturnType<typeof useChecking>;
  readonly record: AnswerRecord;
} {
  const { items, replyForm, clipboard, settings, notes, categories, drafted, loadSuggesting, now } =
    useServices();
  const crash = useCrash();
  const loading = useChecking();
  const checking = useCheckingBut(
    loading.state.kind === 'loaded' ? loading.state.loaded : null,
    switchedOff,
  );
  const [state, dispatch] = useReducer(
    (before: PaneState, action: PaneAction) => paneReducer(before, action, checking),
    starting,
  );
  const remembered = useRef(new Map<string, Remembered>());
  const setAside = useMemo(() => setAsideIn(settings), [settings]);
  const record = useMemo(() => recordIn(settings), [settings]);
  const reading = useRef<AbortController | null>(null);
  const lastKey = useRef<string | null>(null);

  const read = useCallback(async () => {
    reading.current?.abort();
    const controller = new AbortController();
    reading.current = controller;
    const { signal } = controller;
    try {
      const fetching = loadSuggesting().catch(() => null);
      const outcome = await readOpenItem(items, signal, fetching);
      const suggesting = await fetching;
      if (signal.aborted) return;
      lastKey.current = outcome.key;
      if (outcome.kind === 'failed') {
        dispatch({ kind: 'read-failed', code: outcome.code });
      } else if (suggesting === null) {
        dispatch({ kind: 'read-failed', code: 'not-loaded' });
      } else {
        const { item } = outcome;
        dispatch({
          kind: 'item-read',
          item,
          setAside: item.kind === 'read' && setAside.has(item.key),
          remembered: (item.kind === 'read' && remembered.current.get(item.key)) || null,
          memory: item.kind === 'read' ? record.memoryOf(item.key, item.message) : {},
          suggesting,
          defaults: draftDefaultsIn(settings),
          targetHours: targetHoursIn(settings),
          now: now(),
        });
      }
    } catch (error) {
      if (!signal.aborted) crash(error);
    }
  }, [items, loadSuggesting, setAside, settings, record, now, crash]);

  const follow = useCallback(() => {
    lastKey.current = items.currentKey();
    dispatch({ kind: 'item-opened', key: lastKey.current });
    void read();
  }, [items, read]);

  useEffect(() => {
    lastKey.current = items.currentKey();
    void read();
    const stop = items.onChange(follow);
    return () => {
      stop();
      reading.current?.abort();
    };
  }, [items, read, follow]);

  useEffect(() => {
    const followWhenChanged = () => {
      if (document.visibilityState === 'hidden') return;
      if (items.currentKey() !== lastKey.current) follow();
    };
    window.addEventListener('focus', followWhenChanged);
    document.addEventListener('visibilitychange', followWhenChanged);
    return () => {
      window.removeEventListener('focus', followWhenChanged);
      document.removeEventListener('visibilitychange', followWhenChanged);
    };
  }, [items, follow]);

  useEffect(() => {
    if (checking !== null) dispatch({ kind: 'checking-loaded', now: now() });
  }, [checking, now]);

  useEffect(() => {
    if (state.kind === 'reading') remembered.current.set(state.key, rememberedOf(state));
  }, [state]);

  const typedText =
    state.kind === 'reading' && state.reply.kind === 'written' ? state.reply.text : null;
  useEffect(() => {
    if (typedText === null) return undefined;
    const pause = setTimeout(() => {
      dispatch({ kind: 'typing-paused', now: now() });
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(pause);
    };
  }, [typedText, now]);

  const { mend, insert } = useMail(
    state.kind === 'composing' ? state : null,
    checking,
    dispatch,
    note,
  );

  const copied = async (draft: Draft): Promise<boolean> => {
    try {
      await clipboard.copy(draft);
      return true;
    } catch (error) {
      if (!isPortError(error)) throw error;
      return false;
    }
  };

  const keepDrafted = (key: string) => {
    drafted.add(key).catch((error: unknown) => {
      // A reply that was not noted is not checked at Send where only these are.
      if (!isPortError(error)) crash(error);
    });
  };

  /** Outlook answers what it shows, which is not always what it told us of; then that is followed. */
  const isStillOpen = async (shown: ReadingState): Promise<boolean> => {
    if (items.currentKey() === shown.key) {
      const outcome = await readOpenItem(items, new AbortController().signal);
      const isOther = outcome.kind === 'read' && !isTextOf(shown, outcome.item);
      if (!isOther && items.currentKey() === shown.key) return true;
    }
    follow();
    return false;
  };

  const openReply = async (shown: ReadingState, draft: Draft) => {
    const { key } = shown;
    dispatch({ kind: 'delivery-changed', key, delivery: { kind: 'opening' } });
    if (!(await isStillOpen(shown))) return;
    try {
      await replyForm.open(key, draft, { toAll: shown.toAll });
      keepDrafted(key);
      dispatch({ kind: 'delivery-changed', key, delivery: { kind: 'opened' } });
    } catch (error) {
      if (!isPortError(error)) throw error;
      if (error.code === 'item-changed') {
        follow();
        return;
      }
      if (error.code === 'unconfirmed') keepDrafted(key);
      const delivery = {
        kind: 'open-failed',
        code: error.code,
        copied: await copied(draft),
      } as const;
      dispatch({ kind: 'delivery-changed', key, delivery });
    }
  };

  const openKey = state.kind === 'reading' ? state.key : null;
  useEffect(() => {
    if (openKey === null) return;
    notes.load(openKey).then(
      (loaded) => {
        dispatch({ kind: 'notes-loaded', key: openKey, notes: loaded, now: now() });
      },
      (error: unknown) => {
        // Without its notes a message is judged by when it came.
        if (!isPortError(error)) crash(error);
      },
    );
  }, [openKey, notes, now, crash]);

  const keep = (key: string, what: Keepable, kept: Promise<void>) => {
    kept.catch((error: unknown) => {
      if (isPortError(error)) dispatch({ kind: 'not-kept', key, what });
      else crash(error);
    });
  };

  const keepInRecord = (key: string, what: 'record' | 'open', kept: Promise<boolean>) => {
    const told = kept.then((isOurs) => {
      if (!isOurs) dispatch({ kind: 'not-kept', key, what: 'answers-of-other-version' });
    });
    keep(key, what, told);
  };

  const categorise = (key: string) => {
    categories.add(key, strings.record.category).catch((error: unknown) => {
      // The answer is noted, with a category or without.
      if (!isPortError(error)) crash(error);
    });
  };

  const copy = async ({ key }: ReadingState, draft: Draft) => {
    const delivery = { kind: (await copied(draft)) ? 'copied' : 'copy-failed' } as const;
    dispatch({ kind: 'delivery-changed', key, delivery });
  };

  const deliver = (by: (shown: ReadingState, draft: Draft) => Promise<void>) => {
    if (state.kind !== 'reading' || state.delivery.kind === 'opening') return;
    const draft = draftToDeliver(state);
    if (draft !== null) by(state, draft).catch(crash);
  };

  const actions: PaneActions = {
    refresh: follow,
    chooseScenario: (scenario) => {
      dispatch({ kind: 'scenario-chosen', scenario, now: now() });
      if (state.kind !== 'reading') return;
      keep(state.key, 'choice', setAside.keep(state.key, scenario === 'none'));
    },
    chooseResponse: (response) => {
      dispatch({ kind: 'response-chosen', response, now: now() });
    },
    wish: (wishes) => {
      dispatch({ kind: 'wishes-changed', wishes, now: now() });
    },
    remind: (day) => {
      if (state.kind === 'reading') remind(day, state.message.subject);
    },
    assess: (assessment) => {
      dispatch({ kind: 'assessed', assessment, now: now() });
    },
    chooseAudience: (toAll) => {
      dispatch({ kind: 'audience-chosen', toAll, now: now() });
    },
    chooseTarget: (targetHours) => {
      dispatch({ kind: 'target-chosen', targetHours, now: now() });
    },
    decide: (hasDecided) => {
      if (state.kind !== 'reading') return;
      const { key, message } = state;
      const at = hasDecided ? now() : null;
      dispatch({ kind: 'decided', key, at, now: now() });
      keep(key, 'decision', notes.change(key, { decidedAt: at }));
      keepInRecord(key, 'open', record.decide(key, message, at));
    },
    type: (text) => {
      dispatch({ kind: 'typed', text });
    },
    takeText: (text) => {
      dispatch({ kind: 'text-taken', text, now: now() });
    },
    fix: (findings) => {
      if (state.kind === 'composing') mend({ kind: 'fix', findings });
      else dispatch({ kind: 'fix-asked', findings, now: now() });
    },
    commit: (finding, day) => {
      if (state.kind === 'composing') mend({ kind: 'commit', finding, day });
      if (state.kind !== 'reading' || state.reply.kind !== 'written') return;
      const at = now();
      const commitment = commitmentOf(state.reply, finding, day, state, at, checking);
      dispatch({ kind: 'commit-asked', finding, day, now: at });
      if (commitment !== null) note(commitment.promised);
    },
    insert,
    copyInstead: (text) => copied(draftFromText(text)),
    ignore: (finding) => {
      dispatch({ kind: 'finding-ignored', finding });
    },
    neverFlag: ignorePhrase,
    undo: () => {
      dispatch({ kind: 'undo-asked', now: now() });
      if (state.kind !== 'reading' || state.reply.kind !== 'written') return;
      const promised = lastChange(state.reply)?.promised;
      if (promised) takeBack(promised);
    },
    takeNewDraft: () => {
      dispatch({ kind: 'new-draft-taken', now: now() });
    },
    putOwnTextBack: () => {
      dispatch({ kind: 'own-text-put-back', now: now() });
    },
    openReply: () => {
      deliver(openReply);
    },
    copy: () => {
      deliver(copy);
    },
    draftToOpen: async () =>
      state.kind === 'reading' && (await isStillOpen(state)) ? draftToDeliver(state) : null,
    tellDrafted: (key, isSure) => {
      keepDrafted(key);
      if (isSure) dispatch({ kind: 'delivery-changed', key, delivery: { kind: 'drafted' } });
    },
    close: (closure) => {
      dispatch({ kind: 'closure-changed', closure });
    },
    tellAnswer: (hasAnswered) => {
      if (state.kind !== 'reading') return;
      const { key, choice, message, decidedAt } = state;
      const answer = hasAnswered ? { at: now(), ...choice } : null;
      dispatch({ kind: 'answer-told', key, answer, now: now() });
      keep(key, 'answer', notes.change(key, { answer }));
      if (answer === null) {
        keepInRecord(key, 'record', record.takeBack(key, message, decidedAt));
        return;
      }
      const added = record.add(key, message, answer);
      keepInRecord(key, 'record', added);
      added.then(
        (isNoted) => {
          if (isNoted) categorise(key);
        },
        () => undefined,
      );
    },
  };
  return { state, actions, checking: loading, record };
}

function draftToDeliver({ reply }: ReadingState): Draft | null {
  if (reply.kind !== 'written') return null;
  return reply.byHand ? draftFromText(reply.text) : reply.draft;
}
