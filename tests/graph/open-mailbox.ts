import { createGraph, type Graph, type GraphWorld } from '../../src/graph/graph-request';
import { fetchFrom } from '../../simulator/graph/fetch-from';
import { GraphMailbox } from '../../simulator/graph/graph-mailbox';

export const OWNER = { name: 'Ines Duarte', address: 'ines@harbour.example' };
export const MIRA = { name: 'Mira Okafor', address: 'mira@tern.example' };
export const OLA = { name: 'Ola Lind', address: 'ola@heron.example' };

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A clock that a test moves, and that waiting moves. */
export class Clock {
  #now: number;

  constructor(now = Date.UTC(2026, 4, 20, 9)) {
    this.#now = now;
  }

  readonly now = (): Date => new Date(this.#now);

  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }

  ago(milliseconds: number): Date {
    return new Date(this.#now - milliseconds);
  }
}

/** An empty mailbox, and Graph over it. */
export function openMailbox(clock = new Clock()): {
  readonly clock: Clock;
  readonly mailbox: GraphMailbox;
  readonly graph: Graph;
} {
  const mailbox = new GraphMailbox({ owner: OWNER, now: clock.now });
  return { clock, mailbox, graph: graphOver(mailbox, clock) };
}

/** Requests to a mailbox in the cloud; a token is renewed as soon as Graph wants another. */
export function graphOver(
  mailbox: GraphMailbox,
  clock: Clock,
  world: Partial<GraphWorld> = {},
): Graph {
  const kept = new Map<string, string>();
  return createGraph({
    address: 'https://graph.microsoft.com',
    fetch: fetchFrom(mailbox),
    tokens: (scope, { renewal } = {}) => {
      const known = kept.get(scope);
      if (known !== undefined && renewal === undefined) return Promise.resolve(known);
      const token = mailbox.issueToken([scope]);
      kept.set(scope, token);
      return Promise.resolve(token);
    },
    wait: (milliseconds) => {
      clock.pass(milliseconds);
      return Promise.resolve();
    },
    random: () => 0.5,
    now: () => clock.now().getTime(),
    isOnline: () => true,
    ...world,
  });
}
