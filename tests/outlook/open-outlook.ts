import { Mailbox } from '../../simulator/mailbox/mailbox';
import type { ItemRef, SimulatedMessage } from '../../simulator/mailbox/item';
import type { ClientProfile } from '../../simulator/mailbox/profiles';
import { createOffice } from '../../simulator/office/office-global';
import type { OfficeFace, OfficeOptions } from '../../simulator/office/office-face';

export const owner = { name: 'Sam Reyes', address: 'sam.reyes@northwind.example' };

export const pitch: SimulatedMessage = {
  id: 'pitch',
  conversationId: 'conversation-pitch',
  internetMessageId: '<pitch@brightpipe.example>',
  itemClass: 'IPM.Note',
  subject: 'A quick demo of Brightpipe',
  from: { name: 'Rita Vale', address: 'rita.vale@brightpipe.example' },
  to: [owner],
  cc: [{ name: 'Ola Berg', address: 'ola.berg@northwind.example' }],
  receivedAt: new Date('2026-03-02T09:00:00Z'),
  text: 'Hi Sam,\n\nWould you be open to a demo next week?\n\nRita Vale',
  html: '<p>Hi Sam,</p><p>Would you be open to a <b>demo</b> next week?</p><p>Rita Vale</p>',
};

export const minutes: SimulatedMessage = {
  ...pitch,
  id: 'minutes',
  conversationId: 'conversation-minutes',
  internetMessageId: '<minutes@northwind.example>',
  subject: 'Minutes of Monday',
  text: 'The minutes are attached.',
  html: null,
};

export type OpenOutlook = OfficeFace & { readonly mailbox: Mailbox };

type Situation = Partial<Omit<OfficeOptions, 'mailbox'>> & {
  readonly profile?: ClientProfile;
  readonly messages?: readonly SimulatedMessage[];
};

export const pitchItem: ItemRef = { kind: 'read', messageId: pitch.id };

/** Puts an `Office` over a new mailbox into the global scope, the pitch open unless told otherwise. */
export function openOutlook({
  profile,
  messages = [pitch, minutes],
  ...options
}: Situation = {}): OpenOutlook {
  const mailbox = new Mailbox({ owner, messages, ...(profile ? { profile } : {}) });
  return connect(mailbox, options);
}

/** The same for a mail that is being written; `text` makes it a plain-text mail. */
export function openReplyInOutlook(
  reply: { readonly htmlBody: string; readonly subject?: string },
  options: Situation = {},
): OpenOutlook {
  const { profile, messages = [pitch], ...rest } = options;
  const mailbox = new Mailbox({ owner, messages, ...(profile ? { profile } : {}) });
  const form = mailbox.openReply(pitch.id, { htmlBody: reply.htmlBody, all: false });
  return connect(mailbox, { ...rest, item: { kind: 'compose', formId: form.id } });
}

/** Lets promises move, and no timer, until Outlook has got the call. */
export async function untilAsked({ mailbox }: OpenOutlook, api: string): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    if (mailbox.faults.calls.some((call) => call.api === api)) return;
    await Promise.resolve();
  }
  throw new Error(`Outlook was not asked for ${api}.`);
}

function connect(mailbox: Mailbox, options: Partial<Omit<OfficeOptions, 'mailbox'>>): OpenOutlook {
  const face = createOffice({ mailbox, item: pitchItem, ...options });
  globalThis.Office = face.office;
  return Object.assign(face, { mailbox });
}
