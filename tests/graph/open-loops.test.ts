import 'fake-indexeddb/auto';
import fc from 'fast-check';
import type { FoundLoops, LookOptions } from '../../src/core/mailbox-ports';
import { whatIsAsked } from '../../src/core/asked';
import type { GraphWorld } from '../../src/graph/graph-request';
import { openLoopsStore } from '../../src/graph/loops-store';
import { createOpenLoops } from '../../src/graph/open-loops';
import { PAGE_SIZE } from '../../src/graph/mailbox-words';
import type { GraphMailbox } from '../../simulator/graph/graph-mailbox';
import { Clock, DAY, graphOver, HOUR, MIRA, OLA, openMailbox, OWNER } from './open-mailbox';

const QUESTION = 'Could you tell me by Friday whether you can take this on?';
const THANKS = 'Thank you, that settles it for us.';

let stores = 0;

/** A pane over a mailbox; panes of one `store` are on one device. */
function pane(mailbox: GraphMailbox, clock: Clock, store: string, world: Partial<GraphWorld> = {}) {
  const loops = createOpenLoops({
    graph: () => Promise.resolve(graphOver(mailbox, clock, world)),
    store: openLoopsStore(store),
    loadAsked: () => Promise.resolve(whatIsAsked),
    ownAddress: OWNER.address,
    now: clock.now,
    alone: (work) => work(),
  });
  const look = (options: Partial<LookOptions> = {}) =>
    loops.look({ days: 90, mayAsk: true, onFound: () => undefined, ...options });
  return { ...loops, look, found: () => look().done };
}

function open() {
  const opened = openMailbox();
  stores += 1;
  const store = `test ${String(stores)}`;
  return { ...opened, store, ...pane(opened.mailbox, opened.clock, store) };
}

const subjectsOf = ({ loops }: FoundLoops) => loops.map(({ subject }) => subject);
const pathsOf = (mailbox: GraphMailbox) => mailbox.log.requests.map(({ path }) => path);

function ask(mailbox: GraphMailbox, subject: string, at: Date, from = MIRA): string {
  return mailbox.deliver({ from, subject, text: QUESTION, at });
}

/** So many pages of mail that asks nothing, a question after it, and one long before. */
function fill(mailbox: GraphMailbox, clock: Clock, pages: number): void {
  for (let count = 0; count < pages * PAGE_SIZE; count += 1) {
    const at = clock.ago(DAY + count * 60_000);
    mailbox.deliver({ from: OLA, subject: 'Notes', text: THANKS, at });
  }
  ask(mailbox, 'Recent', clock.ago(HOUR));
  ask(mailbox, 'Older', clock.ago(60 * DAY));
}

it('finds who waits, the longest waiting first, and of the rest nothing', async () => {
  const { mailbox, clock, found } = open();
  ask(mailbox, 'Second', clock.ago(2 * DAY));
  ask(mailbox, 'First', clock.ago(30 * DAY), OLA);
  mailbox.sendReply(ask(mailbox, 'Answered', clock.ago(3 * DAY)), {
    text: 'No.',
    at: clock.ago(DAY),
  });
  mailbox.deliver({ from: MIRA, subject: 'Thanks', text: THANKS, at: clock.ago(DAY) });
  ask(mailbox, 'Long ago', clock.ago(100 * DAY));
  const result = await found();
  expect(subjectsOf(result)).toEqual(['First', 'Second']);
  expect(result.loops[0]).toMatchObject({
    from: { displayName: OLA.name, emailAddress: OLA.address },
    receivedAt: clock.ago(30 * DAY),
  });
  expect(result.weeks).toHaveLength(1);
  expect(result.weeks[0]).toMatchObject({ within48: 1, within72: 0, later: 0 });
  expect(result.completeAt).toEqual(clock.now());
  expect(mailbox.log.strictRefusals).toEqual([]);
  expect(mailbox.log.writes).toEqual([]);
});

