import { conversationId, folderId, readId } from '../../simulator/graph/ids';
import { wellKnown } from '../../simulator/graph/mail-folders';
import {
  ada,
  ask,
  askPage,
  askPages,
  bea,
  deliverMails,
  emptyMailbox,
  refusal,
  subjectsOf,
} from './graph-calls';
import type { GraphMailbox } from '../../simulator/graph/graph-mailbox';

const INBOX = '/me/mailFolders/inbox/messages';

function oneMail(): { mailbox: GraphMailbox; id: string; passSeconds: (seconds: number) => void } {
  const { mailbox, passSeconds } = emptyMailbox();
  const id = mailbox.deliver({ from: ada, subject: 'A role', text: 'Hello\nRobin', cc: [bea] });
  return { mailbox, id, passSeconds };
}

describe('what is refused, by name', () => {
  test.each([
    ['GET /me/mesages', [400, 'StrictEndpoint']],
    ['PUT /me/messages/x', [400, 'StrictEndpoint']],
    [`GET ${INBOX}?$selct=id`, [400, 'StrictQueryOption']],
    [`GET ${INBOX}?select=id`, [400, 'StrictQueryOption']],
    [`GET ${INBOX}?$search="x"`, [400, 'StrictQueryOption']],
    [`GET ${INBOX}?$top=1&$top=2`, [400, 'BadRequest']],
    [`GET ${INBOX}?$select=id,sender_name`, [400, 'RequestBroker--ParseUri']],
    [`GET ${INBOX}?$top=0`, [400, 'ErrorInvalidUrlQuery']],
    [`GET ${INBOX}?$top=1001`, [400, 'ErrorInvalidUrlQuery']],
    [`GET ${INBOX}?$filter=size ge 3`, [400, 'ErrorInvalidUrlQueryFilter']],
    [`GET ${INBOX}?$filter=receivedDateTime ge '2026-01-01'`, [400, 'BadRequest']],
    [`GET ${INBOX}?$filter=isRead eq false or isDraft eq true`, [400, 'BadRequest']],
    [`GET ${INBOX}?$skiptoken=abc`, [400, 'BadRequest']],
    ['GET /me/mailFolders/Postbox/messages', [400, 'ErrorInvalidIdMalformed']],
    ['GET /me?$select=mail,phone', [400, 'RequestBroker--ParseUri']],
    ["GET /me/mailFolders?$filter=startswith(displayName,'R')", [400, 'BadRequest']],
    ['GET /me/mailFolders/archive/messageRules', [400, 'ErrorInvalidRequest']],
    ['GET /me/drive/special/appRoot:/templates.json', [400, 'StrictEndpoint']],
  ] as const)('%s', async (request, expected) => {
    expect(refusal(await ask(emptyMailbox().mailbox, request))).toEqual(expected);
  });

  test.each([
    ["$filter=conversationId eq 'x'&$orderby=receivedDateTime desc", 400],
    ['$filter=isRead eq false&$orderby=receivedDateTime desc', 400],
    [
      '$filter=isRead eq false and receivedDateTime ge 2026-01-01T00:00:00Z&$orderby=receivedDateTime desc',
      400,
    ],
    [
      '$filter=receivedDateTime ge 2026-01-01T00:00:00Z and isRead eq false&$orderby=receivedDateTime desc',
      200,
    ],
    ["$filter=conversationId eq 'x'", 200],
    ['$orderby=receivedDateTime desc', 200],
  ])('%s is answered with %i', async (query, status) => {
    const answered = await ask(emptyMailbox().mailbox, `GET ${INBOX}?${query}`);
    expect(answered.status).toBe(status);
    if (status === 400) expect(refusal(answered)[1]).toBe('InefficientFilter');
  });

  test('mail that is asked for without immutable ids', async () => {
    const { mailbox, id } = oneMail();
    for (const request of [`GET ${INBOX}`, `GET /me/messages/${id}`, `GET ${INBOX}/delta`]) {
      const answered = await ask(mailbox, request, { headers: { prefer: '' } });
      expect(refusal(answered)).toEqual([400, 'StrictImmutableId']);
    }
    expect(mailbox.log.strictRefusals).toHaveLength(3);
  });

  test('a preference that Graph does not know', async () => {
    const headers = { prefer: 'IdType="ImmutableId", outlook.body-content-type="plain"' };
    const answered = await ask(emptyMailbox().mailbox, `GET ${INBOX}`, { headers });
    expect(refusal(answered)).toEqual([400, 'StrictPreference']);
  });

  test('ids of another kind, and of other letters', async () => {
    const { mailbox, id } = oneMail();
    const ask404 = (name: string): Promise<readonly [number, string]> =>
      ask(mailbox, `GET /me/messages/${encodeURIComponent(name)}`).then(refusal);
    expect(await ask404(mailbox.restIdOf(id))).toEqual([400, 'StrictIdKind']);
    expect(await ask404(mailbox.outlookIdOf(id))).toEqual([400, 'StrictIdKind']);
    expect(await ask404(folderId(1))).toEqual([400, 'ErrorInvalidIdMalformed']);
    expect(await ask404(id.toUpperCase())).toEqual([400, 'ErrorInvalidIdMalformed']);
    mailbox.delete(id);
    expect(await ask404(id)).toEqual([404, 'ErrorItemNotFound']);
  });

  test('another content type, another field, what is no JSON', async () => {
    const { mailbox, id } = oneMail();
    const patch = (body: unknown, type = 'application/json'): Promise<readonly [number, string]> =>
      ask(mailbox, `PATCH /me/messages/${id}`, { body, headers: { 'content-type': type } }).then(
        refusal,
      );
    expect(await patch({ isRead: true }, 'text/plain')).toEqual([415, 'UnsupportedMediaType']);
    expect(await patch({ isread: true })).toEqual([400, 'RequestBodyRead']);
    expect(await patch({ isRead: 'yes' })).toEqual([400, 'BadRequest']);
    expect(await patch('{')).toEqual([400, 'BadRequest']);
    expect(await patch({ body: { contentType: 'text', content: '' } })).toEqual([
      400,
      'ErrorInvalidPropertySet',
    ]);
    const moved = await ask(mailbox, `POST /me/messages/${id}/move?$select=id`, {
      body: { destinationId: 'archive' },
    });
    expect(refusal(moved)).toEqual([400, 'StrictQueryOption']);
    expect(mailbox.messagesIn('inbox')).toHaveLength(1);
    expect(mailbox.log.writes).toEqual([]);
  });
});

