import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHtml, splitZones } from '../../../src/core';

const FOLDER = join(__dirname, '../../fixtures/threads');

type Expected = {
  readonly file: string;
  /** Marks in the file, and what stands there in a mail. */
  readonly fill?: Readonly<Record<string, string>>;
  readonly visible?: string;
  readonly contains?: readonly string[];
  readonly excludes?: readonly string[];
};

const EXPECTED = readFileSync(join(FOLDER, 'expected.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Expected);

/** Every run of white space counts as one space: clients wrap and indent as they like. */
function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function textOf({ file, fill = {} }: Expected): string {
  let source = readFileSync(join(FOLDER, file), 'utf8');
  for (const [mark, text] of Object.entries(fill)) source = source.split(mark).join(text);
  if (file.endsWith('.html')) return readHtml(source).text;
  return file.endsWith('.eml') ? plainPart(source) : source;
}

/** The text/plain part of a message, whose parts are unencoded in all of these files. */
function plainPart(message: string): string {
  const [header = '', ...rest] = message.split(/\r?\n\r?\n/);
  const body = rest.join('\n\n');
  const boundary = /boundary="(.+)"/.exec(header)?.[1];
  if (boundary === undefined) return body;
  const parts = body.split(`--${boundary}`);
  const plain = parts.find((part) => part.includes('text/plain')) ?? '';
  return plain.slice(plain.indexOf('\n\n') + 2);
}

it.each(EXPECTED.map((expected) => [expected.file, expected] as const))('%s', (_file, expected) => {
  const text = textOf(expected);
  const { visible } = splitZones(text);
  const shown = words(visible.map(({ start, end }) => text.slice(start, end)).join('\n'));
  if (expected.visible !== undefined) expect(shown).toBe(words(expected.visible));
  for (const snippet of expected.contains ?? []) expect(shown).toContain(words(snippet));
  for (const snippet of expected.excludes ?? []) expect(shown).not.toContain(words(snippet));
});
