import { expect, test as base, type Page } from '@playwright/test';
import {
  bundleMailboxScript,
  openMailboxPage,
  OWNER,
  registeredPage,
  servePane,
} from './mailbox-page';
import { test as withSimulator } from './simulator';

const test = base;

// One bundle for all of them.
test.describe.configure({ mode: 'default' });
test.beforeAll(bundleMailboxScript);

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const outcome = (page: Page) => page.locator('output');
const consent = (page: Page) => page.getByRole('dialog', { name: 'Permissions requested' });

/** What the bridge was asked for. */
const bridged = (page: Page) =>
  page.evaluate(
    () =>
      (window as unknown as { nestedAppAuthStandIn: { requests: string[] } }).nestedAppAuthStandIn
        .requests,
  );

/** What is kept beyond the page, but for what office.js keeps. */
const kept = (page: Page) =>
  page.evaluate(() =>
    [...Object.entries(localStorage), ...Object.entries(sessionStorage)]
      .map((entry) => entry.join('='))
      .filter((entry) => /msal|token|robin/i.test(entry)),
  );

const toGraph = (asked: readonly string[]) =>
  asked.filter((one) => one.includes('https://graph.microsoft.com/'));
const toAuthority = (asked: readonly string[]) =>
  asked.filter((one) => one.includes('https://login.microsoftonline.com/'));

