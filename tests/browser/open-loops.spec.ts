import type { GraphFault } from '../../simulator/graph/graph-faults';
import { GraphMailbox } from '../../simulator/graph/graph-mailbox';
import { sampleOwner } from '../../simulator/graph/sample-people';
import { seededMailbox } from '../../simulator/graph/seeded-mailbox';
import { expectAccessible } from './accessibility';
import { serveGraph } from './graph-in-process';
import { expect, test } from './simulator';
import type { SimulatorDriver } from './simulator';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const HEADING = 'Who still waits for an answer';
const MIRA = { name: 'Mira Okafor', address: 'mira@tern.example' };
const OLA = { name: 'Ola Lind', address: 'ola@heron.example' };

const now = () => new Date();
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);

/** Two who wait, one who was answered, and a thank you. */
function smallMailbox() {
  const mailbox = new GraphMailbox({ owner: sampleOwner, now });
  const ask = (from: typeof MIRA, subject: string, text: string, at: Date) =>
    mailbox.deliver({ from, subject, text, at });
  const oldest = ask(
    OLA,
    'Introduction',
    'Hi Robin,\n\nI am new in the field and collect advice. Would you have half an hour to chat?\n\nOla',
    ago(15 * DAY),
  );
  ask(MIRA, 'The harbour study', 'Could you review our study by Friday?\n\nMira', ago(3 * HOUR));
  const answered = ask(MIRA, 'A demo', 'Could we show you our tool next week?', ago(9 * DAY));
  mailbox.sendReply(answered, { text: 'No, thank you.', at: ago(8 * DAY) });
  ask(OLA, 'Thank you', 'Thank you, that settles it for us.', ago(5 * DAY));
  return { mailbox, oldest };
}

const largeMailbox = (messages: number) => seededMailbox({ messages, seed: 3, now });

/** Opens the view in the pane, beside a sample message. */
async function openView(simulator: SimulatorDriver): Promise<void> {
  await simulator.open({ message: 'receipt', pane: 'open' });
  await simulator.pane().getByText(HEADING, { exact: true }).click();
}

function button(simulator: SimulatorDriver, name: string | RegExp) {
  return simulator.pane().getByRole('button', { name, exact: true });
}

/** Presses for a look, and waits until it is over. */
async function look(simulator: SimulatorDriver): Promise<void> {
  await button(simulator, /^(Sign in and look|Look|Look for what is new|Go on)$/).click();
  await expect(button(simulator, 'Stop')).toHaveCount(0);
  await expect(button(simulator, 'Look for what is new')).toBeVisible();
}

async function agree(simulator: SimulatorDriver, scope: string): Promise<void> {
  const dialog = simulator.pane().getByRole('dialog', { name: 'Permissions requested' });
  await expect(dialog.getByRole('listitem')).toHaveText([scope]);
  await dialog.getByRole('button', { name: 'Accept' }).click();
}

/** Who is on the list, all of it, by sender and subject. */
async function rows(simulator: SimulatorDriver): Promise<readonly string[]> {
  const more = button(simulator, 'Show more');
  while ((await more.count()) > 0) await more.click();
  const names = await button(simulator, /^Open: /).evaluateAll((buttons) =>
    buttons.map((each) => each.getAttribute('aria-label') ?? ''),
  );
  return names.map((name) => name.slice('Open: '.length));
}

async function forget(simulator: SimulatorDriver): Promise<void> {
  await button(simulator, 'Forget what was found').click();
  await button(simulator, 'Forget it').click();
  await expect(simulator.pane().getByText('What was found is forgotten.')).toBeVisible();
}

/** What holds of every look, whatever else is the matter. */
function expectRightAsking({ log }: GraphMailbox): void {
  expect(log.strictRefusals).toEqual([]);
  expect(log.mostInFlight).toBeLessThanOrEqual(2);
}

