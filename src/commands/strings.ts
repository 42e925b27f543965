/** Everything the commands say. A notice holds at most 150 characters. */
export const strings = {
  notices: {
    noReplyOwed:
      'You owe this message no reply, so none was drafted. Open Checklist for safe next steps.',
    kindUnclear:
      'We couldn’t tell what kind of request this is, so the draft is a neutral no. Check that it fits before you send it.',
    kindGuessed:
      'We’re not sure what kind of request this is; the draft answers the likeliest. Check that it fits before you send it.',
    unsupported:
      'This item can’t be answered from here, so no reply was drafted. Open a received mail and try again.',
    notRead:
      'Outlook didn’t hand over the text of this message, so no reply was drafted. Please try again in a moment.',
    notLoaded:
      'A part of the add-in didn’t load, so no reply was drafted. Check the connection and press the button again.',
    tooLong:
      'The draft is too long for Outlook’s reply form, so no reply was opened. Open Checklist to shorten it and copy it.',
    notOpened:
      'Outlook didn’t open the reply. Open Checklist, copy the draft there, and paste it into a reply of your own.',
    unanswered:
      'Outlook didn’t say whether the reply opened. If you don’t see it, open Checklist and copy the draft from there.',
    unexpected:
      'Something went wrong while the reply was drafted, and none was opened. Open Checklist, or write the reply yourself.',
  },
  send: {
    /** At most 20 characters; the label of the button that it presses. */
    cancelLabel: 'Check reply',
  },
} as const;
