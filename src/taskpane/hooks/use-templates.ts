import { useState } from 'react';
import {
  moveTemplate,
  noteUse,
  removeTemplate,
  saveTemplates,
  templatesIn,
  type Template,
} from '../../core';
import { isPortError, type SettingsStore } from '../../core/ports';
import { useServices } from '../services';
import type { Choice } from '../state/reply';
import { useCrash } from './use-crash';

type Kept = ReturnType<typeof templatesIn> & {
  /** Characters used, and those that there are. */
  readonly room: ReturnType<SettingsStore['room']>;
};

/** What became of the last change: nothing yet, what was asked for, or why not. */
export type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'done'; readonly words: string; readonly undo?: () => void }
  /** `retry` where what was to be saved is nowhere else. */
  | { readonly kind: 'no-room' | 'refused'; readonly retry?: () => void };

/** The templates that the mailbox keeps, and the ways to change them. A change that it did not take changes nothing. */
export function useTemplates(): {
  readonly kept: Kept;
  readonly outcome: Outcome;
  readonly tell: (outcome: Outcome) => void;
  /** Shows what was changed elsewhere. */
  readonly readAgain: () => void;
  /** Answers whether the mailbox took them. */
  readonly save: (templates: readonly Template[], words: string) => Promise<boolean>;
  readonly move: (template: Template, by: 1 | -1, words: string) => void;
  /** Offers it first the next time. */
  readonly noteUsed: (kind: Choice, template: Template) => void;
  /** It can be taken back, which is told in other words. */
  readonly remove: (template: Template, words: string, undone: string) => void;
} {
  const { settings } = useServices();
  const crash = useCrash();
  const read = (): Kept => {
    try {
      return { ...templatesIn(settings), room: settings.room() };
    } catch (error) {
      // A client without settings has no templates, and says so when one is to be kept.
      if (!isPortError(error)) throw error;
      return { templates: [], unknown: 0, room: { used: 0, all: 0 } };
    }
  };
  const [kept, setKept] = useState(read);
  const [outcome, tell] = useState<Outcome>({ kind: 'none' });

  const attempt = async (
    change: Promise<void>,
    done: Outcome,
    retry?: () => void,
  ): Promise<boolean> => {
    try {
      await change;
      tell(done);
      return true;
    } catch (error) {
      if (!isPortError(error)) crash(error);
      else
        tell({ kind: error.code === 'no-room' ? 'no-room' : 'refused', ...(retry && { retry }) });
      return false;
    } finally {
      setKept(read());
    }
  };
  const save = (templates: readonly Template[], words: string) =>
    attempt(saveTemplates(settings, templates), { kind: 'done', words });
  const move = ({ id }: Template, by: 1 | -1, words: string) => {
    void attempt(moveTemplate(settings, id, by), { kind: 'done', words });
  };
  const remove = (template: Template, words: string, undone: string) => {
    const undo = () => {
      void attempt(saveTemplates(settings, [template]), { kind: 'done', words: undone }, undo);
    };
    void attempt(removeTemplate(settings, template.id), { kind: 'done', words, undo });
  };
  const noteUsed = (kind: Choice, { id }: Template) => {
    noteUse(settings, kind, id).then(
      () => {
        setKept(read());
      },
      (error: unknown) => {
        // It is only not offered first the next time.
        if (!isPortError(error)) crash(error);
      },
    );
  };
  const readAgain = () => {
    setKept(read());
  };
  return { kept, outcome, tell, readAgain, save, move, remove, noteUsed };
}
