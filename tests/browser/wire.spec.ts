import type { Locator } from '@playwright/test';

import { expect, test } from './simulator';
import type { SimulatorDriver } from './simulator';
import { useTinyAddIn } from './tiny-add-in';

// The simulated Outlook against the unmodified office.js: every kind of answer once.

/** `ask(path, …arguments)` calls below `Office.context`, with a callback behind the arguments. */
const asking = `
const member = (path) => path.split('.').reduce((owner, name) => owner[name], Office.context);
window.events = [];
window.ask = (path, ...args) => new Promise((resolve) => {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const owner = path.includes('.') ? member(path.slice(0, path.lastIndexOf('.'))) : Office.context;
  try {
    owner[name](...args, ({ status, value, error }) => resolve({ status, value, code: error?.code }));
  } catch (error) {
    resolve({ thrown: error.message.split(String.fromCharCode(10))[0] });
  }
});
window.look = (path) => JSON.parse(JSON.stringify(member(path) ?? null));
window.listen = (owner, type, seen) => new Promise((resolve) => {
  member(owner).addHandlerAsync(type, (event) => events.push(seen(event)), resolve);
});
Office.onReady(() => shown('ready'));`;

type Answer = { status?: string; value?: unknown; code?: number; thrown?: string };

type AskingWindow = {
  ask(path: string, ...args: readonly unknown[]): Promise<Answer>;
  look(path: string): unknown;
  listen(owner: string, type: string, seen: (event: unknown) => unknown): Promise<unknown>;
  events: unknown[];
};

const sample = 'recruiter-outreach';
const item = 'mailbox.item';

function ask(
  simulator: SimulatorDriver,
  path: string,
  ...args: readonly unknown[]
): Promise<Answer> {
  return body(simulator).evaluate(
    (_, [called, given]) => (window as unknown as AskingWindow).ask(called, ...given),
    [path, args] as const,
  );
}

function look(simulator: SimulatorDriver, path: string): Promise<unknown> {
  return body(simulator).evaluate(
    (_, seen) => (window as unknown as AskingWindow).look(seen),
    path,
  );
}

function subjectOf({ page }: SimulatorDriver): Promise<string | undefined> {
  return page.evaluate(() => {
    const { selected, messages } = window.simulator?.mailbox ?? {};
    return messages?.find(({ id }) => selected?.kind === 'read' && id === selected.messageId)
      ?.subject;
  });
}

function body(simulator: SimulatorDriver): Locator {
  return simulator.pane().locator('body');
}

async function openPane(
  simulator: SimulatorDriver,
  options: Parameters<SimulatorDriver['open']>[0] = {},
): Promise<void> {
  await useTinyAddIn(simulator.page, { pane: asking });
  await simulator.open({ message: sample, pane: 'open', ...options });
  await expect(simulator.pane().getByText('ready')).toBeVisible();
}