test('from the press to the answer that closes the loop', async ({ simulator, page }) => {
  const { mailbox, oldest } = smallMailbox();
  const { asked } = await serveGraph(simulator, mailbox);
  await openView(simulator);
  await expect(button(simulator, 'Sign in and look')).toBeVisible();
  expect(asked).toEqual([]);

  await button(simulator, 'Sign in and look').click();
  await agree(simulator, 'Mail.Read');
  await expect(button(simulator, 'Look for what is new')).toBeVisible();
  expect(await rows(simulator)).toEqual([
    'Ola Lind, Introduction',
    'Mira Okafor, The harbour study',
  ]);
  expect(mailbox.log.writes).toEqual([]);

  await simulator.pane().getByRole('textbox', { name: 'Search sender and subject' }).fill('intro');
  expect(await rows(simulator)).toEqual(['Ola Lind, Introduction']);

  await button(simulator, 'Open: Ola Lind, Introduction').click();
  await agree(simulator, 'User.Read');
  await expect(simulator.readingPane()).toContainText('Would you have half an hour to chat?');
  await expect(simulator.pane().getByRole('heading', { level: 1 })).toContainText('Ola Lind');
  await expect(simulator.pane().getByRole('combobox', { name: 'Kind' }).first()).toHaveValue(
    'networking-request',
  );
  const selected = await page.evaluate(() => window.simulator?.mailbox.selected);
  expect(selected).toEqual({ kind: 'read', messageId: mailbox.outlookIdOf(oldest) });

  await button(simulator, 'Decline: Ola Lind, Introduction').click();
  await agree(simulator, 'Mail.ReadWrite');
  await expect(simulator.composeBody()).toContainText(/Hello Ola.*I’m declining.*From: Ola Lind/s);
  expect(mailbox.messagesIn('drafts')).toHaveLength(1);
  await simulator.send();
  await expect(simulator.composeBody()).toHaveCount(0);
  expect(mailbox.messagesIn('drafts')).toEqual([]);
  expect(mailbox.messagesIn('sentitems')[0]).toMatchObject({
    subject: 'Re: Introduction',
    to: [OLA],
  });

  await button(simulator, 'Open the draft: Ola Lind, Introduction').click();
  await expect(simulator.pane().getByText('it was sent or deleted')).toBeVisible();
  await look(simulator);
  await expect(simulator.pane().getByText('None of those who wait fits.')).toBeVisible();
  await simulator.pane().getByRole('textbox', { name: 'Search sender and subject' }).fill('');
  expect(await rows(simulator)).toEqual(['Mira Okafor, The harbour study']);
  expect(asked.filter((each) => !each.includes('https://graph.microsoft.com/v1.0/'))).toEqual([]);
  expectRightAsking(mailbox);
});

test('rows come while it looks, and what was stopped goes on after a reload', async ({
  simulator,
  page,
}) => {
  const mailbox = largeMailbox(3000);
  await serveGraph(simulator, mailbox, { consented: ['Mail.Read'] });
  mailbox.faults.add({ kind: 'slow', ms: 60_000 }, { path: '$filter', after: 3, times: Infinity });
  await openView(simulator);
  await button(simulator, 'Sign in and look').click();
  await expect(simulator.pane().getByText(/^Looking: back to .* messages so far\.$/)).toBeVisible();
  await expect(button(simulator, /^Open: /).first()).toBeVisible();
  await button(simulator, 'Stop').click();
  await expect(simulator.pane().getByText(/^Stopped\. What was found back to/)).toBeVisible();
  const whileLooking = await rows(simulator);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  mailbox.faults.clear();
  const before = mailbox.log.requests.map(({ path }) => path);
  await openView(simulator);
  await expect(button(simulator, 'Go on')).toBeVisible();
  expect(await rows(simulator)).toEqual(whileLooking);
  expect(mailbox.log.requests).toHaveLength(before.length);
  await look(simulator);
  const after = mailbox.log.requests.map(({ path }) => path).slice(before.length);
  // Where the first look began is not looked at again.
  expect(after.filter((path) => path === before[0])).toEqual([]);
  const wentOn = await rows(simulator);

  await forget(simulator);
  await look(simulator);
  expect(await rows(simulator)).toEqual(wentOn);
  expect(wentOn.length).toBeGreaterThan(whileLooking.length);
  expectRightAsking(mailbox);
});

