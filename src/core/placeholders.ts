import { findFact } from './facts';
import type { IncomingMessage } from './message';
import { signedName } from './names';
import { dayInWords } from './text/day';

/** What a template may leave open, as `{{firstName}}`. */
export const PLACEHOLDERS = ['firstName', 'company', 'topic', 'date', 'signOff'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export type PlaceholderValues = { readonly [Name in Placeholder]?: string };

const OPEN = /\{\{\s*(\w+)\s*\}\}/g;

/** The placeholders in a text, each once, in the order of `PLACEHOLDERS`. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  const names = new Set<string>();
  text.replace(OPEN, (whole, name: string) => {
    names.add(name);
    return whole;
  });
  return PLACEHOLDERS.filter((name) => names.has(name));
}

/** Puts values in the place of their placeholders; one without a value stays, and so does what is none of ours. */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  return text.replace(OPEN, (whole, name: string) => {
    const known = PLACEHOLDERS.find((each) => each === name);
    const value = known === undefined ? undefined : values[known]?.trim();
    return value === undefined || value === '' ? whole : value;
  });
}

/**
 * What a message tells for certain: the name its sender signs with, their company, the role or the occasion
 * that it is about, and the day it came. What is in doubt is left out.
 *
 * @param signOff the user’s own, empty where there is none
 */
export function placeholderValues(message: IncomingMessage, signOff: string): PlaceholderValues {
  const firstName = signedName(message);
  const company = findFact('company', message);
  const topic = findFact('role', message) ?? findFact('occasion', message);
  const date = message.receivedAt;
  return {
    ...(firstName !== null && { firstName }),
    ...(company !== null && { company }),
    ...(topic !== null && { topic }),
    ...(!Number.isNaN(date.getTime()) && { date: dayInWords(date) }),
    ...(signOff.trim() !== '' && { signOff: signOff.trim() }),
  };
}

/** The placeholder names that go on from an open `{{` right before the cursor; none where there is no such. */
export function completionsAt(text: string, cursor: number): readonly Placeholder[] {
  const begun = /\{\{\s*(\w*)$/.exec(text.slice(Math.max(0, cursor - LONGEST_BEGUN), cursor))?.[1];
  if (begun === undefined) return [];
  return PLACEHOLDERS.filter((name) => name.toLowerCase().startsWith(begun.toLowerCase()));
}

/** The text with the placeholder in the place of what was begun before the cursor, or else at the cursor. */
export function completed(
  text: string,
  cursor: number,
  name: Placeholder,
): { readonly text: string; readonly cursor: number } {
  const before = text.slice(0, cursor).replace(/\{\{\s*\w{0,20}$/, '');
  const after = text.slice(cursor).replace(/^\w{0,20}\s*\}\}/, '');
  const put = `${before}{{${name}}}`;
  return { text: put + (before.length < cursor ? after : text.slice(cursor)), cursor: put.length };
}

const LONGEST_BEGUN = 24;
