import type { ReactNode } from 'react';
import { mailboxPart } from '../mailbox-part';
import { useServices } from '../services';
import { LaterPart } from './LaterPart';

type WithMailboxProps = {
  readonly itemKey: string;
  /** Where the mailbox cannot be reached, or has no id for the message. */
  readonly otherwise?: ReactNode;
  readonly children: (loaded: typeof import('./mailbox-part')) => ReactNode;
};

/** What needs the whole mailbox, for one message; asks nothing of it. */
export function WithMailbox({ itemKey, otherwise = null, children }: WithMailboxProps) {
  const { account, items } = useServices();
  if (!account.isOffered || items.outlookId(itemKey) === null) return otherwise;
  return <LaterPart part={mailboxPart}>{children}</LaterPart>;
}
