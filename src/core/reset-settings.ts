import { SIGN_OFF, WORDING } from './draft-defaults';
import type { SettingsStore } from './ports';
import { SEND_MODE } from './send-mode';
import { SWITCHED_OFF } from './switched-off';
import { TARGET } from './target-hours';

/** How the pane looks; its values are the pane’s own. */
export const LOOK = 'look';

/** What the user has chosen, apart from what they have written and what is remembered for them. */
const CHOSEN = [SIGN_OFF, WORDING, SEND_MODE, TARGET, LOOK, SWITCHED_OFF];

/** By name, as the mailbox had it; `undefined` where it had nothing. */
export type Chosen = ReadonlyMap<string, unknown>;

/**
 * All that can be chosen becomes as it was at first. Resolves with what stood there; rejects with a
 * `PortError` when the mailbox did not take it, and nothing is changed then.
 */
export async function resetSettings(settings: Pick<SettingsStore, 'changeAll'>): Promise<Chosen> {
  const stood = new Map<string, unknown>();
  await settings.changeAll(
    new Map(
      CHOSEN.map((name) => [
        name,
        (value) => {
          stood.set(name, value);
          return undefined;
        },
      ]),
    ),
  );
  return stood;
}

/** Puts back what stood before a reset, but for what was chosen since. Rejects as `resetSettings` does. */
export function putSettingsBack(
  settings: Pick<SettingsStore, 'changeAll'>,
  stood: Chosen,
): Promise<void> {
  return settings.changeAll(
    new Map([...stood].map(([name, value]) => [name, (now: unknown) => now ?? value])),
  );
}
