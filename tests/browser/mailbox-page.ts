import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import webpack from 'webpack';
import { responseHeaders, signInHosts } from '../../hosting/response-headers';
import { Authority } from '../../simulator/sign-in/authority';

export const ORIGIN = 'https://localhost:3000';
const CLIENT_ID = '4f1e6c2a-9b7d-4e35-8c60-2a1d5b7e9f03';
export const OWNER = 'robin@northlake.example';

const BUNDLE = resolve('build/mailbox-page');

/** Bundles mailbox-script.ts as the build bundles the pane. */
export function bundleMailboxScript(): Promise<void> {
  const compiler = webpack({
    mode: 'production',
    target: ['web', 'es2022'],
    entry: { mailbox: './tests/browser/mailbox-script.ts' },
    output: { path: BUNDLE, filename: '[name].js', publicPath: '/mailbox-page/', clean: true },
    resolve: { extensions: ['.ts', '.js'] },
    performance: false,
    optimization: { minimize: false },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: {
            jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
            module: { type: 'es6' },
          },
        },
      ],
    },
  });
  return new Promise((done, failed) => {
    compiler.run((error, stats) => {
      if (error) failed(error);
      else if (stats?.hasErrors() === true) failed(new Error(stats.toString('errors-only')));
      else done();
    });
  });
}

/** The built pane’s page, as a build with a client id has it. */
export async function registeredPage(): Promise<string> {
  const built = await readFile('dist/taskpane.html', 'utf8');
  return built.replace(
    '<meta name="graph-client-id" content=""',
    `<meta name="graph-client-id" content="${CLIENT_ID}"`,
  );
}

/** Serves a page of the add-in with the headers that its build needs. */
export async function servePane(context: BrowserContext, html: string): Promise<void> {
  await context.route(`${ORIGIN}/taskpane.html*`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: responseHeaders(signInHosts(html)),
      body: html,
    }),
  );
}

export type MailboxPage = {
  readonly page: Page;
  /** What Microsoft’s two hosts were asked for, as `method address`. */
  readonly asked: readonly string[];
  readonly authority: Authority;
  /** Messages of the browser about what the policy refused. */
  readonly refused: readonly string[];
};

/**
 * Opens the page of mailbox-script.ts under the production page’s markup and headers. Outlook has a bridge
 * where `bridge` is given, which is the start of its stand-in’s state.
 */
export async function openMailboxPage(
  page: Page,
  {
    bridge = null,
    username = OWNER,
    profile = {},
  }: {
    readonly bridge?: Readonly<Record<string, unknown>> | null;
    /** Who signs in. */
    readonly username?: string;
    /** What `GET /me` answers. */
    readonly profile?: Readonly<Record<string, unknown>>;
  } = {},
): Promise<MailboxPage> {
  const context = page.context();
  const asked: string[] = [];
  const refused: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    // Office.js tries to report usage, sooner or later; the policy is to refuse that.
    if (text.includes('Content Security Policy') && !text.includes('oaspapps.com'))
      refused.push(text);
  });
  const authority = new Authority({
    clientId: CLIENT_ID,
    redirects: [`${ORIGIN}/redirect.html`],
    username,
    origin: ORIGIN,
  });
  await servePane(
    context,
    (await registeredPage()).replace(/src="taskpane\.[^"]+"/, 'src="/mailbox-page/mailbox.js"'),
  );
  await context.route(`${ORIGIN}/mailbox-page/*`, async (route) => {
    const file = basename(new URL(route.request().url()).pathname);
    await route.fulfill({
      contentType: 'text/javascript',
      body: await readFile(resolve(BUNDLE, file)),
    });
  });
  await context.route('https://login.microsoftonline.com/**', async (route) => {
    const request = route.request();
    asked.push(`${request.method()} ${request.url()}`);
    await route.fulfill(
      authority.answer({
        method: request.method(),
        url: request.url(),
        body: request.postData() ?? '',
      }),
    );
  });
  await context.route('https://graph.microsoft.com/**', async (route) => {
    const request = route.request();
    asked.push(`${request.method()} ${request.url()}`);
    const isProfile = new URL(request.url()).pathname === '/v1.0/me';
    const authorised = (request.headers()['authorization'] ?? '').startsWith('Bearer token of ');
    await route.fulfill({
      status: authorised ? 200 : 401,
      headers: { 'access-control-allow-origin': ORIGIN },
      json: isProfile ? profile : { value: [] },
    });
  });
  if (bridge !== null) {
    await context.route(`${ORIGIN}/graph/token`, (route) =>
      route.fulfill({
        json: {
          token: `token of ${username}`,
          account: {
            homeAccountId: 'someone.somewhere',
            localAccountId: 'someone',
            environment: 'login.microsoftonline.com',
            tenantId: 'somewhere',
            username,
          },
        },
      }),
    );
    await page.addInitScript((state) => {
      Object.assign(window, { nestedAppAuthStandIn: state });
    }, bridge);
    await page.addInitScript({ path: 'simulator/sign-in/nested-app-auth.js' });
  }
  await page.goto(`/taskpane.html?owner=${OWNER}`);
  return { page, asked, authority, refused };
}
