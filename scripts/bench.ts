// `npm run bench`: how long a suggestion and a review take beside other checkers, how that grows, and what hostile text costs.
import compromise from 'compromise';
import retextEnglish from 'retext-english';
import retextIntensify from 'retext-intensify';
import retextPassive from 'retext-passive';
import retextRepeatedWords from 'retext-repeated-words';
import retextSimplify from 'retext-simplify';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';
import writeGood from 'write-good';
import {
  readHtml,
  reviewForSend,
  reviewReply,
  sendVerdict,
  suggestScenario,
  type IncomingMessage,
} from '../src/core';

const SENTENCES = [
  'Thank you for getting in touch about the reading room.',
  'I have read your plan with the drawings beside me.',
  'I can’t take this on, because the autumn is full of promised work.',
  'The window seats are a good idea, and so is the lending of umbrellas.',
  'Please give my place to somebody else, and let me know by Friday who it is.',
  'We met at the harbour in June, when the ferry was late again.',
];
const HOSTILE: Readonly<Record<string, string>> = {
  'one word': 'a',
  'no punctuation': 'we met at the harbour in june ',
  'unclosed quotes': '"a ',
  dashes: '- ',
  newlines: '\n',
  'quote marks': '> ',
  'n’t': 'n’t ',
  braces: '{{ ',
  brackets: '[ ',
  underscores: '_ ',
  'repeated not': 'not ',
  'On … wrote': 'On Mon, 2 Nov 2026 wrote\n',
  'From:': 'From: a\n',
  'circle back': 'circle back ',
  because: 'because ',
  'I will not be': 'I will not be ',
  addresses: 'https://a.example/b ',
  dates: '3 May ',
  tags: '<div>',
  'unclosed tags': '<a href="',
};
const MEGABYTE = 1_000_000;

function textOf(words: number): string {
  const parts: string[] = [];
  let count = 0;
  for (let index = 0; count < words; index += 1) {
    const sentence = SENTENCES[index % SENTENCES.length] ?? '';
    parts.push(sentence, index % 4 === 3 ? '\n\n' : ' ');
    count += sentence.split(' ').length;
  }
  return parts.join('');
}

function fill(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

function message(body: string): IncomingMessage {
  return {
    subject: 'A place on the panel',
    body,
    from: { displayName: 'Mara Lind', emailAddress: 'mara@lindworks.example' },
    to: [],
    cc: [],
    receivedAt: new Date(0),
  };
}

function judge(body: string): void {
  suggestScenario(message(body));
  reviewReply({ body });
}

type Run = () => unknown;

function timeOnce(run: Run): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/**
 * Milliseconds of one run of each: the median of all runs in ten rounds. A round gives each its turn, so that a
 * machine that is busy for a while is busy for all. Each is warmed up, since in the first runs weights are
 * unpacked, phrases compiled and the compiler still at work.
 */
function timesOf(runs: readonly Run[]): readonly number[] {
  for (const run of runs) runFor(WARM_UP, run);
  const times = runs.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1)
    runs.forEach((run, index) => times[index]?.push(...runFor(TURN, run)));
  return times.map((each) => each.sort((a, b) => a - b)[Math.floor(each.length / 2)] ?? 0);
}

/** The times of as many runs as fit, one at least. */
function runFor(milliseconds: number, run: Run): readonly number[] {
  const times: number[] = [];
  const until = performance.now() + milliseconds;
  do times.push(timeOnce(run));
  while (performance.now() < until);
  return times;
}

const WARM_UP = 1500;
const ROUNDS = 10;
const TURN = 50;

const retext = unified()
  .use(retextEnglish)
  .use(retextIntensify)
  .use(retextPassive)
  .use(retextRepeatedWords)
  .use(retextSimplify)
  .use(retextStringify);
const OTHERS: Readonly<Record<string, (text: string) => unknown>> = {
  'write-good': (text) => writeGood(text),
  retext: (text) => retext.processSync(text),
  compromise: (text): unknown => compromise(text).json(),
};
/** One run of another checker at 1 MB would take minutes. */
const MOST_FOR_OTHERS = 100_000;

const cell = (value: number) => value.toFixed(3).padStart(12);
const row = (name: string, cells: readonly string[]) => name.padEnd(16) + cells.join('');

console.log('Suggestion and review together, in ms, and how many times as long the others take');
console.log(
  row(
    '',
    ['ours', ...Object.keys(OTHERS)].map((name) => name.padStart(12)),
  ),
);
const sizes = [
  ['100 words', textOf(100)],
  ['1,000 words', textOf(1000)],
  ['10,000 words', textOf(10_000)],
  ['1 MB', fill(textOf(10_000), MEGABYTE)],
] as const;
const times = sizes.map(([name, text]) => {
  const others = text.length > MOST_FOR_OTHERS ? [] : Object.values(OTHERS);
  const [time = 0, ...theirs] = timesOf([
    () => {
      judge(text);
    },
    ...others.map((other) => () => other(text)),
  ]);
  const ratios = Object.keys(OTHERS).map((_other, index) => {
    const their = theirs[index];
    return (their === undefined ? '–' : `${(their / time).toFixed(1)} ×`).padStart(12);
  });
  console.log(row(name, [cell(time), ...ratios]));
  return { length: text.length, time };
});
const [first] = times;
const last = times[times.length - 1];
if (first && last) {
  const exponent = Math.log(last.time / first.time) / Math.log(last.length / first.length);
  console.log(`Growth exponent from 100 words to 1 MB: ${exponent.toFixed(2)}`);
}

const mail = fill(`<p class="MsoNormal"><span lang="EN-GB">${textOf(60)}</span></p>\n`, MEGABYTE);
const [sending = 0] = timesOf([() => sendVerdict(reviewForSend({ body: readHtml(mail).text }))]);
console.log(`At Send, 1 MB of HTML: ${sending.toFixed(3)} ms`);

console.log('\n1 MB of hostile text, in ms: suggestion and review; reading as HTML');
for (const [name, unit] of Object.entries(HOSTILE)) {
  const text = fill(unit, MEGABYTE);
  const cells = timesOf([
    () => {
      judge(text);
    },
    () => readHtml(text),
  ]).map(cell);
  console.log(row(name, cells));
}
