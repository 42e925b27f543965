import { startTimeLimit } from '../outlook/time-limit';

type CompletableEvent<Outcome> = { completed(outcome?: Outcome): void };

type Completion<Outcome> = {
  /** Our own limit, in milliseconds, for work that never ends. */
  readonly limitMs: number;
  /** What Outlook is told when the work fails or takes too long. */
  readonly otherwise: Outcome;
};

/**
 * Does the work of one command or launch event and tells Outlook exactly once that it is over,
 * whatever happens. Never rejects. Classic Outlook runs on after `completed`, where a second call
 * would undo the first (OfficeDev/office-js#6656).
 */
export function completeOnce<Outcome>(
  event: CompletableEvent<Outcome>,
  work: () => Promise<Outcome>,
  { limitMs, otherwise }: Completion<Outcome>,
): Promise<void> {
  return new Promise((resolve) => {
    let isOver = false;

    function complete(outcome: Outcome): void {
      if (isOver) return;
      isOver = true;
      liftLimit();
      event.completed(outcome);
      resolve();
    }

    const liftLimit = startTimeLimit(limitMs, () => {
      complete(otherwise);
    });
    attempt(work).then(complete, () => {
      complete(otherwise);
    });
  });
}

/** Work that throws before it returns a promise fails like any other. */
function attempt<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  return Promise.resolve().then(work);
}
