/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { writeTemplateFile } from '../../src/taskpane/template-file';
import { composeItem, readItem } from './in-memory-outlook';
import { button, renderPane, textbox, type PaneDriver } from './render-pane';

const MINE = { v: 1, name: 'Mine', scenario: 'recruiter-outreach', response: 'decline', place: 0 };

async function openTemplates(user: UserEvent): Promise<void> {
  await user.click(await screen.findByText('Templates'));
  await screen.findByRole('list', { name: 'Templates' });
}

async function openPane(kept: Readonly<Record<string, object>> = {}): Promise<PaneDriver> {
  const driver = renderPane(readItem('a'), (outlook) => {
    for (const [id, template] of Object.entries(kept)) outlook.kept.set(`template:${id}`, template);
  });
  await textbox();
  await openTemplates(driver.user);
  return driver;
}

const names = () =>
  within(screen.getByRole('list', { name: 'Templates' }))
    .queryAllByRole('listitem')
    .map(({ firstChild }) => firstChild?.textContent);

function fileOf(text: string): File {
  return new File([text], 'templates.json', { type: 'application/json' });
}

test('a reply is kept as a template, and used for the next message', async () => {
  const { outlook, user } = await openPane();
  const box = await textbox();
  await user.clear(box);
  await user.type(box, 'Hello {{{{firstName}}, no, thank you.');
  await user.click(await button('Keep this reply as a template'));
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Mine');
  await user.click(await button('Save'));
  expect(await screen.findByText('“Mine” is saved.')).toBeVisible();
  expect(names()).toEqual(['Mine']);

  act(() => {
    outlook.show(readItem('b'));
  });
  await screen.findByRole('list', { name: 'Templates' });
  await user.click(await button('Use: Mine'));
  expect(await textbox()).toHaveValue('Hello Dana, no, thank you.');
  expect(await button('Use my last one for this: Mine')).toBeVisible();
  await user.click(await button('Undo the last change'));
  expect((await textbox()).value).not.toContain('Hello Dana, no, thank you.');
});

test('what the message does not tell is asked for, and not guessed', async () => {
  const { user } = await openPane({
    a: { ...MINE, text: 'No, {{firstName}}, not {{topic}}. {{signOff}}' },
  });
  await user.click(await button('Use: Mine'));
  expect(await screen.findByText(/does not tell these/)).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'First name' })).not.toBeInTheDocument();
  expect(await button('Use it')).toHaveAttribute('aria-disabled', 'true');
  await user.type(screen.getByRole('textbox', { name: 'Sign-off' }), 'Sam');
  const topic = screen.queryByRole('textbox', { name: 'What it is about' });
  if (topic) await user.type(topic, 'the role');
  await user.click(await button('Use it'));
  expect((await textbox()).value).toMatch(/^No, Dana, not .+\. Sam$/);
});

test('what was filled in for one message never goes into the reply to another', async () => {
  const { outlook, user } = await openPane({ a: { ...MINE, text: 'No. {{signOff}}' } });
  await user.click(await button('Use: Mine'));
  await user.type(await screen.findByRole('textbox', { name: 'Sign-off' }), 'For Dana alone');
  act(() => {
    outlook.show(readItem('b', { subject: 'The second one' }));
  });
  await screen.findByText('The second one');
  expect(screen.queryByRole('button', { name: 'Use it' })).not.toBeInTheDocument();
  await user.click(await button('Use: Mine'));
  expect(await screen.findByRole('textbox', { name: 'Sign-off' })).toHaveValue('');
});

test('while a template is written, the checklist speaks and placeholders are completed', async () => {
  const { outlook, user } = await openPane({ a: { ...MINE, text: 'No, thank you.' } });
  await user.click(await button('Edit: Mine'));
  const text = await screen.findByRole('textbox', { name: 'Text' });
  await user.clear(text);
  await user.type(text, 'I can’t take this on. Let’s circle back soon, {{{{fi');
  expect(await screen.findByText('The checklist would object:')).toBeVisible();
  const group = screen.getByRole('group', { name: 'Put in a placeholder' });
  expect(within(group).getAllByRole('button')).toHaveLength(1);
  await user.click(within(group).getByRole('button', { name: 'First name' }));
  expect(text).toHaveValue('I can’t take this on. Let’s circle back soon, {{firstName}}');
  await user.click(await button('Cancel'));
  expect(outlook.kept.get('template:a')).toMatchObject({ text: 'No, thank you.' });
});

test('templates are copied, put in order, deleted and brought back', async () => {
  const { user } = await openPane({
    a: { ...MINE, text: 'No.' },
    b: { ...MINE, name: 'Other', text: 'No!', place: 1 },
  });
  expect(await button('Move up: Mine')).toHaveAttribute('aria-disabled', 'true');
  await user.click(await button('Move down: Mine'));
  expect(names()).toEqual(['Other', 'Mine']);
  await user.click(await button('Copy: Other'));
  expect(names()).toEqual(['Other', 'Mine', 'Other (copy)']);
  await user.click(await button('Delete: Other'));
  expect(names()).toEqual(['Mine', 'Other (copy)']);
  await user.click(await button('Undo'));
  expect(await screen.findByText('“Other” is back.')).toBeVisible();
  expect(names()).toEqual(['Other', 'Mine', 'Other (copy)']);
});

