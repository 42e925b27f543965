import { templatesIn } from '../core';
import { isUnknownHere, keepSynced, lastSyncIn } from '../core/last-sync';
import {
  isMailboxError,
  type MailboxError,
  type MailboxTrouble,
  type TemplateSync,
} from '../core/mailbox-ports';
import { isPortError, type SettingsStore } from '../core/ports';
import {
  changesBetween,
  identified,
  mergeTemplates,
  type Conflict,
  type Decision,
} from '../core/template-merge';
import type * as TemplateFile from './template-file';
import type { Refusal } from './template-file';

type Changes = ReturnType<typeof changesBetween>;

/** What came of a sync. Nothing was written anywhere unless it says so. */
export type SyncOutcome =
  /** Both have the same since then. */
  | {
      readonly kind: 'synced';
      readonly came: Changes;
      readonly went: Changes;
      readonly since: Date;
    }
  | { readonly kind: 'undecided'; readonly conflicts: readonly Conflict[] }
  /** What lies there is no file of ours. */
  | { readonly kind: 'foreign'; readonly text: string; readonly refusal: Refusal }
  /** A file of all of them together would not be one of ours. */
  | { readonly kind: 'too-much' }
  /** The file has all of it, what is here is as it was. */
  | { readonly kind: 'no-room' | 'not-kept' }
  | { readonly kind: 'troubled'; readonly trouble: MailboxTrouble };

/** How often a file that somebody else writes meanwhile is read and merged anew; our own figure. */
const ATTEMPTS = 4;

/**
 * Brings the templates of the mailbox and those of the file together. The file is written first, so that
 * a mailbox that does not take its part costs no more than another sync.
 */
export async function syncTemplates(
  {
    templateSync,
    settings,
    now,
    file: { readSyncedFile, writeSyncedFile },
  }: {
    readonly templateSync: TemplateSync;
    readonly settings: SettingsStore;
    readonly now: () => Date;
    readonly file: Pick<typeof TemplateFile, 'readSyncedFile' | 'writeSyncedFile'>;
  },
  decisions: readonly Decision[] = [],
): Promise<SyncOutcome> {
  let sent: { readonly text: string; readonly went: Changes } | null = null;
  /** Of the last save, which what is loaded next may solve. */
  let doubt: MailboxError | null = null;
  try {
    for (let attempt = 0; ; attempt += 1) {
      // Before the file is loaded: what another pane notes meanwhile may be newer than that file.
      const last = lastSyncIn(settings);
      const found = await templateSync.load().catch((error: unknown) => {
        throw doubt?.trouble === 'unconfirmed' ? doubt : error;
      });
      const read = found && readSyncedFile(found.text);
      if (found && read?.kind === 'refused')
        return { kind: 'foreign', text: found.text, refusal: read };
      const filed = read?.kind === 'read' ? read.templates : [];

      const here = templatesIn(settings).templates;
      const all = identified(filed, here);
      // Those stay in the file as they are: here nobody can tell what became of them.
      const unknown = all.filter(({ id }) => isUnknownHere(settings, id));
      const there = all.filter((template) => !unknown.includes(template));
      const { merged, conflicts } = mergeTemplates({
        // Who deletes the file deletes none of the templates.
        base: (found && last?.both) ?? new Map(),
        here,
        there,
        decisions,
      });
      if (conflicts.length > 0) return { kind: 'undecided', conflicts };

      const came = changesBetween(here, merged);
      const went = changesBetween(there, merged);
      const text = writeSyncedFile([...merged, ...unknown]);
      const isThere = found !== null && text === writeSyncedFile(filed);
      let version = found?.version ?? '';
      if (!isThere) {
        if (readSyncedFile(text).kind === 'refused') return { kind: 'too-much' };
        if (attempt === ATTEMPTS) throw doubt ?? new Error('A file that was not saved.');
        sent = { text, went };
        try {
          version = await templateSync.save(text, found?.version ?? null);
        } catch (error) {
          if (!isMailboxError(error) || !['changed', 'unconfirmed'].includes(error.trouble))
            throw error;
          doubt = error;
          continue;
        }
      }
      const isNews = version !== last?.version || came.written + came.deleted > 0;
      const at = isNews ? now() : last.at;
      if (isNews) await keepSynced(settings, { read: here, merged, version, at });
      return { kind: 'synced', came, went: sent?.text === text ? sent.went : went, since: at };
    }
  } catch (error) {
    if (isMailboxError(error)) return { kind: 'troubled', trouble: error.trouble };
    if (!isPortError(error)) throw error;
    return { kind: error.code === 'no-room' ? 'no-room' : 'not-kept' };
  }
}
