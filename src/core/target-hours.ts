import type { SettingsStore } from './ports';
import { TARGET_HOURS } from './reply-clock';

export const TARGET = 'targetHours';

/** Within how many hours an answer can be wanted. */
export const TARGETS = [24, TARGET_HOURS, 72] as const;
export type TargetHours = (typeof TARGETS)[number];

/** 48 where nothing is kept, nothing that can be chosen, or nothing can be read. */
export function targetHoursIn(settings: Pick<SettingsStore, 'get'>): TargetHours {
  try {
    const kept = settings.get(TARGET);
    return TARGETS.find((each) => each === kept) ?? TARGET_HOURS;
  } catch {
    return TARGET_HOURS;
  }
}

/** Rejects with a `PortError` when the mailbox did not take it. */
export function keepTargetHours(
  settings: Pick<SettingsStore, 'set'>,
  hours: TargetHours,
): Promise<void> {
  return settings.set(TARGET, hours);
}
