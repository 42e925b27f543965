import { mkdir } from 'node:fs/promises';
import { chromium, type FrameLocator, type Page } from '@playwright/test';
import { startServer } from '../simulator/server/start-server';
import { certificate } from './certificate';
import { launchOptions } from './launch-options';

/** Pictures of the built add-in in the simulator, to be looked at: two for the README, and every state of the pane. */
const PICTURES = [
  { file: 'docs/screenshot.png', theme: 'light' },
  { file: 'docs/screenshot-dark.png', theme: 'dark' },
] as const;

type Act = (pane: FrameLocator, page: Page) => Promise<unknown>;
type State = {
  readonly start: string;
  readonly act?: Act;
  /** Whether the build has a client id, as the local server pretends. */
  readonly registered?: false;
};

const choose = (list: string, option: string): Act => {
  return (pane) => pane.getByRole('combobox', { name: list }).selectOption(option);
};
const write = (text: string): Act => {
  return (pane) => pane.getByRole('textbox', { name: 'Your reply' }).fill(text);
};
const press = (name: string): Act => {
  return (pane) => pane.getByRole('button', { name, exact: true }).click();
};

const beginTemplate: Act = async (pane, page) => {
  await pane.getByText('Templates', { exact: true }).click();
  await press('Keep this reply as a template')(pane, page);
  await pane.getByRole('textbox', { name: 'Name' }).fill('Short no');
};

/** Begins a reply and opens the pane beside it. */
const compose = (text: string): Act => {
  return async (pane, page) => {
    await page.getByRole('button', { name: 'Reply', exact: true }).click();
    await page.getByRole('textbox', { name: 'Message body' }).waitFor();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type(text);
    await page.getByRole('button', { name: 'Check reply', exact: true }).click();
    await pane.getByText('Passed').first().waitFor();
  };
};

const openLoops: Act = (pane) =>
  pane.getByText('Who still waits for an answer', { exact: true }).click();

/** Begins a look at the mailbox of the local server. */
const lookAround: Act = async (pane, page) => {
  await openLoops(pane, page);
  await press('Sign in and look')(pane, page);
  await press('Accept')(pane, page);
};

const FAULTY = 'Hello Imogen,\n\nI can’t take this on. Let’s circle back soon. Any thoughts?';
const STATES: Readonly<Record<string, State>> = {
  draft: { start: 'message=recruiter-outreach' },
  options: {
    start: 'message=recruiter-outreach',
    act: async (pane) => {
      await pane.getByText('Wording, door, reason and name').click();
      await pane.getByLabel('Door').selectOption('Open from a day on');
      await pane.getByLabel('They may write again from').fill('2027-03-01');
    },
  },
  'options-no-day': {
    start: 'message=recruiter-outreach',
    act: async (pane) => {
      await pane.getByText('Wording, door, reason and name').click();
      await pane.getByLabel('Door').selectOption('Open from a day on');
    },
  },
  templates: {
    start: 'message=recruiter-outreach',
    act: async (pane, page) => {
      await beginTemplate(pane, page);
      await press('Save')(pane, page);
      await pane.getByRole('button', { name: 'Use: Short no' }).waitFor();
    },
  },
  template: { start: 'message=recruiter-outreach', act: beginTemplate },
  'template-fill': {
    start: 'message=recruiter-outreach',
    act: async (pane, page) => {
      await write('No, thank you.\n\n{{signOff}}')(pane, page);
      await beginTemplate(pane, page);
      await press('Save')(pane, page);
      await pane.getByRole('button', { name: 'Use: Short no' }).click();
      await pane.getByRole('textbox', { name: 'Sign-off' }).waitFor();
    },
  },
  promises: {
    start: 'message=recruiter-outreach',
    act: async (pane, page) => {
      await write('I’m declining the role. Let’s circle back soon.')(pane, page);
      await pane.getByRole('button', { name: /^I mean it/ }).click();
      await pane.getByLabel('By which day?').fill('2027-03-14');
      await press('Write the day in')(pane, page);
      await pane.getByText('Promises', { exact: true }).click();
    },
  },
  record: {
    start: 'message=recruiter-outreach',
    act: async (pane, page) => {
      await page.getByRole('button', { name: 'Pin' }).click();
      await press('Open reply')(pane, page);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await pane.getByRole('button', { name: 'Yes, it is sent' }).click();
      await pane.getByRole('button', { name: 'Keep a note' }).click();
      await pane.getByText('Your answers', { exact: true }).click();
    },
  },
  settings: {
    start: 'message=recruiter-outreach',
    act: async (pane) => {
      for (const part of ['Settings', 'What is checked', 'What is stored about me'])
        await pane.getByText(part, { exact: true }).click();
    },
  },
  findings: { start: 'message=recruiter-outreach', act: write(FAULTY) },
  'own-text': {
    start: 'message=recruiter-outreach',
    act: async (pane, page) => {
      await write('No, thank you.')(pane, page);
      await choose('Kind', 'Meeting or event')(pane, page);
    },
  },
  unsafe: {
    start: 'message=recruiter-outreach',
    act: choose('What holds you back?', 'I feel unsafe or pressured'),
  },
  silence: {
    start: 'message=follow-up-nudge',
    act: (_pane, page) =>
      page.clock.install({ time: new Date('2027-03-01T10:00:00Z') }).then(() => page.reload()),
  },
  'safe-steps': { start: 'message=harassment' },
  deceit: { start: 'message=scam-spam' },
  unpaid: { start: 'message=exploitative' },
  none: { start: 'message=project-update' },
  language: { start: 'message=german-invitation' },
  opened: {
    start: 'message=recruiter-outreach',
    act: async (pane, page) => {
      await page.getByRole('button', { name: 'Pin' }).click();
      await press('Open reply')(pane, page);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await pane.getByText('Was it sent?').waitFor();
    },
  },
  answered: {
    start: 'message=recruiter-outreach',
    act: async (pane, page) => {
      await page.getByRole('button', { name: 'Pin' }).click();
      await press('Open reply')(pane, page);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await press('Yes, it is sent')(pane, page);
      await press('Keep a note')(pane, page);
    },
  },
  composing: { start: 'message=recruiter-outreach', act: compose('I can’t take this on. ') },
  'composing-findings': {
    start: 'message=recruiter-outreach',
    act: async (pane, page) => {
      await compose('I can’t take this on, but let’s circle back soon. ')(pane, page);
      await pane.getByText('Put a draft in').click();
    },
  },
  'composing-refused': {
    start: 'message=recruiter-outreach&fault=body.setAsync:fail:9020',
    act: async (pane, page) => {
      await compose('I can’t take this on, but let’s circle back soon. ')(pane, page);
      await pane
        .getByRole('button', { name: /^Fix: / })
        .first()
        .click();
    },
  },
  'open-loops-start': {
    start: 'message=recruiter-outreach',
    act: async (pane, page) => {
      await openLoops(pane, page);
      await pane.getByRole('button', { name: 'Sign in and look' }).waitFor();
    },
  },
  'open-loops': {
    start: 'message=recruiter-outreach',
    act: async (pane, page) => {
      await lookAround(pane, page);
      await pane.getByRole('button', { name: 'Look for what is new' }).waitFor();
      await pane.getByText('Week by week', { exact: true }).click();
    },
  },
  'open-loops-looking': {
    start: 'message=recruiter-outreach',
    act: async (pane, page) => {
      // Between two pages.
      await page.route('**/messages?*skiptoken*', () => undefined);
      await lookAround(pane, page);
      await pane.getByText(/^Looking: back to/).waitFor();
    },
  },
  'open-loops-not-offered': {
    start: 'message=recruiter-outreach',
    registered: false,
    act: async (pane, page) => {
      await openLoops(pane, page);
      await pane.getByText(/is not registered for that/).waitFor();
    },
  },
  offline: {
    start: 'message=recruiter-outreach',
    act: async (pane, page) => {
      await pane.getByText('Passed').first().waitFor();
      await page.context().setOffline(true);
    },
  },
  'right-to-left': { start: 'message=recruiter-outreach&language=he-IL' },
  'not-opened': {
    start: 'message=recruiter-outreach&fault=item.displayReplyFormAsync:fail:9020',
    act: press('Open reply'),
  },
  failed: { start: 'message=recruiter-outreach&fault=body.getAsync:fail:9020' },
  'no-item': { start: '' },
};
type Look = {
  readonly width: number;
  readonly name: 'light' | 'dark' | 'forced';
};
const LOOKS: readonly Look[] = [
  { width: 320, name: 'light' },
  { width: 320, name: 'dark' },
  { width: 320, name: 'forced' },
  { width: 450, name: 'light' },
  { width: 800, name: 'light' },
];
const FOLDER = 'docs/screens';
/** Longer than the pane waits after a key, and than a line fades in. */
const SETTLES_MS = 700;

