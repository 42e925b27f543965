import { readFile } from 'node:fs/promises';
import { expect, test } from './simulator';
import type { SimulatorDriver } from './simulator';

function draft(simulator: SimulatorDriver) {
  return simulator.pane().getByRole('textbox', { name: 'Your reply' });
}

async function press(simulator: SimulatorDriver, name: string): Promise<void> {
  await simulator.pane().getByRole('button', { name, exact: true }).click();
}

/** Opens the pane beside a message, pinned, with its templates in view. */
async function openTemplates(simulator: SimulatorDriver): Promise<void> {
  await simulator.open({ message: 'recruiter-outreach', pane: 'open' });
  await expect(draft(simulator)).toHaveValue(/Hello Imogen/);
  await simulator.page.getByRole('button', { name: 'Pin' }).click();
  await simulator.pane().getByText('Templates', { exact: true }).click();
  await expect(simulator.pane().getByText('You have none yet')).toBeVisible();
}

async function keep(simulator: SimulatorDriver, name: string, text: string): Promise<void> {
  await draft(simulator).fill(text);
  // By key: what the checklist finds above may move a button away from under the pointer.
  await simulator
    .pane()
    .getByRole('button', { name: 'Keep this reply as a template' })
    .press('Enter');
  await simulator.pane().getByRole('textbox', { name: 'Name' }).fill(name);
  await press(simulator, 'Save');
  await expect(simulator.pane().getByText(`“${name}” is saved.`)).toBeVisible();
}

