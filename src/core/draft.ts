import type { IncomingMessage } from './message';
import type { ResponseId, ScenarioId } from './scenario';

/** No return, a return until a day (UTC midnight, read with `getUTC*`), or a return on a condition. */
export type Door = 'closed' | { readonly until: Date } | { readonly condition: string };

export type DraftOptions = {
  readonly wording: 'direct' | 'softened';
  readonly door: Door;
  /** The user's own words, inserted as they are. */
  readonly reason?: string;
  readonly referral?: string;
  readonly signOff?: string;
  readonly ownsDelay?: boolean;
  /** Chooses among equivalent texts; any integer. Without it the message chooses. */
  readonly variant?: number;
};

export type DraftRequest = {
  readonly scenario: ScenarioId | 'none';
  readonly response: ResponseId;
  readonly message: IncomingMessage;
  readonly now: Date;
  /** When our last silence began; chooses the form of a repair. */
  readonly silenceSince?: Date;
  readonly options: DraftOptions;
};

/** `html` uses semantic tags only, and every value in it is escaped. */
export type Draft = { readonly text: string; readonly html: string };
