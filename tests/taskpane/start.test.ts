/** @jest-environment jsdom */
import { screen } from '@testing-library/dom';
import { openOutlook } from '../outlook/open-outlook';

async function loadPane(): Promise<void> {
  document.body.innerHTML = '<div id="pane"></div>';
  jest.resetModules();
  await import('../../src/taskpane/index');
}

beforeAll(() => {
  // jsdom has no media queries.
  window.matchMedia = () => Object.assign(new EventTarget(), { matches: false }) as MediaQueryList;
});

test('without Outlook’s script the page says what to do', async () => {
  Reflect.deleteProperty(globalThis, 'Office');
  await loadPane();
  expect(screen.getByText(/Outlook’s own script did not load/).textContent).toContain('connection');
});

test('outside Outlook the page says where it belongs', async () => {
  const outside = { ready: Promise.resolve({ host: null, platform: null }) };
  const hosts = { Outlook: 'Outlook' };
  Object.assign(globalThis, {
    Office: {
      HostType: hosts,
      onReady: (start: (info: unknown) => void) => outside.ready.then(start),
    },
  });
  await loadPane();
  expect((await screen.findByText(/the task pane of an Outlook add-in/)).tagName).toBe('P');
});

test('in Outlook the pane opens on the message', async () => {
  const outlook = openOutlook();
  await loadPane();
  const title = await screen.findByRole('heading', { level: 1, name: 'Message from Rita Vale' });
  expect(title.closest('#pane')).not.toBeNull();
  expect(outlook.violations).toEqual([]);
});