describe('tokens', () => {
  const challenge = /^Bearer realm="", authorization_uri="https:/;

  test('that are missing, unknown or expired are answered with 401', async () => {
    const { mailbox, passSeconds } = emptyMailbox();
    const token = mailbox.issueToken(['User.Read'], { lifetime: 60 });
    expect((await ask(mailbox, 'GET /me', { token })).status).toBe(200);
    passSeconds(60);
    const withdrawn = mailbox.issueToken(['User.Read']);
    mailbox.tokens.expireAll();
    for (const each of [token, withdrawn, 'unknown', '']) {
      const answered = await ask(mailbox, 'GET /me', { token: each });
      expect(refusal(answered)).toEqual([401, 'InvalidAuthenticationToken']);
      expect(answered.headers['www-authenticate']).toMatch(challenge);
    }
  });

  test('without the scope are answered with 403', async () => {
    const { mailbox, id } = oneMail();
    const token = mailbox.issueToken(['Mail.Read']);
    expect((await ask(mailbox, `GET /me/messages/${id}`, { token })).status).toBe(200);
    const answered = await ask(mailbox, `PATCH /me/messages/${id}`, {
      token,
      body: { isRead: true },
    });
    expect(refusal(answered)).toEqual([403, 'ErrorAccessDenied']);
    expect(mailbox.message(id).isRead).toBe(false);
  });

  test('have to bring the claims that are demanded', async () => {
    const { mailbox } = emptyMailbox();
    const claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
    const token = mailbox.issueToken(['User.Read']);
    mailbox.tokens.demandClaims(claims);
    const { status, headers } = await ask(mailbox, 'GET /me', { token });
    const asked = /error="insufficient_claims", claims="([^"]+)"/.exec(
      headers['www-authenticate'] ?? '',
    )?.[1];
    expect(status).toBe(401);
    expect(atob(asked ?? '')).toBe(claims);
    const renewed = mailbox.issueToken(['User.Read'], { claims });
    expect((await ask(mailbox, 'GET /me', { token: renewed })).status).toBe(200);
  });
});

