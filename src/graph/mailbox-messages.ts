import type { Draft, IncomingMessage } from '../core';
import type { MailboxMessages } from '../core/mailbox-ports';
import { isRecord } from '../core/records';
import { GraphError } from './graph-error';
import type { Graph } from './graph-request';
import { addressesIn, addressIn, textIn } from './mailbox-words';

/** Signs in where nobody is; rejects with a `SignInError`. */
export type OpenGraph = () => Promise<Graph>;

type IdType = 'ewsId' | 'restImmutableEntryId';

/** Messages by their immutable ids, whatever Outlook shows; `ownAddress` is the reader’s. */
export function createMailboxMessages(openGraph: OpenGraph, ownAddress: string): MailboxMessages {
  const translated = async (id: string, sourceIdType: IdType, targetIdType: IdType) => {
    const graph = await openGraph();
    const { body } = await graph.request({
      method: 'POST',
      path: '/me/translateExchangeIds',
      scope: 'User.Read',
      repeatable: true,
      body: { inputIds: [id], sourceIdType, targetIdType },
    });
    const values = isRecord(body) && Array.isArray(body['value']) ? body['value'] : [];
    const [first] = values as readonly unknown[];
    const target = isRecord(first) ? textIn(first, 'targetId') : '';
    if (target === '') throw new GraphError('gone', { code: 'no-target-id' });
    return target;
  };

  return {
    outlookId: (message) => translated(message, 'restImmutableEntryId', 'ewsId'),
    immutableId: (outlookId) => translated(outlookId, 'ewsId', 'restImmutableEntryId'),

    read: async (message): Promise<IncomingMessage> => {
      const graph = await openGraph();
      const { body: value } = await graph.request({
        path: `${messagePath(message)}?$select=subject,body,from,toRecipients,ccRecipients,receivedDateTime`,
        scope: 'Mail.Read',
        headers: { Prefer: 'outlook.body-content-type="text"' },
      });
      if (!isRecord(value)) throw new GraphError('unreadable', { code: 'no-message' });
      return {
        subject: textIn(value, 'subject'),
        body: isRecord(value['body']) ? textIn(value['body'], 'content') : '',
        from: addressIn(value['from']),
        to: addressesIn(value['toRecipients']),
        cc: addressesIn(value['ccRecipients']),
        receivedAt: new Date(textIn(value, 'receivedDateTime')),
        ownAddress,
      };
    },

    createReply: async (message, draft) => {
      const graph = await openGraph();
      const { body: made } = await graph.request({
        method: 'POST',
        path: `${messagePath(message)}/createReply`,
        scope: 'Mail.ReadWrite',
        body: {},
      });
      const [id, quoted] = isRecord(made) ? [textIn(made, 'id'), made['body']] : ['', null];
      if (id === '') throw new GraphError('unconfirmed', { code: 'no-draft-id' });
      try {
        await graph.request({
          method: 'PATCH',
          path: messagePath(id),
          scope: 'Mail.ReadWrite',
          body: { body: withDraft(draft, quoted) },
        });
      } catch (error) {
        // A reply without the draft is worth nothing; where it stays, it is among the drafts.
        await graph
          .request({ method: 'DELETE', path: messagePath(id), scope: 'Mail.ReadWrite' })
          .catch(() => undefined);
        throw error;
      }
      return translated(id, 'restImmutableEntryId', 'ewsId');
    },
  };
}

export function messagePath(message: string): string {
  return `/me/messages/${encodeURIComponent(message)}`;
}

const BODY_TAG = /<body\b[^>]*>/i;

/** The draft above what Outlook made of the thread, of the same format. */
function withDraft(draft: Draft, quoted: unknown) {
  const [contentType, content] = isRecord(quoted)
    ? [textIn(quoted, 'contentType').toLowerCase(), textIn(quoted, 'content')]
    : ['html', ''];
  if (contentType === 'text') return { contentType, content: `${draft.text}\n\n${content}` };
  const tag = BODY_TAG.exec(content);
  const at = tag === null ? 0 : tag.index + tag[0].length;
  return {
    contentType: 'html',
    content: `${content.slice(0, at)}${draft.html}${content.slice(at)}`,
  };
}
