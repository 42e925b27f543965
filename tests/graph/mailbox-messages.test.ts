import { draftFromText } from '../../src/core';
import { createMailboxMessages } from '../../src/graph/mailbox-messages';
import { DAY, graphOver, MIRA, openMailbox, OWNER } from './open-mailbox';

const DRAFT = draftFromText('Hello Mira,\n\nI can’t join the panel <in June>.\n\nInes');

function open(html?: string) {
  const { mailbox, clock } = openMailbox();
  const message = mailbox.deliver({
    from: MIRA,
    subject: 'The panel',
    text: 'Would you join?',
    ...(html === undefined ? {} : { html }),
    at: clock.ago(DAY),
  });
  const messages = createMailboxMessages(
    () => Promise.resolve(graphOver(mailbox, clock)),
    OWNER.address,
  );
  return { mailbox, clock, message, messages };
}

it('goes by the id that Outlook has for a message, and back', async () => {
  const { mailbox, message, messages } = open();
  const outlookId = await messages.outlookId(message);
  expect(outlookId).toBe(mailbox.outlookIdOf(message));
  expect(await messages.immutableId(outlookId)).toBe(message);
});

it('gives the text of a message, and who it is between', async () => {
  const { message, messages, clock } = open();
  expect(await messages.read(message)).toEqual({
    subject: 'The panel',
    body: 'Would you join?',
    from: { displayName: MIRA.name, emailAddress: MIRA.address },
    to: [{ displayName: OWNER.name, emailAddress: OWNER.address }],
    cc: [],
    receivedAt: clock.ago(DAY),
    ownAddress: OWNER.address,
  });
});

it('puts the draft above the thread of a reply that it leaves among the drafts', async () => {
  const { mailbox, message, messages } = open('<p>Would you <b>join</b>?</p>');
  const outlookId = await messages.createReply(message, DRAFT);
  const [draft] = mailbox.messagesIn('drafts');
  if (!draft) throw new Error('There is no draft.');
  expect(outlookId).toBe(mailbox.outlookIdOf(await messages.immutableId(outlookId)));
  const { html } = draft.body();
  expect(html).toContain(DRAFT.html);
  expect(html).toContain('<b>join</b>');
  expect(html?.indexOf('panel &lt;in June&gt;')).toBeLessThan(html?.indexOf('<b>join</b>') ?? 0);
  expect(draft.to).toEqual([MIRA]);
  expect(mailbox.messagesIn('sentitems')).toEqual([]);
});

it('makes no second reply where it cannot tell whether the first was made', async () => {
  const { mailbox, message, messages } = open();
  mailbox.faults.add({ kind: 'answer-lost' }, { path: 'createReply' });
  await expect(messages.createReply(message, DRAFT)).rejects.toMatchObject({
    trouble: 'unconfirmed',
  });
  expect(mailbox.messagesIn('drafts')).toHaveLength(1);
});

it('leaves no reply without its draft behind', async () => {
  const { mailbox, message, messages } = open();
  mailbox.faults.add({ kind: 'status', status: 500 }, { method: 'PATCH', times: 9 });
  await expect(messages.createReply(message, DRAFT)).rejects.toHaveProperty('trouble');
  expect(mailbox.messagesIn('drafts')).toEqual([]);
});

it('says so where the message is gone', async () => {
  const { mailbox, message, messages } = open();
  mailbox.delete(message);
  await expect(messages.read(message)).rejects.toMatchObject({ trouble: 'gone' });
  await expect(messages.createReply(message, DRAFT)).rejects.toMatchObject({ trouble: 'gone' });
});
