import type { Draft } from '../core';
import type { Clipboard } from '../core/ports';

class ClipboardError extends Error {
  override readonly name = 'ClipboardError';
  readonly code = 'missing-api';
  readonly api = 'clipboard.write';
}

/**
 * The browser's clipboard. Office's web views may refuse the asynchronous interface, which needs a
 * permission of the frame; the older copy command works there while the user's click is handled.
 */
export function browserClipboard(page: Window & typeof globalThis): Clipboard {
  return {
    async copy(draft) {
      if (await writes(page, draft)) return;
      if (!copiesByCommand(page.document, draft)) {
        throw new ClipboardError('The browser refused to copy.');
      }
    },
  };
}

async function writes(page: Window & typeof globalThis, { text, html }: Draft): Promise<boolean> {
  try {
    const item = new page.ClipboardItem({
      'text/plain': new page.Blob([text], { type: 'text/plain' }),
      'text/html': new page.Blob([html], { type: 'text/html' }),
    });
    await page.navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}

function copiesByCommand(document: Document, { text, html }: Draft): boolean {
  const focused = document.activeElement;
  const source = document.createElement('textarea');
  source.value = text;
  source.setAttribute('aria-hidden', 'true');
  source.style.position = 'fixed';
  source.style.opacity = '0';
  source.addEventListener('copy', (event) => {
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  });
  document.body.append(source);
  source.focus({ preventScroll: true });
  source.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way left where the asynchronous clipboard is refused
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    source.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