describe('a list of messages', () => {
  test('comes in pages of ten, the latest first, to the end', async () => {
    const { mailbox } = emptyMailbox();
    deliverMails(mailbox, 23);
    const { pages } = await askPages(mailbox, `${INBOX}?$select=subject`);
    expect(pages.map(({ length }) => length)).toEqual([10, 10, 3]);
    expect(subjectsOf(pages.flat())).toEqual(
      Array.from({ length: 23 }, (_, at) => `Mail ${23 - at}`),
    );
  });

  test('shifts by what arrives between two pages', async () => {
    const { mailbox } = emptyMailbox();
    deliverMails(mailbox, 4);
    const first = await askPage(mailbox, `${INBOX}?$top=2`);
    mailbox.deliver({ from: ada, subject: 'New', text: '' });
    const second = await askPage(mailbox, first['@odata.nextLink'] ?? '');
    expect(subjectsOf(first.value)).toEqual(['Mail 4', 'Mail 3']);
    expect(subjectsOf(second.value)).toEqual(['Mail 3', 'Mail 2']);
  });

  test('is not gone on with under other options', async () => {
    const { mailbox } = emptyMailbox();
    deliverMails(mailbox, 4);
    const next = (await askPage(mailbox, `${INBOX}?$top=2`))['@odata.nextLink'] ?? '';
    const changed = await ask(mailbox, `GET ${next}&$orderby=receivedDateTime asc`);
    expect(refusal(changed)).toEqual([400, 'BadRequest']);
    expect(refusal(await ask(mailbox, `GET ${next}x`))).toEqual([400, 'BadRequest']);
  });

  test('is filtered by time, conversation and sender', async () => {
    const { mailbox } = emptyMailbox();
    const [first = ''] = deliverMails(mailbox, 3);
    mailbox.deliver({ from: bea, subject: 'Again', text: '', inReplyTo: first });
    const conversation = conversationId(mailbox.message(first).conversation);
    const found = async (filter: string): Promise<readonly unknown[]> =>
      subjectsOf((await askPage(mailbox, `${INBOX}?$filter=${filter}`)).value);
    expect(await found('receivedDateTime ge 2026-11-20T11:59:00Z')).toEqual([
      'Again',
      'Mail 3',
      'Mail 2',
    ]);
    expect(await found('receivedDateTime gt 2026-11-20T11:59:00Z')).toEqual(['Again', 'Mail 3']);
    expect(await found(`conversationId eq '${conversation}'`)).toEqual(['Again', 'Mail 1']);
    expect(
      await found("from/emailAddress/address eq 'ada@mail.example' and subject ne 'Mail 2'"),
    ).toEqual(['Mail 3', 'Mail 1']);
  });
});

