import type { Page } from '@playwright/test';

import { GraphMailbox } from '../../simulator/graph/graph-mailbox';
import { sampleOwner } from '../../simulator/graph/sample-people';
import { serveGraph } from './graph-in-process';
import { expect, strayRequests, test } from './simulator';
import type { SimulatorDriver } from './simulator';

/** What office.js keeps of its host for a reload of the page. */
const keptByOffice = /^(hostInfoValue|_xdm_ctl-[\da-f]{8}(serializerVersion|xdmInfo))$/;

/** Everything that a page can leave behind on our origin; host and add-in share it here. */
async function storage(page: Page) {
  return page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}

/** Errors in the console that come from a page or script of the add-in. */
function addInErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() !== 'error' || url.includes('/simulator/') || url === 'about:srcdoc') return;
    errors.push(`${url}: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
}

async function declineAndSend(simulator: SimulatorDriver): Promise<void> {
  await simulator.pressRibbon('Decline gracefully');
  await expect(simulator.composeBody()).toContainText('Hello');
  await simulator.send();
  await expect(simulator.composeBody()).toHaveCount(0);
}

async function stopAtSend(simulator: SimulatorDriver): Promise<void> {
  await simulator.readingPane().getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(simulator.composeBody()).toBeFocused();
  await simulator.page.keyboard.press('Control+Home');
  await simulator.page.keyboard.type('I can’t do it now, but let’s circle back soon.');
  await simulator.send();
  await simulator.smartAlert().getByRole('button', { name: 'Check reply' }).click();
  await expect(simulator.pane().getByRole('list', { name: 'Checklist' })).toContainText(
    'circle back',
  );
}

test('a whole walk asks nobody else and leaves nothing behind but a copy of settings', async ({
  simulator,
  page,
}) => {
  const errors = addInErrors(page);
  await simulator.open({ message: 'recruiter-outreach', pane: 'open' });
  const draft = simulator.pane().getByRole('textbox', { name: 'Your reply' });
  await expect(draft).toHaveValue(/Imogen/);
  await simulator.pane().getByRole('button', { name: 'Copy' }).click();
  await expect(simulator.pane().getByText('Copied.')).toBeVisible();
  await page.getByRole('button', { name: 'Pin' }).click();
  await simulator.openMessage('Cutting onboarding time at Northlake');
  await expect(draft).toHaveValue(/Grant/);

  await declineAndSend(simulator);
  await simulator.openMessage('You will regret ignoring me');
  await simulator.pressRibbon('Decline gracefully');
  await expect(simulator.notifications()).toContainText('You owe this message no reply');
  await simulator.openMessage('Invitation: supplier round table on 3 December');
  await simulator.setFault('item.displayReplyFormAsync', { kind: 'fail', code: 9020 });
  await simulator.pressRibbon('Decline gracefully');
  await expect(simulator.notifications()).toContainText('Outlook didn’t open the reply');
  await stopAtSend(simulator);

  expect(strayRequests(simulator.requests)).toEqual([]);
  expect(errors).toEqual([]);
  const { session, ...kept } = await storage(page);
  expect(session.filter((key) => !keptByOffice.test(key))).toEqual([]);
  const local = [expect.stringMatching(/^declineGracefully\.settings\.[\da-z-]+$/)];
  expect(kept).toEqual({ local, cookies: '', databases: [], caches: [], workers: 0 });
  const copy = await page.evaluate(() => Object.values(localStorage).join(''));
  expect(JSON.parse(copy)).toEqual({
    draftedFor: {
      at: expect.any(Number),
      value: [expect.any(Number)],
    },
  });
});

test('what office.js keeps is not the mail', async ({ simulator, page }) => {
  await simulator.open({ message: 'harassment', pane: 'open' });
  await expect(simulator.pane().getByText('Victor Strand')).toBeVisible();
  const values = await page.evaluate(() => Object.values(sessionStorage).join('\n'));
  expect(values).not.toBe('');
  expect(values).not.toMatch(/Victor|Strand|regret|Robin|northlake/i);
});

/** All that stands in the databases of the page, as text. */
async function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('not read'));
        };
      });
    const texts: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        texts.push(
          JSON.stringify(await settled(database.transaction(store).objectStore(store).getAll())),
        );
      database.close();
    }
    return texts.join('\n');
  });
}

test('who waits is kept without a word of the text, and erased with all else', async ({
  simulator,
  page,
}) => {
  const mailbox = new GraphMailbox({ owner: sampleOwner, now: () => new Date() });
  mailbox.deliver({
    from: { name: 'Mira Okafor', address: 'mira@tern.example' },
    subject: 'The harbour study',
    text: 'Could you review our confidential study by Friday?',
  });
  const { asked } = await serveGraph(simulator, mailbox, { consented: ['Mail.Read'] });
  await simulator.open({ message: 'receipt', pane: 'open' });
  const pane = simulator.pane();
  await pane.getByText('Who still waits for an answer', { exact: true }).click();
  await pane.getByRole('button', { name: 'Sign in and look' }).click();
  await expect(pane.getByRole('button', { name: 'Look for what is new' })).toBeVisible();

  const { databases, session, local } = await storage(page);
  expect(databases).toEqual([expect.stringMatching(/^open-loops:[\da-z]+$/)]);
  expect([...session.filter((key) => !keptByOffice.test(key)), ...local]).toEqual([]);
  const before = await kept(page);
  expect(before).toContain('The harbour study');
  expect(before).not.toMatch(/confidential|review|Friday|Bearer|simulated/);

  const requests = asked.length;
  await pane.getByText('What is stored about me', { exact: true }).click();
  await expect(
    pane.getByText(/^On this device alone: who waits for an answer \(1\)/),
  ).toBeVisible();
  await pane.getByRole('button', { name: 'Erase all of it' }).click();
  await expect(pane.getByText('The list of who waits goes from this device too.')).toBeVisible();
  await pane.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(pane.getByText('All of it is erased.')).toBeVisible();
  expect((await storage(page)).databases).toEqual([]);
  await expect(pane.getByText(/^On this device alone/)).toHaveCount(0);
  await expect(pane.getByRole('button', { name: /^(Sign in and look|Look)$/ })).toBeVisible();
  expect(asked).toHaveLength(requests);
});
