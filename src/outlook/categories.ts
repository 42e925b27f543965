import type { Categories } from '../core/ports';
import { callAsync } from './call-async';
import { itemOfKey } from './current-item';
import { offers } from './offers';
import { OutlookError } from './outlook-error';

const API = 'categories.addAsync';

/** InvalidCategory: the user’s list has none of this name. */
const NOT_LISTED = 9044;

/** Outlook’s coloured categories. The user’s list of them is never read: that needs another permission. */
export function createCategories(): Categories {
  return { add: addCategory };
}

function addCategory(key: string, name: string): Promise<void> {
  const added: Promise<void> = callAsync(API, (callback) => {
    categoriesOf(key).addAsync([name], callback);
  });
  return added.catch((error: unknown) => {
    if (!(error instanceof OutlookError)) throw error;
    if (error.code !== NOT_LISTED && error.code !== 'missing-api') throw error;
  });
}

/** The set counts too: a client can have the object and refuse its calls. */
function categoriesOf(key: string): Office.Categories {
  const { categories } = itemOfKey(key, API) as { categories?: Office.Categories };
  const isClaimed = Office.context.requirements.isSetSupported('Mailbox', '1.8');
  if (!isClaimed || categories === undefined || !offers(categories, 'addAsync'))
    throw new OutlookError(API, 'missing-api');
  return categories;
}