describe('a message', () => {
  test('has what was selected, always its id, and headers when they are asked for', async () => {
    const { mailbox, id } = oneMail();
    const { body } = await ask(mailbox, `GET /me/messages/${id}?$select=subject,isRead`);
    expect(Object.keys(body as object)).toEqual([
      '@odata.context',
      '@odata.etag',
      'id',
      'subject',
      'isRead',
    ]);
    const whole = await ask(mailbox, `GET /me/messages/${id}`);
    expect(whole.body).not.toHaveProperty('internetMessageHeaders');
    const headers = await ask(mailbox, `GET /me/messages/${id}?$select=internetMessageHeaders`);
    expect(headers.body).toHaveProperty('internetMessageHeaders', []);
  });

  test('tells whole seconds, and its text where that is preferred', async () => {
    const { mailbox } = emptyMailbox();
    const id = mailbox.deliver({
      from: ada,
      subject: '',
      text: `a\n${'b'.repeat(300)}`,
      at: new Date('2026-11-20T11:00:00.900Z'),
    });
    const html = (await ask(mailbox, `GET /me/messages/${id}`)).body;
    expect(html).toMatchObject({
      receivedDateTime: '2026-11-20T11:00:00Z',
      bodyPreview: `a\r\n${'b'.repeat(252)}`,
      body: { contentType: 'html' },
    });
    const headers = { prefer: 'IdType="ImmutableId", outlook.body-content-type="text"' };
    const text = (await ask(mailbox, `GET /me/messages/${id}?$select=body`, { headers })).body;
    expect(text).toMatchObject({
      body: { contentType: 'text', content: `a\r\n${'b'.repeat(300)}` },
    });
  });

  test('keeps its immutable id when it is moved, and loses the ordinary one', async () => {
    const { mailbox, id } = oneMail();
    const [rest, ews] = [mailbox.restIdOf(id), mailbox.outlookIdOf(id)];
    const moved = await ask(mailbox, `POST /me/messages/${id}/move`, {
      body: { destinationId: 'archive' },
    });
    expect(moved.status).toBe(201);
    expect(moved.body).toMatchObject({ id, parentFolderId: folderId(wellKnown('archive')) });
    expect(mailbox.restIdOf(id)).not.toBe(rest);
    const translated = await ask(mailbox, 'POST /me/translateExchangeIds', {
      body: {
        inputIds: [ews, mailbox.outlookIdOf(id)],
        sourceIdType: 'ewsId',
        targetIdType: 'restImmutableEntryId',
      },
    });
    expect(translated.body).toMatchObject({
      value: [{ errorDetails: { code: 'ErrorInvalidIdMalformed' } }, { targetId: id }],
    });
  });

  test('is copied under an id of its own', async () => {
    const { mailbox, id } = oneMail();
    const copied = await ask(mailbox, `POST /me/messages/${id}/copy`, {
      body: { destinationId: folderId(wellKnown('archive')) },
    });
    expect(copied.status).toBe(201);
    expect(copied.body).not.toMatchObject({ id });
    expect(mailbox.messagesIn('inbox')).toHaveLength(1);
    expect(mailbox.messagesIn('archive')).toHaveLength(1);
  });

  test('is not changed where its etag is no longer the one that was read', async () => {
    const { mailbox, id } = oneMail();
    const read = await ask(mailbox, `GET /me/messages/${id}`);
    const etag = (read.body as Record<string, string>)['@odata.etag'] ?? '';
    const categorise = (category: string): ReturnType<typeof ask> =>
      ask(mailbox, `PATCH /me/messages/${id}`, {
        headers: { 'if-match': etag },
        body: { categories: [category] },
      });
    expect((await categorise('One')).status).toBe(200);
    expect(refusal(await categorise('Two'))).toEqual([412, 'ErrorIrresolvableConflict']);
    expect(mailbox.message(id).categories).toEqual(['One']);
  });

  test('is answered by a draft with a comment above the thread, or with a body instead', async () => {
    const { mailbox, id } = oneMail();
    const reply = (body: unknown): ReturnType<typeof ask> =>
      ask(mailbox, `POST /me/messages/${id}/createReply`, { body });
    const drafted = await reply({ comment: 'No, <thanks>.' });
    expect(drafted.status).toBe(201);
    expect(drafted.body).toMatchObject({
      isDraft: true,
      subject: 'Re: A role',
      conversationId: conversationId(mailbox.message(id).conversation),
      toRecipients: [{ emailAddress: ada }],
    });
    const [draft] = mailbox.messagesIn('drafts');
    expect(draft?.body().text).toMatch(/^No, <thanks>\.\s[^]*From: Ada Sample[^]*Robin$/);

    const body = { contentType: 'html', content: '<p>No.</p>' };
    expect(refusal(await reply({ comment: 'No.', message: { body } }))).toEqual([
      400,
      'ErrorInvalidRequest',
    ]);
    const replaced = await reply({ message: { body } });
    expect(replaced.body).toMatchObject({ body: { content: '<p>No.</p>' } });
  });
});

test('a message that is deleted goes to the deleted items', async () => {
  const { mailbox, id } = oneMail();
  expect((await ask(mailbox, `DELETE /me/messages/${id}`)).status).toBe(204);
  expect(mailbox.messagesIn('inbox')).toEqual([]);
  expect(mailbox.messagesIn('deleteditems')).toMatchObject([{ subject: 'A role' }]);
});

describe('folders', () => {
  test('are found by name, made once, and keep their ids', async () => {
    const { mailbox } = emptyMailbox();
    const make = (): ReturnType<typeof ask> =>
      ask(mailbox, 'POST /me/mailFolders', { body: { displayName: 'Records' } });
    const made = await make();
    expect(made.status).toBe(201);
    expect(refusal(await make())).toEqual([409, 'ErrorFolderExists']);
    const found = await askPage(mailbox, "/me/mailFolders?$filter=displayName eq 'records'");
    expect(found.value).toEqual([expect.objectContaining({ displayName: 'Records' })]);
    const { id } = made.body as { readonly id: string };
    expect(found.value[0]).toMatchObject({ id });
    expect(readId(id)).toMatchObject({ kind: 'folder' });
  });

  test('count what they hold', async () => {
    const { mailbox } = emptyMailbox();
    const [id = ''] = deliverMails(mailbox, 3);
    mailbox.change(id, { isRead: true });
    const { body } = await ask(mailbox, 'GET /me/mailFolders/inbox');
    expect(body).toMatchObject({ totalItemCount: 3, unreadItemCount: 2 });
  });
});

