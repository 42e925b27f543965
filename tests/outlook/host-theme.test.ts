import { createHostTheme } from '../../src/outlook/host-theme';
import { openOutlook } from './open-outlook';

type ThemeHandler = (event: { readonly officeTheme: Partial<Office.OfficeTheme> }) => void;

/** A client with a theme; its office.js is newer than the published one, so it is made by hand. */
function openWithTheme(addHandlerAsync: unknown): void {
  const { office } = openOutlook();
  globalThis.Office = {
    AsyncResultStatus: office.AsyncResultStatus,
    EventType: office.EventType,
    context: {
      officeTheme: { bodyBackgroundColor: '#212121' },
      mailbox: { addHandlerAsync },
      requirements: { isSetSupported: () => true },
    },
  } as unknown as typeof Office;
}

test('names no colour where the client has no theme', () => {
  const { mailbox } = openOutlook();
  const theme = createHostTheme();
  theme.onChange(jest.fn());
  expect(theme.background()).toBeNull();
  expect(mailbox.faults.calls).toEqual([]);
});

test('follows the theme of the client', async () => {
  let change: ThemeHandler = () => undefined;
  const registered = new Promise<void>((resolve) => {
    openWithTheme((_event: string, handler: ThemeHandler, answer: (result: object) => void) => {
      change = handler;
      answer({ status: Office.AsyncResultStatus.Succeeded });
      resolve();
    });
  });
  const theme = createHostTheme();
  const listener = jest.fn();
  theme.onChange(listener);
  await registered;
  expect(theme.background()).toBe('#212121');
  change({ officeTheme: { bodyBackgroundColor: '#ffffff' } });
  expect(theme.background()).toBe('#ffffff');
  expect(listener).toHaveBeenCalledTimes(1);
});

test('keeps the first colour where the client refuses the event', async () => {
  openWithTheme(() => {
    throw new Error('Not here.');
  });
  const theme = createHostTheme();
  theme.onChange(jest.fn());
  await new Promise(setImmediate);
  expect(theme.background()).toBe('#212121');
});
