import type { Message } from '@microsoft/microsoft-graph-types';
import { escapeHtml, textToHtml } from '../mailbox/body-format';
import { htmlReplyBody } from '../mailbox/reply-form';
import {
  checkFields,
  checkText,
  checkTexts,
  checkTruth,
  emptyAnswer,
  jsonAnswer,
  readFields,
} from './exchange';
import type { GraphCall, HttpAnswer, Route } from './exchange';
import { htmlBody } from './graph-mailbox';
import { conversationId, immutableId } from './ids';
import { readMessageQuery } from './message-query';
import { etagOf, messageProperties, messageResource } from './message-resource';
import { openToken, sealToken } from './opaque-token';
import { readSelect, readTop } from './query-options';
import { Refusal } from './refusal';
import type { StoredBody, StoredMessage } from './stored-message';

const READ = ['Mail.Read', 'Mail.ReadWrite'];
const WRITE = ['Mail.ReadWrite'];

type Position = { readonly skip: number; readonly query: string };

export const messageRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/me/mailFolders/{folder}/messages',
    scopes: READ,
    options: ['$select', '$filter', '$orderby', '$top', '$skiptoken'],
    givesMessages: true,
    answer: listMessages,
  },
  {
    method: 'GET',
    path: '/me/messages/{message}',
    scopes: READ,
    options: ['$select'],
    givesMessages: true,
    answer: (call) => shown(call, 200, call.mailbox.message(call.named('message'))),
  },
  {
    method: 'PATCH',
    path: '/me/messages/{message}',
    scopes: WRITE,
    givesMessages: true,
    answer: changeMessage,
  },
  {
    method: 'DELETE',
    path: '/me/messages/{message}',
    scopes: WRITE,
    answer: (call) => {
      call.mailbox.move(call.named('message'), 'deleteditems');
      return emptyAnswer(204);
    },
  },
  {
    method: 'POST',
    path: '/me/messages/{message}/move',
    scopes: WRITE,
    givesMessages: true,
    answer: (call) => {
      const folder = destinationOf(call);
      return shown(call, 201, call.mailbox.move(call.named('message'), folder));
    },
  },
  {
    method: 'POST',
    path: '/me/messages/{message}/copy',
    scopes: WRITE,
    givesMessages: true,
    answer: (call) => {
      const folder = destinationOf(call);
      return shown(call, 201, call.mailbox.copy(call.named('message'), folder));
    },
  },
  {
    method: 'POST',
    path: '/me/messages/{message}/createReply',
    scopes: WRITE,
    givesMessages: true,
    answer: createReply,
  },
];

function listMessages(call: GraphCall): HttpAnswer {
  const { mailbox, base, path, preferences, options } = call;
  const selected = readSelect(options.get('$select'), messageProperties, 'message');
  const top = readTop(options.get('$top'));
  const query = readMessageQuery(options.get('$filter'), options.get('$orderby'));
  const folder = mailbox.folders.named(call.named('folder'));

  const skip = skipOf(options.get('$skiptoken'), query.key);
  const found = mailbox.list(folder.key, query);
  const page = found.slice(skip, skip + top);
  const next = new URLSearchParams(call.query);
  next.set('$skiptoken', sealToken({ skip: skip + top, query: query.key }));
  return jsonAnswer(200, {
    '@odata.context': `${base}/$metadata#users('me')/mailFolders('${call.named('folder')}')/messages`,
    value: page.map((message) => messageResource(message, selected, preferences.bodyType)),
    ...(skip + top < found.length && { '@odata.nextLink': `${base}${path}?${next.toString()}` }),
  });
}

function skipOf(token: string | undefined, query: string): number {
  if (token === undefined) return 0;
  const position = openToken(token) as Position;
  if (position.query === query) return position.skip;
  throw new Refusal(400, 'BadRequest', 'A next link is followed whole: its options were changed.');
}

function shown(call: GraphCall, status: number, message: StoredMessage): HttpAnswer {
  const selected = readSelect(call.options.get('$select'), messageProperties, 'message');
  return jsonAnswer(
    status,
    {
      '@odata.context': `${call.base}/$metadata#users('me')/messages/$entity`,
      ...messageResource(message, selected, call.preferences.bodyType),
    },
    { etag: etagOf(message) },
  );
}

function changeMessage(call: GraphCall): HttpAnswer {
  const id = call.named('message');
  const message = call.mailbox.message(id);
  const fields = readFields(call, ['categories', 'isRead', 'body', 'subject']);
  checkMatch(call, message);
  if (!message.isDraft && ('body' in fields || 'subject' in fields)) {
    throw new Refusal(
      400,
      'ErrorInvalidPropertySet',
      'Body and subject can be changed of a draft alone.',
    );
  }
  const body = 'body' in fields ? readBody(fields['body']) : null;
  const changed = call.mailbox.change(id, {
    ...('categories' in fields && { categories: checkTexts(fields['categories'], 'categories') }),
    ...('isRead' in fields && { isRead: checkTruth(fields['isRead'], 'isRead') }),
    ...('subject' in fields && { subject: checkText(fields['subject'], 'subject') }),
    ...(body !== null && { body: () => body }),
  });
  return shown(call, 200, changed);
}

function checkMatch({ headers }: GraphCall, message: StoredMessage): void {
  const wanted = headers['if-match'];
  if (wanted === undefined || wanted === '*' || wanted === etagOf(message)) return;
  throw new Refusal(
    412,
    'ErrorIrresolvableConflict',
    'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
  );
}

function destinationOf(call: GraphCall): string {
  return checkText(readFields(call, ['destinationId'])['destinationId'], 'destinationId');
}

function createReply(call: GraphCall): HttpAnswer {
  const id = call.named('message');
  const fields = call.body === '' ? {} : readFields(call, ['comment', 'message']);
  const changes =
    fields['message'] === undefined ? {} : checkFields(fields['message'], ['body'], 'message');
  if ('comment' in fields && 'body' in changes) {
    throw new Refusal(400, 'ErrorInvalidRequest', 'A reply takes a comment or a body, not both.');
  }
  const body =
    'body' in changes
      ? readBody(changes['body'])
      : quotedBody(call, checkText(fields['comment'] ?? '', 'comment'));
  return shown(call, 201, call.mailbox.draftReply(id, body));
}

/** What a body replaces is gone, the quoted thread with it; a comment goes above the thread. */
function quotedBody({ mailbox, named }: GraphCall, comment: string): StoredBody {
  const answered = mailbox.message(named('message'));
  const { text, html } = answered.body();
  const source = {
    ...answered,
    id: immutableId(answered.key),
    conversationId: conversationId(answered.conversation),
    itemClass: 'IPM.Note',
    receivedAt: new Date(answered.receivedAt),
    text,
    html,
  };
  return htmlBody(htmlReplyBody(source, comment === '' ? '' : textToHtml(comment), ''));
}

function readBody(value: unknown): StoredBody {
  const fields = checkFields(value, ['contentType', 'content'], 'body') as Message['body'];
  const content = checkText(fields?.content, 'content');
  if (fields?.contentType?.toLowerCase() === 'html') return htmlBody(content);
  if (fields?.contentType?.toLowerCase() === 'text') {
    return { text: content, html: `<pre>${escapeHtml(content)}</pre>` };
  }
  throw new Refusal(400, 'BadRequest', 'contentType is html or text.');
}
