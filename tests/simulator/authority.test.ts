import { createHash } from 'node:crypto';
import { Authority } from '../../simulator/sign-in/authority';

const HOST = 'https://login.microsoftonline.com/organizations/oauth2/v2.0';
const REDIRECT = 'https://addin.example/redirect.html';
const VERIFIER = 'a verifier of more than forty-three characters, all in all';

const authority = () =>
  new Authority({
    clientId: 'client',
    redirects: [REDIRECT],
    username: 'robin@northlake.example',
    origin: 'https://addin.example',
  });

function authorize(at: Authority, more: Readonly<Record<string, string>> = {}) {
  const query = new URLSearchParams({
    client_id: 'client',
    redirect_uri: REDIRECT,
    response_type: 'code',
    code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'mine',
    ...more,
  });
  const answer = at.answer({
    method: 'GET',
    url: `${HOST}/authorize?${query.toString()}`,
    body: '',
  });
  const fragment = new URLSearchParams((answer.headers['location'] ?? '').split('#')[1]);
  return { status: answer.status, fragment };
}

function redeem(at: Authority, code: string, verifier = VERIFIER): number {
  const body = new URLSearchParams({ code, redirect_uri: REDIRECT, code_verifier: verifier });
  return at.answer({ method: 'POST', url: `${HOST}/token`, body: body.toString() }).status;
}

test('a code is worth tokens once', () => {
  const at = authority();
  const { fragment } = authorize(at);
  expect(fragment.get('state')).toBe('mine');
  const code = fragment.get('code') ?? '';
  expect([redeem(at, code), redeem(at, code)]).toEqual([200, 400]);
});

test('a code is worth nothing without its verifier', () => {
  const at = authority();
  const code = authorize(at).fragment.get('code') ?? '';
  expect(redeem(at, code, 'another')).toBe(400);
});

test.each([{ client_id: 'other' }, { redirect_uri: 'https://evil.example/' }])(
  'what is not registered gets no answer: %o',
  (more) => {
    expect(authorize(authority(), more)).toMatchObject({ status: 400 });
  },
);

test('without PKCE there is no code', () => {
  const { fragment } = authorize(authority(), { code_challenge_method: 'plain' });
  expect([fragment.get('code'), fragment.get('error')]).toEqual([null, 'invalid_request']);
});
