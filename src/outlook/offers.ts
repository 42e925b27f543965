/**
 * Whether this client has the method. The typings describe the newest Outlook; older clients,
 * phones and the published office.js know less.
 */
export function offers(target: object, method: string): boolean {
  return typeof (target as Readonly<Record<string, unknown>>)[method] === 'function';
}