test.describe('A template', () => {
  test('is kept from a reply, used for another message, and sent', async ({ simulator }) => {
    await openTemplates(simulator);
    await keep(simulator, 'Short no', 'Hello {{firstName}},\n\nI can’t take this on.');
    await simulator.openMessage('Coffee, and a few questions about product work?');
    await expect(draft(simulator)).not.toHaveValue(/Imogen/);
    await press(simulator, 'Use: Short no');
    await expect(draft(simulator)).toHaveValue(/^Hello \w+,\n\nI can’t take this on\.$/);
    await press(simulator, 'Open reply');
    await expect(simulator.composeBody()).toContainText('I can’t take this on.');
  });

  test('is completed while it is typed, and checked', async ({ simulator, page }) => {
    await openTemplates(simulator);
    await keep(simulator, 'Vague', 'I can’t take this on. Let’s circle back soon.');
    await press(simulator, 'Edit: Vague');
    await expect(simulator.pane().getByText('The checklist would object:')).toBeVisible();
    const text = simulator.pane().getByRole('textbox', { name: 'Text' });
    await text.press('Control+End');
    await page.keyboard.type(' Best, {{si');
    await press(simulator, 'Sign-off');
    await expect(text).toHaveValue(
      'I can’t take this on. Let’s circle back soon. Best, {{signOff}}',
    );
    await expect(text).toBeFocused();
  });

  test('travels in a file, and a bad file changes nothing', async ({ simulator, page }) => {
    await openTemplates(simulator);
    await keep(simulator, 'Short no', 'I can’t take this on.');
    const download = page.waitForEvent('download');
    await press(simulator, 'Export all');
    const file = await (await download).path();
    const json = await readFile(file, 'utf8');
    await press(simulator, 'Delete: Short no');
    await expect(simulator.pane().getByText('“Short no” is deleted.')).toBeVisible();

    const input = simulator.pane().locator('input[type=file]');
    const upload = (text: string) =>
      input.setInputFiles({
        name: 'a.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
    await upload(json.replace('"decline"', '"ghost"'));
    await expect(simulator.pane().getByRole('alert')).toContainText(
      'Line 8: “response” has a value that is not known here. Nothing was imported.',
    );
    await expect(simulator.pane().getByText('You have none yet')).toBeVisible();
    await upload(json);
    await expect(simulator.pane().getByText('1 template imported.')).toBeVisible();
    await expect(simulator.pane().getByRole('button', { name: 'Use: Short no' })).toBeVisible();
  });
});

test('a sign-off that was chosen stands under the draft of the ribbon’s button', async ({
  simulator,
}) => {
  await simulator.open({ message: 'recruiter-outreach', pane: 'open' });
  await simulator.pane().getByText('Settings', { exact: true }).click();
  await simulator.pane().getByRole('textbox', { name: 'Sign-off of every draft' }).fill('Robin A.');
  await simulator.pane().getByRole('combobox', { name: 'Look' }).focus();
  await expect(draft(simulator)).toHaveValue(/Kind regards,\nRobin A\.$/);
  await expect.poll(() => simulator.apiCalls()).toContain('roamingSettings.saveAsync');
  await simulator.pressRibbon('Decline gracefully');
  await expect(simulator.composeBody()).toContainText('Robin A.');
});

test('a promise is noted with its day, and put into the calendar', async ({ simulator, page }) => {
  await simulator.open({ message: 'recruiter-outreach', pane: 'open' });
  await draft(simulator).fill('I’m declining the role. Let’s circle back soon.');
  await simulator.meanIt('2027-03-14');
  await expect(draft(simulator)).toHaveValue(/14 March 2027/);
  await simulator.pane().getByText('Promises', { exact: true }).click();
  const list = simulator.pane().getByRole('list', { name: 'Promises' });
  await expect(list).toContainText('14 March 2027');
  await list.getByRole('button', { name: /^Put it in the calendar/ }).click();
  await expect(simulator.pane().getByText(/is open in Outlook’s calendar/)).toBeVisible();
  const opened = await page.evaluate(() => window.simulator?.mailbox.appointments ?? []);
  expect(opened).toHaveLength(1);
  await list.getByRole('button', { name: /^Kept/ }).click();
  await expect(simulator.pane().getByText('Kept. It is off the list.')).toBeVisible();
});

test('an answer that was noted is in the record, and a file of it can be saved', async ({
  simulator,
  page,
}) => {
  await simulator.open({ message: 'recruiter-outreach', pane: 'open' });
  await expect(draft(simulator)).toHaveValue(/Hello Imogen/);
  await page.getByRole('button', { name: 'Pin' }).click();
  await press(simulator, 'Open reply');
  await simulator.send();
  await press(simulator, 'Yes, it is sent');
  await press(simulator, 'Keep a note');
  await simulator.pane().getByText('Your answers', { exact: true }).click();
  await expect(simulator.pane().getByRole('table')).toContainText('Recruiter outreach');
  const download = page.waitForEvent('download');
  await press(simulator, 'Save as CSV');
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv).toContain('recruiter-outreach,decline');
  expect(csv).not.toContain('imogen');
});

test.describe('A noted answer', () => {
  const note = async (simulator: SimulatorDriver) => {
    await simulator.page.getByRole('button', { name: 'Pin' }).click();
    await press(simulator, 'Open reply');
    await simulator.send();
    await press(simulator, 'Yes, it is sent');
    await press(simulator, 'Keep a note');
    await expect.poll(() => simulator.apiCalls()).toContain('categories.addAsync');
  };
  const categories = ({ page }: SimulatorDriver) =>
    page.evaluate(() => {
      const mailbox = window.simulator?.mailbox;
      return mailbox?.categoriesOf(mailbox.selected);
    });

  test('gives the message the category that the user has for it', async ({ simulator, page }) => {
    await simulator.open({ message: 'recruiter-outreach', pane: 'open' });
    await page.evaluate(() => {
      const list = [{ displayName: 'Declined', color: 'Preset0' }];
      window.simulator?.mailbox.setMasterCategories(list);
    });
    await note(simulator);
    await expect.poll(() => categories(simulator)).toEqual(['Declined']);
  });

  test('gives none, and says nothing, where the user has no such category', async ({
    simulator,
  }) => {
    await simulator.open({ message: 'recruiter-outreach', pane: 'open' });
    await note(simulator);
    await expect(simulator.pane().getByRole('button', { name: 'Noted' })).toBeVisible();
    await expect(simulator.pane().getByRole('alert')).toHaveCount(0);
    expect(await categories(simulator)).toEqual([]);
  });
});

test('a target that was chosen is followed, and reset with the other settings', async ({
  simulator,
}) => {
  await simulator.open({ message: 'recruiter-outreach', pane: 'open' });
  const pane = simulator.pane();
  await expect(pane.getByText(/48 hours, 72 at most/)).toBeVisible();
  await pane.getByText('Settings', { exact: true }).click();
  await pane.getByRole('combobox', { name: 'In time' }).selectOption('Within 24 hours');
  await expect(pane.getByText(/24 hours, 48 at most/)).toBeVisible();
  await press(simulator, 'Reset settings');
  await press(simulator, 'Reset');
  await expect(pane.getByText(/48 hours, 72 at most/)).toBeVisible();
  await expect(pane.getByRole('combobox', { name: 'In time' })).toHaveValue('48');
  await press(simulator, 'Undo');
  await expect(pane.getByText(/24 hours, 48 at most/)).toBeVisible();
  await expect(pane.getByText('Your settings are back.')).toBeVisible();
  await expect(pane.getByText('Your settings are back.').locator('../..')).toBeFocused();
});
