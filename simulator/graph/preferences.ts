import { Refusal } from './refusal';

/** What the header `Prefer` asks for. */
export type Preferences = {
  readonly immutableIds: boolean;
  readonly bodyType: 'html' | 'text';
  /** Of a delta query. */
  readonly maxPageSize: number | null;
};

/** Refuses preferences that Graph would pass over in silence. */
export function readPreferences(header: string | undefined): Preferences {
  let read: Preferences = { immutableIds: false, bodyType: 'html', maxPageSize: null };
  for (const part of (header ?? '').split(',').map((each) => each.trim())) {
    const size = /^odata\.maxpagesize=(\d+)$/.exec(part)?.[1];
    if (part === '') continue;
    else if (part === 'IdType="ImmutableId"') read = { ...read, immutableIds: true };
    else if (part === 'outlook.body-content-type="text"') read = { ...read, bodyType: 'text' };
    else if (part === 'outlook.body-content-type="html"') read = { ...read, bodyType: 'html' };
    else if (size !== undefined && Number(size) >= 1 && Number(size) <= 1000) {
      read = { ...read, maxPageSize: Number(size) };
    } else throw new Refusal(400, 'StrictPreference', `The preference ${part} is not known here.`);
  }
  return read;
}
