import { readFile } from 'node:fs/promises';

import { answerRequest } from '../../simulator/server/answer-request';
import { accessibilityFaults } from './accessibility';
import { addInName, expect, strayRequests, test } from './simulator';
import { answersSending, useTinyAddIn } from './tiny-add-in';

const recruiter = 'Head of Product at a robotics company in Leeds';
const thanks = 'Thank you for Thursday';

const showsItem = `Office.onReady(() => {
  const show = () => shown(Office.context.mailbox.item?.subject ?? 'nothing open');
  show();
  Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, show);
});`;

test.describe('Messages', () => {
  test('follow the arrow keys, and Escape selects nothing', async ({ simulator, page }) => {
    await simulator.open();
    await simulator.messages().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    const second = simulator.messages().getByRole('option').nth(1);
    await expect(second).toHaveAttribute('aria-selected', 'true');
    await expect(simulator.readingPane().getByRole('heading')).toHaveText('Budget review, week 48');
    await page.keyboard.press('Escape');
    await expect(simulator.readingPane()).toContainText('Select a message to read');
  });

  test('bring nothing with them that runs or loads', async ({ simulator, page }) => {
    await simulator.open({ message: 'hostile-sender' });
    await expect(simulator.readingPane().getByRole('heading')).toContainText('"><script>');
    await expect(simulator.readingPane()).toContainText('<img src=x onerror=');
    await expect(simulator.messageText().locator('body')).toContainText('save your team hours');
    await expect(
      simulator
        .messageText()
        .locator('body')
        .locator('script, style, [src], [style*=url], iframe, form, svg'),
    ).toHaveCount(0);
    await expect(page).toHaveTitle('Outlook simulator');
  });

  test('ask no foreign address, whichever is opened and answered', async ({ simulator, page }) => {
    await useTinyAddIn(page, {});
    await simulator.open();
    const options = simulator.messages().getByRole('option');
    for (let index = 0; index < (await options.count()); index += 1) {
      await options.nth(index).click();
      await expect(options.nth(index)).toHaveAttribute('aria-selected', 'true');
      await simulator.readingPane().getByRole('button', { name: 'Reply', exact: true }).click();
      await expect(simulator.composeBody()).toBeVisible();
      await page.getByRole('button', { name: 'Discard' }).click();
    }
    expect(strayRequests(simulator.requests)).toEqual([]);
    expect(strayRequests([...simulator.requests, 'https://tracker.example/'])).toHaveLength(1);
  });

  test('open from a file of one’s own', async ({ simulator, page }) => {
    await simulator.open();
    await page.getByLabel('Open .eml…').setInputFiles({
      name: 'own.eml',
      mimeType: 'message/rfc822',
      buffer: Buffer.from('From: Ada <ada@own.example>\r\nSubject: Hello there\r\n\r\nMy own mail'),
    });
    await expect(simulator.readingPane().getByRole('heading')).toHaveText('Hello there');
    await expect(simulator.readingPane()).toContainText('My own mail');
  });

  test('open where a file is dropped; what is no message is said to be none', async ({
    simulator,
    page,
  }) => {
    await simulator.open();
    const drop = async (text: string): Promise<void> => {
      const dataTransfer = await page.evaluateHandle((content) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], 'dropped.eml'));
        return transfer;
      }, text);
      await page.dispatchEvent('main', 'drop', { dataTransfer });
    };
    await drop('From: Ada <ada@own.example>\nSubject: Dropped\n\nText');
    await expect(simulator.readingPane().getByRole('heading')).toHaveText('Dropped');
    await drop('just some words');
    await expect(page.getByText('neither a sender nor a subject')).toBeVisible();
  });
});

