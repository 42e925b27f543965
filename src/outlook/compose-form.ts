import { readHtml, type Draft } from '../core';
import type { ComposeForm, MendedBody } from '../core/ports';
import { currentReplyOnly } from './body-mode';
import { callAsync } from './call-async';
import { readWholeBody, type BodyFormat } from './composed-message';
import { mailOfKey } from './current-item';
import { offers } from './offers';
import { OutlookError } from './outlook-error';
import { coercionOf, writeBody } from './write-body';

/** UTF-16 code units: https://learn.microsoft.com/javascript/api/outlook/office.body#outlook-office-body-prependasync-member(1) */
const MAX_LENGTH = 1_000_000;

type Callback<Value> = (result: Office.AsyncResult<Value>) => void;
type BodyMethod = 'prependAsync' | 'setSelectedDataAsync';

/** The mail that is being written. Nothing is put into another one that is opened meanwhile. */
export function createComposeForm(): ComposeForm {
  return {
    body,
    insert,
    mend,
  };
}

function body(key: string): ReturnType<ComposeForm['body']> {
  const api = 'body.getAsync';
  return Promise.resolve()
    .then(() => readWholeBody(mailOfKey(key, api)))
    .then((whole) => {
      mailOfKey(key, api);
      return whole;
    });
}

function insert(key: string, draft: Draft, where: 'cursor' | 'top'): Promise<void> {
  const method = where === 'top' ? 'prependAsync' : 'setSelectedDataAsync';
  return formatOf(key).then((format) =>
    put(key, method, format === 'html' ? draft.html : `${draft.text}\n\n`, format),
  );
}

function mend(
  key: string,
  change: (body: string, format: BodyFormat) => MendedBody | null,
): Promise<void> {
  return formatOf(key).then((format) =>
    read(key, format).then((before) => {
      const mended = change(before, format);
      if (mended === null) throw new OutlookError('body.setAsync', 'text-changed');
      return isSelected(key, before, mended, format).then((selected) =>
        replace(key, before, mended, format, selected).then(() =>
          read(key, format).then(
            (after) =>
              isAsMeant(mended.body, after, format, selected)
                ? undefined
                : putBack(key, before, format),
            () => putBack(key, before, format),
          ),
        ),
      );
    }),
  );
}

/** Always rejects: with `put-back`, or with what kept it from being put back. */
function putBack(key: string, before: string, format: BodyFormat): Promise<never> {
  return writeBody(key, before, format).then(() => {
    throw new OutlookError('body.setAsync', 'put-back');
  });
}

/** What the user has selected is replaced as if they typed; all else has to write the body anew. */
function replace(
  key: string,
  before: string,
  mended: MendedBody,
  format: BodyFormat,
  selected: boolean,
): Promise<void> {
  if (selected) return put(key, 'setSelectedDataAsync', mended.edits[0]?.text ?? '', 'text');
  // Outlook may lose an image that is part of the mail when the whole mail is written anew.
  const isWhole = currentReplyOnly().bodyMode === undefined;
  if (isWhole && format === 'html' && /<img[\s>/]/i.test(before)) {
    return Promise.reject(new OutlookError('body.setAsync', 'not-safe'));
  }
  return writeBody(key, mended.body, format);
}

/**
 * Whether the words that one edit replaces are what the user has selected in the body. Outlook does not
 * say where a selection is, so only words that stand there once can be told.
 */
function isSelected(
  key: string,
  before: string,
  { edits }: MendedBody,
  format: BodyFormat,
): Promise<boolean> {
  const api = 'item.getSelectedDataAsync';
  const [edit, ...others] = edits;
  const isWhole = currentReplyOnly().bodyMode === undefined;
  if (!isWhole || !edit || others.length > 0 || edit.quote === '') return Promise.resolve(false);
  const text = format === 'html' ? readHtml(before).text : before;
  if (text.indexOf(edit.quote) !== text.lastIndexOf(edit.quote)) return Promise.resolve(false);
  return callAsync<{ data: string; sourceProperty: string }>(api, (callback) => {
    const mail = mailOfKey(key, api);
    if (!offers(mail, 'getSelectedDataAsync')) throw new OutlookError(api, 'missing-api');
    mail.getSelectedDataAsync(Office.CoercionType.Text, callback as Callback<unknown>);
  }).then(
    ({ data, sourceProperty }) => sourceProperty === 'body' && data === edit.quote,
    () => false,
  );
}

function put(key: string, method: BodyMethod, data: string, format: BodyFormat): Promise<void> {
  const api = `body.${method}`;
  if (data.length > MAX_LENGTH) return Promise.reject(new OutlookError(api, 'too-long'));
  return callAsync(api, (callback) => {
    const { body } = mailOfKey(key, api);
    if (!offers(body, method)) throw new OutlookError(api, 'missing-api');
    body[method](data, { coercionType: coercionOf(format) }, callback);
  });
}

function read(key: string, format: BodyFormat): Promise<string> {
  const api = 'body.getAsync';
  return callAsync<string>(api, (callback) => {
    mailOfKey(key, api).body.getAsync(coercionOf(format), { ...currentReplyOnly() }, callback);
  }).then((body) => {
    mailOfKey(key, api);
    return body;
  });
}

/** Whoever writes has to know: HTML that is written as text loses its formatting. */
function formatOf(key: string): Promise<BodyFormat> {
  const api = 'body.getTypeAsync';
  return callAsync<Office.CoercionType>(api, (callback) => {
    const { body } = mailOfKey(key, api);
    if (!offers(body, 'getTypeAsync')) throw new OutlookError(api, 'missing-api');
    body.getTypeAsync(callback);
  }).then((type) => (type === Office.CoercionType.Html ? 'html' : 'text'));
}

/** Outlook never returns quite the HTML that it was given; what a reader sees of it must be the same. */
function isAsMeant(meant: string, found: string, format: BodyFormat, typed: boolean): boolean {
  if (format === 'text') return words(found) === words(meant);
  const marks = typed ? sourcesOf : tagsOf;
  return (
    words(readHtml(found).text) === words(readHtml(meant).text) && marks(found) === marks(meant)
  );
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A tag that never ends is none, so that hostile markup costs no more than its length. */
const TAG = /<(\/?[a-z][^\s<>/]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>/gi;
const ATTRIBUTE = /\s(href|src|style|color|face|size)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi;

/** The tags in their order, with where they lead and how they look. */
function tagsOf(html: string): string {
  let tags = '';
  html.replace(TAG, (_, name: string, attributes: string) => {
    tags += `<${name.toLowerCase()}${attributesOf(attributes)}>`;
    return '';
  });
  return tags;
}

/** The links and images alone: what is typed into a selection may get a look of its own. */
function sourcesOf(html: string): string {
  return (tagsOf(html).match(/ (href|src)=[^ >]*/g) ?? []).join('');
}

function attributesOf(written: string): string {
  const kept: string[] = [];
  written.replace(ATTRIBUTE, (_, name: string, value: string) => {
    kept.push(` ${name.toLowerCase()}=${value.replace(/["'\s]/g, '')}`);
    return '';
  });
  return kept.sort().join('');
}
