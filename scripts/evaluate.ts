// `npm run evaluate -- replies FILE.jsonl` scores labelled replies, check by check, `-- messages FILE.jsonl` labelled messages; both list the misses.
// Without a file: the repository's own, tuning and validation writers apart; `--write` puts the figures into docs/quality.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  checks,
  reviewForSend,
  reviewReply,
  sendVerdict,
  type CheckId,
  type CheckResult,
} from '../src/core';
import { percent } from './figures';
import {
  isDisputed,
  labelledMessages,
  labelledReplies,
  readMessages,
  readReplies,
  VALIDATION_MESSAGE_PENS,
  VALIDATION_PENS,
  type LabelledReply,
} from './labelled';
import { scoreMessages } from './score-messages';

const QUALITY = join(import.meta.dirname, '..', 'docs/quality.md');
const HEADING = `# Quality of the checklist and of the suggestion

Written by \`npm run evaluate -- --write\`. The tuning writers were learned from, so their figures flatter; no weight comes from the validation writers, whose figures were in view while sizes, features and the rules for thresholds were chosen. Labels of a reply on which two readers differ are not counted; of a message every label that a reader accepts counts as right. The aim for the checklist is a precision of 95 % at a recall of 75 %, for the suggestion a precision of 95 % at a recall of 60 %, and precision goes first. Messages written for a purpose are easier than real mail: on mail from public archives recall is far lower.
`;

type Count = { right: number; wrong: number; missed: number };
type Figures = {
  readonly replies: number;
  readonly declines: number;
  readonly isDeclineRight: number;
  readonly quiet: number;
  readonly others: number;
  readonly clean: number;
  readonly leftAlone: number;
  /** Of other mail, of good declines, and of those that are vague or unclear, how many the send check stops. */
  readonly stopped: { readonly others: number; readonly clean: number; readonly blurred: number };
  readonly blurred: number;
  readonly covered: number;
  readonly offending: number;
  /** Of the offending characters, those of checks that object. */
  readonly objected: number;
  readonly perCheck: ReadonlyMap<CheckId, Count>;
  readonly misses: readonly string[];
};

/** What a decline can be that the send check is for. */
const BLURS: readonly CheckId[] = ['unclear-decision', 'vague-language', 'false-hope'];

/** An error that only warns, as of a decision that comes late, is no objection in the labels’ sense. */
function objects({ id, status }: CheckResult): boolean {
  const severity = checks.find((check) => check.id === id)?.severity;
  return status === 'fail' || (status === 'warn' && severity === 'warning');
}

function score(replies: readonly LabelledReply[]): Figures {
  const perCheck = new Map<CheckId, Count>();
  for (const { id } of checks) perCheck.set(id, { right: 0, wrong: 0, missed: 0 });
  const misses: string[] = [];
  const sums = {
    isDeclineRight: 0,
    quiet: 0,
    others: 0,
    clean: 0,
    leftAlone: 0,
    blurred: 0,
    covered: 0,
    offending: 0,
    objected: 0,
  };
  const stopped = { others: 0, clean: 0, blurred: 0 };
  for (const reply of replies) {
    const { id, body, isDecline, fails, spans } = reply;
    const review = reviewReply({ body });
    const objected = review.checks.filter(objects);
    const stops = sendVerdict(reviewForSend({ body })).kind === 'prompt' ? 1 : 0;
    const line = body.replace(/\s+/g, ' ').slice(0, 240);
    if (review.isDecline === isDecline) sums.isDeclineRight += 1;
    else misses.push(`${id} ${isDecline ? 'not seen as a decline' : 'wrongly a decline'}: ${line}`);
    if (!isDecline) {
      sums.others += 1;
      stopped.others += stops;
      if (objected.length === 0) sums.quiet += 1;
    } else if (fails.length === 0) {
      sums.clean += 1;
      stopped.clean += stops;
      if (objected.length === 0) sums.leftAlone += 1;
    } else if (BLURS.some((check) => fails.includes(check) && !isDisputed(reply, check))) {
      sums.blurred += 1;
      stopped.blurred += stops;
    }
    for (const [check, count] of perCheck) {
      if (isDisputed(reply, check)) continue;
      const result = objected.find((other) => other.id === check);
      const deserved = fails.includes(check);
      if (result && deserved) count.right += 1;
      else if (result) {
        count.wrong += 1;
        misses.push(`${id} wrong ${check} “${result.findings[0]?.quote ?? ''}”: ${line}`);
      } else if (deserved) {
        count.missed += 1;
        misses.push(`${id} missed ${check}: ${line}`);
      }
    }
    for (const { check, quote } of spans) {
      const start = body.indexOf(quote);
      if (start < 0 || !perCheck.has(check)) continue;
      const found = review.checks.find((other) => other.id === check)?.findings ?? [];
      for (let at = start; at < start + quote.length; at += 1) {
        if (/\s/.test(body.charAt(at))) continue;
        sums.offending += 1;
        if (found.length > 0) sums.objected += 1;
        if (found.some((finding) => finding.start <= at && at < finding.end)) sums.covered += 1;
      }
    }
  }
  const declines = replies.filter(({ isDecline }) => isDecline).length;
  return { replies: replies.length, declines, ...sums, stopped, perCheck, misses };
}

