import type { MailFolder } from '@microsoft/microsoft-graph-types';
import { folderId, readId } from './ids';
import { Refusal } from './refusal';

export type StoredFolder = { readonly key: number; readonly displayName: string };

const WELL_KNOWN = [
  'inbox',
  'drafts',
  'sentitems',
  'deleteditems',
  'junkemail',
  'archive',
] as const;
export type WellKnownFolder = (typeof WELL_KNOWN)[number];

const DISPLAY_NAMES: Readonly<Record<WellKnownFolder, string>> = {
  inbox: 'Inbox',
  drafts: 'Drafts',
  sentitems: 'Sent Items',
  deleteditems: 'Deleted Items',
  junkemail: 'Junk Email',
  archive: 'Archive',
};

/** Stands for the root, which lists no messages. */
const ROOT = 0;

/** The key of a folder that every mailbox has. */
export function wellKnown(name: WellKnownFolder): number {
  return WELL_KNOWN.indexOf(name) + 1;
}

/** The folders at the top of the mailbox. */
export class MailFolders {
  #folders: readonly StoredFolder[] = WELL_KNOWN.map((name) => ({
    key: wellKnown(name),
    displayName: DISPLAY_NAMES[name],
  }));

  get all(): readonly StoredFolder[] {
    return this.#folders;
  }

  /** By well-known name or id; refuses what names none. */
  named(name: string): StoredFolder {
    const key = WELL_KNOWN.some((known) => known === name)
      ? wellKnown(name as WellKnownFolder)
      : this.#keyOf(name);
    const folder = this.#folders.find((each) => each.key === key);
    if (folder === undefined) {
      throw new Refusal(404, 'ErrorItemNotFound', `No folder ${name} is in this mailbox.`);
    }
    return folder;
  }

  /** Refuses a name that is taken. */
  add(displayName: string): StoredFolder {
    if (displayName.trim() === '') {
      throw new Refusal(400, 'ErrorInvalidArgument', 'A folder has a displayName.');
    }
    const lower = displayName.toLowerCase();
    if (this.#folders.some((folder) => folder.displayName.toLowerCase() === lower)) {
      throw new Refusal(
        409,
        'ErrorFolderExists',
        `A folder with the specified name already exists: ${displayName}.`,
      );
    }
    const folder = { key: this.#folders.length + 1, displayName };
    this.#folders = [...this.#folders, folder];
    return folder;
  }

  #keyOf(id: string): number {
    const read = readId(id);
    if (read?.kind === 'folder') return read.key;
    const of = read === null ? 'neither a well-known name nor the id of a folder' : read.kind;
    throw new Refusal(400, 'ErrorInvalidIdMalformed', `Id is malformed: ${id} is ${of}.`);
  }
}

/** A folder as Graph shows it. */
export function folderResource(
  folder: StoredFolder,
  counts: { readonly total: number; readonly unread: number },
): MailFolder {
  return {
    id: folderId(folder.key),
    displayName: folder.displayName,
    parentFolderId: folderId(ROOT),
    childFolderCount: 0,
    unreadItemCount: counts.unread,
    totalItemCount: counts.total,
    isHidden: false,
  };
}
