import type { CloudDraft, CloudItem, CloudMail } from '../mailbox/cloud';
import { textToHtml } from '../mailbox/body-format';
import type { GraphMailbox } from './graph-mailbox';
import { htmlBody } from './graph-mailbox';
import { conversationId, ewsId, immutableId, readId } from './ids';
import type { StoredBody, StoredMessage } from './stored-message';

/** What Outlook opens by an id of its own; `null` for one that names nothing, or nothing any more. */
export function outlookItem(mailbox: GraphMailbox, outlookId: string): CloudItem | null {
  const message = messageOf(mailbox, outlookId);
  if (message === null) return null;
  return message.isDraft
    ? { kind: 'draft', draft: draftOf(message) }
    : { kind: 'message', message: shownMessage(message) };
}

/** Puts a mail that was written in Outlook among the sent items; answers whether what it names is there. */
export function sendFromOutlook(mailbox: GraphMailbox, mail: CloudMail): boolean {
  const { draft, within, subject, to, cc, format, body } = mail;
  const named = messageOf(mailbox, draft ?? within ?? '');
  if (named === null || named.isDraft !== (draft !== null)) return false;
  const written: StoredBody = format === 'html' ? htmlBody(body) : { text: body, html: null };
  mailbox.sendWritten(immutableId(named.key), { subject, to, cc, body: () => written });
  return true;
}

/** Puts a draft among the deleted items; answers whether there is one. */
export function discardFromOutlook(mailbox: GraphMailbox, draft: string): boolean {
  const message = messageOf(mailbox, draft);
  if (message?.isDraft !== true) return false;
  mailbox.move(immutableId(message.key), 'deleteditems');
  return true;
}

function messageOf(mailbox: GraphMailbox, outlookId: string): StoredMessage | null {
  const read = readId(outlookId);
  if (read?.kind !== 'ews' || ewsId(read.key, read.placed) !== outlookId) return null;
  const message = mailbox.messageByKey(read.key);
  return message?.placed === read.placed ? message : null;
}

function draftOf({ conversation, subject, to, cc, headers, body }: StoredMessage): CloudDraft {
  const { html, text } = body();
  return {
    inReplyTo: headers.find(({ name }) => name === 'In-Reply-To')?.value ?? null,
    conversationId: conversationId(conversation),
    format: 'html',
    subject,
    to,
    cc,
    body: html ?? textToHtml(text),
  };
}

function shownMessage(message: StoredMessage): Extract<CloudItem, { kind: 'message' }>['message'] {
  const { key, placed, conversation, internetMessageId, subject, from, to, cc, receivedAt } =
    message;
  const { text, html } = message.body();
  return {
    id: ewsId(key, placed),
    conversationId: conversationId(conversation),
    internetMessageId,
    itemClass: 'IPM.Note',
    subject,
    from,
    to,
    cc,
    receivedAt: new Date(receivedAt),
    text,
    html,
  };
}
