import { answerGraph } from '../graph/answer-graph';
import type { HttpAnswer, HttpRequest } from '../graph/exchange';
import type { GraphMailbox } from '../graph/graph-mailbox';
import { discardFromOutlook, outlookItem, sendFromOutlook } from '../graph/outlook-items';
import { seededMailbox } from '../graph/seeded-mailbox';
import type { CloudMail } from '../mailbox/cloud';
import type { Person } from '../mailbox/item';
import { bringTrouble, isCloudTrouble } from './cloud-trouble';
import type { CloudTrouble } from './cloud-trouble';

/** Where the mailbox in the cloud is mounted; the client is one that is registered nowhere. */
const MOUNT = '/graph';
const CLIENT_ID = '7c1f0c52-3f0e-4d8a-9a35-0d1b5e6f2a90';

const TENANT_ID = '2b7e9d14-6a0c-4f53-8e1d-c94f7a3b5e60';
const ACCOUNT_ID = '5d0c3a2e-5a4b-4c7e-8f21-6f1f0c2b7a90';
const OTHER_ACCOUNT_ID = '9e4b7f10-c2d8-4a36-b0e5-1f7d3c8a6e42';
const SOMEBODY_ELSE: Person = { name: 'Sol Marsh', address: 'sol.marsh@northlake.example' };

const JSON_TYPE = 'application/json';

/** A mailbox at an origin: what begins with `/graph/` is its. */
export type LocalGraph = {
  owns(pathname: string): boolean;
  /** Rejects where no answer is to come. */
  answer(request: HttpRequest): Promise<HttpAnswer>;
};

/**
 * Graph, and beside it what the page of the simulator asks for: tokens, the items that Outlook opens by their
 * ids, mail that leaves, and trouble to try. The mailbox is made when it is first asked for. `origin` has no path.
 */
export function localGraph(
  origin: string,
  make = (downloadAddress: string): GraphMailbox =>
    seededMailbox({ messages: 1000, seed: 1, now: () => new Date(), downloadAddress }),
): LocalGraph {
  const address = `${origin}${MOUNT}`;
  let made: GraphMailbox | null = null;
  let trouble: CloudTrouble = 'none';
  const mailbox = (): GraphMailbox => (made ??= make(address));

  const beside: Readonly<Record<string, (request: HttpRequest) => HttpAnswer>> = {
    'GET /item': ({ url }) => {
      const item = outlookItem(mailbox(), new URL(url).searchParams.get('outlookId') ?? '');
      return item === null ? plain(404) : json(item);
    },
    'POST /token': ({ body }) => {
      const asked = readAsked(parsed(body));
      return asked === null ? plain(400) : json(newToken(mailbox(), trouble, asked));
    },
    'POST /sent': ({ body }) => {
      const mail = parsed(body);
      return mail !== null && sendFromOutlook(mailbox(), mail as CloudMail)
        ? plain(204)
        : plain(404);
    },
    'POST /discarded': ({ body }) => {
      const { draft } = (parsed(body) ?? {}) as { readonly draft?: string };
      return discardFromOutlook(mailbox(), draft ?? '') ? plain(204) : plain(404);
    },
    'GET /trouble': () => json({ trouble }),
    'POST /trouble': ({ body }) => {
      const asked = (parsed(body) ?? {}) as { readonly trouble?: string };
      if (!isCloudTrouble(asked.trouble)) return plain(400);
      if (bringTrouble(mailbox(), asked.trouble) === 'lasting') trouble = asked.trouble;
      return plain(204);
    },
  };

  return {
    owns: (pathname) => pathname.startsWith(`${MOUNT}/`),
    answer: async (request) => {
      const path = new URL(request.url).pathname.slice(MOUNT.length);
      const own = beside[`${request.method} ${path}`];
      if (own === undefined) return answerGraph(mailbox(), request);
      // Pages of other origins can send texts and forms without asking.
      const isOurs = request.method === 'GET' || request.headers['content-type'] === JSON_TYPE;
      return isOurs ? own(request) : plain(415);
    },
  };
}

/** Tells the page of the simulator where its mailbox is. */
export function useLocalCloud(html: string): string {
  return html.replace('</head>', `<meta name="cloud-address" content="${MOUNT}" /></head>`);
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

type AskedToken = { readonly scopes: readonly string[]; readonly claims?: string };

/** What a sign-in would have ended with. */
function newToken(mailbox: GraphMailbox, trouble: CloudTrouble, { scopes, claims }: AskedToken) {
  const [holder, localAccountId] =
    trouble === 'other-account' ? [SOMEBODY_ELSE, OTHER_ACCOUNT_ID] : [mailbox.owner, ACCOUNT_ID];
  return {
    token: mailbox.issueToken(scopes, { holder, ...(claims !== undefined && { claims }) }),
    account: {
      homeAccountId: `${localAccountId}.${TENANT_ID}`,
      localAccountId,
      environment: 'login.microsoftonline.com',
      tenantId: TENANT_ID,
      username: holder.address,
      name: holder.name,
    },
  };
}

function readAsked(asked: object | null): AskedToken | null {
  if (asked === null || !('scopes' in asked)) return null;
  const { scopes } = asked;
  if (!Array.isArray(scopes) || !scopes.every((scope) => typeof scope === 'string')) return null;
  const claims = 'claims' in asked && typeof asked.claims === 'string' ? asked.claims : undefined;
  return { scopes, ...(claims !== undefined && { claims }) };
}

/** An object of JSON; `null` for anything else. */
function parsed(body: string): object | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

function json(value: unknown): HttpAnswer {
  return {
    status: 200,
    headers: { 'content-type': JSON_TYPE, 'cache-control': 'no-store' },
    body: JSON.stringify(value),
  };
}

function plain(status: number): HttpAnswer {
  return { status, headers: { 'cache-control': 'no-store' }, body: '' };
}
