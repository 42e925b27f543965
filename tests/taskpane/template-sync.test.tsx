/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import type { MailboxTrouble } from '../../src/core/mailbox-ports';
import {
  readSyncedFile,
  writeSyncedFile,
  type FileTemplate,
} from '../../src/taskpane/template-file';
import type { InMemoryOutlook } from './in-memory-outlook';
import { readItem } from './in-memory-outlook';
import { button, renderPane, textbox } from './render-pane';

const HEADING = 'In my OneDrive, too';
const MINE = { v: 1, name: 'Mine', scenario: 'none', response: 'decline', text: 'No.', place: 0 };

const filed = (id: string, parts: Partial<FileTemplate> = {}): FileTemplate => ({
  id,
  name: 'Theirs',
  scenario: 'none',
  response: 'decline',
  text: 'No!',
  ...parts,
});

async function openTemplates(prepare: (outlook: InMemoryOutlook) => void = () => undefined) {
  const { outlook, user } = renderPane(readItem('a'), (ports) => {
    ports.kept.set('template:a', MINE);
    prepare(ports);
  });
  await textbox();
  await user.click(await screen.findByText('Templates'));
  await screen.findByRole('list', { name: 'Templates' });
  return { outlook, mailbox: outlook.mailbox, user };
}

async function openSync(prepare?: (outlook: InMemoryOutlook) => void) {
  const driver = await openTemplates(prepare);
  await driver.user.click(await screen.findByText(HEADING));
  const sync = async () => {
    await driver.user.click(await button('Sync now'));
  };
  return { ...driver, sync };
}

/** The pane with these templates in the file, which were not synced before. */
async function openOver(...templates: readonly FileTemplate[]) {
  const driver = await openSync(({ mailbox }) => {
    mailbox.file = { text: writeSyncedFile(templates), version: 'theirs' };
  });
  await driver.sync();
  return driver;
}

const names = () =>
  within(screen.getByRole('list', { name: 'Templates' }))
    .queryAllByRole('listitem')
    .map(({ firstChild }) => firstChild?.textContent);

function namesIn(text = ''): readonly string[] {
  const read = readSyncedFile(text);
  return read.kind === 'read' ? read.templates.map(({ name }) => name) : [];
}

const told = (words: string | RegExp) => screen.findByText(words);

test('is not there where nobody can sign in', async () => {
  await openTemplates(({ mailbox }) => {
    mailbox.isOffered = false;
  });
  expect(screen.queryByText(HEADING)).not.toBeInTheDocument();
});

test('says what it would write and where, and asks nothing of anybody before a press', async () => {
  const { mailbox } = await openSync();
  expect(screen.getByText(/the file templates\.json in the folder Apps/)).toBeVisible();
  expect(screen.getByText(/delete it at any time/)).toBeVisible();
  expect(mailbox.calls.filter((call) => ['load', 'save', 'signIn'].includes(call))).toEqual([]);
});

test('the first press signs in and makes the file, the next finds nothing to do', async () => {
  const { mailbox, outlook, sync } = await openSync();
  await sync();
  expect(await told(/^1 template went to OneDrive\. In sync since .*March/)).toBeVisible();
  expect(mailbox.calls).toContain('signIn');
  expect(namesIn(mailbox.file?.text)).toEqual(['Mine']);
  expect(await button('Sync now')).toHaveFocus();
  const kept = [...outlook.kept];
  await sync();
  expect(await told(/^Nothing was to be done\. In sync since/)).toBeVisible();
  expect([...outlook.kept]).toEqual(kept);
});

test('what came is in the list at once', async () => {
  const { mailbox, user } = await openOver(filed('b'));
  expect(
    await told(/^1 template came from OneDrive\. 1 template went to OneDrive\./),
  ).toBeVisible();
  expect(names()).toEqual(['Mine', 'Theirs']);
  expect(namesIn(mailbox.file?.text)).toEqual(['Mine', 'Theirs']);
  await user.click(await button('Delete: Mine'));
  await user.click(await button('Sync now'));
  expect(await told(/^1 template went away in OneDrive, too\./)).toBeVisible();
  expect(namesIn(mailbox.file?.text)).toEqual(['Theirs']);
});

