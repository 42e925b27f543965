/** @jest-environment jsdom */
import { browserClipboard } from '../../src/taskpane/clipboard';

const draft = { text: 'No, thank you.', html: '<p>No, thank you.</p>' };

class WrittenItem {
  readonly kinds: Record<string, Blob>;
  constructor(kinds: Record<string, Blob>) {
    this.kinds = kinds;
  }
}

function browser(parts: { write?: (items: unknown) => Promise<void>; command?: () => boolean }) {
  Object.assign(window, { ClipboardItem: WrittenItem });
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: parts.write === undefined ? undefined : { write: parts.write },
  });
  Object.assign(document, { execCommand: parts.command ?? (() => false) });
  return browserClipboard(window);
}

test('text and formatted text are written together', async () => {
  const written: WrittenItem[] = [];
  const write = (items: unknown) => Promise.resolve(void written.push(...(items as WrittenItem[])));
  await browser({ write }).copy(draft);
  expect(Object.keys(written[0]?.kinds ?? {})).toEqual(['text/plain', 'text/html']);
});

test('where writing is refused, the copy command takes over and the focus stays', async () => {
  document.body.innerHTML = '<button>Copy</button>';
  document.querySelector('button')?.focus();
  let selected = '';
  const command = () => {
    const source = document.activeElement as HTMLTextAreaElement;
    selected = source.value.slice(source.selectionStart, source.selectionEnd);
    return true;
  };
  await browser({ write: () => Promise.reject(new DOMException('no')), command }).copy(draft);
  expect(selected).toBe(draft.text);
  expect(document.querySelector('textarea')).toBeNull();
  expect(document.activeElement?.textContent).toBe('Copy');
});

test('where both are refused, it rejects with a port error', async () => {
  await expect(browser({}).copy(draft)).rejects.toMatchObject({
    code: 'missing-api',
    api: 'clipboard.write',
  });
});
