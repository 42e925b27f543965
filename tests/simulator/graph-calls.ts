import { answerGraph } from '../../simulator/graph/answer-graph';
import { GraphMailbox } from '../../simulator/graph/graph-mailbox';
import { owner } from './sample-mailbox';

export const noon = new Date('2026-11-20T12:00:00Z');
export const ada = { name: 'Ada Sample', address: 'ada@mail.example' };
export const bea = { name: 'Bea Sample', address: 'bea@mail.example' };

const ALL_SCOPES = [
  'User.Read',
  'Mail.ReadWrite',
  'MailboxSettings.ReadWrite',
  'Files.ReadWrite.AppFolder',
];

/** A mailbox whose clock stands at noon until it is moved on. */
export function emptyMailbox(): { mailbox: GraphMailbox; passSeconds: (seconds: number) => void } {
  let time = noon.getTime();
  const mailbox = new GraphMailbox({ owner, now: () => new Date(time) });
  return {
    mailbox,
    passSeconds: (seconds) => {
      time += seconds * 1000;
    },
  };
}

/** So many mails from Ada, “Mail 1” the oldest, a minute apart and the last one at noon; their ids in that order. */
export function deliverMails(mailbox: GraphMailbox, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) =>
    mailbox.deliver({
      from: ada,
      subject: `Mail ${at + 1}`,
      text: `Text ${at + 1}`,
      at: new Date(noon.getTime() - (count - 1 - at) * 60_000),
    }),
  );
}

export type Answered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Of a JSON answer its value. */
  readonly body: unknown;
};

type Asking = {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly token?: string;
};

/** Asks as the product does: with a token for everything, and for immutable ids. */
export async function ask(
  mailbox: GraphMailbox,
  request: string,
  { headers = {}, body, token = mailbox.issueToken(ALL_SCOPES) }: Asking = {},
): Promise<Answered> {
  const [method = '', target = ''] = request.split(/ (.*)/);
  const answer = await answerGraph(mailbox, {
    method,
    url: target.startsWith('https:') ? target : `https://graph.microsoft.com/v1.0${target}`,
    headers: {
      authorization: `Bearer ${token}`,
      prefer: 'IdType="ImmutableId"',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body),
  });
  const isJson = answer.headers['content-type']?.includes('json') === true;
  return { ...answer, body: isJson ? (JSON.parse(answer.body) as unknown) : answer.body };
}

/** What a refusal says of itself: its status and its code. */
export function refusal({ status, body }: Answered): readonly [number, string] {
  return [status, (body as { readonly error: { readonly code: string } }).error.code];
}

/** One page of a list or of a delta query. */
export type Page = {
  readonly value: readonly Readonly<Record<string, unknown>>[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
};

export async function askPage(
  mailbox: GraphMailbox,
  target: string,
  asking: Asking = {},
): Promise<Page> {
  const answered = await ask(mailbox, `GET ${target}`, asking);
  if (answered.status !== 200) throw new Error(JSON.stringify(answered.body));
  return answered.body as Page;
}

/** All pages of a round, and the delta link at its end. */
export async function askPages(
  mailbox: GraphMailbox,
  target: string,
  asking: Asking = {},
): Promise<{ readonly pages: readonly Page['value'][]; readonly deltaLink: string }> {
  const pages: Page['value'][] = [];
  let page = await askPage(mailbox, target, asking);
  for (;;) {
    pages.push(page.value);
    const next = page['@odata.nextLink'];
    if (next === undefined) return { pages, deltaLink: page['@odata.deltaLink'] ?? '' };
    page = await askPage(mailbox, next, asking);
  }
}

export function subjectsOf(values: Page['value']): readonly unknown[] {
  return values.map(({ subject }) => subject);
}