test.describe('A message', () => {
  test('arrives with its people, dates and bodies', async ({ simulator, page }) => {
    await openPane(simulator);
    const message = await page.evaluate(() => {
      const mailbox = window.simulator?.mailbox;
      const selected = mailbox?.selected;
      const open = selected?.kind === 'read' ? mailbox?.message(selected.messageId) : undefined;
      return open === undefined ? null : { ...open, receivedAt: open.receivedAt.toISOString() };
    });
    expect(await look(simulator, `${item}.subject`)).toBe(message?.subject);
    expect(await look(simulator, `${item}.from.emailAddress`)).toBe(message?.from.address);
    expect(await look(simulator, `${item}.dateTimeCreated`)).toBe(message?.receivedAt);
    expect(await look(simulator, 'mailbox.userProfile.emailAddress')).toMatch(/\.example$/);
    expect(await ask(simulator, `${item}.body.getAsync`, 'text')).toEqual({
      status: 'succeeded',
      value: message?.text,
    });
  });

  test('takes notifications, and keeps Outlook’s limits', async ({ simulator }) => {
    await openPane(simulator);
    const bars = `${item}.notificationMessages`;
    const bar = { type: 'errorMessage', message: 'Something happened.' };
    expect(await ask(simulator, `${bars}.addAsync`, 'one', bar)).toMatchObject({
      status: 'succeeded',
    });
    await expect(simulator.notifications()).toContainText('Something happened.');
    expect(await ask(simulator, `${bars}.addAsync`, 'one', bar)).toMatchObject({ code: 9023 });
    expect(await ask(simulator, `${bars}.getAllAsync`)).toMatchObject({
      value: [{ key: 'one', type: 'errorMessage' }],
    });
    expect(await ask(simulator, `${bars}.removeAsync`, 'other')).toMatchObject({ code: 9024 });
    for (const key of ['two', 'three', 'four', 'five']) {
      await ask(simulator, `${bars}.replaceAsync`, key, bar);
    }
    expect(await ask(simulator, `${bars}.replaceAsync`, 'six', bar)).toMatchObject({ code: 9025 });
  });

  test('is answered in a form, but not over 32 × 1024 characters', async ({ simulator }) => {
    await openPane(simulator);
    const reply = `${item}.displayReplyFormAsync`;
    const { thrown } = await ask(simulator, reply, { htmlBody: 'x'.repeat(32 * 1024 + 1) });
    expect(thrown).toContain('ArgumentOutOfRange');
    expect(await ask(simulator, reply, { htmlBody: '<p>No, thank you.</p>' })).toMatchObject({
      status: 'succeeded',
    });
    await expect(simulator.composeBody()).toContainText('No, thank you.');
  });

  test('changes under a pane that listens', async ({ simulator, page }) => {
    await openPane(simulator);
    await body(simulator).evaluate(() =>
      (window as unknown as AskingWindow).listen('mailbox', 'olkItemSelectedChanged', () =>
        (window as unknown as AskingWindow).look('mailbox.item.subject'),
      ),
    );
    const other = await page.evaluate(() => {
      const mailbox = window.simulator?.mailbox;
      const next = mailbox?.messages.find(({ id }) => id !== 'recruiter-outreach');
      return next?.subject ?? '';
    });
    await page.getByRole('button', { name: /^Pin/ }).click();
    await simulator.openMessage(other);
    await expect
      .poll(() => body(simulator).evaluate(() => (window as unknown as AskingWindow).events))
      .toEqual([other]);
  });
});

test.describe('A reply that is written', () => {
  const read = `${item}.getSelectedDataAsync`;

  async function openReply(simulator: SimulatorDriver, format?: 'text'): Promise<void> {
    await useTinyAddIn(simulator.page, { pane: asking });
    await simulator.open({ message: sample, ...(format === undefined ? {} : { format }) });
    await simulator.readingPane().getByRole('button', { name: 'Reply', exact: true }).click();
    await simulator.pressRibbon('Check reply');
    await expect(simulator.pane().getByText('ready')).toBeVisible();
  }

  /** Writes a first line and selects two words of it. */
  async function writeAndSelect(simulator: SimulatorDriver): Promise<void> {
    const { keyboard } = simulator.page;
    await simulator.composeBody().focus();
    await keyboard.press('Control+Home');
    await keyboard.type('No, thank you & co.');
    await keyboard.press('Home');
    for (let step = 0; step < 4; step += 1) await keyboard.press('ArrowRight');
    for (let step = 0; step < 9; step += 1) await keyboard.press('Shift+ArrowRight');
  }

  test('gives what is selected in its body, and the pane writes over it', async ({ simulator }) => {
    await openReply(simulator);
    expect(await ask(simulator, read, 'text')).toMatchObject({
      value: { data: '', sourceProperty: 'body' },
    });
    await writeAndSelect(simulator);
    // As a person does: back to the pane with a click, the selection stays.
    await simulator.pane().getByText('ready').click();
    expect(await ask(simulator, read, 'html')).toMatchObject({
      value: { data: 'thank you', sourceProperty: 'body' },
    });
    await ask(simulator, `${item}.body.setSelectedDataAsync`, 'not now');
    await expect(simulator.composeBody()).toContainText('No, not now & co.');
    await ask(simulator, `${item}.setSelectedDataAsync`, '<b>!</b>', { coercionType: 'html' });
    await expect(simulator.composeBody()).toContainText('No, not now! & co.');
    await expect(simulator.composeBody().locator('b', { hasText: '!' })).toBeVisible();
  });

  test('gives a selection over elements as whole HTML', async ({ simulator, page }) => {
    await openReply(simulator);
    await ask(simulator, `${item}.body.setAsync`, '<p>One <b>two</b></p><p>three four</p>', {
      coercionType: 'html',
    });
    await simulator.composeBody().evaluate((editor) => {
      const [first, second] = editor.querySelectorAll('p');
      const [from, to] = [first?.querySelector('b')?.firstChild, second?.firstChild];
      if (from && to) getSelection()?.setBaseAndExtent(from, 1, to, 5);
    });
    await expect
      .poll(() => ask(simulator, read, 'html'))
      .toMatchObject({ value: { data: '<p><b>wo</b></p><p>three</p>' } });
    expect(await ask(simulator, read, 'text')).toMatchObject({ value: { data: 'wo\n\nthree' } });
    await ask(simulator, `${item}.body.setSelectedDataAsync`, 'X');
    const kept = await page.evaluate(() => window.simulator?.mailbox.forms[0]?.body);
    expect(kept).toBe('<p>One <b>tX</b> four</p>');
  });

  test('gives what is selected in plain text and in its subject, and no other field', async ({
    simulator,
    page,
  }) => {
    await openReply(simulator, 'text');
    await writeAndSelect(simulator);
    expect(await ask(simulator, read, 'html')).toMatchObject({ value: { data: 'thank you' } });
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Robin');
    const { value } = await ask(simulator, `${item}.body.getAsync`, 'text');
    expect(value).toEqual(expect.stringMatching(/^No, thank you & co\.\nRobin\n/));
    await page.getByLabel('Subject').selectText();
    expect(await ask(simulator, read, 'text')).toMatchObject({
      value: { data: `Re: ${String(await subjectOf(simulator))}`, sourceProperty: 'subject' },
    });
    await page.getByLabel('Cc').focus();
    expect(await ask(simulator, read, 'text')).toMatchObject({ status: 'failed', code: 9016 });
  });

  test('answers three calls at once, and no fourth', async ({ simulator }) => {
    await openReply(simulator);
    const codes = await body(simulator).evaluate(
      (_, path) =>
        Promise.all(
          Array.from({ length: 4 }, async () => {
            const { code } = await (window as unknown as AskingWindow).ask(path);
            return code ?? 0;
          }),
        ),
      `${item}.subject.getAsync`,
    );
    expect(codes).toEqual([0, 0, 0, 5100]);
    await expect.poll(async () => (await simulator.violations()).join()).toContain('3 calls');
    simulator.expectedViolations = await simulator.violations();
  });
});

