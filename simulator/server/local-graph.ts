import { answerGraph } from '../graph/answer-graph';
import type { HttpAnswer, HttpRequest } from '../graph/exchange';
import type { GraphMailbox } from '../graph/graph-mailbox';
import { seededMailbox } from '../graph/seeded-mailbox';

/** Where the mailbox in the cloud is mounted; the client is one that is registered nowhere. */
const MOUNT = '/graph';
const CLIENT_ID = '7c1f0c52-3f0e-4d8a-9a35-0d1b5e6f2a90';

const TENANT_ID = '2b7e9d14-6a0c-4f53-8e1d-c94f7a3b5e60';
const ACCOUNT_ID = '5d0c3a2e-5a4b-4c7e-8f21-6f1f0c2b7a90';

/** A seeded mailbox at an origin: what begins with `/graph/` is its. */
export type LocalGraph = {
  owns(pathname: string): boolean;
  /** Rejects where no answer is to come. */
  answer(request: HttpRequest): Promise<HttpAnswer>;
};

/** The mailbox is made when it is first asked for. `origin` has no path. */
export function localGraph(origin: string): LocalGraph {
  const address = `${origin}${MOUNT}`;
  let made: GraphMailbox | null = null;
  const mailbox = (): GraphMailbox => {
    made ??= seededMailbox({
      messages: 1000,
      seed: 1,
      now: () => new Date(),
      downloadAddress: address,
    });
    return made;
  };
  return {
    owns: (pathname) => pathname.startsWith(`${MOUNT}/`),
    answer: (request) =>
      request.url === `${address}/token`
        ? Promise.resolve(giveToken(mailbox(), request))
        : answerGraph(mailbox(), request),
  };
}

/** Points the settings of an add-in page at the local mailbox; those that it does not have stay away. */
export function useLocalGraph(html: string, origin: string): string {
  return setContent(
    setContent(html, 'graph-address', `${origin}${MOUNT}`),
    'graph-client-id',
    CLIENT_ID,
  );
}

function setContent(html: string, name: string, content: string): string {
  return html.replace(
    new RegExp(`(<meta\\s+name="${name}"\\s+content=")[^"]*"`),
    (_, before: string) => `${before}${content}"`,
  );
}

/** Takes `{ scopes, claims? }`: what a sign-in would have ended with. */
function giveToken(mailbox: GraphMailbox, { method, body }: HttpRequest): HttpAnswer {
  const asked = method === 'POST' ? readAsked(body) : null;
  if (asked === null) {
    return { status: 400, headers: {}, body: 'POST { "scopes": ["Mail.Read"] }\n' };
  }
  const { name, address } = mailbox.owner;
  const account = {
    homeAccountId: `${ACCOUNT_ID}.${TENANT_ID}`,
    localAccountId: ACCOUNT_ID,
    environment: 'login.microsoftonline.com',
    tenantId: TENANT_ID,
    username: address,
    name,
  };
  const token = mailbox.issueToken(
    asked.scopes,
    asked.claims === undefined ? {} : { claims: asked.claims },
  );
  return {
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify({ token, account }),
  };
}

function readAsked(
  body: string,
): { readonly scopes: readonly string[]; readonly claims?: string } | null {
  try {
    const asked: unknown = JSON.parse(body);
    if (typeof asked !== 'object' || asked === null || !('scopes' in asked)) return null;
    const { scopes } = asked;
    const isList = Array.isArray(scopes) && scopes.every((scope) => typeof scope === 'string');
    if (!isList) return null;
    const claims = 'claims' in asked && typeof asked.claims === 'string' ? asked.claims : undefined;
    return { scopes, ...(claims !== undefined && { claims }) };
  } catch {
    return null;
  }
}
