import { useState } from 'react';
import { isMailboxError, type MailboxTrouble } from '../../core/mailbox-ports';
import { isPortError, type PortErrorCode } from '../../core/ports';
import { useServices } from '../services';
import type { PaneActions } from './use-pane';
import { useCrash } from './use-crash';
import { useMailboxActs } from './use-mailbox-acts';

type Drafting =
  | { readonly kind: 'resting' | 'making' | 'opening' | 'opened' }
  | { readonly kind: 'not-made'; readonly trouble: MailboxTrouble }
  | { readonly kind: 'not-opened'; readonly code: PortErrorCode };

export type MailboxDraft = {
  readonly drafting: Drafting;
  /** Whether a draft of this text lies in the mailbox, or one of an earlier text. */
  readonly made: 'none' | 'this' | 'earlier';
  /** Makes the draft and opens it; one that was made already is opened once more. */
  readonly open: () => void;
};

/** A draft in the mailbox, for where Outlook opens no reply form. */
export function useMailboxDraft(
  key: string,
  text: string,
  { draftToOpen, tellDrafted }: Pick<PaneActions, 'draftToOpen' | 'tellDrafted'>,
): MailboxDraft {
  const { items, messages, messageForm } = useServices();
  const { draftOf, noteDraft } = useMailboxActs();
  const crash = useCrash();
  const [drafting, setDrafting] = useState<Drafting>({ kind: 'resting' });
  const known = draftOf(key);
  const isMade = known?.text === text;

  const openDraft = async (outlookId: string): Promise<Drafting> => {
    setDrafting({ kind: 'opening' });
    try {
      await messageForm.open(outlookId);
      return { kind: 'opened' };
    } catch (error) {
      if (isPortError(error)) return { kind: 'not-opened', code: error.code };
      throw error;
    }
  };

  const makeDraft = async (): Promise<Drafting> => {
    setDrafting({ kind: 'making' });
    const outlookId = items.outlookId(key);
    const draft = await draftToOpen();
    if (draft === null || outlookId === null) return { kind: 'resting' };
    try {
      const made = await messages.createReply(await messages.immutableId(outlookId), draft);
      noteDraft(key, { text, outlookId: made });
      tellDrafted(key, true);
      return await openDraft(made);
    } catch (error) {
      if (!isMailboxError(error)) throw error;
      if (error.trouble === 'unconfirmed') tellDrafted(key, false);
      return { kind: 'not-made', trouble: error.trouble };
    }
  };

  return {
    drafting,
    made: known === null ? 'none' : isMade ? 'this' : 'earlier',
    open: () => {
      if (drafting.kind === 'making' || drafting.kind === 'opening') return;
      (isMade ? openDraft(known.outlookId) : makeDraft()).then(setDrafting, crash);
    },
  };
}
