import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckId } from '../src/core';

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

export type LabelledSentence = {
  readonly id: string;
  readonly text: string;
  readonly acts: readonly string[];
  readonly pen: string;
};

/** Writers whose texts are never learned from, and by whom no threshold is chosen. */
export const VALIDATION_PENS: ReadonlySet<string> = new Set(['sc', 'tl', 'ud', 'vf', 'vl']);

const TRAINING = join(import.meta.dirname, '..', 'training');

export function labelledReplies(): readonly LabelledReply[] {
  return readFolder('replies') as readonly LabelledReply[];
}

export function labelledSentences(): readonly LabelledSentence[] {
  return readFolder('sentences') as readonly LabelledSentence[];
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
