import { isSameAddress } from './addresses';
import { SUBJECT_LABELS } from './lexicon/mail-headers';
import type { Address, IncomingMessage, Span } from './message';
import { quotedHeaders, type HeaderLine } from './text/zones';

/** Shorter names are parts of too many others. */
const SHORTEST_NAME = 4;
const LONGEST_NAME = 200;
const SUBJECTS = new Set(SUBJECT_LABELS.split(' '));

/**
 * Whether the header of a quoted mail names somebody as the one who wrote it: by the address where it
 * shows one, else by the name in either order.
 */
export function isWrittenBy(header: readonly HeaderLine[], who: Address): boolean {
  const author = header.filter(({ label }) => label === 'from');
  const isLabelled = author.length > 0;
  const text = (isLabelled ? author : header).map((line) => line.text).join(' ');
  const shown = text.split(/[\s<>()[\]",;:&]/).filter((word) => /.@./.test(word));
  if (shown.length === 0 || !who.emailAddress.includes('@')) return isNamed(text, who.displayName);
  // Without a label for its author, the header may show the recipients too.
  return shown
    .slice(0, isLabelled ? shown.length : 1)
    .some((address) => isSameAddress(address.replace(/^'|['.]$/g, ''), who.emailAddress));
}

/** Whether a text has somebody’s name, not as a part of a longer word; “Lee, Anna” is “Anna Lee”. */
function isNamed(text: string, displayName: string): boolean {
  const [bare = ''] = displayName.slice(0, LONGEST_NAME).split(/ [([]/);
  const words = wordsIn(bare);
  // A script without capitals needs no space between words.
  const gap = bare.toUpperCase() === bare.toLowerCase() ? '' : ' ';
  const spaced = ` ${wordsIn(text).join(' ')} `;
  return words.some((_, first) => {
    const name = [...words.slice(first), ...words.slice(0, first)].join(' ');
    return name.length >= SHORTEST_NAME && spaced.includes(gap + name + gap);
  });
}

function wordsIn(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[\s,.;:'’"“”<>()[\]-]/)
    .filter((word) => word !== '');
}

/** What a header tells besides who wrote the mail and what it is about. */
export function toldIn(header: readonly HeaderLine[]): string {
  const told = header.filter(({ label, name }) => label !== 'from' && !SUBJECTS.has(name));
  return told.map(({ text }) => text).join(' ');
}

/** The mail that was written last before a message, as far as it is quoted below. */
export type QuotedMail = {
  readonly by: 'sender' | 'reader';
  readonly header: Span;
  readonly text: Span;
};

/** Undefined where nothing is quoted, or it is by neither of the two. Spans index the message’s body. */
export function lastQuoted({
  body,
  from,
  to,
  cc,
  ownAddress = '',
}: IncomingMessage): QuotedMail | undefined {
  const [header, next] = quotedHeaders(body, 2);
  const [first, last] = [header?.[0], header?.[header.length - 1]];
  if (!header || !first || !last) return undefined;
  const own = [...to, ...cc].find(({ emailAddress }) => isSameAddress(emailAddress, ownAddress));
  const reader = own ?? { displayName: '', emailAddress: ownAddress };
  const by = isWrittenBy(header, from) ? 'sender' : isWrittenBy(header, reader) ? 'reader' : null;
  if (!by) return undefined;
  return {
    by,
    header: { start: first.start, end: last.end },
    text: { start: last.end, end: next?.[0]?.start ?? body.length },
  };
}

/** Whether a message to others is only copied to its reader, who then is not the one that is asked. */
export function isCopied({ from, to, cc, ownAddress = '' }: IncomingMessage): boolean {
  const names = (all: readonly Address[]) =>
    all.some(({ emailAddress }) => isSameAddress(emailAddress, ownAddress));
  const others = to.filter(({ emailAddress }) => !isSameAddress(emailAddress, from.emailAddress));
  return ownAddress !== '' && others.length > 0 && names(cc) && !names(to);
}
