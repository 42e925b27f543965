/** Of the mailbox that is open; with several accounts in one Outlook it changes with the item. */
export function ownAddress(): string {
  return Office.context.mailbox.userProfile.emailAddress;
}
