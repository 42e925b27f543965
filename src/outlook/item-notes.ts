import type { ItemNotes, Notes } from '../core/ports';
import { callAsync } from './call-async';
import { itemOfKey } from './current-item';
import { offers } from './offers';
import { OutlookError } from './outlook-error';

/** The one custom property of ours. Its value is JSON, because Outlook’s typings know strings only. */
const NAME = 'declineGracefully';

/** UTF-16 code units of all our properties of an item as JSON: https://learn.microsoft.com/javascript/api/outlook/office.customproperties */
const MAX_LENGTH = 2500;

/** Not `Notes` yet, and with members that a later version of the add-in may have saved. */
type StoredNotes = { readonly decidedAt?: unknown };

/** Custom properties: no other add-in sees them, and they do not travel with the mail. */
export function createItemNotes(): ItemNotes {
  return { load: loadNotes, save: saveNotes };
}

function loadNotes(key: string): Promise<Notes> {
  return loadProperties(key).then((properties) => {
    const decidedAt = dateIn(storedNotes(properties).decidedAt);
    return decidedAt === null ? {} : { decidedAt };
  });
}

function saveNotes(key: string, { decidedAt }: Notes): Promise<void> {
  const api = 'customProperties.saveAsync';
  return loadProperties(key).then((properties) => {
    const value = JSON.stringify({ ...storedNotes(properties), decidedAt });
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
function storedNotes(properties: Office.CustomProperties): StoredNotes {
  const value = properties.get(NAME) as unknown;
  if (typeof value !== 'string') return {};
  try {
    const stored = JSON.parse(value) as unknown;
    return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {};
  } catch {
    return {};
  }
}

function dateIn(value: unknown): Date | null {
  const date = new Date(typeof value === 'string' ? value : NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}
