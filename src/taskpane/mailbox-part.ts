import { Later } from './later';

/** What is offered for the open message where the whole mailbox can be reached. */
export const mailboxPart = new Later(() => import('./components/mailbox-part'));
