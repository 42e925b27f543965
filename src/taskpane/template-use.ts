import { draftFromText, splitZones } from '../core';
import type { TemplateUse } from './components/TemplatesView';
import type { PaneActions } from './hooks/use-pane';
import { messageOf } from './state/composing';
import type { PaneState } from './state/pane-state';

/**
 * What a template can be taken for, and made of: the draft beside a message, or the mail that is being written.
 *
 * @param signOff of every draft
 */
export function templateUseOf(
  state: PaneState,
  { takeText, insert }: Pick<PaneActions, 'takeText' | 'insert'>,
  signOff: string,
  now: Date,
): TemplateUse | null {
  switch (state.kind) {
    case 'reading': {
      const { key, message, choice, wishes, reply } = state;
      if (reply.kind !== 'written') return null;
      return {
        key,
        message,
        choice,
        signOff: wishes.signOff,
        text: reply.text,
        onUse: (text) => {
          takeText(text);
          return true;
        },
      };
    }
    case 'composing': {
      const own = splitZones(state.text).visible.map(({ start, end }) =>
        state.text.slice(start, end),
      );
      return {
        key: state.key,
        message: messageOf(state, now),
        choice: state.choice,
        signOff,
        text: own.join('\n\n').trim(),
        onUse: (text) => {
          insert(draftFromText(text), 'cursor');
          return false;
        },
      };
    }
    default:
      return null;
  }
}