describe('a template that was changed on both sides', () => {
  const open = () => openOver(filed('a', { text: 'No, never.' }), filed('b', { name: 'New' }));
  const conflict = () => screen.findByRole('region', { name: 'Mine' });

  test('is shown as it is here and there, with what differs', async () => {
    await open();
    const region = await conflict();
    expect(screen.getByText(/^One template was changed here and in OneDrive\./)).toBeVisible();
    expect(within(region).getByText('Different: the name, the text.')).toBeVisible();
    const here = within(region).getByRole('group', { name: 'Here' });
    const there = within(region).getByRole('group', { name: 'In OneDrive' });
    expect(here).toHaveTextContent(/Mine.*No\./);
    expect(there).toHaveTextContent(/Theirs.*No, never\./);
    expect(there.querySelector('mark')).toHaveTextContent(', never');
    expect(within(there).getByText(/^In OneDrive alone: “, never/)).toBeInTheDocument();
  });

  test('is written nowhere before it is decided, nor where it is left', async () => {
    const { mailbox, outlook, user } = await open();
    await conflict();
    const before = mailbox.file;
    expect(await button('Sync as decided')).toHaveAttribute('aria-disabled', 'true');
    await user.click(await button('Sync as decided'));
    expect(screen.getByText('1 still to be decided.')).toBeVisible();
    await user.click(await button('Leave it'));
    expect(screen.queryByRole('region', { name: 'Mine' })).not.toBeInTheDocument();
    expect(mailbox.file).toBe(before);
    expect(outlook.kept.get('template:a')).toBe(MINE);
    expect(outlook.kept.has('templateSync')).toBe(false);
    expect(document.body).not.toHaveFocus();
  });

  test.each([
    ['Keep this one: Mine', ['Mine', 'New']],
    ['Keep that one: Mine', ['Theirs', 'New']],
    ['Keep both: Mine', ['Mine', 'New', 'Theirs (2)']],
  ])('%s', async (label, expected) => {
    const { mailbox, user } = await open();
    await conflict();
    await user.click(await button(label));
    expect(await button(label)).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText('All are decided.')).toBeVisible();
    await user.click(await button('Sync as decided'));
    await told(/In sync since/);
    expect(names()).toEqual(expected);
    expect(namesIn(mailbox.file?.text)).toEqual(expected);
    expect(document.body).not.toHaveFocus();
  });
});

test('one that was deleted here and changed there is deleted there only where the user says so', async () => {
  const { mailbox, user, sync } = await openSync();
  await sync();
  await told(/In sync since/);
  await user.click(await button('Delete: Mine'));
  mailbox.file = { text: writeSyncedFile([filed('a')]), version: 'theirs' };
  await sync();
  const region = await screen.findByRole('region', { name: 'Theirs' });
  expect(within(region).getByText('Deleted here.')).toBeVisible();
  expect(within(region).queryByRole('button', { name: /Keep both/ })).not.toBeInTheDocument();
  await user.click(await button('Delete it in OneDrive, too: Theirs'));
  await user.click(await button('Sync as decided'));
  expect(await told(/^1 template went away in OneDrive, too\./)).toBeVisible();
  expect(namesIn(mailbox.file.text)).toEqual([]);
});

test('a conflict that comes up meanwhile is asked about, and what was decided stands', async () => {
  const { mailbox, outlook, user } = await openOver(filed('a'));
  await user.click(await button('Keep this one: Mine'));
  outlook.kept.set('template:b', { ...MINE, name: 'Other', place: 1 });
  mailbox.file = {
    text: writeSyncedFile([filed('a'), filed('b', { name: 'Their other' })]),
    version: 'later',
  };
  await user.click(await button('Sync as decided'));
  await user.click(await button('Keep that one: Other'));
  expect(screen.queryByRole('region', { name: 'Mine' })).not.toBeInTheDocument();
  await user.click(await button('Sync as decided'));
  await told(/In sync since/);
  expect(namesIn(mailbox.file.text)).toEqual(['Mine', 'Their other']);
});

