import { useState } from 'react';
import {
  draftDefaultsIn,
  isSafety,
  mayDecline,
  targetHoursIn,
  type ScenarioId,
  type Suggestion,
} from '../../core';
import { isMailboxError, type MailboxTrouble, type OpenLoop } from '../../core/mailbox-ports';
import { isPortError, type PortErrorCode } from '../../core/ports';
import { useRecord, useServices } from '../services';
import { useCrash } from './use-crash';

/** A draft among those of the mailbox, and how surely the kind was told that it answers. */
type MadeDraft = {
  readonly outlookId: string;
  readonly kind: 'known' | 'guessed' | 'unknown';
};

/** What became of the last thing that was asked for in a row. */
export type LoopAct =
  | { readonly kind: 'opening' | 'drafting' | 'opened' | 'not-loaded' | 'draft-gone' }
  | { readonly kind: 'drafted'; readonly draft: MadeDraft }
  | { readonly kind: 'not-owed'; readonly scenario: ScenarioId | 'none' }
  | { readonly kind: 'not-found' | 'not-drafted'; readonly trouble: MailboxTrouble }
  | { readonly kind: 'not-opened' | 'draft-not-opened'; readonly code: PortErrorCode };

export type LoopActs = {
  /** `null` where nothing was asked for. */
  readonly last: (loop: OpenLoop) => LoopAct | null;
  readonly hasDraft: (loop: OpenLoop) => boolean;
  readonly open: (loop: OpenLoop) => void;
  /** Drafts a no and opens it; one that was made already is opened once more. */
  readonly decline: (loop: OpenLoop) => void;
};

/** Outlook’s own code for an item that it does not find. */
const ITEM_NOT_FOUND = 9049;

/** Opens the message of a loop, and drafts a no to it as the ribbon does. */
export function useLoopActs(): LoopActs {
  const { messages, messageForm, settings, loadSuggesting, loadChecking, now } = useServices();
  const record = useRecord();
  const crash = useCrash();
  const [acts, setActs] = useState<ReadonlyMap<string, LoopAct>>(new Map());
  const [drafts, setDrafts] = useState<ReadonlyMap<string, MadeDraft>>(new Map());

  const openMessage = async ({ message }: OpenLoop): Promise<LoopAct> => {
    try {
      await messageForm.open(await messages.outlookId(message));
      return { kind: 'opened' };
    } catch (error) {
      if (isMailboxError(error)) return { kind: 'not-found', trouble: error.trouble };
      if (isPortError(error)) return { kind: 'not-opened', code: error.code };
      throw error;
    }
  };

  const openDraft = async (draft: MadeDraft): Promise<LoopAct> => {
    try {
      await messageForm.open(draft.outlookId);
      return { kind: 'drafted', draft };
    } catch (error) {
      if (isPortError(error)) return { kind: 'draft-not-opened', code: error.code };
      throw error;
    }
  };

  /** One that was made before; sent or deleted meanwhile, it is not asked for again. */
  const openMade = async ({ message }: OpenLoop, draft: MadeDraft): Promise<LoopAct> => {
    const act = await openDraft(draft);
    if (act.kind !== 'draft-not-opened' || act.code !== ITEM_NOT_FOUND) return act;
    setDrafts((before) => new Map([...before].filter(([each]) => each !== message)));
    return { kind: 'draft-gone' };
  };

  const makeDraft = async (loop: OpenLoop): Promise<LoopAct> => {
    if (!mayDecline(loop)) return { kind: 'not-owed', scenario: loop.scenario };
    const judging = await Promise.all([loadSuggesting(), loadChecking()]).catch(() => null);
    if (judging === null) return { kind: 'not-loaded' };
    const [{ draftDecline, kindToDraft, suggestScenario }, { reviewReply }] = judging;
    try {
      const message = await messages.read(loop.message);
      const suggestion = suggestScenario(message, record.memoryOf(loop.message, message));
      const scenario = kindToDraft(suggestion);
      if (isSafety(scenario)) return { kind: 'not-owed', scenario };
      // Whatever kind it is otherwise, its name would say nothing of the threat.
      if (suggestion.threatens) return { kind: 'not-owed', scenario: 'none' };
      const limits = { defaults: draftDefaultsIn(settings), targetHours: targetHoursIn(settings) };
      const draft = draftDecline(message, scenario, now(), limits, reviewReply);
      const outlookId = await messages.createReply(loop.message, draft);
      const made = { outlookId, kind: howSurely(suggestion, scenario) };
      setDrafts((before) => new Map([...before, [loop.message, made]]));
      return await openDraft(made);
    } catch (error) {
      if (isMailboxError(error)) return { kind: 'not-drafted', trouble: error.trouble };
      throw error;
    }
  };

  const last = ({ message }: OpenLoop) => acts.get(message) ?? null;
  const become = ({ message }: OpenLoop, act: LoopAct) => {
    setActs((before) => new Map([...before, [message, act]]));
  };
  const run = (loop: OpenLoop, meanwhile: LoopAct, act: () => Promise<LoopAct>) => {
    const kind = last(loop)?.kind;
    if (kind === 'opening' || kind === 'drafting') return;
    become(loop, meanwhile);
    act().then((next) => {
      become(loop, next);
    }, crash);
  };

  return {
    last,
    hasDraft: ({ message }) => drafts.has(message),
    open: (loop) => {
      run(loop, { kind: 'opening' }, () => openMessage(loop));
    },
    decline: (loop) => {
      const draft = drafts.get(loop.message);
      run(loop, { kind: 'drafting' }, () => (draft ? openMade(loop, draft) : makeDraft(loop)));
    },
  };
}

function howSurely({ scenario }: Suggestion, drafted: ScenarioId | 'none'): MadeDraft['kind'] {
  if (drafted === 'none') return 'unknown';
  return scenario === 'none' ? 'guessed' : 'known';
}