test('whatever goes wrong midway, the list is the right one in the end', async ({ simulator }) => {
  const mailbox = largeMailbox(2000);
  await serveGraph(simulator, mailbox, { consented: ['Mail.Read'] });
  await openView(simulator);
  await look(simulator);
  const right = await rows(simulator);
  expect(right.length).toBeGreaterThan(25);

  const struck = (fault: GraphFault, after: number) => () => {
    mailbox.faults.add(fault, { after });
  };
  const expired = () => {
    mailbox.tokens.expireAll();
  };
  for (const [trouble, bring] of [
    ['429', struck({ kind: 'status', status: 429, retryAfter: 1 }, 2)],
    ['503', struck({ kind: 'status', status: 503, retryAfter: 1 }, 3)],
    ['no network', struck({ kind: 'unreached' }, 3)],
    ['a lost answer', struck({ kind: 'answer-lost' }, 2)],
    ['an expired token', expired],
  ] as const) {
    await test.step(trouble, async () => {
      await forget(simulator);
      mailbox.log.clear();
      bring();
      await look(simulator);
      expect(await rows(simulator)).toEqual(right);
      const { requests } = mailbox.log;
      expect(requests.filter(({ status }) => status !== 200)).not.toEqual([]);
    });
  }
  await test.step('an expired delta link', async () => {
    mailbox.expireDeltaLinks();
    mailbox.log.clear();
    await look(simulator);
    expect(await rows(simulator)).toEqual(right);
    expect(mailbox.log.requests.filter(({ status }) => status === 410)).toHaveLength(1);
  });
  expectRightAsking(mailbox);
});

test('what stays wrong is told, and what was found stays', async ({ simulator }) => {
  const { mailbox } = smallMailbox();
  const { bring } = await serveGraph(simulator, mailbox, { consented: ['Mail.Read'] });
  await openView(simulator);
  await look(simulator);
  await bring('lost');
  await button(simulator, 'Look for what is new').click();
  await expect(simulator.pane().getByRole('alert')).toHaveText(/^Nothing came through\./);
  expect(await rows(simulator)).toHaveLength(2);
  await bring('none');
  await button(simulator, 'Try again').click();
  await expect(simulator.pane().getByRole('alert')).toHaveCount(0);
  await expect(button(simulator, 'Look for what is new')).toBeVisible();
});

test('somebody else’s mailbox is not read', async ({ simulator }) => {
  const { mailbox } = smallMailbox();
  const { bring, asked } = await serveGraph(simulator, mailbox, {
    consented: ['Mail.Read', 'User.Read'],
  });
  await bring('other-account');
  await openView(simulator);
  await button(simulator, 'Sign in and look').click();
  await expect(simulator.pane().getByRole('alert')).toHaveText(/^You signed in to another mailbox/);
  expect(asked.filter((each) => !each.includes('/v1.0/me?'))).toEqual([]);
  await expect(button(simulator, /^Open: /)).toHaveCount(0);
});

test('who refuses is asked for nothing else', async ({ simulator }) => {
  const { mailbox } = smallMailbox();
  const { asked } = await serveGraph(simulator, mailbox);
  await openView(simulator);
  await button(simulator, 'Sign in and look').click();
  await simulator.pane().getByRole('button', { name: 'Cancel' }).click();
  await expect(simulator.pane().getByRole('alert')).toHaveText(/^The sign-in was closed/);
  await expect(button(simulator, 'Sign in and look')).toBeVisible();
  expect(asked).toEqual([]);
});

test('a build without a client id says so, and asks nobody', async ({ simulator }) => {
  await openView(simulator);
  await expect(simulator.pane().getByText('is not registered for that')).toBeVisible();
  await expect(button(simulator, /look/i)).toHaveCount(0);
  const files = simulator.requests.map((address) => new URL(address).pathname);
  expect(files.filter((path) => /^\/(graph|msal)\b/.test(path))).toEqual([]);
});

test('ten thousand messages are looked at a page at a time', async ({ simulator }) => {
  const mailbox = largeMailbox(10_000);
  await serveGraph(simulator, mailbox, { consented: ['Mail.Read'] });
  await openView(simulator);
  await simulator.pane().getByRole('combobox', { name: 'Days' }).selectOption('365');
  await look(simulator);
  await expect(button(simulator, 'Show more')).toBeVisible();
  expect(await button(simulator, /^Open: /).count()).toBe(25);
  const { requests } = mailbox.log;
  expect(new Set(requests.map(({ path }) => path)).size).toBe(requests.length);
  expectRightAsking(mailbox);
});

