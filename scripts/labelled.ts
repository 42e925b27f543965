import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckId, IncomingMessage, ScenarioId } from '../src/core';

export type LabelledReply = {
  readonly id: string;
  readonly body: string;
  readonly isDecline: boolean;
  /** The checks that should object. */
  readonly fails: readonly CheckId[];
  readonly spans: readonly { readonly check: CheckId; readonly quote: string }[];
  /** The labels of a reader who did not see the writer’s. */
  readonly second?: { readonly isDecline: boolean; readonly fails: readonly CheckId[] };
  /** Who wrote it; every writer has a file of their own. */
  readonly pen: string;
};

/** Whether writer and second reader differ on a check; such a label is neither learned from nor counted. */
export function isDisputed({ fails, second }: LabelledReply, check: CheckId): boolean {
  return second !== undefined && fails.includes(check) !== second.fails.includes(check);
}

/** Whether a reply was read with a check in mind: the first writers had no label for `reopening`. */
export function isLabelled({ pen }: LabelledReply, check: CheckId): boolean {
  return check !== 'reopening' || !pen.startsWith('t');
}

export type LabelledSentence = {
  readonly id: string;
  readonly text: string;
  readonly acts: readonly string[];
  /** What a reader says of it who did not see the first labels. */
  readonly second: readonly string[];
  readonly pen: string;
};

/** What a message can be labelled. */
export type MessageLabel = ScenarioId | 'none';

export type LabelledMessage = {
  readonly id: string;
  readonly scenario: MessageLabel;
  /** Labels that a careful reader would accept as well. */
  readonly alt: readonly MessageLabel[];
  readonly subject: string;
  readonly from?: { readonly name: string; readonly email: string };
  readonly body: string;
  /** The label of a reader who did not see the writer’s. */
  readonly second?: { readonly scenario: MessageLabel; readonly alt: readonly MessageLabel[] };
  readonly pen: string;
};

/** The labels that count as right: the writer’s, what either reader would accept, and the second reader’s. */
export function acceptedLabels({
  scenario,
  alt,
  second,
}: LabelledMessage): ReadonlySet<MessageLabel> {
  return new Set([scenario, ...alt, ...(second ? [second.scenario, ...second.alt] : [])]);
}

export function incomingOf({ subject, body, from }: LabelledMessage): IncomingMessage {
  return {
    subject,
    body,
    from: { displayName: from?.name ?? '', emailAddress: from?.email ?? '' },
    to: [],
    cc: [],
    receivedAt: new Date(0),
  };
}

/** Writers whose texts are never learned from, and by whom no threshold is chosen. */
export const VALIDATION_PENS: ReadonlySet<string> = new Set(
  'n10 n21 n26 n3 n38 n45 n49 n55 n56 ne nl nq ny ya yb'.split(' '),
);

/**
 * Writers of one kind of hard reply each. They are learned from, but no threshold is chosen by them, since other mail
 * holds few such replies.
 */
export const HARD_PENS: ReadonlySet<string> = new Set(
  'n22 n23 n25 n29 n34 n36 n37 n42 n44 n50 n51 n52 n53 n54'.split(' '),
);

export const VALIDATION_MESSAGE_PENS: ReadonlySet<string> = new Set(
  'o18 o28 o30 o35 og ra rb rc rf rh s1 s2 s3 s4 s5 s6 s7 tj xg xn'.split(' '),
);

/**
 * Most real mail is plain: stock phrases, few particulars, typed fast. So a text by a writer of plain office mail counts
 * for more than one that was written to be told apart, and a message by those who wrote the plainest for most.
 */
const PLAIN = 3;
const PLAINEST = 10;
/** What everybody says, no writer says often. */
const STOCK = 20;

/** For how many messages one by this writer counts. */
export function messageCounts(pen: string): number {
  if (/^[ops]/.test(pen)) return PLAINEST;
  return pen.startsWith('x') ? PLAIN : 1;
}

/** For how many replies one by this writer counts. */
export function replyCounts(pen: string): number {
  if (pen === 'wa') return STOCK;
  return pen.startsWith('n') ? PLAIN : 1;
}

const TRAINING = join(import.meta.dirname, '..', 'training');

export function labelledReplies(): readonly LabelledReply[] {
  return readFolder('replies') as readonly LabelledReply[];
}

export function labelledSentences(): readonly LabelledSentence[] {
  return readFolder('sentences') as readonly LabelledSentence[];
}

export function labelledMessages(): readonly LabelledMessage[] {
  return readFolder('messages') as readonly LabelledMessage[];
}

/** Messages of any file; other acceptable labels may be called `alt_ok`. */
export function readMessages(path: string): readonly LabelledMessage[] {
  type Line = Omit<LabelledMessage, 'alt'> &
    Partial<Record<'alt' | 'alt_ok', readonly MessageLabel[]>>;
  return (readLines(path) as readonly Line[]).map(({ alt, alt_ok: others, ...line }) => ({
    ...line,
    alt: alt ?? others ?? [],
  }));
}

/**
 * Replies of any file; `spans` may be missing.
 *
 * @throws {TypeError} naming the line that lacks a label
 */
export function readReplies(path: string): readonly LabelledReply[] {
  return (readLines(path) as readonly Partial<LabelledReply>[]).map((line, index) => {
    const { id = String(index + 1), body, isDecline, fails, spans = [], second } = line;
    if (body === undefined || isDecline === undefined || fails === undefined)
      throw new TypeError(`${path}, reply ${index + 1}: body, isDecline or fails is missing`);
    return { id, body, isDecline, fails, spans, pen: '', ...(second && { second }) };
  });
}

export function readLines(path: string): readonly unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);
}

function readFolder(folder: string): readonly unknown[] {
  return readdirSync(join(TRAINING, folder))
    .sort()
    .flatMap((file) =>
      readLines(join(TRAINING, folder, file)).map((line) => ({
        ...(line as object),
        pen: file.replace('.jsonl', ''),
      })),
    );
}
