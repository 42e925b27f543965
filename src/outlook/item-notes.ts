import { kindOf } from '../core';
import { isRecord } from '../core/records';
import type { Answer, ItemNotes, Notes, NotesChange } from '../core/ports';
import { callAsync } from './call-async';
import { itemOfKey } from './current-item';
import { offers } from './offers';
import { OutlookError } from './outlook-error';

/** The one custom property of ours. Its value is JSON, because Outlook’s typings know strings only. */
const NAME = 'declineGracefully';

/** UTF-16 code units of all our properties of an item as JSON: https://learn.microsoft.com/javascript/api/outlook/office.customproperties */
const MAX_LENGTH = 2500;

/** JSON that anybody may have written; a later version of the add-in saves members that this one doesn’t know. */
type Stored = { readonly [Name in keyof Notes]: unknown } & Readonly<Record<string, unknown>>;

/** Custom properties: no other add-in sees them, and they do not travel with the mail. */
export function createItemNotes(): ItemNotes {
  return { load: loadNotes, change: changeNotes };
}

function loadNotes(key: string): Promise<Notes> {
  return loadProperties(key).then((properties) => {
    const stored = storedNotes(properties);
    const decidedAt = dateIn(stored['decidedAt']);
    const answer = answerIn(stored['answer']);
    return { ...(decidedAt && { decidedAt }), ...(answer && { answer }) };
  });
}

function changeNotes(key: string, change: NotesChange): Promise<void> {
  const api = 'customProperties.saveAsync';
  return loadProperties(key).then((properties) => {
    const notes = { ...storedNotes(properties), ...change };
    // JSON leaves out what is undefined.
    const value = JSON.stringify({
      ...notes,
      decidedAt: notes.decidedAt ?? undefined,
      answer: notes.answer ?? undefined,
    });
    if (JSON.stringify({ [NAME]: value }).length > MAX_LENGTH) {
      throw new OutlookError(api, 'too-long');
    }
    return callAsync(api, (callback) => {
      itemOfKey(key, api);
      properties.set(NAME, value);
      properties.saveAsync(callback);
    });
  });
}

function loadProperties(key: string): Promise<Office.CustomProperties> {
  const api = 'item.loadCustomPropertiesAsync';
  return callAsync<Office.CustomProperties>(api, (callback) => {
    const item = itemOfKey(key, api);
    if (!offers(item, 'loadCustomPropertiesAsync')) throw new OutlookError(api, 'missing-api');
    item.loadCustomPropertiesAsync(callback);
  }).then((properties) => {
    itemOfKey(key, api);
    return properties;
  });
}

/** Empty for a value that is not ours. */
function storedNotes(properties: Office.CustomProperties): Stored {
  const value = properties.get(NAME) as unknown;
  if (typeof value !== 'string') return {};
  try {
    const stored = JSON.parse(value) as unknown;
    return isRecord(stored) ? stored : {};
  } catch {
    return {};
  }
}

function dateIn(value: unknown): Date | null {
  const date = new Date(typeof value === 'string' ? value : NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}

function answerIn(value: unknown): Answer | null {
  if (!isRecord(value)) return null;
  const at = dateIn(value['at']);
  const kind = kindOf(value['scenario'], value['response']);
  return at && kind && { at, ...kind };
}
