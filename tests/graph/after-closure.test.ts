import fc from 'fast-check';
import { createAfterClosure } from '../../src/graph/after-closure';
import type { GraphMailbox } from '../../simulator/graph/graph-mailbox';
import { DAY, graphOver, MIRA, OLA, openMailbox } from './open-mailbox';

function open() {
  const { mailbox, clock } = openMailbox();
  const message = mailbox.deliver({
    from: MIRA,
    subject: 'The panel in June',
    text: 'Would you join?',
    at: clock.ago(DAY),
  });
  const after = createAfterClosure(() => Promise.resolve(graphOver(mailbox, clock)));
  return { mailbox, clock, message, after };
}

const RULE = { name: 'Mira Okafor', fromAddress: MIRA.address, folder: 'archive' } as const;

const namesIn = (mailbox: GraphMailbox, folder: string) =>
  mailbox.messagesIn(folder).map(({ subject }) => subject);

describe('the folder Records', () => {
  it('is made once and gets a copy once; the message stays', async () => {
    const { mailbox, message, after } = open();
    const copy = (await after.copyToRecords(message)) ?? 'none';
    expect(await after.copyToRecords(message)).toBeNull();
    const folder = mailbox.message(copy).folder;
    expect(mailbox.message(message).folder).not.toBe(folder);
    const made = mailbox.log.writes.map(({ path }) => path);
    expect(made.filter((path) => path.startsWith('/me/mailFolders'))).toHaveLength(1);
    expect(made).toHaveLength(2);
    await after.removeCopy(copy);
    expect(namesIn(mailbox, 'deleteditems')).toEqual(['The panel in June']);
    expect(namesIn(mailbox, 'inbox')).toEqual(['The panel in June']);
  });

  it('takes the message itself, which goes back to where it was', async () => {
    const { mailbox, message, after } = open();
    const cameFrom = (await after.moveToRecords(message)) ?? 'none';
    expect(namesIn(mailbox, 'inbox')).toEqual([]);
    await after.moveTo(message, cameFrom);
    expect(namesIn(mailbox, 'inbox')).toEqual(['The panel in June']);
  });

  it('gets no copy of a message that lies there, which undoing would take away', async () => {
    const { mailbox, message, after } = open();
    await after.moveToRecords(message);
    const moved = mailbox.log.writes.length;
    expect(await after.copyToRecords(message)).toBeNull();
    expect(await after.moveToRecords(message)).toBeNull();
    expect(mailbox.log.writes).toHaveLength(moved);
  });

  it('says so where the message is gone', async () => {
    const { mailbox, message, after } = open();
    mailbox.delete(message);
    await expect(after.copyToRecords(message)).rejects.toMatchObject({ trouble: 'gone' });
    await expect(after.moveToRecords(message)).rejects.toMatchObject({ trouble: 'gone' });
  });
});

describe('a category', () => {
  it('joins the others and leaves them', async () => {
    const { mailbox, message, after } = open();
    mailbox.change(message, { categories: ['Panel'] });
    expect(await after.categorise(message, 'Declined')).toBe(true);
    expect(mailbox.message(message).categories).toEqual(['Panel', 'Declined']);
    expect(await after.categorise(message, 'Declined')).toBe(false);
    expect(mailbox.log.writes).toHaveLength(1);
    await after.uncategorise(message, 'Declined');
    expect(mailbox.message(message).categories).toEqual(['Panel']);
  });

  it('keeps what was added elsewhere meanwhile', async () => {
    const { mailbox, clock, message } = open();
    const graph = graphOver(mailbox, clock);
    let isMeddled = false;
    const meddling: typeof graph = {
      ...graph,
      request: (request) => {
        if (request.method === 'PATCH' && !isMeddled) {
          isMeddled = true;
          mailbox.change(message, { categories: ['From elsewhere'] });
        }
        return graph.request(request);
      },
    };
    await createAfterClosure(() => Promise.resolve(meddling)).categorise(message, 'Declined');
    expect(mailbox.message(message).categories).toEqual(['From elsewhere', 'Declined']);
  });
});

describe('a rule', () => {
  it('is made once, takes what comes from that address alone, and can be removed', async () => {
    const { mailbox, after } = open();
    const id = await after.createRule(RULE);
    expect(await after.createRule(RULE)).toBe(id);
    const other = { name: 'Mira Okafor', address: `x${MIRA.address}` };
    mailbox.deliver({ from: MIRA, subject: 'Once more', text: 'Please.' });
    mailbox.deliver({ from: other, subject: 'Of somebody else', text: 'Hello.' });
    mailbox.deliver({ from: OLA, subject: 'Lunch', text: 'At one?' });
    expect(namesIn(mailbox, 'archive')).toEqual(['Once more']);
    await after.removeRule(id);
    await after.removeRule(id);
    mailbox.deliver({ from: MIRA, subject: 'And again', text: 'Please.' });
    expect(namesIn(mailbox, 'archive')).toEqual(['Once more']);
  });

  it('that was switched off is made anew', async () => {
    const { mailbox, after } = open();
    const id = await after.createRule(RULE);
    const [made = {}] = mailbox.rules.all;
    await after.removeRule(id);
    const off = mailbox.rules.add({ ...made, isEnabled: false });
    expect(await after.createRule(RULE)).not.toBe(off.id);
  });

  it('of one conversation lets the sender’s other mail come', async () => {
    const { mailbox, after } = open();
    await after.createRule({ ...RULE, subject: 'The panel in June' });
    mailbox.deliver({ from: MIRA, subject: 'Re: The panel in June', text: 'Please.' });
    mailbox.deliver({ from: MIRA, subject: 'Invoice', text: 'Attached.' });
    expect(namesIn(mailbox, 'archive')).toEqual(['Re: The panel in June']);
    expect(await after.createRule(RULE)).not.toBe(
      await after.createRule({ ...RULE, subject: 'The panel in June' }),
    );
  });

  it('never deletes', async () => {
    const { mailbox, after } = open();
    await after.createRule(RULE);
    const [written] = mailbox.log.writes;
    expect(written?.path).toBe('/me/mailFolders/inbox/messageRules');
    expect(JSON.stringify(mailbox.rules.all)).not.toMatch(/delete/i);
  });
});

it('writes nothing twice, whatever fails, and tells what it cannot know', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
      const { mailbox, message, after } = open();
      mailbox.faults.addByChance(seed, 0.35, [
        { kind: 'status', status: 429, retryAfter: 2 },
        { kind: 'status', status: 503, carriedOut: true },
        { kind: 'status', status: 504 },
        { kind: 'unreached' },
        { kind: 'answer-lost' },
      ]);
      const attempts = [
        () => after.copyToRecords(message),
        () => after.createRule(RULE),
        () => after.categorise(message, 'Declined'),
      ];
      for (const attempt of [...attempts, ...attempts])
        await attempt().catch((error: unknown) => {
          expect(error).toHaveProperty('trouble');
        });
      mailbox.faults.clear();
      for (const attempt of attempts) await attempt();
      const made = (path: string) =>
        mailbox.log.writes.filter(
          (write) => write.path.startsWith(path) && write.method === 'POST',
        );
      expect(made('/me/mailFolders/inbox/messageRules')).toHaveLength(1);
      expect(made('/me/messages')).toHaveLength(1);
      expect(made('/me/mailFolders').filter(({ path }) => path === '/me/mailFolders')).toHaveLength(
        1,
      );
      expect(mailbox.message(message).categories).toEqual(['Declined']);
    }),
    { numRuns: 60 },
  );
});
