import { expect, test } from './simulator';
import type { SimulatorDriver } from './simulator';

const DECLINE = 'Decline gracefully';
const VAGUE = 'I can’t do it now, but let’s circle back soon. ';

test.describe('Decline gracefully', () => {
  for (const message of ['recruiter-outreach', 'meeting-invite']) {
    test(`opens a reply to ${message} that passes the check at Send`, async ({ simulator }) => {
      await simulator.open({ message });
      await simulator.pressRibbon(DECLINE);
      await expect(simulator.composeBody()).toContainText('Hello');
      await expect
        .poll(() => simulator.apiCalls())
        .toEqual(['body.getAsync', 'item.displayReplyFormAsync', 'roamingSettings.saveAsync']);
      await simulator.send();
      await expect.poll(() => simulator.sent()).toHaveLength(1);
    });
  }

  test('opens no reply to a threat', async ({ simulator }) => {
    await simulator.open({ message: 'harassment' });
    await simulator.pressRibbon(DECLINE);
    await expect(simulator.notifications()).toContainText('You owe this message no reply');
    await expect(simulator.composeBody()).toHaveCount(0);
  });

  for (const message of ['project-update', 'german-invitation', 'receipt']) {
    test(`says that its reply to ${message} is a neutral one`, async ({ simulator }) => {
      await simulator.open({ message });
      await simulator.pressRibbon(DECLINE);
      await expect(simulator.composeBody()).toContainText('without me');
      await expect.poll(() => simulator.apiCalls()).toContain('notificationMessages.replaceAsync');
    });
  }

  test('lets no markup of the sender into the reply', async ({ simulator, page }) => {
    await simulator.open({ message: 'hostile-sender' });
    await simulator.pressRibbon(DECLINE);
    await expect(simulator.composeBody()).toContainText('Hello,');
    await expect(simulator.composeBody().locator('script, [onerror]')).toHaveCount(0);
    await expect(page).not.toHaveTitle('owned');
  });

  for (const [fault, words] of [
    ['body.getAsync:fail:9020', 'Outlook didn’t hand over'],
    ['body.getAsync:never', 'Outlook didn’t hand over'],
    ['item.displayReplyFormAsync:fail:9020', 'Outlook didn’t open the reply'],
    ['item.displayReplyFormAsync:never', 'Outlook didn’t say whether'],
  ] as const) {
    test(`says what to do after ${fault}`, async ({ simulator }) => {
      // A call that is never answered is given up after 20 seconds.
      test.setTimeout(60_000);
      await simulator.open({ message: 'meeting-invite', faults: [fault] });
      await simulator.pressRibbon(DECLINE);
      await expect(simulator.notifications()).toContainText(words, { timeout: 40_000 });
      await expect(simulator.composeBody()).toHaveCount(0);
    });
  }
});

/** Writes words at the head of the reply that is open. */
async function write(simulator: SimulatorDriver, words: string): Promise<void> {
  const { page } = simulator;
  await simulator.composeBody().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(words);
}

async function replyByHand(simulator: SimulatorDriver): Promise<void> {
  await simulator.readingPane().getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(simulator.composeBody()).toBeFocused();
}

async function setMode({ page }: SimulatorDriver, mode: string): Promise<void> {
  await page.evaluate((value) => {
    window.simulator?.mailbox.setRoamingSettings({ sendCheck: JSON.stringify(value) });
  }, mode);
}

test('the pane keeps what the ribbon’s command has written since the pane started', async ({
  simulator,
  page,
}) => {
  await simulator.open({ message: 'recruiter-outreach', pane: 'open' });
  await expect(simulator.pane().getByRole('textbox', { name: 'Your reply' })).toHaveValue(/Hello/);
  await page.getByRole('button', { name: 'Pin' }).click();
  await simulator.pressRibbon(DECLINE);
  await expect.poll(() => simulator.apiCalls()).toContain('roamingSettings.saveAsync');
  await page.getByRole('button', { name: 'Discard' }).click();
  await simulator.pane().getByText('Settings', { exact: true }).click();
  await simulator.pane().getByLabel('Look').selectOption('dark');
  const names = () =>
    page.evaluate(() => {
      const { settings1 = '{}' } = window.simulator?.mailbox.roamingSettings ?? {};
      return Object.keys(JSON.parse(settings1) as object).sort();
    });
  await expect.poll(names).toEqual(['draftedFor', 'look']);
});

