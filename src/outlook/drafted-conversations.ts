import { keepDrafted } from '../core';
import type { DraftedConversations, SettingsStore } from '../core/ports';
import { conversationOf } from './current-item';

/** Of each conversation a number stays in the settings. Give it the store that the page uses already. */
export function createDraftedConversations(
  settings: Pick<SettingsStore, 'get' | 'change'>,
): DraftedConversations {
  return {
    add: (key) => {
      const conversation = conversationOf(key);
      return conversation === null ? Promise.resolve() : keepDrafted(settings, conversation);
    },
  };
}
