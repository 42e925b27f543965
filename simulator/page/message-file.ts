import PostalMime from 'postal-mime';
import type { Address, Email } from 'postal-mime';

import type { InlineImage, Person, SimulatedMessage } from '../mailbox/item';

const nobody: Person = { name: '', address: '' };

function people(addresses: readonly Address[] = []): readonly Person[] {
  return addresses.flatMap((entry) => (entry.group ? people(entry.group) : [personOf(entry)]));
}

function personOf({ name, address }: { name: string; address?: string | undefined }): Person {
  return { name, address: address ?? '' };
}

/** A thread is named by the first message it goes back to, else by the message itself. */
function conversationOf(email: Email, id: string): string {
  const [first] = (email.references ?? email.inReplyTo ?? '').trim().split(/\s+/);
  return first || email.messageId || id;
}

function isMeetingRequest(email: Email): boolean {
  return email.attachments.some(
    ({ mimeType, method }) => mimeType === 'text/calendar' && method === 'REQUEST',
  );
}

function inlineImagesOf(email: Email): readonly InlineImage[] {
  return email.attachments.flatMap(({ contentId, mimeType, content }) => {
    if (contentId === undefined || typeof content !== 'string') return [];
    if (!mimeType.startsWith('image/')) return [];
    const dataUrl = `data:${mimeType};base64,${content}`;
    return [{ contentId: contentId.replace(/^<|>$/g, ''), dataUrl }];
  });
}

function textOf(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();
}

/**
 * Reads an RFC 5322 message. A file without a date counts as received now, since it has to stand
 * somewhere in the list. Rejects when the file is no message.
 */
export async function readMessageFile(
  id: string,
  file: string | ArrayBuffer,
): Promise<SimulatedMessage> {
  const email = await PostalMime.parse(file, { attachmentEncoding: 'base64' });
  if (!email.from && email.subject === undefined) {
    throw new Error('This file has neither a sender nor a subject, so it is no message.');
  }
  const [from = nobody] = people(email.from ? [email.from] : []);
  const sent = new Date(email.date ?? '');
  const inlineImages = inlineImagesOf(email);
  return {
    id,
    conversationId: conversationOf(email, id),
    internetMessageId: email.messageId ?? `<${id}@simulator.example>`,
    itemClass: isMeetingRequest(email) ? 'IPM.Schedule.Meeting.Request' : 'IPM.Note',
    subject: email.subject ?? '',
    from,
    to: people(email.to),
    cc: people(email.cc),
    receivedAt: Number.isNaN(sent.getTime()) ? new Date() : sent,
    text: email.text ?? textOf(email.html ?? ''),
    html: email.html ?? null,
    ...(inlineImages.length > 0 && { inlineImages }),
  };
}
