import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { responseHeaders, signInHosts } from '../../hosting/response-headers';
import { useLocalCloud, useLocalGraph } from './local-graph';
import { contentTypeOf, readInside } from './serve-file';

/**
 * `local`: add-in pages load Microsoft's scripts from this server, since nobody can make a user's
 * browser answer for Microsoft's address, and ask the mailbox of this server. `deployed`: every file byte for byte as it was built.
 */
export type ServerMode = 'local' | 'deployed';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
};

const repository = fileURLToPath(new URL('../..', import.meta.url));
const dist = `${repository}dist`;
const samples = `${repository}simulator/samples`;

/** What no prefix matches is a file of the add-in. */
const mounts = [
  { prefix: '/simulator/', folder: `${repository}build/simulator` },
  { prefix: '/samples/', folder: samples },
  { prefix: '/sign-in/', folder: `${repository}simulator/sign-in` },
  { prefix: '/lib/1/hosted/', folder: `${repository}node_modules/@microsoft/office-js/dist` },
];

const microsoftHosted = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** Mail comes from anywhere, so the page that shows it may load nothing from elsewhere. */
const simulatorPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' https://localhost:* data:",
  "connect-src 'self'",
  "frame-src 'self' https://localhost:*",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
const notFound: Answer = {
  status: 404,
  headers: { ...always, 'content-type': contentTypeOf('answer.txt') },
  body: 'Not found\n',
};

/** office.js asks for its sibling scripts with `crossorigin=anonymous`. */
const scriptHeaders = {
  ...always,
  'content-type': contentTypeOf('script.js'),
  'access-control-allow-origin': '*',
};

const nestedAppAuth = '<script src="/sign-in/nested-app-auth.js"></script>';

/** Signs in where Outlook would, in a page that can ask for it. */
function useLocalSignIn(html: string): string {
  return html.includes('name="graph-client-id"')
    ? html.replace('</head>', `${nestedAppAuth}</head>`)
    : html;
}

/**
 * Points an add-in page at this server's copies of Microsoft's two scripts. The stand-in goes
 * first: where office.js finds it, it does not ask the network for the real one.
 */
function useLocalScripts(html: string): string {
  return html
    .replaceAll(microsoftHosted, '/lib/1/hosted/')
    .replace(
      /<script[^>]*\/office(?:\.debug)?\.js/i,
      (tag) => `<script src="/ajax/3.5/MicrosoftAjax.js"></script>${tag}`,
    );
}

/** Answers a GET for a URL path, given as it stands in the request. `origin` is that of this server. */
export async function answerRequest(
  pathname: string,
  mode: ServerMode,
  origin = 'https://localhost:3000',
): Promise<Answer> {
  const path = decode(pathname);
  if (path === null) return notFound;
  if (path === '/') return { status: 302, headers: { location: '/simulator/' }, body: '' };
  if (path === '/samples/') return sampleNames();
  if (path === '/ajax/3.5/MicrosoftAjax.js') {
    const body = await readInside(`${repository}simulator/server`, 'microsoft-ajax.js');
    return body === null ? notFound : { status: 200, headers: scriptHeaders, body };
  }

  const mount = mounts.find(({ prefix }) => path.startsWith(prefix));
  const file = mount ? path.slice(mount.prefix.length) || 'index.html' : path.slice(1);
  const body = await readInside(mount?.folder ?? dist, file);
  if (body === null) return notFound;

  if (mount?.prefix === '/lib/1/hosted/') return { status: 200, headers: scriptHeaders, body };
  if (mount) {
    const isSimulator = mode === 'local' && mount.prefix === '/simulator/' && file === 'index.html';
    return {
      status: 200,
      headers: {
        ...always,
        'content-type': contentTypeOf(file),
        'content-security-policy': simulatorPolicy,
      },
      body: isSimulator ? useLocalCloud(body.toString('utf8')) : body,
    };
  }
  const built = file.endsWith('.html') ? body.toString('utf8') : null;
  const page = built !== null && mode === 'local' ? localPage(built, origin) : built;
  const hosts = page === null ? null : signInHosts(page);
  return {
    status: 200,
    headers: { ...always, ...responseHeaders(hosts), 'content-type': contentTypeOf(file) },
    body: page ?? body,
  };
}

function localPage(built: string, origin: string): string {
  return useLocalGraph(useLocalSignIn(useLocalScripts(built)), origin);
}

async function sampleNames(): Promise<Answer> {
  const names = (await readdir(samples)).filter((name) => name.endsWith('.eml')).sort();
  return {
    status: 200,
    headers: { ...always, 'content-type': contentTypeOf('names.json') },
    body: JSON.stringify(names),
  };
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
