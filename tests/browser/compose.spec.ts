import { expect, test } from './simulator';
import type { SimulatorDriver } from './simulator';

function line(simulator: SimulatorDriver, label: string) {
  const list = simulator.pane().getByRole('list', { name: 'Checklist' });
  return list.getByRole('listitem').filter({ hasText: label }).first();
}

async function press(simulator: SimulatorDriver, name: string | RegExp): Promise<void> {
  await simulator.pane().getByRole('button', { name }).click();
}

/** The HTML of the mail from the quoted thread on. */
function thread(simulator: SimulatorDriver): Promise<string> {
  return simulator
    .composeBody()
    .evaluate((body) => body.innerHTML.slice(body.innerHTML.indexOf('appendonsend')));
}

test('Fix mends the mail in its place and leaves the quoted mail as it was', async ({
  simulator,
}) => {
  await simulator.open({ message: 'recruiter-outreach' });
  await simulator.writeReply('I can’t take this on. I’ll circle back soon.');
  await expect(line(simulator, 'No vague phrases')).toContainText('circle back');
  const quoted = await thread(simulator);
  await press(simulator, /^Fix: No vague phrases/);
  await expect(simulator.pane().getByText('Changed in your mail.')).toBeVisible();
  await expect(simulator.composeBody()).not.toContainText('circle back');
  await expect(simulator.composeBody()).toContainText('I can’t take this on.');
  expect(await thread(simulator)).toBe(quoted);
});

test('what is typed while the pane is open is checked too', async ({ simulator, page }) => {
  await simulator.open({ message: 'recruiter-outreach' });
  await simulator.writeReply('I can’t take this on.');
  await expect(line(simulator, 'No vague phrases')).toContainText('Passed');
  await simulator.composeBody().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Let’s circle back soon. ');
  await expect(line(simulator, 'No vague phrases')).toContainText('circle back');
  await expect(simulator.pane().getByText('Answers Imogen')).toBeVisible();
});

test('a draft goes on top of the mail', async ({ simulator }) => {
  await simulator.open({ message: 'recruiter-outreach' });
  await simulator.writeReply(' ');
  await simulator.pane().getByText('Put a draft in').click();
  await press(simulator, 'On top');
  await expect(simulator.pane().getByText('The draft is in your mail.')).toBeVisible();
  await expect(simulator.composeBody()).toContainText(/^\s*Hello Imogen,/);
  await expect(line(simulator, 'Clear decision')).toContainText('Passed');
  await simulator.send();
  await expect.poll(() => simulator.sent()).toHaveLength(1);
});

test('a mail with a picture is left alone, and the change is there to copy', async ({
  simulator,
}) => {
  await simulator.open({ message: 'recruiter-outreach', signature: 'picture' });
  await simulator.writeReply('I can’t take this on. I’ll circle back soon.');
  await expect(line(simulator, 'No vague phrases')).toContainText('circle back');
  const before = await simulator.composeBody().innerHTML();
  await press(simulator, /^Fix: No vague phrases/);
  await expect(simulator.pane().getByText('Your mail was left alone')).toBeVisible();
  await expect(simulator.pane().getByRole('button', { name: 'Copy it' })).toBeVisible();
  expect(await simulator.composeBody().innerHTML()).toBe(before);
});

test('a reply after a long silence is asked to own it, and the line that does is put in', async ({
  simulator,
  page,
}) => {
  await page.clock.setFixedTime(new Date('2027-03-01T10:00:00Z'));
  await simulator.open({ message: 'recruiter-outreach' });
  await simulator.writeReply('Hello Imogen,\n\nI can’t take this on.');
  await expect(line(simulator, 'Owns the silence')).toContainText('14 weeks');
  const quoted = await thread(simulator);
  await press(simulator, /^Fix: Owns the silence/);
  await expect(line(simulator, 'Owns the silence')).toContainText('Passed');
  await expect(simulator.composeBody()).toContainText('the answer that I owe you');
  expect(await thread(simulator)).toBe(quoted);
});
