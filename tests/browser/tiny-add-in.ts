import type { Page } from '@playwright/test';

const page = (script: string): string => `<!doctype html>
<meta charset="utf-8">
<title>Tiny add-in</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<body>
<script>
const shown = (text) => { document.body.append(Object.assign(document.createElement('p'), { textContent: text })); };
${script}
</script>`;

/**
 * Puts a small add-in in the place of ours, so that the simulator is tested by itself. Each part is
 * script: `commands` for the function file, `pane` for the task pane.
 */
export async function useTinyAddIn(
  driven: Page,
  { commands = '', pane = '' }: { readonly commands?: string; readonly pane?: string },
): Promise<void> {
  const pages = { 'commands.html': `${commands}\nOffice.onReady();`, 'taskpane.html': pane };
  for (const [file, script] of Object.entries(pages)) {
    await driven.route(`https://localhost:3000/${file}`, (route) =>
      route.fulfill({ contentType: 'text/html', body: page(script) }),
    );
  }
}

/** A send event that completes with these options. */
export function answersSending(options: Readonly<Record<string, unknown>>): string {
  return `Office.actions.associate('onMessageSendHandler', (event) => event.completed(${JSON.stringify(options)}));`;
}