test.describe('Send', () => {
  test('stops a vague decline and names the phrase', async ({ simulator }) => {
    await simulator.open({ message: 'meeting-invite' });
    await simulator.pressRibbon(DECLINE);
    await write(simulator, VAGUE);
    await simulator.send();
    await expect(simulator.smartAlert()).toContainText('circle back');
    expect(await simulator.sent()).toEqual([]);
  });

  test('lets the writer send anyway', async ({ simulator }) => {
    await simulator.open({ message: 'meeting-invite' });
    await replyByHand(simulator);
    await write(simulator, VAGUE);
    await simulator.send();
    await simulator.smartAlert().getByRole('button', { name: 'Send anyway' }).click();
    await expect.poll(() => simulator.sent()).toHaveLength(1);
  });

  test('asks once about the same words, and again about others', async ({ simulator }) => {
    await simulator.open({ message: 'meeting-invite' });
    await replyByHand(simulator);
    await write(simulator, VAGUE);
    for (const added of ['', 'Hi. ']) {
      await write(simulator, added);
      await simulator.send();
      await simulator.smartAlert().getByRole('button', { name: "Don't send" }).click();
    }
    await simulator.send();
    await expect.poll(() => simulator.sent()).toHaveLength(1);
  });

  for (const api of ['sessionData.getAsync', 'sessionData.setAsync']) {
    test(`asks although ${api} is never answered`, async ({ simulator }) => {
      await simulator.open({ message: 'meeting-invite', faults: [`${api}:never`] });
      await replyByHand(simulator);
      await write(simulator, VAGUE);
      await simulator.send();
      await expect(simulator.smartAlert()).toContainText('circle back', { timeout: 10_000 });
    });
  }

  test('tells the pane what it asked about', async ({ simulator }) => {
    await simulator.open({ message: 'meeting-invite' });
    await replyByHand(simulator);
    await write(simulator, VAGUE);
    await simulator.send();
    await simulator.smartAlert().getByRole('button', { name: 'Check reply' }).click();
    await expect(simulator.pane().getByRole('list', { name: 'Checklist' })).toBeVisible();
    const told = await simulator
      .pane()
      .locator('body')
      .evaluate(
        () =>
          new Promise((resolve) => {
            Office.context.mailbox.item?.getInitializationContextAsync(({ value }) => {
              resolve(JSON.parse(value));
            });
          }),
      );
    expect(told).toEqual({
      version: 1,
      findings: [{ messageId: 'postpones', quote: expect.stringContaining('circle back') }],
    });
  });

  test('reads nothing where it is off', async ({ simulator }) => {
    await simulator.open({ message: 'meeting-invite' });
    await setMode(simulator, 'off');
    await replyByHand(simulator);
    await write(simulator, VAGUE);
    await simulator.send();
    await expect.poll(() => simulator.sent()).toHaveLength(1);
    expect(await simulator.apiCalls()).toEqual([]);
  });

  test('reads no reply but those that were drafted, where that was chosen', async ({
    simulator,
  }) => {
    await simulator.open({ message: 'meeting-invite' });
    await setMode(simulator, 'drafted');
    await replyByHand(simulator);
    await write(simulator, VAGUE);
    await simulator.send();
    await expect.poll(() => simulator.sent()).toHaveLength(1);
    expect(await simulator.apiCalls()).toEqual([]);

    await simulator.pressRibbon(DECLINE);
    await write(simulator, VAGUE);
    await expect.poll(() => simulator.apiCalls()).toContain('roamingSettings.saveAsync');
    await simulator.send();
    await expect(simulator.smartAlert()).toContainText('circle back');
  });

  for (const fault of [{ kind: 'never' }, { kind: 'fail', code: 9020 }] as const) {
    test(`goes on when the body is not given: ${fault.kind}`, async ({ simulator }) => {
      await simulator.open({ message: 'meeting-invite' });
      await simulator.pressRibbon(DECLINE);
      await expect(simulator.composeBody()).toContainText('Hello');
      await simulator.setFault('body.getAsync', fault);
      await simulator.send();
      await expect.poll(() => simulator.sent(), { timeout: 10_000 }).toHaveLength(1);
    });
  }
});
