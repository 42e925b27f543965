import { readFileSync } from 'node:fs';
import { contentSecurityPolicy, signInHosts } from '../../hosting/response-headers';
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
