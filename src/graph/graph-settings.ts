/** What the build wrote into the page, see docs/deployment.md. */
export type GraphSettings = {
  /** Of the registered app; `null` where this deployment has none, so that nobody can sign in. */
  readonly clientId: string | null;
  /** Where people sign in: `https://login.microsoftonline.com/organizations`. */
  readonly authority: string;
  /** `https://graph.microsoft.com`, without a path. */
  readonly graph: string;
};

/** Read from the page, not from the script, so that who publishes the add-in can see and change it. */
export function graphSettings(page: Document): GraphSettings {
  const read = (name: string) =>
    page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
  return {
    clientId: read('graph-client-id') || null,
    authority: read('graph-authority'),
    graph: read('graph-address'),
  };
}