describe('inbox rules', () => {
  const RULES = '/me/mailFolders/inbox/messageRules';
  const rule = (conditions: object, actions: object): { readonly body: object } => ({
    body: { displayName: 'Ada', sequence: 1, isEnabled: true, conditions, actions },
  });
  const fromAda = { fromAddresses: [{ emailAddress: { address: ada.address } }] };

  test('are made, applied to what comes, listed and removed', async () => {
    const { mailbox } = emptyMailbox();
    const archive = folderId(wellKnown('archive'));
    const made = await ask(
      mailbox,
      `POST ${RULES}`,
      rule(fromAda, { moveToFolder: archive, markAsRead: true, stopProcessingRules: true }),
    );
    expect(made.status).toBe(201);
    mailbox.deliver({ from: ada, subject: 'One', text: '' });
    mailbox.deliver({ from: bea, subject: 'Two', text: '' });
    expect(mailbox.messagesIn('archive')).toMatchObject([{ subject: 'One', isRead: true }]);
    expect(mailbox.messagesIn('inbox')).toMatchObject([{ subject: 'Two', isRead: false }]);

    const { id } = made.body as { readonly id: string };
    const list = await ask(mailbox, `GET ${RULES}`);
    expect(list.body).toMatchObject({ value: [{ id, displayName: 'Ada', isEnabled: true }] });
    const names = await ask(mailbox, `GET ${RULES}?$select=displayName`);
    expect(names.body).toMatchObject({ value: [{ displayName: 'Ada' }] });
    expect(names.body).not.toMatchObject({ value: [{ isEnabled: true }] });
    expect((await ask(mailbox, `DELETE ${RULES}/${id}`)).status).toBe(204);
    expect(refusal(await ask(mailbox, `DELETE ${RULES}/${id}`))[0]).toBe(404);
  });

  test.each([
    [{ senderContains: ['ada'] }, { markAsRead: true }, 'StrictRule'],
    [fromAda, { permanentDelete: true }, 'StrictRule'],
    [{}, { markAsRead: true }, 'StrictRule'],
    [fromAda, { moveToFolder: 'archive' }, 'ErrorInvalidIdMalformed'],
    [fromAda, {}, 'ErrorInvalidRequest'],
    [{ fromAdresses: [] }, { markAsRead: true }, 'RequestBodyRead'],
  ])('%j with %j is refused', async (conditions, actions, code) => {
    const { mailbox } = emptyMailbox();
    const answered = await ask(mailbox, `POST ${RULES}`, rule(conditions, actions));
    expect(refusal(answered)).toEqual([400, code]);
    expect(mailbox.rules.all).toEqual([]);
  });
});

describe('the file of templates', () => {
  const FILE = '/me/drive/special/approot:/templates.json';
  const put = (
    mailbox: GraphMailbox,
    body: string,
    headers: Readonly<Record<string, string>>,
  ): ReturnType<typeof ask> => ask(mailbox, `PUT ${FILE}:/content`, { body, headers });

  test('is written where it is of the version that was read', async () => {
    const { mailbox } = emptyMailbox();
    expect(refusal(await ask(mailbox, `GET ${FILE}`))).toEqual([404, 'itemNotFound']);
    const made = await put(mailbox, '[1]', { 'if-none-match': '*' });
    expect(made.status).toBe(201);
    expect(refusal(await put(mailbox, '[2]', { 'if-none-match': '*' }))[0]).toBe(412);
    const { eTag } = made.body as { readonly eTag: string };
    expect((await put(mailbox, '[3]', { 'if-match': eTag })).status).toBe(200);
    expect(refusal(await put(mailbox, '[4]', { 'if-match': eTag }))).toEqual([
      412,
      'resourceModified',
    ]);
    expect(mailbox.file.content).toBe('[3]');
  });

  test('is handed out at another address, without a token', async () => {
    const { mailbox } = emptyMailbox();
    mailbox.file.write('[1]', mailbox.now());
    const { status, headers } = await ask(mailbox, `GET ${FILE}:/content`);
    const address = headers['location'] ?? '';
    expect(status).toBe(302);
    expect(new URL(address).host).toBe('files.onedrive.example');
    expect((await ask(mailbox, `GET ${address}`, { token: '' })).body).toEqual([1]);
    const metadata = await ask(mailbox, `GET ${FILE}`);
    expect(metadata.body).toMatchObject({
      eTag: mailbox.file.eTag,
      '@microsoft.graph.downloadUrl': address,
    });
  });
});
