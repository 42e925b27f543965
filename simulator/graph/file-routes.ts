import type { DriveItem } from '@microsoft/microsoft-graph-types';
import { emptyAnswer, jsonAnswer } from './exchange';
import type { GraphCall, HttpAnswer, Route } from './exchange';
import type { GraphMailbox } from './graph-mailbox';
import { timeText } from './message-resource';
import { sealToken } from './opaque-token';
import { readSelect } from './query-options';
import { Refusal } from './refusal';
import { bytesOf } from './request-log';

const FILE = '/me/drive/special/approot:/templates.json:';
const CONTENT = `${FILE}/content`;
const SCOPES = ['Files.ReadWrite.AppFolder'];
const CONFLICT = '@microsoft.graph.conflictBehavior';

export const fileRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: FILE.slice(0, -1),
    scopes: SCOPES,
    options: ['$select'],
    answer: (call) => {
      const select = call.options.get('$select');
      contentOf(call.mailbox);
      if (isKnown(call)) return emptyAnswer(304);
      const item = driveItem(call.mailbox);
      const properties = Object.keys(item);
      const selected = readSelect(select, properties, 'driveItem') ?? properties;
      return jsonAnswer(200, Object.fromEntries(selected.map((name) => [name, item[name]])));
    },
  },
  {
    method: 'GET',
    path: CONTENT,
    scopes: SCOPES,
    answer: (call) => {
      contentOf(call.mailbox);
      if (isKnown(call)) return emptyAnswer(304);
      return { status: 302, headers: { location: downloadUrl(call.mailbox) }, body: '' };
    },
  },
  { method: 'PUT', path: CONTENT, scopes: SCOPES, options: [CONFLICT], answer: putContent },
];

/** What the address that content redirects to gives; it needs no token, and takes none. */
export function answerDownload(mailbox: GraphMailbox, url: string): HttpAnswer {
  if (url !== downloadUrl(mailbox)) return emptyAnswer(404);
  return {
    status: 200,
    headers: { 'content-type': 'application/json', etag: mailbox.file.eTag },
    body: contentOf(mailbox),
  };
}

function putContent(call: GraphCall): HttpAnswer {
  const { mailbox, headers, body } = call;
  const { file } = mailbox;
  const conflict = call.options.get(CONFLICT) ?? 'replace';
  if (headers['content-type'] === undefined) {
    throw new Refusal(415, 'UnsupportedMediaType', 'A file is sent with its content type.');
  }
  if (!['replace', 'fail'].includes(conflict)) {
    throw new Refusal(400, 'invalidRequest', `${CONFLICT} is replace or fail here.`);
  }
  const isThere = file.content !== null;
  const wanted = headers['if-match'];
  const isOther = wanted !== undefined && (!isThere || (wanted !== '*' && wanted !== file.eTag));
  if (isOther || (headers['if-none-match'] === '*' && isThere)) {
    throw new Refusal(412, 'resourceModified', 'ETag does not match current item’s value.');
  }
  if (isThere && conflict === 'fail') {
    throw new Refusal(409, 'nameAlreadyExists', 'The specified item name already exists.');
  }
  file.write(body, mailbox.now());
  return jsonAnswer(isThere ? 200 : 201, driveItem(mailbox));
}

function isKnown({ headers, mailbox }: GraphCall): boolean {
  return headers['if-none-match'] === mailbox.file.eTag;
}

function contentOf({ file }: GraphMailbox): string {
  if (file.content !== null) return file.content;
  throw new Refusal(404, 'itemNotFound', 'Item does not exist');
}

function downloadUrl({ file, downloadAddress }: GraphMailbox): string {
  return `${downloadAddress}/download?tempauth=${sealToken({ eTag: file.eTag })}`;
}

function driveItem(mailbox: GraphMailbox): DriveItem & Readonly<Record<string, unknown>> {
  const { file } = mailbox;
  return {
    '@microsoft.graph.downloadUrl': downloadUrl(mailbox),
    id: '01SIMULATEDTEMPLATESFILE',
    name: 'templates.json',
    eTag: file.eTag,
    cTag: file.eTag.replace('"', '"c:'),
    size: bytesOf(file.content ?? ''),
    lastModifiedDateTime: timeText(file.changedAt),
    file: { mimeType: 'application/json' },
  };
}
