import type { GraphFault } from '../graph/graph-faults';
import type { GraphMailbox } from '../graph/graph-mailbox';

/** What every request meets until another trouble is chosen; `null` where it is not the requests. */
const LASTING = {
  none: null,
  slow: { kind: 'slow', ms: 1500 },
  throttled: { kind: 'status', status: 429, retryAfter: 1 },
  unavailable: { kind: 'status', status: 503, retryAfter: 1 },
  lost: { kind: 'unreached' },
  'other-account': null,
} as const satisfies Readonly<Record<string, GraphFault | null>>;

/** What happens once. */
const SUDDEN = {
  'expired-tokens': (mailbox: GraphMailbox) => {
    mailbox.tokens.expireAll();
  },
  'expired-links': (mailbox: GraphMailbox) => {
    mailbox.expireDeltaLinks();
  },
} as const;

/** What can be tried with the mailbox of the local server; whoever signs in is not its part. */
export type CloudTrouble = keyof typeof LASTING | keyof typeof SUDDEN;

export function isCloudTrouble(name: string | undefined): name is CloudTrouble {
  return name !== undefined && (Object.hasOwn(LASTING, name) || Object.hasOwn(SUDDEN, name));
}

/** A trouble that lasts takes the place of the one before. */
export function bringTrouble(mailbox: GraphMailbox, trouble: CloudTrouble): 'lasting' | 'sudden' {
  if (trouble === 'expired-tokens' || trouble === 'expired-links') {
    SUDDEN[trouble](mailbox);
    return 'sudden';
  }
  mailbox.faults.clear();
  const fault = LASTING[trouble];
  if (fault !== null) mailbox.faults.add(fault, { times: Infinity });
  return 'lasting';
}
