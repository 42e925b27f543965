import { startTimeLimit } from '../outlook/time-limit';

type CompletableEvent<Outcome> = { completed(outcome?: Outcome): void };

type Completion<Outcome> = {
  /** Our own limit, in milliseconds, for work that never ends. */
  readonly limitMs: number;
  /** What Outlook is told when the work fails or takes too long. */
  readonly otherwise: Outcome;
};

/**
 * Names the outcome that Outlook is told, in place of `otherwise`, should the rest of the work fail
 * or take too long. Answers whether it is still waited for: `false` after the limit.
 */
export type SettleFor<Outcome> = (outcome: Outcome) => boolean;

/**
 * Does the work of one command or launch event and tells Outlook exactly once that it is over,
 * whatever happens. Never rejects. Classic Outlook runs on after `completed`, where a second call
 * would undo the first (OfficeDev/office-js#6656).
 */
export function completeOnce<Outcome>(
  event: CompletableEvent<Outcome>,
  work: (settleFor: SettleFor<Outcome>) => Promise<Outcome>,
  { limitMs, otherwise }: Completion<Outcome>,
): Promise<void> {
  return new Promise((resolve) => {
    let isOver = false;
    let settled = otherwise;

    function complete(outcome: Outcome): void {
      if (isOver) return;
      isOver = true;
      liftLimit();
      event.completed(outcome);
      resolve();
    }

    function completeEarly(): void {
      complete(settled);
    }

    function settleFor(outcome: Outcome): boolean {
      settled = outcome;
      return !isOver;
    }

    const liftLimit = startTimeLimit(limitMs, completeEarly);
    // Work that throws before it returns a promise fails like any other.
    Promise.resolve(settleFor).then(work).then(complete, completeEarly);
  });
}
