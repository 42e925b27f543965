import { createHash, randomUUID } from 'node:crypto';

/** A request as a browser makes it, and what it gets. */
export type AuthorityRequest = {
  readonly method: string;
  readonly url: string;
  /** Of a POST, form-encoded. */
  readonly body: string;
};
export type AuthorityAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type AuthorityOptions = {
  readonly clientId: string;
  /** Addresses that an answer may go to, as they are registered. */
  readonly redirects: readonly string[];
  /** Who signs in. */
  readonly username: string;
  /** Of the page that asks for tokens. */
  readonly origin: string;
};

type Code = {
  readonly challenge: string;
  readonly redirect: string;
  readonly nonce: string;
  readonly scope: string;
};

const TENANT = '2b7e9d14-6a0c-4f53-8e1d-c94f7a3b5e60';
const ACCOUNT = '5d0c3a2e-5a4b-4c7e-8f21-6f1f0c2b7a90';
const HOST = 'https://login.microsoftonline.com';

/**
 * Stands in for login.microsoftonline.com in the authorisation code flow with PKCE, as strictly as that:
 * what is not registered, a code that is used twice, and a verifier that does not fit are refused.
 */
export class Authority {
  /** Paths that were asked for, in order. */
  readonly asked: string[] = [];
  /** Accepts or declines in the window; `leaves it open` never answers. */
  user: 'accepts' | 'declines' | 'leaves it open' = 'accepts';
  readonly #options: AuthorityOptions;
  readonly #codes = new Map<string, Code>();

  constructor(options: AuthorityOptions) {
    this.#options = options;
  }

  answer({ method, url, body }: AuthorityRequest): AuthorityAnswer {
    const { pathname, searchParams } = new URL(url);
    this.asked.push(pathname);
    if (pathname.endsWith('/.well-known/openid-configuration')) return this.#configuration();
    if (pathname.endsWith('/oauth2/v2.0/authorize')) return this.#authorize(searchParams);
    if (pathname.endsWith('/oauth2/v2.0/token') && method === 'POST')
      return this.#token(new URLSearchParams(body));
    return page(404, `Nothing at ${pathname}.`);
  }

  #configuration(): AuthorityAnswer {
    const base = `${HOST}/organizations`;
    return this.#json(200, {
      issuer: `${HOST}/{tenantid}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      end_session_endpoint: `${base}/oauth2/v2.0/logout`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
    });
  }

  #authorize(asked: URLSearchParams): AuthorityAnswer {
    const redirect = asked.get('redirect_uri') ?? '';
    if (asked.get('client_id') !== this.#options.clientId)
      return page(400, 'AADSTS700016: The application was not found.');
    if (!this.#options.redirects.includes(redirect))
      return page(400, `AADSTS50011: The redirect URI ${redirect} is not registered.`);
    const back = (answer: Readonly<Record<string, string>>): AuthorityAnswer => {
      const fragment = new URLSearchParams({ ...answer, state: asked.get('state') ?? '' });
      return { status: 302, headers: { location: `${redirect}#${fragment.toString()}` }, body: '' };
    };
    if (asked.get('response_type') !== 'code' || asked.get('code_challenge_method') !== 'S256')
      return back({ error: 'invalid_request', error_description: 'Code and PKCE are required.' });
    if (asked.get('prompt') === 'none')
      return back({
        error: 'login_required',
        error_description: 'AADSTS50058: Nobody is signed in.',
      });
    if (this.user === 'leaves it open') return page(200, 'Sign in');
    if (this.user === 'declines')
      return back({
        error: 'access_denied',
        error_description: 'AADSTS65004: The user declined to consent.',
      });
    const code = randomUUID();
    this.#codes.set(code, {
      challenge: asked.get('code_challenge') ?? '',
      redirect,
      nonce: asked.get('nonce') ?? '',
      scope: asked.get('scope') ?? '',
    });
    return back({
      code,
      client_info: segment({ uid: ACCOUNT, utid: TENANT }),
    });
  }

  #token(asked: URLSearchParams): AuthorityAnswer {
    const code = this.#codes.get(asked.get('code') ?? '');
    this.#codes.delete(asked.get('code') ?? '');
    const verifier = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url');
    if (code?.challenge !== verifier || code.redirect !== asked.get('redirect_uri'))
      return this.#json(400, {
        error: 'invalid_grant',
        error_description: 'AADSTS50148: The code_verifier does not match the code_challenge.',
      });
    const seconds = Math.floor(Date.now() / 1000);
    const { username, clientId } = this.#options;
    return this.#json(200, {
      token_type: 'Bearer',
      scope: code.scope,
      expires_in: 3600,
      access_token: `token of ${username}`,
      refresh_token: randomUUID(),
      client_info: segment({ uid: ACCOUNT, utid: TENANT }),
      id_token: [
        segment({ typ: 'JWT', alg: 'none' }),
        segment({
          aud: clientId,
          iss: `${HOST}/${TENANT}/v2.0`,
          iat: seconds,
          nbf: seconds,
          exp: seconds + 3600,
          nonce: code.nonce,
          oid: ACCOUNT,
          sub: ACCOUNT,
          tid: TENANT,
          preferred_username: username,
          ver: '2.0',
        }),
        'simulated',
      ].join('.'),
    });
  }

  #json(status: number, value: unknown): AuthorityAnswer {
    return {
      status,
      headers: {
        'content-type': 'application/json',
        'access-control-allow-origin': this.#options.origin,
      },
      body: JSON.stringify(value),
    };
  }
}

function page(status: number, text: string): AuthorityAnswer {
  return { status, headers: { 'content-type': 'text/html' }, body: `<p>${text}</p>` };
}

function segment(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
