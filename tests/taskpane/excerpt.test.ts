import { excerptOf, markedSubject } from '../../src/taskpane/excerpt';

const evidenceAt = (text: string, ...quotes: string[]) =>
  quotes.map((quote) => {
    const start = text.indexOf(quote);
    return { start, end: start + quote.length, in: 'body' as const, quote, cue: 'topic' };
  });
const shown = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('');
const marked = (parts: ReturnType<typeof excerptOf>) =>
  parts.filter((part) => part.marked).map(({ text }) => text);

test('a short message is shown whole, its evidence marked', () => {
  const body = 'I have a role for you.';
  const parts = excerptOf(body, evidenceAt(body, 'a role'));
  expect(shown(parts)).toBe(body);
  expect(marked(parts)).toEqual(['a role']);
});

test('the middle of a long message is cut at words, with ellipses', () => {
  const body = `${'before '.repeat(40)}a role ${'after '.repeat(40)}`;
  const parts = excerptOf(body, evidenceAt(body, 'a role'));
  expect(shown(parts)).toMatch(/^… before .*a role after .*after …$/);
  expect(shown(parts).length).toBeLessThan(140);
});

test('neighbouring and overlapping evidence is shown once', () => {
  const body = 'I am hiring a senior engineer for our team.';
  const parts = excerptOf(body, evidenceAt(body, 'hiring a senior', 'senior engineer'));
  expect(shown(parts)).toBe(body);
  expect(marked(parts)).toEqual(['hiring a senior engineer']);
});

test('evidence far apart is joined by an ellipsis, and much of it is cut', () => {
  const words = Array.from({ length: 20 }, (_, index) => `cue${String(index)}`);
  const body = words.map((word) => `${word} ${'filler '.repeat(30)}`).join('');
  const parts = excerptOf(body, evidenceAt(body, ...words));
  expect(marked(parts).slice(0, 2)).toEqual(['cue0', 'cue1']);
  expect(shown(parts).length).toBeLessThan(500);
});

test('without evidence it is the beginning; without text it is nothing', () => {
  expect(shown(excerptOf(`\n\n${'word '.repeat(100)}`, []))).toMatch(/^word .*word …$/);
  expect(excerptOf('', [])).toEqual([]);
});

test('evidence in the subject is marked there', () => {
  const evidence = evidenceAt('A role', 'role').map((piece) => ({
    ...piece,
    in: 'subject' as const,
  }));
  expect(markedSubject('A role', evidence)).toEqual([
    { text: 'A ', marked: false },
    { text: 'role', marked: true },
  ]);
});
