import type { Fix } from './rewrite';

/** Makes one edit of fixes that overlap, or that touch and cut; the edits come in text order. */
export function mergeFixes(body: string, fixes: readonly Fix[]): readonly Fix[] {
  const edits: Fix[] = [];
  let group: Fix[] = [];
  let end = -1;
  for (const fix of [...fixes].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (group.some((other) => swallows(other, fix))) continue;
    const cuts = isCut(fix) && group.every(isCut);
    const meets = fix.start < end || (cuts && isGap(body, end, fix.start));
    if (group.length > 0 && !meets) {
      edits.push(mergeGroup(body, group));
      group = [];
    }
    group.push(fix);
    end = Math.max(end, fix.end);
  }
  if (group.length > 0) edits.push(mergeGroup(body, group));
  return edits;
}

const isCut = ({ text }: Fix) => text === '';

function isGap(body: string, from: number, to: number): boolean {
  return from >= 0 && body.slice(from, to).trim() === '';
}

/** Whether a cut takes along what would have been rewritten in it. */
function swallows(cut: Fix, fix: Fix): boolean {
  const rewrites = !isCut(fix) && !SENTENCE.test(fix.text);
  return (
    isCut(cut) && rewrites && cut.start <= fix.start && fix.end <= cut.end && fix.end > fix.start
  );
}

/** A whole sentence among the replacements stays whatever is cut around it. */
const SENTENCE = /^\s*\S.*\s.*[.!]\s*$/;

function mergeGroup(body: string, group: readonly Fix[]): Fix {
  const [only] = group;
  if (only && group.length === 1) return only;
  const start = Math.min(...group.map((fix) => fix.start));
  const end = Math.max(...group.map((fix) => fix.end));
  const covers = (fix: Fix) =>
    fix.end > fix.start && isGap(body, start, fix.start) && isGap(body, fix.end, end);
  const sentences = group.filter(({ text }) => SENTENCE.test(text)).map(({ text }) => text.trim());
  const whole = group.filter(covers);
  const rest = whole.length > 0 ? whole : outermost(group);
  const texts = rest.filter(({ text }) => !SENTENCE.test(text)).map(({ text }) => text);
  const rewritten = [...new Set(texts)].join('');
  const words = [...new Set(sentences), rewritten].filter(Boolean).join(' ');
  const text = sentences.length > 0 && /^[ \t]/.test(body.slice(start)) ? ` ${words}` : words;
  const opening = group.find((fix) => fix.start === fix.end && fix.start === start);
  return {
    start,
    end,
    text: opening && rewritten === '' && /\s$/.test(opening.text) ? `${text} ` : text,
  };
}

/** Fixes that lie in no other one. */
function outermost(group: readonly Fix[]): readonly Fix[] {
  return group.filter(
    (fix) =>
      !group.some(
        (other) =>
          other !== fix &&
          other.start <= fix.start &&
          fix.end <= other.end &&
          other.end - other.start > fix.end - fix.start,
      ),
  );
}

/** Widens an edit over the spaces and line breaks that it would leave without words between them. */
export function closeGap(body: string, { start, end, text }: Fix): Fix {
  let from = start;
  let to = end;
  const opens = () => from === 0 || isBreak(body.charAt(from - 1));
  const closes = () => to === body.length || isBreak(body.charAt(to));
  const put = closes() || isSpace(body.charAt(to)) ? text.replace(/[ \t]+$/, '') : text;
  if (opens() && (put === '' || isSpace(put.slice(-1)))) while (isSpace(body.charAt(to))) to += 1;
  if (put !== '' || (from === start && to === end && start === end))
    return { start: from, end: to, text: put };
  if (closes()) while (from > 0 && isSpace(body.charAt(from - 1))) from -= 1;
  if (!opens() || !closes()) return { start: from, end: to, text: put };
  const before = breaksBefore(body, from);
  const after = breaksAfter(body, to);
  if (from === before || (after > to && linesIn(body, to, after) <= linesIn(body, before, from)))
    return { start: from, end: after, text: put };
  return { start: before, end: to, text: put };
}

const isSpace = (letter: string) => letter === ' ' || letter === '\t';
const isBreak = (letter: string) => letter === '\n' || letter === '\r';

function breaksBefore(body: string, at: number): number {
  let from = at;
  while (from > 0 && (isBreak(body.charAt(from - 1)) || isSpace(body.charAt(from - 1)))) from -= 1;
  return from;
}

function breaksAfter(body: string, at: number): number {
  let to = at;
  for (let next = to; next < body.length; next += 1) {
    if (isBreak(body.charAt(next))) to = next + 1;
    else if (!isSpace(body.charAt(next))) break;
  }
  return to;
}

function linesIn(body: string, from: number, to: number): number {
  return body
    .slice(from, to)
    .replace(/\r\n/g, '\n')
    .replace(/[^\r\n]/g, '').length;
}