it('keeps up with what comes, what is answered, filed and deleted', async () => {
  const { mailbox, clock, found } = open();
  const [answered, filed, deleted] = ['To answer', 'To file', 'To delete'].map((subject) =>
    ask(mailbox, subject, clock.ago(5 * DAY)),
  ) as [string, string, string];
  await found();
  clock.pass(HOUR);
  mailbox.sendReply(answered, { text: 'No, thank you.' });
  mailbox.move(filed, 'archive');
  mailbox.delete(deleted);
  const isNew = ask(mailbox, 'New', clock.now());
  expect(subjectsOf(await found())).toEqual(['New']);
  clock.pass(HOUR);
  mailbox.change(isNew, { isRead: true });
  expect(subjectsOf(await found())).toEqual(['New']);
  mailbox.move(isNew, 'archive');
  expect(subjectsOf(await found())).toEqual([]);
  clock.pass(HOUR);
  mailbox.deliver({ from: MIRA, subject: 'Re: To answer', text: QUESTION, inReplyTo: answered });
  expect(subjectsOf(await found())).toEqual(['Re: To answer']);
});

it('looks at what is new with two requests, and one for twenty loops', async () => {
  const { mailbox, clock, found } = open();
  for (let count = 0; count < 25; count += 1)
    ask(mailbox, `Number ${String(count)}`, clock.ago(DAY));
  await found();
  mailbox.log.clear();
  await found();
  const own = mailbox.log.requests.filter(({ inBatch }) => !inBatch).map(({ path }) => path);
  expect(own.filter((path) => path.includes('/delta'))).toHaveLength(2);
  expect(own.filter((path) => path.startsWith('/$batch'))).toHaveLength(2);
  expect(own).toHaveLength(4);
});

it('shows rows while it looks on, never with more than two requests in flight', async () => {
  const { mailbox, clock, look } = open();
  fill(mailbox, clock, 3);
  const shown: FoundLoops[] = [];
  const result = await look({ onFound: (found) => shown.push(found) }).done;
  expect(subjectsOf(shown[0] as FoundLoops)).toEqual(['Recent']);
  expect(shown[0]?.completeAt).toBeNull();
  expect(subjectsOf(result)).toEqual(['Older', 'Recent']);
  const back = shown.map(({ lookedBackTo }) => lookedBackTo.getTime());
  expect([...back].sort((a, b) => b - a)).toEqual(back);
  expect(mailbox.log.mostInFlight).toBeLessThanOrEqual(2);
  expect(pathsOf(mailbox)).toHaveLength(4 + 1 + 2);
});

it('goes on where it was stopped, in another pane', async () => {
  const { mailbox, clock, store, look } = open();
  fill(mailbox, clock, 4);
  const first = look({
    onFound: () => {
      first.stop();
    },
  });
  await expect(first.done).rejects.toMatchObject({ trouble: 'cancelled' });
  mailbox.log.clear();
  const second = pane(mailbox, clock, store);
  expect(subjectsOf((await second.known()) as FoundLoops)).toEqual(['Recent']);
  clock.pass(HOUR);
  ask(mailbox, 'Meanwhile', clock.now());
  expect(subjectsOf(await second.found())).toEqual(['Older', 'Recent', 'Meanwhile']);
  expect(pathsOf(mailbox).filter((path) => path.includes('inbox/messages?'))).toHaveLength(4);
});

it('looks anew where Graph no longer knows what changed, and where more days are asked for', async () => {
  const { mailbox, clock, found, look } = open();
  ask(mailbox, 'Within', clock.ago(10 * DAY));
  ask(mailbox, 'Beyond', clock.ago(100 * DAY));
  await found();
  clock.pass(HOUR);
  mailbox.expireDeltaLinks();
  ask(mailbox, 'New', clock.now());
  expect(subjectsOf(await found())).toEqual(['Within', 'New']);
  expect(subjectsOf(await look({ days: 180 }).done)).toEqual(['Beyond', 'Within', 'New']);
});

it('keeps what was found where a look at more days comes to nothing', async () => {
  const { mailbox, clock, found, look, known } = open();
  ask(mailbox, 'Within', clock.ago(10 * DAY));
  await found();
  mailbox.faults.add({ kind: 'unreached' }, { times: 100 });
  await expect(look({ days: 180 }).done).rejects.toMatchObject({ trouble: 'offline' });
  expect(subjectsOf((await known()) as FoundLoops)).toEqual(['Within']);
});

it('goes on after weeks without losing what waits', async () => {
  const { mailbox, clock, found } = open();
  ask(mailbox, 'Old', clock.ago(10 * DAY));
  await found();
  for (let week = 1; week <= 6; week += 1) {
    clock.pass(7 * DAY);
    ask(mailbox, `Week ${String(week)}`, clock.now());
    await found();
  }
  const names = ['Old', ...[1, 2, 3, 4, 5, 6].map((week) => `Week ${String(week)}`)];
  expect(subjectsOf(await found())).toEqual(names);
});

