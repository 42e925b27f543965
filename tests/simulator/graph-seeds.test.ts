import type { GraphMailbox } from '../../simulator/graph/graph-mailbox';
import { conversationId } from '../../simulator/graph/ids';
import { seededMailbox } from '../../simulator/graph/seeded-mailbox';
import type { StoredMessage } from '../../simulator/graph/stored-message';
import { ada, askPages, noon } from './graph-calls';

const now = (): Date => noon;
const DAY = 86_400_000;

function all(mailbox: GraphMailbox): readonly StoredMessage[] {
  return [...mailbox.messagesIn('inbox'), ...mailbox.messagesIn('sentitems')];
}

function written(mailbox: GraphMailbox): readonly object[] {
  return all(mailbox).map(({ body, ...message }) => ({ ...message, ...body() }));
}

test('the same seed gives the same mailbox, another seed another one', () => {
  const one = written(seededMailbox({ messages: 300, seed: 1, now }));
  expect(written(seededMailbox({ messages: 300, seed: 1, now }))).toEqual(one);
  expect(written(seededMailbox({ messages: 300, seed: 2, now }))).not.toEqual(one);
});

test.each([1000, 10_000])('%i messages are that many, over a year, denser towards now', (count) => {
  const times = all(seededMailbox({ messages: count, seed: 1, now })).map(
    ({ receivedAt }) => noon.getTime() - receivedAt,
  );
  expect(times).toHaveLength(count);
  expect(Math.min(...times)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...times)).toBeGreaterThan(365 * DAY);
  const within = (days: number): number => times.filter((age) => age < days * DAY).length;
  expect(within(60)).toBeGreaterThan(1.5 * (within(420) - within(360)));
});

test('a mailbox of 100,000 messages can be paged through', async () => {
  const mailbox = seededMailbox({ messages: 100_000, seed: 1, now });
  const { pages } = await askPages(
    mailbox,
    '/me/mailFolders/sentitems/messages?$select=id&$top=1000',
  );
  const ids = new Set(pages.flat().map(({ id }) => id));
  expect(ids.size).toBe(mailbox.messagesIn('sentitems').length);
  expect(ids.size + mailbox.messagesIn('inbox').length).toBe(100_000);
});

test('nobody in it exists', () => {
  const mailbox = seededMailbox({ messages: 2000, seed: 1, now });
  const addresses = all(mailbox).flatMap(({ from, to, cc }) => [from, ...to, ...cc]);
  expect(addresses.filter(({ address }) => !/^[\w.-]+@[\w.-]+\.example$/.test(address))).toEqual(
    [],
  );
});

test('it holds mail of every kind', () => {
  const mailbox = seededMailbox({ messages: 1000, seed: 1, now });
  const inbox = mailbox.messagesIn('inbox');
  const has = (name: string): number =>
    inbox.filter(({ headers }) => headers.some((header) => header.name === name)).length;
  const inCopy = inbox.filter(({ cc }) => cc.includes(mailbox.owner));
  expect(has('List-Unsubscribe')).toBeGreaterThan(10);
  expect(has('Auto-Submitted')).toBeGreaterThan(10);
  expect(has('In-Reply-To')).toBeGreaterThan(10);
  expect(inCopy.length).toBeGreaterThan(10);
  expect(inbox.filter(({ from }) => from.address.startsWith('no-reply@')).length).toBeGreaterThan(
    5,
  );
  const bodies = inbox.map(({ body }) => body().text).join('\n');
  for (const words of ['great fit', 'demo', 'meeting', 'favour', 'pick your brain', 'following up'])
    expect(bodies).toContain(words);
});

test('the truth is what an own look at every message finds', () => {
  const mailbox = seededMailbox({ messages: 1000, seed: 5, now });
  const newest = new Map<string, { inbox: number | null; sent: number | null }>();
  for (const { conversation, receivedAt, from } of all(mailbox)) {
    const id = conversationId(conversation);
    const known = newest.get(id) ?? { inbox: null, sent: null };
    const side = from === mailbox.owner ? 'sent' : 'inbox';
    newest.set(id, { ...known, [side]: Math.max(known[side] ?? 0, receivedAt) });
  }
  const told = [...mailbox.newestByConversation()].map(
    ([id, { inbox, sent }]) =>
      [id, { inbox: inbox?.at.getTime() ?? null, sent: sent?.at.getTime() ?? null }] as const,
  );
  expect(new Map(told)).toEqual(newest);
  const answered = told.filter(([, { inbox, sent }]) => inbox !== null && (sent ?? 0) > inbox);
  const unanswered = told.filter(([, { inbox, sent }]) => (inbox ?? 0) > (sent ?? 0));
  expect(answered.length).toBeGreaterThan(50);
  expect(unanswered.length).toBeGreaterThan(50);
});

test('the truth follows what is delivered, answered, moved and deleted', () => {
  const mailbox = seededMailbox({ messages: 100, seed: 1, now });
  const first = mailbox.deliver({ from: ada, subject: 'A role', text: 'Hello' });
  const conversation = conversationId(mailbox.message(first).conversation);
  const truth = (): unknown => mailbox.newestByConversation().get(conversation);
  expect(truth()).toMatchObject({ inbox: { id: first }, sent: null });
  const reply = mailbox.sendReply(first, { text: 'No.' });
  expect(truth()).toMatchObject({
    inbox: { id: first },
    sent: { id: reply, subject: 'Re: A role' },
  });
  mailbox.move(first, 'archive');
  expect(truth()).toMatchObject({ inbox: null, sent: { id: reply } });
  mailbox.delete(reply);
  expect(truth()).toBeUndefined();
});
