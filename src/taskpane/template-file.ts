import { Validator, type Schema } from '@cfworker/json-schema';
import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { isKind, LONGEST_NAME, LONGEST_TEXT, type TemplateText } from '../core';
import schema from './templates.schema.json';

/** Why a file is refused; `what` names the part of it that is meant. */
export type Refusal = {
  /** From 1. */
  readonly line: number;
  readonly because:
    | 'too-large'
    | 'too-deep'
    | 'no-json'
    | 'missing'
    | 'unknown'
    | 'wrong-type'
    | 'wrong-value'
    | 'wrong-length'
    | 'wrong-kind';
  readonly what: string;
};

/** As a file has it: with an id where it is kept in sync with another place. */
export type FileTemplate = TemplateText & { readonly id?: string };

export type ReadFile<Read = TemplateText> =
  | { readonly kind: 'read'; readonly templates: readonly Read[] }
  | ({ readonly kind: 'refused' } & Refusal);

/** Far more than the mailbox takes, and little enough to look through at once. */
export const MOST_CHARACTERS = 500_000;
/** The schema needs four. */
const MOST_DEPTH = 20;

/** Reads the words of a file of templates, as `readSyncedFile` does. */
export function readTemplateFile(file: string): ReadFile {
  const read = readSyncedFile(file);
  if (read.kind === 'refused') return read;
  return { kind: 'read', templates: read.templates.map(wordsOf) };
}

/**
 * Reads a file of templates against its JSON Schema (`templates.schema.json`), or says in which line
 * it goes wrong first. Nothing of the file is run, and of a refused one nothing is taken.
 */
export function readSyncedFile(file: string): ReadFile<FileTemplate> {
  const text = file.replace(/^\ufeff/, ' ');
  const refused = (
    offset: number,
    because: Refusal['because'],
    what = '',
  ): ReadFile<FileTemplate> => ({
    kind: 'refused',
    line: lineAt(text, offset),
    because,
    what,
  });
  if (text.length > MOST_CHARACTERS) return refused(0, 'too-large');
  const deep = tooDeepAt(text);
  if (deep !== null) return refused(deep, 'too-deep');
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [error] = errors;
  if (error || !tree) return refused(error?.offset ?? 0, 'no-json');
  const value = JSON.parse(text) as unknown;
  const { valid, errors: units } = validated(value);
  if (!valid) {
    // The outermost of them only say that something inside is wrong.
    const unit = units[units.length - 1];
    const path = pathOf(unit?.instanceLocation ?? '#');
    const missing = /"([^"]*)"/.exec(unit?.error ?? '')?.[1] ?? '';
    const because = REASONS.get(unit?.keyword ?? '') ?? 'wrong-value';
    const what = because === 'missing' ? missing : String(path[path.length - 1] ?? '');
    return refused(offsetOf(tree, path), because, what);
  }
  const { templates } = value as { readonly templates: readonly FileTemplate[] };
  // The schema counts whole characters, what is kept is counted in UTF-16 units.
  const long = templates.findIndex(
    ({ name, text: words }) => name.length > LONGEST_NAME || words.length > LONGEST_TEXT,
  );
  if (long >= 0) return refused(offsetOf(tree, ['templates', long]), 'wrong-length', 'name');
  const odd = templates.findIndex((template) => !isKind(template));
  if (odd >= 0)
    return refused(offsetOf(tree, ['templates', odd, 'response']), 'wrong-kind', 'response');
  return { kind: 'read', templates };
}

/** Half a character in a name is more than the library can name in its errors. */
function validated(value: unknown): ReturnType<Validator['validate']> {
  try {
    return new Validator(schema as Schema, '2020-12', true).validate(value);
  } catch {
    return { valid: false, errors: [] };
  }
}

/** A file that `readTemplateFile` reads. */
export function writeTemplateFile(templates: readonly TemplateText[]): string {
  return fileOf(templates.map(wordsOf));
}

/** The same with the ids, for `readSyncedFile`. */
export function writeSyncedFile(templates: readonly FileTemplate[]): string {
  return fileOf(templates.map(({ id, ...words }) => ({ id, ...wordsOf(words) })));
}

function fileOf(templates: readonly unknown[]): string {
  return `${JSON.stringify({ $schema: 'templates.schema.json', version: 1, templates }, null, 2)}\n`;
}

function wordsOf({ name, scenario, response, text }: TemplateText): TemplateText {
  return { name, scenario, response, text };
}

const REASONS: ReadonlyMap<string, Refusal['because']> = new Map([
  ['required', 'missing'],
  ['additionalProperties', 'unknown'],
  ['false', 'unknown'],
  ['type', 'wrong-type'],
  ['enum', 'wrong-value'],
  ['const', 'wrong-value'],
  ['pattern', 'wrong-length'],
  ['minLength', 'wrong-length'],
  ['maxLength', 'wrong-length'],
  ['maxItems', 'wrong-length'],
]);

/** Of a JSON pointer as a fragment. */
function pathOf(pointer: string): readonly (string | number)[] {
  const [, ...parts] = pointer.split('/');
  return parts.map((part) => {
    const name = decodeURIComponent(part).replace(/~1/g, '/').replace(/~0/g, '~');
    return /^\d+$/.test(name) ? Number(name) : name;
  });
}

/** Where what a path leads to stands; where there is no such, what holds it. */
function offsetOf(tree: Node, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node.offset;
  }
  return tree.offset;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Where a file nests deeper than any that is well formed; a parser that recurses would not come back from there. */
function tooDeepAt(text: string): number | null {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (inString) {
      if (mark === '\\') at += 1;
      else if (mark === '"') inString = false;
    } else if (mark === '"') inString = true;
    else if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth -= 1;
    if (depth > MOST_DEPTH) return at;
  }
  return null;
}