const server = await startServer({
  mode: 'local',
  port: 3000,
  certificate: await certificate(),
});
const browser = await chromium.launch(launchOptions());

const ADDRESS = 'https://localhost:3000/simulator/?pane=open';
const PANE = 'iframe[title="Decline Gracefully"]:visible';

async function open(look: Look['name'], start: string, registered = true): Promise<Page> {
  const theme = look === 'dark' ? 'dark' : 'light';
  const page = await browser.newPage({
    colorScheme: theme,
    forcedColors: look === 'forced' ? 'active' : 'none',
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 960 },
  });
  if (!registered)
    await page.route('**/taskpane.html*', async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = html.replace(/(name="graph-client-id" content=)"[^"]*"/, '$1""');
      await route.fulfill({ response, body });
    });
  await page.goto(`${ADDRESS}&theme=${theme}&${start}`);
  return page;
}

/** The pane in its whole height, as wide as asked for. */
async function picture(page: Page, width: number, file: string): Promise<void> {
  const frame = page.locator(PANE);
  const resize = async (height: number) => {
    await frame.evaluate(
      (pane, size) => {
        pane.setAttribute('style', `position:fixed;inset:0;z-index:9;max-width:none;${size}`);
      },
      `width:${String(width)}px;height:${String(height)}px`,
    );
    await page.setViewportSize({ width: 1280, height: Math.max(960, height) });
    await page.waitForTimeout(SETTLES_MS);
  };
  // How high the content is depends on how wide it may be.
  await resize(960);
  const height = await frame
    .contentFrame()
    .locator('body')
    .evaluate((body) => body.scrollHeight);
  await resize(height);
  await frame.screenshot({ path: file });
}

for (const { file, theme } of PICTURES) {
  const page = await open(theme, 'message=recruiter-outreach');
  await page.frameLocator(PANE).getByRole('button', { name: 'Open reply' }).waitFor();
  await page.waitForTimeout(SETTLES_MS);
  await page.screenshot({ path: file });
  await page.close();
}

/** The states to look at, all of them where none is named. */
const wanted = process.argv.slice(2);

await mkdir(FOLDER, { recursive: true });
for (const [name, { start, act, registered }] of Object.entries(STATES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const { width, name: look } of LOOKS) {
    const page = await open(look, start, registered);
    const pane = page.frameLocator(PANE);
    await pane.getByRole('heading', { level: 1 }).waitFor();
    await act?.(pane, page);
    await picture(page, width, `${FOLDER}/${name}-${String(width)}-${look}.png`);
    await page.close();
  }
}

await browser.close();
server.close();
