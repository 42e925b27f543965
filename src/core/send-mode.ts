import { hashesIn, withLatest } from './kept-hashes';
import type { SettingsStore } from './ports';
import { hashOf } from './text/hash';

export const SEND_MODE = 'sendCheck';
const DRAFTED = 'draftedFor';

/** Which mails are checked at Send: every one, those that answer what we drafted for, or none. */
export type SendMode = 'every' | 'drafted' | 'off';

export type SendModeSetting = {
  /** `every` where nothing is kept, or nothing that this version knows. */
  get(): SendMode;
  /** Rejects with a `PortError` when the mailbox did not take it. */
  set(mode: SendMode): Promise<void>;
};

type Readable = Pick<SettingsStore, 'get'>;

export function sendModeIn(settings: Pick<SettingsStore, 'get' | 'set'>): SendModeSetting {
  return { get: () => modeIn(settings), set: (mode) => settings.set(SEND_MODE, mode) };
}

/**
 * Whether the mail that is sent is to be checked. Settings that cannot be read stop no check: to
 * look at a mail does no harm.
 *
 * @param conversation names the mail’s conversation, and is asked only where that decides; a mail
 *   without one answers nothing, so it goes out unchecked in the mode `drafted`
 */
export function isCheckedAtSend(settings: Readable, conversation: () => string | null): boolean {
  try {
    const mode = modeIn(settings);
    if (mode !== 'drafted') return mode === 'every';
    const name = conversation();
    return name !== null && hashesIn(settings.get(DRAFTED)).includes(hashOf(name));
  } catch {
    return true;
  }
}

/**
 * Keeps a hash of the conversation for which a reply was drafted, among the latest hundred, whatever
 * the mode is now. Rejects with a `PortError` when the mailbox did not take it.
 */
export async function keepDrafted(
  settings: Pick<SettingsStore, 'get' | 'change'>,
  conversation: string,
): Promise<void> {
  const hash = hashOf(conversation);
  const kept = hashesIn(settings.get(DRAFTED));
  if (kept[kept.length - 1] === hash) return;
  await settings.change(DRAFTED, (value) => withLatest(hashesIn(value), hash));
}

function modeIn(settings: Readable): SendMode {
  try {
    const mode = settings.get(SEND_MODE);
    return mode === 'drafted' || mode === 'off' ? mode : 'every';
  } catch {
    return 'every';
  }
}
