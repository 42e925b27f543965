import { openAlert } from './alert-dialog';
import type { OpenAlert } from './alert-dialog';
import { smartAlertMarkdown } from './smart-alert-markdown';

export type SendChoice = 'send' | 'keep' | 'take-action';

/** `allowEvent: false` and what came with it; a field of another type than Outlook's counts as absent. */
export type SmartAlert = {
  readonly errorMessage: string;
  readonly markdown: string | null;
  readonly cancelLabel: string | null;
  readonly commandId: string | null;
  readonly contextData: unknown;
  readonly sendModeOverride: string | null;
};

const stringOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Reads what a send event completed with; `null` when the mail may go. */
export function readSmartAlert(completed: Readonly<Record<string, unknown>>): SmartAlert | null {
  if (completed['allowEvent'] !== false) return null;
  return {
    errorMessage:
      stringOrNull(completed['errorMessage']) ??
      'This add-in asks you to look again before sending.',
    markdown: stringOrNull(completed['errorMessageMarkdown']),
    cancelLabel: stringOrNull(completed['cancelLabel']),
    commandId: stringOrNull(completed['commandId']),
    contextData: completed['contextData'],
    sendModeOverride: stringOrNull(completed['sendModeOverride']),
  };
}

/**
 * Shows the add-in's objection. With a command, the label that the add-in gave belongs to the
 * button that opens it; without one, it renames “Don't send”.
 */
export function showSmartAlert(
  displayName: string,
  alert: SmartAlert,
  maySendAnyway: boolean,
): Promise<SendChoice> {
  const { cancelLabel, commandId, markdown, errorMessage } = alert;
  const takesAction = commandId !== null;
  return openAlert<SendChoice>({
    title: displayName,
    body: markdown === null ? [errorMessage] : smartAlertMarkdown(markdown),
    escape: 'keep',
    choices: [
      ...(takesAction
        ? [{ label: cancelLabel ?? 'Take action', value: 'take-action' as const, primary: true }]
        : []),
      {
        label: takesAction ? "Don't send" : (cancelLabel ?? "Don't send"),
        value: 'keep',
        primary: !takesAction,
      },
      ...(maySendAnyway ? [{ label: 'Send anyway', value: 'send' as const }] : []),
    ],
  }).chosen;
}

/** The add-in has not answered yet, or cannot: with `PromptUser` the writer decides. */
export function showUnanswered(
  displayName: string,
  text: string,
  maySendAnyway: boolean,
): OpenAlert<SendChoice> {
  return openAlert<SendChoice>({
    title: displayName,
    body: [text],
    escape: 'keep',
    choices: [
      { label: "Don't send", value: 'keep', primary: true },
      ...(maySendAnyway ? [{ label: 'Send anyway', value: 'send' as const }] : []),
    ],
  });
}
