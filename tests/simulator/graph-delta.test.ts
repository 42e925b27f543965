import { seededMailbox } from '../../simulator/graph/seeded-mailbox';
import {
  ada,
  ask,
  askPage,
  askPages,
  deliverMails,
  emptyMailbox,
  noon,
  refusal,
  subjectsOf,
} from './graph-calls';

const DELTA = '/me/mailFolders/inbox/messages/delta';

const pagesOf = (size: number): { readonly headers: Readonly<Record<string, string>> } => ({
  headers: { prefer: `IdType="ImmutableId", odata.maxpagesize=${size}` },
});

test('the first round tells of all, in pages of the size that was preferred', async () => {
  const { mailbox } = emptyMailbox();
  deliverMails(mailbox, 7);
  const { pages, deltaLink } = await askPages(mailbox, `${DELTA}?$select=subject`, pagesOf(3));
  expect(pages.map(({ length }) => length)).toEqual([3, 3, 1]);
  expect(new Set(subjectsOf(pages.flat())).size).toBe(7);
  const again = await askPage(mailbox, deltaLink);
  expect(again.value).toEqual([]);
});

test('later rounds tell what was created, updated and removed, with what was selected', async () => {
  const { mailbox } = emptyMailbox();
  const [gone = '', moved = '', changed = ''] = deliverMails(mailbox, 4);
  const { deltaLink } = await askPages(mailbox, `${DELTA}?$select=subject,isRead`);
  mailbox.delete(gone);
  mailbox.move(moved, 'archive');
  mailbox.change(changed, { isRead: true });
  const created = mailbox.deliver({ from: ada, subject: 'New', text: '' });
  const etag: unknown = expect.any(String);

  const { pages, deltaLink: next } = await askPages(mailbox, deltaLink);
  expect(pages.flat()).toEqual([
    { '@removed': { reason: 'deleted' }, id: gone },
    { '@removed': { reason: 'deleted' }, id: moved },
    { '@odata.etag': etag, id: changed, subject: 'Mail 3', isRead: true },
    { '@odata.etag': etag, id: created, subject: 'New', isRead: false },
  ]);
  expect((await askPage(mailbox, next)).value).toEqual([]);
  expect((await askPage(mailbox, deltaLink)).value).toHaveLength(4);
});

test('a message that comes while the first round is read is told of in the second', async () => {
  const { mailbox } = emptyMailbox();
  deliverMails(mailbox, 4);
  const first = await askPage(mailbox, DELTA, pagesOf(2));
  mailbox.deliver({ from: ada, subject: 'New', text: '' });
  const rest = await askPages(mailbox, first['@odata.nextLink'] ?? '', pagesOf(2));
  const seen = [...first.value, ...rest.pages.flat()];
  expect(subjectsOf(seen)).toEqual(['Mail 4', 'Mail 3', 'Mail 2', 'Mail 1']);
  expect(subjectsOf((await askPage(mailbox, rest.deltaLink)).value)).toEqual(['New']);
});

test('changes come in pages too, and a message that came back is there', async () => {
  const { mailbox } = emptyMailbox();
  const [back = ''] = deliverMails(mailbox, 5);
  const { deltaLink } = await askPages(mailbox, DELTA);
  mailbox.move(back, 'archive');
  mailbox.move(back, 'inbox');
  deliverMails(mailbox, 3);
  const { pages } = await askPages(mailbox, deltaLink, pagesOf(2));
  expect(pages.map(({ length }) => length)).toEqual([2, 2]);
  expect(pages.flat().map(({ id }) => id)).toContain(back);
  expect(pages.flat().every((value) => !('@removed' in value))).toBe(true);
});

test('changeType leaves the rest out', async () => {
  const { mailbox } = emptyMailbox();
  const [gone = '', changed = ''] = deliverMails(mailbox, 2);
  const { deltaLink } = await askPages(mailbox, `${DELTA}?changeType=created`);
  mailbox.delete(gone);
  mailbox.change(changed, { isRead: true });
  mailbox.deliver({ from: ada, subject: 'New', text: '' });
  expect(subjectsOf((await askPage(mailbox, deltaLink)).value)).toEqual(['New']);
});

test('an expired link is answered with 410', async () => {
  const { mailbox } = emptyMailbox();
  const { deltaLink } = await askPages(mailbox, DELTA);
  mailbox.expireDeltaLinks();
  expect(refusal(await ask(mailbox, `GET ${deltaLink}`))).toEqual([410, 'syncStateNotFound']);
  expect((await ask(mailbox, `GET ${DELTA}`)).status).toBe(200);
});

test('a link of another folder, with other options, or changed is refused', async () => {
  const { mailbox } = emptyMailbox();
  const { deltaLink } = await askPages(mailbox, DELTA);
  for (const link of [
    deltaLink.replace('inbox', 'archive'),
    `${deltaLink}&$select=id`,
    `${deltaLink}0`,
  ]) {
    expect((await ask(mailbox, `GET ${link}`)).status).toBe(400);
  }
});

test.each([
  '$top=50',
  '$search="x"',
  '$filter=isRead eq false',
  '$filter=receivedDateTime le 2026-01-01T00:00:00Z',
  '$filter=receivedDateTime ge 2026-01-01T00:00:00Z and isRead eq false',
  '$orderby=receivedDateTime asc',
  '$orderby=subject',
  'changeType=moved',
])('%s is refused', async (query) => {
  expect((await ask(emptyMailbox().mailbox, `GET ${DELTA}?${query}`)).status).toBe(400);
});

test('a filtered round ends after 5,000 messages', async () => {
  const mailbox = seededMailbox({ messages: 8000, seed: 3, now: () => noon });
  expect(mailbox.messagesIn('inbox').length).toBeGreaterThan(5000);
  const count = async (query: string): Promise<number> =>
    (await askPages(mailbox, `${DELTA}?$select=id${query}`, pagesOf(1000))).pages.flat().length;
  expect(await count('&$filter=receivedDateTime ge 2020-01-01T00:00:00Z')).toBe(5000);
  expect(await count('')).toBe(mailbox.messagesIn('inbox').length);
});
