import { checkText, jsonAnswer, readFields } from './exchange';
import type { GraphCall, HttpAnswer, Route } from './exchange';
import type { GraphMailbox } from './graph-mailbox';
import { folderResource } from './mail-folders';
import type { StoredFolder } from './mail-folders';
import { everyMessage } from './message-query';
import type { Resource } from './message-resource';
import { openToken, sealToken } from './opaque-token';
import { readSelect, readTop } from './query-options';
import { Refusal } from './refusal';

const PROPERTIES = [
  'id',
  'displayName',
  'parentFolderId',
  'childFolderCount',
  'unreadItemCount',
  'totalItemCount',
  'isHidden',
] as const;

export const folderRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/me/mailFolders',
    scopes: ['Mail.Read', 'Mail.ReadWrite'],
    options: ['$select', '$filter', '$top', '$skiptoken'],
    answer: listFolders,
  },
  {
    method: 'GET',
    path: '/me/mailFolders/{folder}',
    scopes: ['Mail.Read', 'Mail.ReadWrite'],
    options: ['$select'],
    answer: (call) => {
      const folder = call.mailbox.folders.named(call.named('folder'));
      const select = call.options.get('$select');
      return jsonAnswer(200, {
        '@odata.context': `${call.base}/$metadata#users('me')/mailFolders/$entity`,
        ...shownFolder(call.mailbox, folder, select),
      });
    },
  },
  {
    method: 'POST',
    path: '/me/mailFolders',
    scopes: ['Mail.ReadWrite'],
    answer: (call) => {
      const { displayName } = readFields(call, ['displayName', 'isHidden']);
      const folder = call.mailbox.folders.add(checkText(displayName, 'displayName'));
      return jsonAnswer(201, shownFolder(call.mailbox, folder, undefined));
    },
  },
];

function listFolders({ mailbox, query, options, base, path }: GraphCall): HttpAnswer {
  const top = readTop(options.get('$top'));
  const token = options.get('$skiptoken');
  const skip = token === undefined ? 0 : (openToken(token) as { readonly skip: number }).skip;
  const wanted = nameOf(options.get('$filter'))?.toLowerCase();
  const found = mailbox.folders.all.filter(
    ({ displayName }) => wanted === undefined || displayName.toLowerCase() === wanted,
  );
  const next = new URLSearchParams(query);
  next.set('$skiptoken', sealToken({ skip: skip + top }));
  return jsonAnswer(200, {
    '@odata.context': `${base}/$metadata#users('me')/mailFolders`,
    value: found
      .slice(skip, skip + top)
      .map((folder) => shownFolder(mailbox, folder, options.get('$select'))),
    ...(skip + top < found.length && { '@odata.nextLink': `${base}${path}?${next.toString()}` }),
  });
}

function shownFolder(
  mailbox: GraphMailbox,
  folder: StoredFolder,
  select: string | undefined,
): Resource {
  const selected = readSelect(select, PROPERTIES, 'mailFolder') ?? PROPERTIES;
  const messages = mailbox.list(folder.key, everyMessage);
  const shown = folderResource(folder, {
    total: messages.length,
    unread: messages.filter(({ isRead }) => !isRead).length,
  });
  return { id: shown.id, ...Object.fromEntries(selected.map((name) => [name, shown[name]])) };
}

function nameOf(filter: string | undefined): string | undefined {
  if (filter === undefined) return undefined;
  const literal = /^displayName eq '((?:[^']|'')*)'$/.exec(filter)?.[1];
  if (literal !== undefined) return literal.replaceAll("''", "'");
  throw new Refusal(
    400,
    'BadRequest',
    `Folders are filtered by displayName eq '…' here, not by ${filter}.`,
  );
}
