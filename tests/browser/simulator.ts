import { expect, test as base } from '@playwright/test';
import type { FrameLocator, Locator, Page } from '@playwright/test';

import type { Simulator } from '../../simulator/page';

/** The add-in's name in the manifest: the title of its panes. */
export const addInName = 'Decline Gracefully';

/** The two hosts that office.js comes from; nothing else off this machine may be asked. */
const microsoftScripts = [
  'https://appsforoffice.microsoft.com/lib/1/hosted/',
  'https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js',
] as const;

/** Requests that went, or would have gone, to anything but this machine and Microsoft's two scripts. */
export function strayRequests(
  addresses: readonly string[],
  answered: readonly string[] = [],
): readonly string[] {
  return addresses.filter((address) => {
    const { protocol, hostname } = new URL(address);
    return (
      protocol !== 'data:' &&
      protocol !== 'blob:' &&
      hostname !== 'localhost' &&
      !answered.includes(hostname) &&
      !microsoftScripts.some((script) => address.startsWith(script))
    );
  });
}

export type StartOptions = {
  /** File name of a sample, without `.eml`. */
  readonly message?: string;
  readonly profile?: 'web' | 'classic-windows' | 'mac' | 'mobile';
  /** As in an address: `item.displayReplyFormAsync:fail:9020`. */
  readonly faults?: readonly string[];
  readonly pane?: 'open';
  readonly theme?: 'light' | 'dark';
  /** In what mails are written. */
  readonly format?: 'text';
  readonly signature?: 'picture';
  /** Of Outlook itself, such as `he-IL`. */
  readonly language?: string;
};

/** Drives the simulator as a person would: by roles and names. */
export class SimulatorDriver {
  readonly page: Page;
  /** Every address that any frame asked for. */
  readonly requests: readonly string[];
  /** The violations that a test brings about on purpose; any other fails it. */
  expectedViolations: readonly string[] = [];
  /** Hosts that a test answers for, besides Microsoft’s scripts. */
  answeredHosts: readonly string[] = [];

  constructor(page: Page, requests: readonly string[]) {
    this.page = page;
    this.requests = requests;
  }

  /** Loads the page and waits until it can be used. */
  async open({ faults = [], ...start }: StartOptions = {}): Promise<void> {
    const parameters = new URLSearchParams(start);
    for (const fault of faults) parameters.append('fault', fault);
    await this.page.goto(`/simulator/?${parameters.toString()}`);
    await this.page.waitForFunction(() => window.simulator !== undefined);
  }

  messages(): Locator {
    return this.page.getByRole('listbox', { name: 'Messages' });
  }

  async openMessage(subject: string): Promise<void> {
    await this.messages().getByRole('option', { name: subject, exact: true }).click();
  }

  ribbon(): Locator {
    return this.page.getByRole('toolbar', { name: 'Ribbon' });
  }

  async pressRibbon(label: string): Promise<void> {
    await this.ribbon().getByRole('button', { name: label, exact: true }).click();
  }

  readingPane(): Locator {
    return this.page.getByRole('document', { name: 'Reading pane' });
  }

  /** The text of an HTML message, inside its sandbox. */
  messageText(): FrameLocator {
    return this.readingPane().getByTitle('Message text').contentFrame();
  }

  /** The iframe of the task pane on the screen. */
  paneFrame(): Locator {
    return this.page.getByTitle(addInName, { exact: true }).filter({ visible: true });
  }

  pane(): FrameLocator {
    return this.paneFrame().contentFrame();
  }

  composeBody(): Locator {
    return this.page.getByRole('textbox', { name: 'Message body' });
  }

  /** Begins a reply to the open message with words of one’s own, and opens the pane beside it. */
  async writeReply(text: string): Promise<void> {
    await this.readingPane().getByRole('button', { name: 'Reply', exact: true }).click();
    await expect(this.composeBody()).toBeFocused();
    await this.page.keyboard.press('Control+Home');
    await this.page.keyboard.type(text);
    await this.pressRibbon('Check reply');
  }

  async send(): Promise<void> {
    await this.page.getByRole('button', { name: 'Send', exact: true }).click();
  }

  smartAlert(): Locator {
    return this.page.getByRole('alertdialog');
  }

  notifications(): Locator {
    return this.page.getByRole('region', { name: 'Notifications' });
  }

  /** Makes a promise with a day of the first phrase that the checklist offers it for. */
  async meanIt(day: string): Promise<void> {
    const pane = this.pane();
    await pane
      .getByRole('button', { name: /^I mean it/ })
      .first()
      .click();
    await pane.getByLabel('By which day?').fill(day);
    await pane.getByRole('button', { name: 'Write the day in' }).click();
  }

  /** Breaks an API from now on; `open` can break it from the start. */
  async setFault(api: string, fault: Parameters<Simulator['mailbox']['faults']['set']>[1]) {
    await this.page.evaluate(
      ([name, broken]) => {
        window.simulator?.mailbox.faults.set(name, broken);
      },
      [api, fault] as const,
    );
  }

  /** The names of the APIs that the add-in has called, in order. */
  async apiCalls(): Promise<readonly string[]> {
    return this.page.evaluate(
      () => window.simulator?.mailbox.faults.calls.map(({ api }) => api) ?? [],
    );
  }

  /** Subject, recipients and body of every mail that was sent. */
  async sent(): Promise<readonly { subject: string; to: readonly string[]; body: string }[]> {
    return this.page.evaluate(
      () =>
        window.simulator?.mailbox.sent.map(({ subject, to, body }) => ({
          subject,
          to: to.map(({ address }) => address),
          body,
        })) ?? [],
    );
  }

  /** What the add-in did that Outlook would not take. */
  async violations(): Promise<readonly string[]> {
    return this.page.evaluate(
      () =>
        window.simulator?.log.entries
          .filter(({ kind }) => kind === 'violation')
          .map(({ text }) => text) ?? [],
    );
  }
}

/**
 * `simulator`: a driver over a fresh browser context, in which Microsoft's scripts come from the
 * installed package as playwright.config.ts has it. After each test it proves that nothing else off this machine was asked for
 * and that the add-in did nothing that Outlook would not take.
 */
export const test = base.extend<{ simulator: SimulatorDriver }>({
  simulator: async ({ context, page }, use) => {
    const requests: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    const driver = new SimulatorDriver(page, requests);
    await use(driver);
    expect(strayRequests(requests, driver.answeredHosts)).toEqual([]);
    // The page asks its frames every so often.
    await expect.poll(() => driver.violations()).toEqual(driver.expectedViolations);
  },
});

export { expect };
