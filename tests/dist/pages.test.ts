import { readFileSync } from 'node:fs';
import { contentSecurityPolicy, signInHosts } from '../../hosting/response-headers';
import { createGraph } from '../../src/graph/graph-request';
import { lintManifest } from '../../scripts/manifest-rules';
import { parseManifest } from '../manifest/good-manifest';
import { builtFiles, builtText, scriptsOf } from './built-files';

const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const PAGES = ['taskpane.html', 'commands.html', 'redirect.html', 'support.html'];
const WITHOUT_OFFICE = ['redirect.html', 'support.html'];

/** Addresses that our bundles may name. Only the first is ever asked for. */
const NAMED_ORIGINS = [
  'https://appsforoffice.microsoft.com', // office.js
  'http://www.w3.org', // names of SVG, MathML and XLink
  'https://react.dev', // in the text of React's errors
  'https://aka.ms', // in the text of a Fluent warning
  'https://github.com', // in the text of a Fluent warning, and the name of the schema library’s own format
  'https://json-schema.org', // names the dialect that the schema of templates is written in
];

/** Where people sign in and what they sign in for, asked for only after a feature was asked for it. */
const SIGN_IN_ORIGINS = ['https://login.microsoftonline.com', 'https://graph.microsoft.com'];

/** Other clouds, and a server that looks for its region, in msal-browser; no build of ours asks for them. */
const OTHER_CLOUDS = [
  'https://login.chinacloudapi.cn',
  'https://login.microsoftonline.de',
  'https://login.microsoftonline.us',
  'http://169.254.169.254',
];

const originsOf = (path: string): readonly string[] => {
  if (/^(taskpane\.html|graph\.[^/]+|redirect\.[^/]+)$/.test(path))
    return [...NAMED_ORIGINS, ...SIGN_IN_ORIGINS];
  if (/^msal\.[^/]+$/.test(path)) return [...NAMED_ORIGINS, ...SIGN_IN_ORIGINS, ...OTHER_CLOUDS];
  return NAMED_ORIGINS;
};

describe('the built add-in', () => {
  it('is complete', () => {
    expect(builtFiles).toEqual(
      expect.arrayContaining([...PAGES, 'launchevent.js', 'manifest.xml', 'assets/icon-16.png']),
    );
    expect(builtFiles.filter((path) => path.endsWith('.map'))).toEqual([]);
  });

  it('has a manifest that the lint has nothing to say about', () => {
    const complaints = lintManifest(parseManifest(builtText('manifest.xml')), {
      read: (path) => (builtFiles.includes(path) ? readFileSync(`dist/${path}`) : null),
    });
    expect(complaints).toEqual([]);
  });

  it.each(PAGES)('%s asks for nothing but office.js and its own files', (page) => {
    const outside = scriptsOf(page).filter((source) => !builtFiles.includes(source));
    expect(outside).toEqual(WITHOUT_OFFICE.includes(page) ? [] : [OFFICE]);
  });

  it.each(PAGES)('%s has no inline script, which the policy would refuse', (page) => {
    expect(builtText(page)).not.toMatch(/<script(?![^>]*\bsrc=)|\son[a-z]+=/i);
  });

  it('has one bundle for the commands and the send event, outside classic Outlook', () => {
    const [office, bundle, ...others] = scriptsOf('commands.html');
    expect([office, ...others]).toEqual([OFFICE]);
    expect(bundle).toMatch(/^commands\.[0-9a-f]+\.js$/);
    expect(builtText(bundle ?? '')).toContain('"onMessageSendHandler"');
  });

  it.each(builtFiles.filter((path) => /\.(js|html)$/.test(path)))(
    '%s names no other host',
    (path) => {
      const named = builtText(path).match(/\bhttps?:\/\/[\w.-]+(:\d+)?/g) ?? [];
      expect(originsOf(path)).toEqual(expect.arrayContaining([...new Set(named)]));
    },
  );
});

describe('the documented content security policy', () => {
  it('is the one that the simulator enforces', () => {
    const documented = readFileSync('docs/deployment.md', 'utf8').replace(/\\?\n\s*/g, ' ');
    expect(documented).toContain(contentSecurityPolicy(null));
  });

  it('names the hosts of a build where people can sign in', () => {
    const documented = readFileSync('docs/deployment.md', 'utf8').replace(/\\?\n\s*/g, ' ');
    const page = builtText('taskpane.html');
    expect(signInHosts(page)).toBeNull();
    const registered = page.replace(
      'name="graph-client-id" content=""',
      'name="graph-client-id" content="00000000-0000-4000-8000-000000000000"',
    );
    const policy = contentSecurityPolicy(signInHosts(registered));
    for (const added of policy
      .split('; ')
      .filter((part) => !contentSecurityPolicy(null).includes(part)))
      expect(documented).toContain(added);
    expect(policy).toContain('connect-src');
  });
});

describe('files of OneDrive', () => {
  const CLOUDS = {
    public: 'https://graph.microsoft.com',
    us: 'https://graph.microsoft.us',
    china: 'https://microsoftgraph.chinacloudapi.cn',
  };

  /** As a browser does it: a wildcard stands for one label or more. */
  function isAllowed(address: string, graph: string): boolean {
    const policy = contentSecurityPolicy({ authority: 'https://login.example', graph });
    const [, ...sources] = /connect-src ([^;]+)/.exec(policy)?.[1]?.split(' ') ?? [];
    const { origin } = new URL(address);
    return sources.some((source) =>
      source.startsWith('https://*.')
        ? origin.startsWith('https://') && origin.endsWith(source.slice('https://*'.length))
        : origin === source,
    );
  }

  async function isRead(address: string): Promise<boolean> {
    const asked: string[] = [];
    const graph = createGraph({
      address: CLOUDS.public,
      fetch: (input) => {
        asked.push(input instanceof Request ? input.url : String(input));
        return Promise.resolve(new Response('{}'));
      },
      tokens: () => Promise.reject(new Error('No token goes there.')),
      wait: () => Promise.resolve(),
      random: () => 0,
      now: () => 0,
      isOnline: () => true,
    });
    await graph.download(address).catch(() => undefined);
    return asked.length > 0;
  }

  it.each([
    ['https://harbour-my.sharepoint.com/personal/a?tempauth=1', 'public'],
    ['https://public.bn.files.1drv.com/y4m', 'public'],
    ['https://harbour-my.sharepoint.us/personal/a', 'us'],
    ['https://harbour-my.sharepoint.cn/personal/a', 'china'],
  ] as const)('are read from %s, which the policy of that cloud allows', async (address, cloud) => {
    expect(await isRead(address)).toBe(true);
    const allowed = Object.entries(CLOUDS).filter(([, graph]) => isAllowed(address, graph));
    expect(allowed.map(([name]) => name)).toEqual([cloud]);
  });

  it.each([
    'https://sharepoint.com.elsewhere.example/a',
    'https://sharepoint.com/a',
    'https://evilsharepoint.com/a',
    'https://elsewhere.example/.sharepoint.com/',
    'https://x@elsewhere.example/.sharepoint.com/',
    'https://elsewhere.example\\.sharepoint.com/',
    'http://harbour-my.sharepoint.com/a',
    'https://harbour-my.sharepoint.com:8443/a',
  ])('are neither read from %s nor allowed there', async (address) => {
    expect(await isRead(address)).toBe(false);
    for (const graph of Object.values(CLOUDS)) expect(isAllowed(address, graph)).toBe(false);
  });

  it('are allowed nowhere without a client id', () => {
    expect(contentSecurityPolicy(null)).not.toMatch(/sharepoint|1drv/);
  });
});