test('the keyboard alone is enough', async ({ simulator, page }) => {
  const { mailbox } = smallMailbox();
  await serveGraph(simulator, mailbox, { consented: ['Mail.Read', 'User.Read', 'Mail.ReadWrite'] });
  await simulator.open({ message: 'receipt', pane: 'open' });
  const focused = () =>
    simulator
      .pane()
      .locator(':focus')
      .evaluateAll(([element]) => element?.getAttribute('aria-label') ?? element?.textContent);
  const tabTo = async (name: string) => {
    await expect
      .poll(
        async () => {
          await page.keyboard.press('Tab');
          return focused();
        },
        { intervals: [20] },
      )
      .toBe(name);
  };
  await expect(simulator.pane().getByText(HEADING, { exact: true })).toBeVisible();
  await button(simulator, 'Read the open item again').focus();
  await tabTo(HEADING);
  await page.keyboard.press('Enter');
  await expect(button(simulator, 'Sign in and look')).toBeVisible();
  await tabTo('Sign in and look');
  await page.keyboard.press('Enter');
  await expect(button(simulator, 'Look for what is new')).toBeVisible();
  await tabTo('Not owed: Ola Lind, Introduction');
  await page.keyboard.press('Enter');
  await expect(simulator.pane().locator('li:focus')).toContainText('Mira Okafor');
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe('Undo: Ola Lind, Introduction');
  await page.keyboard.press('Enter');
  await expect(simulator.pane().locator('li:focus')).toContainText('Ola Lind');
  await tabTo('Decline: Ola Lind, Introduction');
  await page.keyboard.press('Enter');
  await expect(simulator.composeBody()).toBeFocused();
  await expect(simulator.composeBody()).toContainText('Hello Ola');
});

test.describe('In every state the view', () => {
  /** No fault by axe in any look, and nothing to scroll sideways at 320 pixels. */
  async function expectSound(simulator: SimulatorDriver, state: string) {
    await expectAccessible(simulator.pane().locator('details[open]').first(), state);
    const frame = simulator.paneFrame();
    await frame.evaluate((pane) => {
      pane.style.width = '320px';
    });
    const width = await simulator
      .pane()
      .locator('html')
      .evaluate((root) => root.scrollWidth);
    expect(width, state).toBeLessThanOrEqual(320);
    await frame.evaluate((pane) => {
      pane.style.width = '';
    });
  }

  test('is sound at the start and while it looks', async ({ simulator }) => {
    const mailbox = largeMailbox(300);
    await serveGraph(simulator, mailbox, { consented: ['Mail.Read'] });
    await openView(simulator);
    await expect(button(simulator, 'Sign in and look')).toBeVisible();
    await expectSound(simulator, 'start');

    mailbox.faults.add({ kind: 'slow', ms: 600_000 }, { after: 2, times: Infinity });
    await button(simulator, 'Sign in and look').click();
    await expect(button(simulator, /^Open: /).first()).toBeVisible();
    await expectSound(simulator, 'looking');
  });

  test('is sound with a list, and in trouble', async ({ simulator }) => {
    const { bring } = await serveGraph(simulator, largeMailbox(300), { consented: ['Mail.Read'] });
    await openView(simulator);
    await look(simulator);
    await simulator.pane().getByText('Week by week', { exact: true }).click();
    await expectSound(simulator, 'a list');

    await bring('lost');
    await button(simulator, 'Look for what is new').click();
    await expect(simulator.pane().getByRole('alert')).toBeVisible();
    await expectSound(simulator, 'trouble');
  });

  test('is sound where nobody waits', async ({ simulator }) => {
    const mailbox = new GraphMailbox({ owner: sampleOwner, now });
    await serveGraph(simulator, mailbox, { consented: ['Mail.Read'] });
    await openView(simulator);
    await look(simulator);
    await expect(simulator.pane().getByText('Nobody is waiting.')).toBeVisible();
    await expectSound(simulator, 'empty');
  });

  test('is sound where it is not offered', async ({ simulator }) => {
    await openView(simulator);
    await expect(simulator.pane().getByText('is not registered for that')).toBeVisible();
    await expectSound(simulator, 'not offered');
  });
});
