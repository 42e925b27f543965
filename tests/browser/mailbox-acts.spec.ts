import { answerGraph } from '../../simulator/graph/answer-graph';
import { GraphMailbox } from '../../simulator/graph/graph-mailbox';
import { sampleOwner } from '../../simulator/graph/sample-people';
import { serveGraph } from './graph-in-process';
import { expect, test } from './simulator';
import type { SimulatorDriver } from './simulator';

const DAY = 86_400_000;
const OLA = { name: 'Ola Lind', address: 'ola@heron.example' };
const FILES = 'https://northlake-my.sharepoint.com';

const consented = [
  'User.Read',
  'Mail.Read',
  'Mail.ReadWrite',
  'MailboxSettings.ReadWrite',
  'Files.ReadWrite.AppFolder',
];

const press = (simulator: SimulatorDriver, name: string) =>
  simulator.pane().getByRole('button', { name, exact: true }).click();

test('what is answered is kept and its sender blocked, and each is undone', async ({
  simulator,
}) => {
  const mailbox = new GraphMailbox({ owner: sampleOwner, now: () => new Date() });
  mailbox.deliver({
    from: OLA,
    subject: 'Introduction',
    text: 'Hi Robin,\n\nI am new in the field and collect advice. Would you have half an hour to chat?\n\nOla',
    at: new Date(Date.now() - DAY),
  });
  await serveGraph(simulator, mailbox, { consented });
  await simulator.open({ message: 'receipt', pane: 'open' });
  await simulator.page.getByRole('button', { name: 'Pin' }).click();
  await simulator.pane().getByText('Who still waits for an answer', { exact: true }).click();
  await press(simulator, 'Sign in and look');
  await press(simulator, 'Open: Ola Lind, Introduction');
  await expect(simulator.pane().getByRole('heading', { level: 1 })).toContainText('Ola Lind');
  await press(simulator, 'Open reply');
  await simulator.send();
  await press(simulator, 'Yes, it is sent');
  const before = mailbox.log.writes.length;

  await press(simulator, 'Put a copy into Records');
  await expect(simulator.pane().getByText('A copy lies in your folder Records.')).toBeVisible();
  await press(simulator, 'Block this sender');
  await expect(simulator.pane().getByText(OLA.address).last()).toBeVisible();
  expect(mailbox.rules.all).toEqual([]);
  await press(simulator, 'Make this rule');
  await expect.poll(() => mailbox.rules.all.length).toBe(1);
  mailbox.deliver({ from: OLA, subject: 'Once more', text: 'Would you?' });
  expect(mailbox.messagesIn('junkemail')).toHaveLength(1);

  await press(simulator, 'Undo: Block this sender');
  await expect.poll(() => mailbox.rules.all).toEqual([]);
  await press(simulator, 'Undo: Put a copy into Records');
  await expect.poll(() => mailbox.messagesIn('deleteditems').length).toBe(1);
  expect(mailbox.messagesIn('inbox')).toHaveLength(1);
  expect(mailbox.log.writes.length).toBeGreaterThan(before);
  expect(mailbox.log.strictRefusals).toEqual([]);
});

test('templates go to OneDrive and come from there', async ({ simulator, page }) => {
  const mailbox = new GraphMailbox({
    owner: sampleOwner,
    now: () => new Date(),
    downloadAddress: FILES,
  });
  await serveGraph(simulator, mailbox, { consented });
  simulator.answeredHosts = [...simulator.answeredHosts, new URL(FILES).host];
  await page.context().route(`${FILES}/**`, async (route) => {
    const request = { method: 'GET', url: route.request().url(), headers: {}, body: '' };
    await route.fulfill(await answerGraph(mailbox, request));
  });
  await simulator.open({ message: 'recruiter-outreach', pane: 'open' });
  const pane = simulator.pane();
  await pane.getByText('Templates', { exact: true }).click();
  await press(simulator, 'Keep this reply as a template');
  await pane.getByRole('textbox', { name: 'Name' }).fill('Short no');
  await press(simulator, 'Save');
  await pane.getByText('In my OneDrive, too', { exact: true }).click();
  expect(mailbox.log.requests).toEqual([]);
  await press(simulator, 'Sync now');
  await expect(pane.getByText(/1 template went to OneDrive/)).toBeVisible();
  expect(mailbox.file.content).toContain('Short no');

  mailbox.file.write((mailbox.file.content ?? '').replace('Short no', 'Shorter no'), new Date());
  await press(simulator, 'Sync now');
  await expect(pane.getByText(/1 template came from OneDrive/)).toBeVisible();
  await expect(pane.getByRole('button', { name: 'Use: Shorter no' })).toBeVisible();
  expect(mailbox.log.strictRefusals).toEqual([]);
});