test.describe('Ribbon', () => {
  test('shows what the manifest says, as one tab stop', async ({ simulator, page }) => {
    await simulator.open({ message: 'recruiter-outreach' });
    const group = simulator.ribbon().getByRole('group', { name: addInName });
    await expect(group.getByRole('button')).toHaveText(['Decline gracefully', 'Checklist']);
    const [first, second] = await group.getByRole('button').all();
    await expect(first ?? group).toHaveAttribute('tabindex', '0');
    await first?.focus();
    await page.keyboard.press('ArrowRight');
    await expect(second ?? group).toBeFocused();
    await expect(first ?? group).toHaveAttribute('tabindex', '-1');
  });

  test('runs a function with the control that was pressed', async ({ simulator, page }) => {
    await useTinyAddIn(page, {
      commands: `Office.actions.associate('declineGracefully', (event) => {
        const message = event.source.id + ' on ' + Office.context.mailbox.item.subject;
        Office.context.mailbox.item.notificationMessages.replaceAsync('note', { type: 'errorMessage', message },
          () => event.completed());
      });`,
    });
    await simulator.open({ message: 'thank-you' });
    await simulator.pressRibbon('Decline gracefully');
    await expect(simulator.notifications()).toContainText(`readDeclineButton on ${thanks}`);
    await simulator.notifications().getByRole('button', { name: 'Dismiss' }).click();
    await expect(simulator.notifications()).not.toContainText('readDeclineButton');
  });

  test('says so when the function is not there', async ({ simulator, page }) => {
    await useTinyAddIn(page, {});
    await simulator.open({ message: 'thank-you' });
    await simulator.pressRibbon('Decline gracefully');
    await expect(page.getByText('did not finish')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Host log entries' })).toContainText('Failed');
    simulator.expectedViolations = ['No function is associated with declineGracefully'];
  });

  test('is busy while the function runs', async ({ simulator, page }) => {
    await useTinyAddIn(page, {
      commands: `Office.actions.associate('declineGracefully', (event) => {
        Office.context.mailbox.item.body.getAsync('text', () => event.completed());
      });`,
    });
    await simulator.open({ message: 'thank-you', faults: ['body.getAsync:delay:1500'] });
    await simulator.pressRibbon('Decline gracefully');
    const busy = simulator.ribbon().getByRole('button', { name: 'Decline gracefully' });
    await expect(busy).toHaveAttribute('aria-busy', 'true');
    await expect(busy).not.toHaveAttribute('aria-busy', 'true');
  });

  test('of a phone has the phone’s buttons', async ({ simulator }) => {
    await simulator.open({ message: 'thank-you', profile: 'mobile' });
    await expect(simulator.ribbon().getByRole('button')).toHaveText(['Checklist']);
  });
});

test.describe('Task pane', () => {
  test('closes with the selection', async ({ simulator, page }) => {
    await useTinyAddIn(page, { pane: showsItem });
    await simulator.open({ message: 'recruiter-outreach' });
    await simulator.pressRibbon('Checklist');
    await expect(simulator.pane().getByText(recruiter)).toBeVisible();
    await simulator.openMessage(thanks);
    await expect(simulator.paneFrame()).toHaveCount(0);
  });

  test('follows the selection while it is pinned, to nothing at all', async ({
    simulator,
    page,
  }) => {
    await useTinyAddIn(page, { pane: showsItem });
    await simulator.open({ message: 'recruiter-outreach', pane: 'open' });
    await expect(simulator.pane().getByText(recruiter)).toBeVisible();
    await page.getByRole('button', { name: 'Pin' }).click();
    await simulator.openMessage(thanks);
    await expect(simulator.pane().getByText(thanks)).toBeVisible();
    await simulator.messages().press('Escape');
    await expect(simulator.pane().getByText('nothing open')).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(simulator.paneFrame()).toHaveCount(0);
  });

  test('for reading waits while a reply is written', async ({ simulator, page }) => {
    await useTinyAddIn(page, { pane: showsItem });
    await simulator.open({ message: 'recruiter-outreach', pane: 'open' });
    await simulator.readingPane().getByRole('button', { name: 'Reply', exact: true }).click();
    await expect(simulator.paneFrame()).toHaveCount(0);
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect(simulator.pane().getByText(recruiter)).toBeVisible();
  });
});

test.describe('Reply', () => {
  test('has recipients, signature and quoted thread, and goes out as written', async ({
    simulator,
    page,
  }) => {
    await useTinyAddIn(page, { commands: answersSending({ allowEvent: true }) });
    await simulator.open({ message: 'long-thread' });
    await simulator.readingPane().getByRole('button', { name: 'Reply all' }).click();
    await expect(page.getByLabel('To', { exact: true })).toHaveValue(/Pascal Ferreira/);
    await expect(page.getByLabel('Cc')).toHaveValue(/Wren Castellano/);
    await expect(page.getByLabel('Subject')).toHaveValue('Re: FW: RE: FW: Advisory board 2027');
    await expect(simulator.composeBody()).toBeFocused();
    await expect(simulator.composeBody()).toContainText('Product lead, Northlake');
    await expect(simulator.composeBody()).toContainText(
      'Please write to our ten largest customers',
    );

    await page.keyboard.press('Control+Home');
    await page.keyboard.type('No, thank you.');
    await simulator.send();
    await expect(page.getByText('Message sent.')).toBeVisible();
    const [sent] = await simulator.sent();
    expect(sent?.body).toMatch(/^<div>No, thank you\./);
    expect(sent?.to).toContain('pascal.ferreira@northlake.example');
  });

  test('shows what the add-in writes into it', async ({ simulator, page }) => {
    await useTinyAddIn(page, {
      pane: `Office.onReady(() => Office.context.mailbox.item.body.setAsync('<b>Set</b><img src=x onerror="top.document.title=1">',
        { coercionType: 'html' }, (result) => shown(result.status)));`,
    });
    await simulator.open({ message: 'thank-you' });
    await simulator.readingPane().getByRole('button', { name: 'Reply', exact: true }).click();
    await simulator.pressRibbon('Check reply');
    await expect(simulator.pane().getByText('succeeded')).toBeVisible();
    await expect(simulator.composeBody()).toHaveText('Set');
    await expect(page).toHaveTitle('Outlook simulator');
  });
});

test.describe('Compose kinds', () => {
  const tellsKind = `Office.onReady(() => Office.context.mailbox.item.getComposeTypeAsync(
    ({ value }) => shown(value.composeType + ' in ' + value.coercionType)));`;

  test('a forward quotes the message and waits for a recipient', async ({ simulator, page }) => {
    await useTinyAddIn(page, {
      pane: tellsKind,
      commands: answersSending({ allowEvent: true }),
    });
    await simulator.open({ message: 'thank-you' });
    await simulator.readingPane().getByRole('button', { name: 'Forward' }).click();
    await expect(page.getByLabel('Subject')).toHaveValue(`Fw: ${thanks}`);
    await expect(simulator.composeBody()).toContainText('I owe you a cake.');
    await simulator.pressRibbon('Check reply');
    await expect(simulator.pane().getByText('forward in html')).toBeVisible();
    await simulator.send();
    await expect(page.getByText('Add a recipient before sending.')).toBeVisible();
    await page.getByLabel('To', { exact: true }).fill('ada@own.example');
    await simulator.send();
    await expect(page.getByText('Message sent.')).toBeVisible();
  });

  test('a new mail needs no message', async ({ simulator, page }) => {
    await useTinyAddIn(page, { pane: tellsKind });
    await simulator.open({ format: 'text' });
    await page.getByRole('button', { name: 'New mail' }).click();
    await expect(simulator.composeBody()).toBeFocused();
    await expect(simulator.composeBody()).toContainText('Product lead, Northlake');
    await simulator.pressRibbon('Check reply');
    await expect(simulator.pane().getByText('newMail in text')).toBeVisible();
  });

  test('a reply is plain text once that is the setting', async ({ simulator, page }) => {
    await useTinyAddIn(page, { pane: tellsKind });
    await simulator.open({ message: 'recruiter-outreach' });
    await page.getByLabel('Format').selectOption('Plain text');
    await simulator.readingPane().getByRole('button', { name: 'Reply', exact: true }).click();
    await expect(simulator.composeBody()).toContainText('-----Original Message-----');
    await simulator.pressRibbon('Check reply');
    await expect(simulator.pane().getByText('reply in text')).toBeVisible();
  });

  test('classic Windows takes a reply for a new mail', async ({ simulator, page }) => {
    await useTinyAddIn(page, { pane: tellsKind });
    await simulator.open({ message: 'thank-you', profile: 'classic-windows' });
    await simulator.readingPane().getByRole('button', { name: 'Reply', exact: true }).click();
    await simulator.pressRibbon('Check reply');
    await expect(simulator.pane().getByText('newMail in text')).toBeVisible();
  });
});

test.describe('Pictures', () => {
  const loaded = (picture: HTMLImageElement): boolean => picture.naturalWidth > 0;

  test('inside a mail show, and remote ones are not asked for', async ({ simulator }) => {
    await simulator.open({ message: 'inline-image' });
    const plan = simulator.messageText().getByAltText('Plan of the second floor');
    await expect.poll(() => plan.evaluate(loaded)).toBe(true);
    await expect(simulator.messageText().locator('img[src^=http]')).toHaveCount(0);
    expect(strayRequests(simulator.requests)).toEqual([]);
  });

  test('stand in the reply by their names, however it is edited', async ({ simulator, page }) => {
    await useTinyAddIn(page, { commands: answersSending({ allowEvent: true }) });
    await simulator.open({ message: 'inline-image', signature: 'picture' });
    await simulator.readingPane().getByRole('button', { name: 'Reply', exact: true }).click();
    for (const name of ['Plan of the second floor', 'Northlake']) {
      const picture = simulator.composeBody().getByAltText(name, { exact: true });
      await expect.poll(() => picture.evaluate(loaded)).toBe(true);
    }
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('No, thank you.');
    await simulator.send();
    await expect(page.getByText('Message sent.')).toBeVisible();
    const [sent] = await simulator.sent();
    expect(sent?.body).toMatch(/^<div>No, thank you\./);
    expect(sent?.body).toContain('src="cid:floor-plan@loomworks.example"');
    expect(sent?.body).toContain('src="cid:northlake-mark@northlake.example"');
    expect(sent?.body).not.toContain('data:');
  });
});

test.describe('Smart Alert', () => {
  const startReply = { message: 'thank-you' } as const;

  test('keeps a mail back, in the add-in’s words', async ({ simulator, page }) => {
    await useTinyAddIn(page, {
      commands: answersSending({
        allowEvent: false,
        errorMessage: 'plain',
        errorMessageMarkdown:
          'Look at **this**:\n\n- one <img src=x>\r- [two](https://docs.example/a)\r',
        cancelLabel: 'Let me see',
      }),
    });
    await simulator.open(startReply);
    await simulator.readingPane().getByRole('button', { name: 'Reply', exact: true }).click();
    await simulator.send();

    const alert = simulator.smartAlert();
    await expect(alert).toHaveAccessibleName(addInName);
    await expect(alert.locator('strong')).toHaveText('this');
    await expect(alert.getByRole('listitem')).toHaveText(['one <img src=x>', 'two']);
    await expect(alert.getByRole('button', { name: 'Let me see' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(alert.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(alert).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeFocused();
    expect(await simulator.sent()).toEqual([]);
  });

  test('gives way to “Send anyway”', async ({ simulator, page }) => {
    await useTinyAddIn(page, {
      commands: answersSending({ allowEvent: false, errorMessage: 'Wait' }),
    });
    await simulator.open(startReply);
    await simulator.readingPane().getByRole('button', { name: 'Reply', exact: true }).click();
    await simulator.send();
    await expect(simulator.smartAlert()).toContainText('Wait');
    await expect(simulator.smartAlert().getByRole('button', { name: "Don't send" })).toBeVisible();
    await simulator.smartAlert().getByRole('button', { name: 'Send anyway' }).click();
    await expect(page.getByText('Message sent.')).toBeVisible();
  });

  test('opens the pane that it names', async ({ simulator, page }) => {
    await useTinyAddIn(page, {
      commands: answersSending({
        allowEvent: false,
        errorMessage: 'Wait',
        cancelLabel: 'Review',
        commandId: 'composeCheckButton',
        contextData: '{"from":"alert"}',
      }),
      pane: `Office.onReady(() => Office.context.mailbox.item.getInitializationContextAsync((result) => shown(result.value)));`,
    });
    await simulator.open(startReply);
    await simulator.readingPane().getByRole('button', { name: 'Reply', exact: true }).click();
    await simulator.send();
    await expect(simulator.smartAlert().getByRole('button')).toHaveText([
      'Review',
      "Don't send",
      'Send anyway',
    ]);
    await simulator.smartAlert().getByRole('button', { name: 'Review' }).click();
    await expect(simulator.pane().getByText('{"from":"alert"}')).toBeVisible();
    expect(await simulator.sent()).toEqual([]);
  });

  test('lets the writer choose when the handler is missing', async ({ simulator, page }) => {
    await useTinyAddIn(page, {});
    await simulator.open(startReply);
    await simulator.readingPane().getByRole('button', { name: 'Reply', exact: true }).click();
    await simulator.send();
    await expect(simulator.smartAlert()).toContainText('could not check');
    await simulator.smartAlert().getByRole('button', { name: 'Send anyway' }).click();
    await expect(page.getByText('Message sent.')).toBeVisible();
    simulator.expectedViolations = ['No function is associated with onMessageSendHandler'];
  });

  test('takes the place of the notice when a slow handler objects', async ({ simulator, page }) => {
    await useTinyAddIn(page, {
      commands: `Office.actions.associate('onMessageSendHandler', (event) => {
        setTimeout(() => event.completed({ allowEvent: false, errorMessage: 'Look again' }), 8000);
      });`,
    });
    await simulator.open(startReply);
    await simulator.readingPane().getByRole('button', { name: 'Reply', exact: true }).click();
    await simulator.send();
    await expect(page.getByText('Checking before sending…')).toBeVisible();
    await expect(simulator.composeBody()).toHaveAttribute('inert');
    await expect(simulator.smartAlert()).toHaveCount(0);
    await expect(simulator.smartAlert()).toContainText('taking longer', { timeout: 8000 });
    await expect(simulator.smartAlert()).toContainText('Look again', { timeout: 8000 });
    await expect(simulator.smartAlert()).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(simulator.composeBody()).not.toHaveAttribute('inert');
    expect(await simulator.sent()).toEqual([]);
  });

  test('does not make the writer wait for a slow handler', async ({ simulator, page }) => {
    await useTinyAddIn(page, {
      commands: `Office.actions.associate('onMessageSendHandler', () => undefined);`,
    });
    await simulator.open(startReply);
    await simulator.readingPane().getByRole('button', { name: 'Reply', exact: true }).click();
    await simulator.send();
    await expect(simulator.smartAlert()).toContainText('taking longer', { timeout: 15_000 });
    await simulator.smartAlert().getByRole('button', { name: 'Send anyway' }).click();
    await expect(page.getByText('Message sent.')).toBeVisible();
  });
});

test.describe('Settings', () => {
  test('break an API and mend it', async ({ simulator, page }) => {
    await useTinyAddIn(page, {
      pane: `Office.onReady(() => {
        const button = Object.assign(document.createElement('button'), { textContent: 'Read' });
        button.onclick = () => Office.context.mailbox.item.body.getAsync('text', (result) => shown(result.status + ' ' + (result.error?.code ?? '')));
        document.body.append(button);
      });`,
    });
    await simulator.open({ message: 'thank-you', pane: 'open' });
    await page.getByText('Faults').click();
    await page.getByLabel('API').fill('body.getAsync');
    await page.getByLabel('Code').fill('9042');
    await page.getByRole('button', { name: 'Add fault' }).click();
    await page.keyboard.press('Escape');
    await simulator.pane().getByRole('button', { name: 'Read' }).click();
    await expect(simulator.pane().getByText('failed 9042')).toBeVisible();
    await page.getByText('Faults').click();
    await page.getByRole('button', { name: 'Remove body.getAsync:fail:9042' }).click();
    await page.keyboard.press('Escape');
    await simulator.pane().getByRole('button', { name: 'Read' }).click();
    await expect(simulator.pane().getByText('succeeded')).toBeVisible();
  });

  test('in the address must mean something', async ({ page, simulator }) => {
    await page.goto('/simulator/?fault=body.getAsync:sometimes');
    await expect(page.getByRole('alert')).toContainText('“body.getAsync:sometimes” is no fault');
    expect(strayRequests(simulator.requests)).toEqual([]);
  });
});

for (const theme of ['light', 'dark'] as const) {
  test(`has no accessibility fault that axe finds, ${theme}`, async ({ simulator, page }) => {
    await useTinyAddIn(page, {});
    await simulator.open({ message: 'recruiter-outreach', theme });
    await expect(simulator.messageText().locator('body')).toContainText('Larkfield');
    expect(await accessibilityFaults(page.locator('html'), ['.html-body'])).toEqual([]);
    await simulator.readingPane().getByRole('button', { name: 'Reply', exact: true }).click();
    await page.getByText('Faults').click();
    expect(await accessibilityFaults(page.locator('html'), ['.compose-body'])).toEqual([]);
  });
}

test('fits 320 pixels, one column at a time', async ({ simulator, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await useTinyAddIn(page, { pane: showsItem });
  await simulator.open();
  await expect(simulator.readingPane()).toBeHidden();
  await simulator.openMessage(recruiter);
  await expect(simulator.readingPane()).toBeFocused();
  await simulator.pressRibbon('Checklist');
  await expect(simulator.pane().getByText(recruiter)).toBeInViewport();
  await page.getByRole('button', { name: 'Close' }).click();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await page.getByRole('button', { name: 'Back to messages' }).click();
  await expect(simulator.messages()).toBeFocused();
});

test.describe('Server', () => {
  test('serves nothing outside its folders', async ({ request }) => {
    for (const path of [
      '/..%2fpackage.json',
      '/samples/..%2f..%2fpackage.json',
      '/%2e%2e/x',
      '/%ff',
    ]) {
      expect((await request.get(path)).status(), path).toBe(404);
    }
  });

  test('sends add-in pages as built, with their policy', async ({ request }) => {
    const response = await request.get('/taskpane.html');
    expect(await response.body()).toEqual(await readFile('dist/taskpane.html'));
    expect(response.headers()['content-security-policy']).toContain("default-src 'none'");
  });

  test('in local mode starts the add-in without Microsoft’s addresses', async ({
    simulator,
    page,
  }) => {
    await page.route('https://localhost:3000/*.html', async (route) => {
      const { pathname } = new URL(route.request().url());
      const { status, headers, body } = await answerRequest(pathname, 'local');
      await route.fulfill({ status, headers, body });
    });
    await simulator.open({ message: 'recruiter-outreach', pane: 'open' });
    await expect.poll(() => simulator.apiCalls()).toContain('body.getAsync');
    expect(simulator.requests).toContain('https://localhost:3000/ajax/3.5/MicrosoftAjax.js');
    expect(
      simulator.requests.filter((address) => !address.startsWith('https://localhost:')),
    ).toEqual([]);
  });
});
