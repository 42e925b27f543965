import { expect, test } from './simulator';

const DECLINE = 'Decline gracefully';

test.describe('Decline gracefully', () => {
  for (const message of ['recruiter-outreach', 'meeting-invite']) {
    test(`opens a reply to ${message} that passes the check at Send`, async ({ simulator }) => {
      await simulator.open({ message });
      await simulator.pressRibbon(DECLINE);
      await expect(simulator.composeBody()).toContainText('Hello');
      expect(await simulator.apiCalls()).toEqual(['body.getAsync', 'item.displayReplyFormAsync']);
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
      expect(await simulator.apiCalls()).toContain('notificationMessages.replaceAsync');
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

test.describe('Send', () => {
  test('stops a vague decline and names the phrase', async ({ simulator, page }) => {
    await simulator.open({ message: 'meeting-invite' });
    await simulator.pressRibbon(DECLINE);
    await simulator.composeBody().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('I can’t do it now, but let’s circle back soon. ');
    await simulator.send();
    await expect(simulator.smartAlert()).toContainText('circle back');
    expect(await simulator.sent()).toEqual([]);
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