describe('a file that is not one of templates', () => {
  const text = '{\n"version": 1,\n"templates": "<script>alert(1)</script>" }';

  test('is left alone, and handed out where the user wants it', async () => {
    const { mailbox, outlook, user, sync } = await openSync((ports) => {
      ports.mailbox.file = { text, version: 'theirs' };
    });
    await sync();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Line 3: “templates” is of the wrong type\. Nothing was changed, here or there\./,
    );
    await user.click(await button('Save what lies there'));
    const [saved] = outlook.savedFiles;
    expect(saved?.name).toBe('templates.json');
    expect(Buffer.from(saved?.content ?? '', 'base64').toString('utf8')).toBe(text);
    await user.click(await button('Leave it'));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(mailbox.file).toEqual({ text, version: 'theirs' });
    expect(mailbox.calls).not.toContain('save');
  });
});

test('scripts in names and texts are words', async () => {
  const script = '<img src=x onerror="alert(1)"><script>alert(1)</script>';
  await openOver(filed('a', { name: script, text: script }), filed('b', { name: script }));
  const region = await screen.findByRole('region', { name: 'Mine' });
  expect(region).toHaveTextContent(script);
  expect(document.querySelector('img, script')).toBeNull();
});

test.each<[MailboxTrouble, RegExp]>([
  ['cancelled', /Nothing was changed/],
  ['offline', /Nothing came through/],
  ['gone', /no OneDrive/],
  ['not-allowed', /can allow it/],
  ['other-account', /another mailbox/],
])('where it comes to nothing (%s) it says so, and nothing is changed', async (trouble, words) => {
  const { mailbox, outlook, user, sync } = await openSync(({ mailbox: prepared }) => {
    prepared.troubles.set('load', trouble);
  });
  const before = [...outlook.kept];
  await sync();
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  expect([...outlook.kept]).toEqual(before);
  expect(mailbox.file).toBeNull();
  const mayLeave = trouble === 'not-allowed' || trouble === 'other-account';
  if (mayLeave) {
    await user.click(await button('Sign out'));
    expect(await told(/^You are signed out here/)).toBeVisible();
    expect(document.body).not.toHaveFocus();
  } else expect(screen.queryByRole('button', { name: 'Sign out' })).not.toBeInTheDocument();
  mailbox.troubles.clear();
  await sync();
  expect(await told(/^1 template went to OneDrive/)).toBeVisible();
});

test('a mailbox without room keeps what it has, and says so', async () => {
  const { outlook, mailbox, sync } = await openSync((ports) => {
    ports.mailbox.file = { text: writeSyncedFile([filed('b')]), version: 'theirs' };
    ports.settingsFault = 'no-room';
  });
  await sync();
  expect(await screen.findByRole('alert')).toHaveTextContent(/no room for what came/);
  expect(names()).toEqual(['Mine']);
  expect(outlook.kept.has('templateSync')).toBe(false);
  expect(namesIn(mailbox.file?.text)).toContain('Theirs');
});

test('while Microsoft is waited for it cannot be pressed twice', async () => {
  const { mailbox, outlook, user, sync } = await openSync();
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const { templateSync } = outlook;
  const load = templateSync.load.bind(templateSync);
  Object.assign(templateSync, { load: () => held.then(load) });
  await sync();
  expect(await told('Waiting for Microsoft…')).toBeVisible();
  expect(await button('Sync now')).toHaveAttribute('aria-disabled', 'true');
  await user.click(await button('Sync now'));
  letGo();
  await told(/In sync since/);
  await waitFor(() => {
    expect(mailbox.calls.filter((call) => call === 'load')).toHaveLength(1);
  });
});
