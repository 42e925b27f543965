import { immutableId } from '../../simulator/graph/ids';
import {
  discardFromOutlook,
  outlookItem,
  sendFromOutlook,
} from '../../simulator/graph/outlook-items';
import type { Cloud } from '../../simulator/mailbox/cloud';
import { clientProfiles } from '../../simulator/mailbox/profiles';
import type { ClientProfile } from '../../simulator/mailbox/profiles';
import { createOffice } from '../../simulator/office/office-global';
import { ada, bea, emptyMailbox } from './graph-calls';
import { answerOf, call, readItem } from './office-calls';
import { owner, sampleMailbox } from './sample-mailbox';

const orReject = (isDone: boolean): Promise<void> =>
  isDone ? Promise.resolve() : Promise.reject(new Error('It is no longer there.'));

/** Outlook over what Graph holds: one request, and a draft that answers it. */
function open(profile: ClientProfile = clientProfiles.web) {
  const { mailbox: graph, passSeconds } = emptyMailbox();
  const request = graph.deliver({ from: ada, subject: 'A talk', text: 'Will you speak?' });
  const html = '<html><body><p>No, thank you.</p><hr>Will you speak?</body></html>';
  const draft = immutableId(graph.draftReply(request, { text: 'No, thank you.', html }).key);
  const cloud: Cloud = {
    find: (id) => Promise.resolve(outlookItem(graph, id)),
    send: (mail) => orReject(sendFromOutlook(graph, mail)),
    discard: (id) => orReject(discardFromOutlook(graph, id)),
  };
  const mailbox = sampleMailbox({ cloud, profile });
  const face = createOffice({ mailbox, item: readItem });
  const show = (id: string) => answerOf(face, 'context.mailbox.displayMessageFormAsync', id);
  return { graph, request, draft, mailbox, face, show, passSeconds };
}

const succeeded = { status: 'succeeded' };
const notFound = { status: 'failed', error: { code: 9049 } };

test('a message of the cloud is opened as one of the list, by the id that names it', async () => {
  const { graph, request, mailbox, show } = open();
  const id = graph.outlookIdOf(request);
  expect(await show(id)).toMatchObject(succeeded);
  expect(mailbox.selected).toEqual({ kind: 'read', messageId: id });
  expect(mailbox.message(id)).toMatchObject({ subject: 'A talk', from: ada, html: null });
  await show(id);
  expect(mailbox.messages.filter((each) => each.id === id)).toHaveLength(1);
});

test('the older call opens it too', async () => {
  const { graph, request, mailbox, face } = open();
  call(face, 'context.mailbox.displayMessageForm', graph.outlookIdOf(request));
  await new Promise(setImmediate);
  expect(mailbox.selected).toEqual({ kind: 'read', messageId: graph.outlookIdOf(request) });
});

test('a draft of the cloud is opened as a form, once', async () => {
  const { graph, request, draft, mailbox, show } = open();
  const id = graph.outlookIdOf(draft);
  const changes: string[] = [];
  mailbox.subscribe(({ kind }) => changes.push(kind));
  await show(id);
  await show(id);
  expect(changes).toEqual(['form-opened', 'form-shown', 'form-shown']);
  const [form, ...others] = mailbox.forms;
  expect(others).toEqual([]);
  expect(form).toMatchObject({
    composeType: 'reply',
    inReplyTo: graph.message(request).internetMessageId,
    subject: 'Re: A talk',
    to: [ada],
    body: expect.stringContaining('<p>No, thank you.</p>') as unknown,
  });
  expect(mailbox.savedIdOf(form?.id ?? '')).toBe(id);
});

test.each([
  ['nobody gave out', () => 'AAMk'],
  ['Graph alone knows', ({ request }: ReturnType<typeof open>) => request],
  ['is of the REST kind', ({ graph, request }: ReturnType<typeof open>) => graph.restIdOf(request)],
  [
    'named it before it was moved',
    ({ graph, request }: ReturnType<typeof open>) => {
      const id = graph.outlookIdOf(request);
      graph.move(request, 'archive');
      return id;
    },
  ],
])('an id that %s opens nothing', async (_which, idOf) => {
  const opened = open();
  expect(await opened.show(idOf(opened))).toMatchObject(notFound);
  expect(opened.mailbox.forms).toEqual([]);
});

test('a draft that is sent is among the sent items, as it was written last', async () => {
  const { graph, draft, mailbox, show, passSeconds } = open();
  const id = graph.outlookIdOf(draft);
  await show(id);
  const formId = mailbox.forms[0]?.id ?? '';
  mailbox.updateForm(formId, { body: '<p>No.</p>', cc: [bea] });
  passSeconds(60);
  await mailbox.submit(formId);
  expect(mailbox.sent).toHaveLength(1);
  expect(graph.messagesIn('drafts')).toEqual([]);
  const [sent] = graph.messagesIn('sentitems');
  expect(sent).toMatchObject({ from: owner, to: [ada], cc: [bea], isDraft: false });
  expect(sent?.body()).toEqual({ text: 'No.', html: '<p>No.</p>' });
  expect(sent?.receivedAt).toBe(graph.now().getTime());
  expect([...graph.newestByConversation().values()][0]?.sent?.id).toBe(draft);
  expect(await show(id)).toMatchObject(notFound);
});

test('a reply to a message of the cloud belongs to its conversation; one to another stays here', async () => {
  const { graph, request, mailbox, show } = open();
  const id = graph.outlookIdOf(request);
  await show(id);
  await mailbox.submit(mailbox.openReply(id, { htmlBody: '<p>No.</p>', all: false }).id);
  await mailbox.submit(mailbox.openReply('m1', { htmlBody: '<p>No.</p>', all: false }).id);
  expect(mailbox.sent).toHaveLength(2);
  const sent = graph.messagesIn('sentitems');
  expect(sent.map(({ conversation }) => conversation)).toEqual([
    graph.message(request).conversation,
  ]);
});

test('what the cloud refuses stays open', async () => {
  const { graph, draft, mailbox, show } = open();
  await show(graph.outlookIdOf(draft));
  const formId = mailbox.forms[0]?.id ?? '';
  graph.delete(draft);
  await expect(mailbox.submit(formId)).rejects.toThrow('no longer there');
  await expect(mailbox.discard(formId)).rejects.toThrow('no longer there');
  expect([mailbox.forms.length, mailbox.sent.length]).toEqual([1, 0]);
});

test('a draft that is discarded is among the deleted items', async () => {
  const { graph, draft, mailbox, show } = open();
  const id = graph.outlookIdOf(draft);
  await show(id);
  await mailbox.discard(mailbox.forms[0]?.id ?? '');
  expect(mailbox.forms).toEqual([]);
  expect(graph.messagesIn('deleteditems')).toHaveLength(1);
  expect(await show(id)).toMatchObject(notFound);
});