it('leaves out what the user took off until somebody writes again', async () => {
  const { mailbox, clock, found, dismiss, putBack, known } = open();
  const asked = ask(mailbox, 'Not owed', clock.ago(5 * DAY));
  const [loop] = (await found()).loops;
  if (!loop) throw new Error('No loop was found.');
  await dismiss(loop);
  expect(subjectsOf((await known()) as FoundLoops)).toEqual([]);
  expect(subjectsOf(await found())).toEqual([]);
  await putBack(loop);
  expect(subjectsOf(await found())).toEqual(['Not owed']);
  await dismiss(loop);
  clock.pass(HOUR);
  mailbox.deliver({ from: MIRA, subject: 'Re: Not owed', text: QUESTION, inReplyTo: asked });
  expect(subjectsOf(await found())).toEqual(['Re: Not owed']);
});

it('keeps no text of a message, and after forgetting nothing', async () => {
  const { mailbox, clock, found, store, forget, known } = open();
  ask(mailbox, 'A question', clock.ago(5 * DAY));
  await found();
  const kept = JSON.stringify(await openLoopsStore(store).read());
  expect(kept).toContain('A question');
  expect(kept).not.toContain('take this on');
  await forget();
  expect(await known()).toBeNull();
  expect(await openLoopsStore(store).read()).toBeNull();
});

it('finds the truth under failing requests, expired tokens and links, and panes that close', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(1_000_000),
      fc.array(
        fc.constantFrom('ask', 'answer', 'thank', 'file', 'close', 'expire', 'token', 'look'),
        {
          minLength: 4,
          maxLength: 24,
        },
      ),
      async (seed, steps) => {
        const { mailbox, clock, store } = open();
        for (let count = 0; count < 2 * PAGE_SIZE; count += 1)
          mailbox.deliver({
            from: OLA,
            subject: `Mail ${String(count)}`,
            text: count % 7 === 0 ? QUESTION : THANKS,
            at: clock.ago(DAY + count * 600_000),
          });
        mailbox.faults.addByChance(seed, 0.25, [
          { kind: 'status', status: 429, retryAfter: 3 },
          { kind: 'status', status: 503 },
          { kind: 'status', status: 504 },
          { kind: 'unreached' },
          { kind: 'answer-lost' },
        ]);
        const asked: string[] = [];
        for (const [at, step] of steps.entries()) {
          clock.pass(HOUR);
          const one = asked[at % Math.max(1, asked.length)];
          switch (step) {
            case 'ask':
              asked.push(ask(mailbox, `Asked ${String(at)}`, clock.now()));
              break;
            case 'answer':
              if (one !== undefined) mailbox.sendReply(one, { text: 'No.' });
              break;
            case 'thank':
              if (one !== undefined)
                mailbox.deliver({ from: MIRA, subject: 'Thanks', text: THANKS, inReplyTo: one });
              break;
            case 'file':
              asked
                .splice(asked.indexOf(one ?? ''), 1)
                .forEach((each) => mailbox.move(each, 'archive'));
              break;
            case 'close': {
              const closed = pane(mailbox, clock, store).look({
                onFound: () => {
                  closed.stop();
                },
              });
              await closed.done.catch(() => undefined);
              break;
            }
            case 'expire':
              mailbox.expireDeltaLinks();
              break;
            case 'token':
              mailbox.tokens.expireAll();
              break;
            case 'look':
              await pane(mailbox, clock, store)
                .found()
                .catch(() => undefined);
          }
        }
        mailbox.faults.clear();
        const { loops } = await pane(mailbox, clock, store).found();
        const waiting = [...mailbox.newestByConversation().values()].filter(
          ({ inbox, sent }) =>
            inbox !== null &&
            (sent === null || sent.at < inbox.at) &&
            (inbox.subject.startsWith('Asked') || /^Mail (\d+)$/.test(inbox.subject)),
        );
        const truth = waiting
          .filter(({ inbox }) => {
            const number = /^Mail (\d+)$/.exec(inbox?.subject ?? '')?.[1];
            return number === undefined || Number(number) % 7 === 0;
          })
          .map(({ inbox }) => inbox?.id)
          .sort();
        expect(loops.map(({ message }) => message).sort()).toEqual(truth);
        expect(mailbox.log.writes).toEqual([]);
        expect(mailbox.log.mostInFlight).toBeLessThanOrEqual(2);
      },
    ),
    { numRuns: 12 },
  );
});
