import type { MailboxError } from '../core/mailbox-ports';
import type { Services } from './services';

const refuse = (): Promise<never> => {
  const error: MailboxError = Object.assign(new Error('This deployment is not registered.'), {
    trouble: 'not-offered' as const,
  });
  return Promise.reject(error);
};

/** The ports to the whole mailbox in a deployment that is not registered for them. */
export const withoutMailbox: Pick<Services, 'account' | 'openLoops' | 'messages'> = {
  account: { isOffered: false, current: () => Promise.resolve(null), signOut: refuse },
  openLoops: {
    known: () => Promise.resolve(null),
    look: () => ({ done: refuse(), stop: () => undefined }),
    dismiss: refuse,
    putBack: refuse,
    forget: refuse,
  },
  messages: { outlookId: refuse, read: refuse, createReply: refuse, immutableId: refuse },
};
