/** Clients that tell the current reply from the quoted thread: https://learn.microsoft.com/office/dev/add-ins/outlook/insert-data-in-the-body */
const HONOUR_IT: readonly string[] = ['OutlookWebApp', 'newOutlookWindows'];

/**
 * The option that asks for the current reply alone; empty where the client or its office.js has no
 * such option, and everything is read and written. The published office.js has none.
 */
export function currentReplyOnly(): { readonly bodyMode?: Office.MailboxEnums.BodyMode } {
  const { MailboxEnums, context } = Office;
  const isHonoured = HONOUR_IT.includes(context.mailbox.diagnostics.hostName);
  return isHonoured && 'BodyMode' in MailboxEnums
    ? { bodyMode: MailboxEnums.BodyMode.HostConfig }
    : {};
}
