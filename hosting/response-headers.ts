/**
 * The headers that every page of the add-in is served with. The simulator sends them too, so a page
 * that breaks them breaks the browser tests first. Keep docs/deployment.md in step: a test compares.
 */

/** Outlook on the web and new Outlook show the add-in in a frame of these origins; desktop clients have none. */
const OUTLOOK_ORIGINS = [
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.live.com',
  'https://outlook.cloud.microsoft',
  'https://*.office.com',
];

/** The hosts that a build with a client id may reach, as origins. */
export type SignInHosts = { readonly authority: string; readonly graph: string };

/** Those that the build wrote into a page; `null` where the page was built without a client id. */
export function signInHosts(page: string): SignInHosts | null {
  const read = (name: string) => new RegExp(`name="${name}" content="([^"]+)"`).exec(page)?.[1];
  const [authority, graph] = [read('graph-authority'), read('graph-address')];
  if (read('graph-client-id') === undefined || authority === undefined || graph === undefined)
    return null;
  return { authority: new URL(authority).origin, graph };
}

/** Where OneDrive lets a file be read, by the end of the address of its Graph; those of the public cloud unless listed. */
const FILE_ORIGINS: readonly (readonly [graph: string, ...origins: string[]])[] = [
  ['.us', 'https://*.sharepoint.us'],
  ['.cn', 'https://*.sharepoint.cn'],
  ['', 'https://*.sharepoint.com', 'https://*.1drv.com'],
];

function fileOrigins(graph: string): readonly string[] {
  const [, ...origins] = FILE_ORIGINS.find(([end]) => graph.endsWith(end)) ?? [''];
  return origins;
}

/** Without hosts nobody can sign in, and the browser sends nothing to either. */
export function contentSecurityPolicy(hosts: SignInHosts | null): string {
  const directives: readonly (readonly [name: string, ...sources: string[]])[] = [
    ['default-src', "'none'"],
    // office.js must come from Microsoft's CDN; it loads MicrosoftAjax.js from the second host.
    ['script-src', "'self'", 'https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'],
    // Fluent UI writes its rules into style elements at run time.
    ['style-src', "'self'", "'unsafe-inline'"],
    ['img-src', "'self'", 'data:'],
    [
      'connect-src',
      "'self'",
      ...(hosts === null ? [] : [hosts.graph, hosts.authority, ...fileOrigins(hosts.graph)]),
    ],
    // A sign-in without a window goes through a hidden frame, which comes back to redirect.html.
    ...(hosts === null ? [] : [['frame-src', "'self'", hosts.authority] as const]),
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['frame-ancestors', "'self'", ...OUTLOOK_ORIGINS],
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}

/** No X-Frame-Options: it would keep Outlook on the web from showing the pane. */
export function responseHeaders(hosts: SignInHosts | null): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(hosts),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
