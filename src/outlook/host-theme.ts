import { addMailboxHandler } from './mailbox-events';

export type HostTheme = {
  /** The colour behind text, as `#rrggbb`; `null` where this client names none. */
  background(): string | null;
  /** Calls back when Outlook says that its theme changed; there is no way to stop it. */
  onChange(listener: () => void): void;
};

/** Outlook's own theme, which need not be the operating system's: Mailbox 1.14, not on phones. */
export function createHostTheme(): HostTheme {
  let theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return {
    // `isDarkTheme` is not supported in Outlook, so the colour has to tell.
    background: () => theme?.bodyBackgroundColor ?? null,
    onChange(listener) {
      const { requirements } = Office.context;
      if (theme === undefined || !requirements.isSetSupported('Mailbox', '1.14')) return;
      void addMailboxHandler(
        Office.EventType.OfficeThemeChanged,
        ({ officeTheme }: Office.OfficeThemeChangedEventArgs) => {
          theme = officeTheme;
          listener();
        },
      );
    },
  };
}