test('many are searched by their words', async () => {
  const all = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((id, place) => [
      id,
      { ...MINE, name: `Name ${id}`, text: `Text ${id}`, place },
    ]),
  );
  const { user } = await openPane(all);
  await user.type(await screen.findByRole('textbox', { name: 'Search templates' }), 'text C');
  expect(names()).toEqual(['Name c']);
  await user.type(screen.getByRole('textbox', { name: 'Search templates' }), 'x');
  expect(screen.getByText('None of them has these words.')).toBeVisible();
});

test('a mailbox that does not take one is told of, and nothing is lost', async () => {
  const { outlook, user } = await openPane({ a: { ...MINE, text: 'No.' } });
  outlook.settingsFault = true;
  await user.click(await button('Delete: Mine'));
  expect(await screen.findByRole('alert')).toHaveTextContent('did not take this');
  expect(names()).toEqual(['Mine']);
  await user.click(await button('Keep this reply as a template'));
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'New');
  await user.click(await button('Save'));
  expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('New');
  outlook.settingsFault = false;
  await user.click(await button('Save'));
  expect(names()).toEqual(['Mine', 'New']);
});

test('one of a later version is kept and counted', async () => {
  const { outlook } = await openPane({ a: { v: 2, name: 'Later' } });
  expect(screen.getByText(/^1 template of a later version/)).toBeVisible();
  expect(outlook.kept.get('template:a')).toEqual({ v: 2, name: 'Later' });
});

test('a file is imported without what is here already, and exported again', async () => {
  const { outlook, user } = await openPane({ a: { ...MINE, text: 'No.' } });
  const texts = [
    { name: 'Mine', scenario: 'recruiter-outreach', response: 'decline', text: 'No.' },
    { name: '<b>Bold</b>', scenario: 'none', response: 'decline', text: 'No, {{firstName}}.' },
  ] as const;
  await user.upload(screen.getByLabelText('Import a file'), fileOf(writeTemplateFile(texts)));
  expect(await screen.findByText('1 template imported, 1 you had already.')).toBeVisible();
  expect(names()).toEqual(['Mine', '<b>Bold</b>']);
  await user.click(await button('Export all'));
  await screen.findByText(/imported/);
  const [file] = outlook.savedFiles;
  expect(file?.name).toBe('templates.json');
  expect(Buffer.from(file?.content ?? '', 'base64').toString('utf8')).toBe(
    writeTemplateFile(texts),
  );
});

test('a bad file is refused with its line and the reason, and changes nothing', async () => {
  const { user } = await openPane({ a: { ...MINE, text: 'No.' } });
  await user.upload(
    screen.getByLabelText('Import a file'),
    fileOf('{\n"version": 1,\n"templates": 5 }'),
  );
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Line 3: “templates” is of the wrong type. Nothing was imported.',
  );
  expect(names()).toEqual(['Mine']);
});

test('beside a mail that is written a template goes in at the cursor', async () => {
  const { outlook, user } = renderPane(composeItem('<p>x</p>', 'html'), (ports) => {
    ports.kept.set('template:a', { ...MINE, text: 'No, thank you.' });
  });
  await openTemplates(user);
  await user.click(await button('Use: Mine'));
  await waitFor(() => {
    expect(outlook.insertedAt).toEqual(['cursor']);
  });
  expect(screen.queryByText('“Mine” is in your reply.')).not.toBeInTheDocument();
  expect(outlook.mailBody).toContain('No, thank you.');
});

describe('the templates of the organisation', () => {
  const file = writeTemplateFile([
    { name: 'Our no', scenario: 'none', response: 'decline', text: 'No, {{firstName}}.' },
  ]);

  async function openWith(organisationFile: string | null): Promise<PaneDriver> {
    const driver = renderPane(readItem('a'), (outlook) => {
      outlook.organisationFile = organisationFile;
    });
    await textbox();
    await openTemplates(driver.user);
    return driver;
  }

  test('are used, and copied to be changed', async () => {
    const { user } = await openWith(file);
    const list = await screen.findByRole('list', { name: 'From your organisation' });
    await user.click(within(list).getByRole('button', { name: 'Copy: Our no' }));
    expect(await screen.findByText('“Our no” is saved.')).toBeVisible();
    expect(names()).toEqual(['Our no']);
    await user.click(within(list).getByRole('button', { name: 'Use: Our no' }));
    expect(await textbox()).toHaveValue('No, Dana.');
    expect(within(list).queryByRole('button', { name: /Edit|Delete/ })).not.toBeInTheDocument();
  });

  test.each([
    ['that do not load', null, /could not be read/],
    [
      'that are none',
      '{ "version": 1 }',
      /Tell whoever deploys them: line 1, “templates” is missing/,
    ],
  ])('%s are said so, and the user’s own are there', async (_what, text, words) => {
    await openWith(text);
    expect(await screen.findByText(words)).toBeVisible();
    expect(await button('Keep this reply as a template')).toBeVisible();
  });
});

test('in a client without settings the templates open, and one that is kept is refused', async () => {
  const { user } = renderPane(readItem('a'), (outlook) => {
    const missing = () => {
      throw Object.assign(new Error('no settings'), {
        code: 'missing-api',
        api: 'roamingSettings',
      });
    };
    Object.assign(outlook.settings, { get: missing, names: missing, room: missing });
    outlook.settingsFault = true;
  });
  await textbox();
  await openTemplates(user);
  await user.click(await button('Keep this reply as a template'));
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Mine');
  await user.click(await button('Save'));
  expect(await screen.findByRole('alert')).toHaveTextContent('did not take this');
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Mine');
});
