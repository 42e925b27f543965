// `npm run bench:graph`: what the first look at a mailbox and a later one cost, against the stand-in in this process.
import 'fake-indexeddb/auto';
import { whatIsAsked } from '../src/core/asked';
import type { FoundLoops } from '../src/core/mailbox-ports';
import { createGraph } from '../src/graph/graph-request';
import { openLoopsStore } from '../src/graph/loops-store';
import { PAGE_SIZE } from '../src/graph/mailbox-words';
import { createOpenLoops } from '../src/graph/open-loops';
import { fetchFrom } from '../simulator/graph/fetch-from';
import { seededMailbox } from '../simulator/graph/seeded-mailbox';

const SIZES = [1_000, 10_000, 100_000];
/** Longer than the mailboxes reach back. */
const DAYS = 500;
const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 2, 9);
const NEW_MESSAGES = 40;
const PAGES_A_COLLECTION = 50;

type Cost = {
  readonly requests: number;
  readonly bytes: number;
  readonly milliseconds: number;
  /** Megabytes of the heap above what it was before. */
  readonly peak: number;
};

const columns = [8, 26, 9, 11, 10, 10, 16, 16] as const;
const line = (...cells: readonly string[]) => {
  console.log(cells.map((cell, index) => cell.padEnd(columns[index] ?? 0)).join(''));
};

line(
  'messages',
  'look',
  'requests',
  'least',
  'MB in',
  'seconds',
  'heap MB at most',
  'first rows after',
);
for (const size of SIZES) await measure(size);
console.log(
  `\nPages of ${String(PAGE_SIZE)} messages; least: as many as both folders have pages, two for what changed since. The heap is without the mailbox itself, and with what the answers leave for the collector.`,
);

async function measure(size: number): Promise<void> {
  let now = START;
  const clock = () => new Date(now);
  const mailbox = seededMailbox({ messages: size, seed: 7, now: clock });
  const pages = ['inbox', 'sentitems'].map((folder) =>
    Math.max(1, Math.ceil(mailbox.messagesIn(folder).length / PAGE_SIZE)),
  );
  const loops = createOpenLoops({
    graph: () =>
      Promise.resolve(
        createGraph({
          address: 'https://graph.microsoft.com',
          fetch: fetchFrom(mailbox),
          tokens: (scope) => Promise.resolve(mailbox.issueToken([scope])),
          wait: () => Promise.resolve(),
          random: Math.random,
          now: () => now,
          isOnline: () => true,
        }),
      ),
    store: openLoopsStore(`bench ${String(size)}`),
    loadAsked: () => Promise.resolve(whatIsAsked),
    ownAddress: mailbox.owner.address,
    now: clock,
    alone: (work) => work(),
  });

  const look = async (): Promise<{ cost: Cost; firstRows: number; found: FoundLoops }> => {
    mailbox.log.clear();
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    let [peak, firstRows, pages] = [before, NaN, 0];
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().heapUsed);
    }, 20);
    const began = performance.now();
    const found = await loops.look({
      days: DAYS,
      mayAsk: true,
      onFound: (shown) => {
        pages += 1;
        if (Number.isNaN(firstRows) && shown.loops.length > 0)
          firstRows = performance.now() - began;
        // Collecting takes long where the whole mailbox lies in the same heap.
        if (pages % PAGES_A_COLLECTION === 1) globalThis.gc?.();
        peak = Math.max(peak, process.memoryUsage().heapUsed);
      },
    }).done;
    const milliseconds = performance.now() - began;
    clearInterval(watch);
    const requests = mailbox.log.requests.filter(({ inBatch }) => !inBatch).length;
    const { bytesOut: bytes } = mailbox.log;
    return {
      cost: { requests, bytes, milliseconds, peak: (peak - before) / 1e6 },
      firstRows,
      found,
    };
  };

  const print = (
    name: string,
    least: number,
    { cost, firstRows }: Awaited<ReturnType<typeof look>>,
  ) => {
    line(
      String(size),
      name,
      String(cost.requests),
      String(least),
      (cost.bytes / 1e6).toFixed(2),
      (cost.milliseconds / 1000).toFixed(2),
      cost.peak.toFixed(1),
      Number.isNaN(firstRows) ? '' : `${(firstRows / 1000).toFixed(2)} s`,
    );
  };

  const first = await look();
  print(
    'the first',
    pages.reduce((sum, each) => sum + each, 2),
    first,
  );
  now += DAY;
  for (let count = 0; count < NEW_MESSAGES; count += 1)
    mailbox.deliver({
      from: { name: 'Mira Okafor', address: 'mira@tern.example' },
      subject: `Note ${String(count)}`,
      text: 'Could you tell me whether this suits you?',
    });
  const later = await look();
  const checked = Math.ceil(Math.min(200, first.found.loops.length) / 20);
  print(`a later one, ${String(NEW_MESSAGES)} new`, 2, later);
  console.log(
    `        of which ${String(checked)} ask whether ${String(Math.min(200, first.found.loops.length))} of ${String(first.found.loops.length)} loops are still in the inbox`,
  );
  if (mailbox.log.mostInFlight > 2) throw new Error('More than two requests were in flight.');
}