test.describe('Storage', () => {
  test('settings and properties come back', async ({ simulator }) => {
    await openPane(simulator);
    const kept = await body(simulator).evaluate(async () => {
      const { roamingSettings, mailbox } = Office.context;
      roamingSettings.set('kept', { at: new Date(5) });
      await new Promise((resolve) => {
        roamingSettings.saveAsync(resolve);
      });
      const open = mailbox.item as Office.MessageRead;
      const load = (): Promise<Office.CustomProperties> =>
        new Promise((resolve) => {
          open.loadCustomPropertiesAsync(({ value }) => {
            resolve(value);
          });
        });
      const properties = await load();
      properties.set('seen', 'yes');
      await new Promise((resolve) => {
        properties.saveAsync(resolve);
      });
      return (await load()).get('seen') as unknown;
    });
    expect(kept).toBe('yes');
    const stored = await simulator.page.evaluate(() => window.simulator?.mailbox.roamingSettings);
    expect(stored).toEqual({ kept: '{"at":"Date(5)"}' });
  });
});

test.describe('A fault', () => {
  test('fail answers with its code, and never does not answer', async ({ simulator }) => {
    await openPane(simulator, { faults: ['body.getAsync:fail:9042'] });
    const read = `${item}.body.getAsync`;
    expect(await ask(simulator, read, 'text')).toMatchObject({ status: 'failed', code: 9042 });
    await simulator.setFault('body.getAsync', { kind: 'never' });
    void ask(simulator, read, 'text').catch(() => undefined);
    // The next call is answered although the one before hangs.
    expect(await ask(simulator, `${item}.categories.getAsync`)).toMatchObject({ value: [] });
  });
});

test.describe('Strictness', () => {
  test('names a method that the simulator does not know', async ({ simulator }) => {
    await openPane(simulator);
    expect(await ask(simulator, `${item}.getAllInternetHeadersAsync`)).toMatchObject({
      status: 'failed',
    });
    await expect.poll(async () => (await simulator.violations()).join()).toContain('method 168');
    simulator.expectedViolations = await simulator.violations();
  });

  test('claims no requirement set beyond the client', async ({ simulator }) => {
    await openPane(simulator);
    const claims = await body(simulator).evaluate(() =>
      ['1.5', '1.12', '1.13'].map((version) =>
        Office.context.requirements.isSetSupported('Mailbox', version),
      ),
    );
    expect(claims).toEqual([true, true, false]);
  });
});