test.describe('where Outlook signs in', () => {
  test('a token comes without a question where nothing is to be asked', async ({ page }) => {
    const { asked, refused } = await openMailboxPage(page, {
      bridge: { consented: ['Mail.Read'] },
    });
    await press(page, 'Who');
    await expect(outcome(page)).toHaveText('nobody');
    expect(asked).toEqual([]);
    await press(page, 'Read unasked');
    await expect(outcome(page)).toHaveText('answered 200');
    await press(page, 'Who');
    await expect(outcome(page)).toHaveText(OWNER);
    expect(asked).toEqual(['GET https://graph.microsoft.com/v1.0/me/messages']);
    expect(await bridged(page)).toEqual(['GetToken Mail.Read']);
    expect(await kept(page)).toEqual([]);
    expect(refused).toEqual([]);
  });

  test('a second request takes the token from memory, and after signing out asks anew', async ({
    page,
  }) => {
    await openMailboxPage(page, { bridge: { consented: ['Mail.Read'] } });
    await press(page, 'Read');
    await expect(outcome(page)).toHaveText('answered 200');
    await press(page, 'Read unasked');
    await expect(outcome(page)).toHaveText('answered 200');
    expect(await bridged(page)).toEqual(['GetToken Mail.Read']);
    await press(page, 'Sign out');
    await expect(outcome(page)).toHaveText('signed out');
    await press(page, 'Who');
    await expect(outcome(page)).toHaveText('nobody');
    await press(page, 'Read');
    await expect(outcome(page)).toHaveText('answered 200');
    expect(await bridged(page)).toEqual(['GetToken Mail.Read', 'GetToken Mail.Read']);
  });

  test('consent is asked for one scope at a time, when it is needed', async ({ page }) => {
    const { asked } = await openMailboxPage(page, { bridge: {} });
    await press(page, 'Read unasked');
    await expect(outcome(page)).toContainText('not-signed-in');
    await press(page, 'Read');
    await expect(consent(page).getByRole('listitem')).toHaveText(['Mail.Read']);
    await consent(page).getByRole('button', { name: 'Accept' }).click();
    await expect(outcome(page)).toHaveText('answered 200');
    await press(page, 'Write');
    await expect(consent(page).getByRole('listitem')).toHaveText(['Mail.ReadWrite']);
    await consent(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(outcome(page)).toContainText('cancelled');
    expect(toGraph(asked)).toHaveLength(1);
    expect(toAuthority(asked)).toEqual([]);
  });

  for (const [fails, trouble] of [
    ['USER_CANCEL', 'cancelled'],
    ['NO_NETWORK', 'offline'],
    ['DISABLED', 'not-allowed'],
    ['ACCOUNT_UNAVAILABLE', 'not-signed-in'],
    [{ status: 'PERSISTENT_ERROR', description: 'AADSTS90094: Admin consent.' }, 'not-allowed'],
    ['PERSISTENT_ERROR', 'failed'],
  ] as const)
    test(`${typeof fails === 'string' ? fails : fails.description} is ${trouble}`, async ({
      page,
    }) => {
      const { asked } = await openMailboxPage(page, { bridge: { fails } });
      await press(page, 'Read');
      await expect(outcome(page)).toContainText(`${trouble}: `);
      expect(asked).toEqual([]);
    });

  test('a bridge that gives up leaves it to the browser', async ({ page, context }) => {
    const { asked } = await openMailboxPage(page, {
      bridge: { fails: 'NESTED_APP_AUTH_UNAVAILABLE' },
    });
    const popup = context.waitForEvent('page');
    await press(page, 'Read');
    await popup;
    await expect(outcome(page)).toHaveText('answered 200');
    expect(toAuthority(asked)).not.toEqual([]);
  });

  test('somebody else gets no token, and both are named', async ({ page }) => {
    const { asked } = await openMailboxPage(page, {
      bridge: { consented: ['Mail.Read', 'User.Read'] },
      username: 'someone.else@northlake.example',
      profile: { mail: 'someone.else@northlake.example', proxyAddresses: [] },
    });
    await press(page, 'Read');
    await expect(outcome(page)).toContainText('other-account');
    await expect(outcome(page)).toContainText('someone.else@northlake.example');
    await expect(outcome(page)).toContainText(OWNER);
    expect(asked).toEqual([
      'GET https://graph.microsoft.com/v1.0/me?$select=mail,userPrincipalName,proxyAddresses',
    ]);
  });

  test('an alias of the mailbox is its owner, who is asked for once', async ({ page }) => {
    const { asked } = await openMailboxPage(page, {
      bridge: { consented: ['Mail.Read', 'User.Read'] },
      username: 'r.vale@northlake.example',
      profile: { mail: null, proxyAddresses: ['SMTP:r.vale@northlake.example', `smtp:${OWNER}`] },
    });
    await press(page, 'Read');
    await expect(outcome(page)).toHaveText('answered 200');
    await press(page, 'Read unasked');
    await expect(outcome(page)).toHaveText('answered 200');
    expect(asked.filter((one) => one.includes('/me?'))).toHaveLength(1);
  });
});

test.describe('where the browser signs in', () => {
  test('a window opens, comes back through redirect.html and closes', async ({ page, context }) => {
    const { asked, authority, refused } = await openMailboxPage(page);
    const opened = context.waitForEvent('page');
    await press(page, 'Read');
    const popup = await opened;
    await expect(outcome(page)).toHaveText('answered 200');
    await expect.poll(() => popup.isClosed()).toBe(true);
    await press(page, 'Who');
    await expect(outcome(page)).toHaveText(OWNER);
    expect(authority.asked.filter((path) => path.endsWith('/token'))).toHaveLength(1);
    expect(toAuthority(asked).filter((one) => one.includes('code_challenge='))).not.toEqual([]);
    expect(await kept(page)).toEqual([]);
    expect(refused).toEqual([]);

    await press(page, 'Read unasked');
    await expect(outcome(page)).toHaveText('answered 200');
    expect(authority.asked.filter((path) => path.endsWith('/token'))).toHaveLength(1);
  });

  test('nothing opens where nobody may be asked', async ({ page, context }) => {
    await openMailboxPage(page);
    await press(page, 'Read unasked');
    await expect(outcome(page)).toContainText('not-signed-in');
    expect(context.pages()).toHaveLength(1);
  });

  test('a window that is blocked is told', async ({ page }) => {
    await page.addInitScript(() => {
      window.open = () => null;
    });
    const { asked } = await openMailboxPage(page);
    await press(page, 'Read');
    await expect(outcome(page)).toContainText('popup-blocked');
    expect(toGraph(asked)).toEqual([]);
  });

  test('who declines is not asked for anything else', async ({ page }) => {
    const { asked, authority } = await openMailboxPage(page);
    authority.user = 'declines';
    await press(page, 'Read');
    await expect(outcome(page)).toContainText('not-allowed');
    expect(toGraph(asked)).toEqual([]);
  });

  test('who closes the window can ask for another', async ({ page, context }) => {
    const { authority } = await openMailboxPage(page);
    authority.user = 'leaves it open';
    const opened = context.waitForEvent('page');
    await press(page, 'Read');
    const popup = await opened;
    await popup.getByText('Sign in').waitFor();
    await popup.close();
    authority.user = 'accepts';
    await press(page, 'Read');
    await expect(outcome(page)).toHaveText('answered 200');
  });
});

withSimulator(
  'who never signs in asks neither Graph nor the sign-in, and loads no part of it',
  async ({ simulator, context }) => {
    await servePane(context, await registeredPage());
    await simulator.open({ message: 'recruiter-outreach', pane: 'open' });
    const draft = simulator.pane().getByRole('textbox', { name: 'Your reply' });
    await expect(draft).toHaveValue(/Imogen/);
    await simulator.pane().getByRole('button', { name: 'Copy' }).click();
    await expect(simulator.pane().getByText('Copied.')).toBeVisible();
    await simulator.pane().getByText('What is stored about me', { exact: true }).click();
    await simulator.pane().getByRole('button', { name: 'Erase all of it' }).click();
    await simulator.pane().getByRole('button', { name: 'Erase', exact: true }).click();
    await expect(simulator.pane().getByText('All of it is erased.')).toBeVisible();
    const files = simulator.requests.map((address) => new URL(address).pathname);
    expect(files.some((path) => path.startsWith('/suggest.'))).toBe(true);
    expect(files.filter((path) => /^\/(graph|msal|redirect)\b/.test(path))).toEqual([]);
  },
);
