import { isCheckedAtSend, sendModeIn } from '../../src/core';
import { conversationOf, currentItem, keyOf } from '../../src/outlook/current-item';
import { createDraftedConversations } from '../../src/outlook/drafted-conversations';
import { createItemSource } from '../../src/outlook/item-source';
import { createSettings } from '../../src/outlook/settings';
import { aDevice } from './a-device';
import { minutes, openOutlook, pitch, pitchItem } from './open-outlook';
import type { OpenOutlook } from './open-outlook';

const settingsSaved = 'roamingSettings.saveAsync';

function openKey(): string {
  return createItemSource().currentKey() ?? '';
}

function conversationOfOpen(): string | null {
  return conversationOf(keyOf(currentItem()));
}

function answer(outlook: OpenOutlook, messageId: string): void {
  const { id } = outlook.mailbox.openReply(messageId, { htmlBody: '', all: false });
  outlook.showItem({ kind: 'compose', formId: id });
}

test('has a reply to the message checked, and no other', async () => {
  const outlook = openOutlook();
  const settings = createSettings(aDevice());
  await sendModeIn(settings).set('drafted');
  await createDraftedConversations(settings).add(openKey());
  answer(outlook, pitch.id);
  expect(isCheckedAtSend(settings, conversationOfOpen)).toBe(true);
  answer(outlook, minutes.id);
  expect(isCheckedAtSend(settings, conversationOfOpen)).toBe(false);
  expect(outlook.violations).toEqual([]);
});

test('keeps the conversation of the key, whatever is open by now', async () => {
  const outlook = openOutlook();
  const settings = createSettings(aDevice());
  const key = openKey();
  outlook.showItem({ kind: 'none' });
  await createDraftedConversations(settings).add(key);
  outlook.showItem(pitchItem);
  await sendModeIn(settings).set('drafted');
  expect(isCheckedAtSend(settings, conversationOfOpen)).toBe(true);
});

test('keeps nothing of a message without a conversation', async () => {
  const { mailbox } = openOutlook();
  Object.defineProperty(Office.context.mailbox.item, 'conversationId', { value: null });
  await createDraftedConversations(createSettings(aDevice())).add(openKey());
  expect(mailbox.faults.calls).toEqual([]);
});

test('rejects when the mailbox did not take it', async () => {
  const { mailbox } = openOutlook();
  mailbox.faults.set(settingsSaved, { kind: 'fail', code: 9019 });
  await expect(
    createDraftedConversations(createSettings(aDevice())).add(openKey()),
  ).rejects.toMatchObject({
    name: 'OutlookError',
    code: 9019,
    api: settingsSaved,
  });
});

describe('the conversation of a key', () => {
  test('is the same in a message and in the reply to it', () => {
    const outlook = openOutlook();
    expect(conversationOfOpen()).toBe(pitch.conversationId);
    answer(outlook, pitch.id);
    expect(conversationOfOpen()).toBe(pitch.conversationId);
  });

  test('may hold spaces', () => {
    openOutlook({ messages: [{ ...pitch, conversationId: 'a b  c' }] });
    expect(conversationOfOpen()).toBe('a b  c');
  });

  test.each([null, undefined, ''])('is none where Outlook names it %j', (name) => {
    openOutlook();
    Object.defineProperty(Office.context.mailbox.item, 'conversationId', { value: name });
    expect(conversationOfOpen()).toBeNull();
  });

  test('is none where nothing is open', () => {
    openOutlook({ item: { kind: 'none' } });
    expect(conversationOfOpen()).toBeNull();
  });
});