function table({ perCheck, ...figures }: Figures): string {
  const all = { right: 0, wrong: 0, missed: 0 };
  for (const count of perCheck.values()) {
    all.right += count.right;
    all.wrong += count.wrong;
    all.missed += count.missed;
  }
  const row = (name: string, { right, wrong, missed }: Count) =>
    `| ${name} | ${right + missed} | ${percent(right, right + wrong)} | ${percent(right, right + missed)} |`;
  return [
    `${figures.replies} replies, ${figures.declines} of them declines.`,
    '',
    '| check | deserved | precision | recall |',
    '| --- | --- | --- | --- |',
    ...[...perCheck]
      .filter(([, c]) => c.right + c.wrong + c.missed > 0)
      .map(([id, c]) => row(`\`${id}\``, c)),
    row('all', all),
    '',
    `- decline or not, right: ${percent(figures.isDeclineRight, figures.replies)}`,
    `- good declines left alone: ${percent(figures.leftAlone, figures.clean)} of ${figures.clean}`,
    `- other mail left quiet: ${percent(figures.quiet, figures.others)} of ${figures.others}`,
    `- offending characters under a finding: ${percent(figures.covered, figures.offending)}; where the check objects, ${percent(figures.covered, figures.objected)}`,
    `- stopped at Send: ${percent(figures.stopped.blurred, figures.blurred)} of ${figures.blurred} declines that are vague, unclear or leave false hope, ${percent(figures.stopped.clean, figures.clean)} of good declines, ${percent(figures.stopped.others, figures.others)} of other mail`,
  ].join('\n');
}

const [kind, file] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const withMisses = process.argv.includes('--misses');
if (file !== undefined && kind === 'messages') {
  const { figures, misses } = scoreMessages(readMessages(file));
  console.log(`${figures}\n\n${misses.join('\n')}`);
} else if (file !== undefined) {
  const figures = score(readReplies(file));
  console.log(table(figures));
  console.log(`\n${figures.misses.join('\n')}`);
} else {
  const replies = labelledReplies();
  const messages = labelledMessages();
  const parts: string[] = [];
  for (const [title, isValidation] of [
    ['Tuning', false],
    ['Validation', true],
  ] as const) {
    const figures = score(replies.filter(({ pen }) => VALIDATION_PENS.has(pen) === isValidation));
    const suggestions = scoreMessages(
      messages.filter(({ pen }) => VALIDATION_MESSAGE_PENS.has(pen) === isValidation),
    );
    const part = `## ${title}\n\n### Checklist\n\n${table(figures)}\n\n### Suggestion\n\n${suggestions.figures}\n`;
    parts.push(part);
    console.log(part);
    if (withMisses) console.log([...figures.misses, ...suggestions.misses].join('\n'));
  }
  if (process.argv.includes('--write')) writeFileSync(QUALITY, [HEADING, ...parts].join('\n'));
}
