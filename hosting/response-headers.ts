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

const DIRECTIVES: readonly (readonly [name: string, ...sources: string[]])[] = [
  ['default-src', "'none'"],
  // office.js must come from Microsoft's CDN; it loads MicrosoftAjax.js from the second host.
  ['script-src', "'self'", 'https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'],
  // Fluent UI writes its rules into style elements at run time.
  ['style-src', "'self'", "'unsafe-inline'"],
  ['img-src', "'self'", 'data:'],
  ['connect-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['frame-ancestors', "'self'", ...OUTLOOK_ORIGINS],
];

export const contentSecurityPolicy = DIRECTIVES.map((directive) => directive.join(' ')).join('; ');

/** No X-Frame-Options: it would keep Outlook on the web from showing the pane. */
export const responseHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
