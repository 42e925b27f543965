import type { AccountInfo, AuthenticationResult, PopupRequest } from '@azure/msal-browser';
import type { GraphSettings } from '../../src/graph/graph-settings';
import { createSignIn, type SignInWorld } from '../../src/graph/sign-in';
import { troubleOf } from '../../src/graph/sign-in-error';

const SETTINGS: GraphSettings = {
  clientId: '4f1e6c2a-9b7d-4e35-8c60-2a1d5b7e9f03',
  authority: 'https://login.microsoftonline.com/organizations',
  graph: 'https://graph.microsoft.com',
};
const OWNER = 'robin@northlake.example';

type Asked = { readonly by: string; readonly request: Partial<PopupRequest> };

const authError = (errorCode: string, message = errorCode) =>
  Object.assign(new Error(message), { errorCode, subError: '' });

/** msal-browser in a browser without a bridge, with answers from a script; anything else is `login_required`. */
function signIn(
  script: readonly (Partial<AuthenticationResult> | Error)[],
  more: Partial<SignInWorld> = {},
) {
  const asked: Asked[] = [];
  const configurations: unknown[] = [];
  const left = [...script];
  let cleared = 0;
  const account = { homeAccountId: 'a', username: OWNER } as AccountInfo;
  const answer = (by: string) => (request: Partial<PopupRequest>) => {
    asked.push({ by, request });
    const next = left.shift() ?? authError('login_required');
    return next instanceof Error
      ? Promise.reject(next)
      : Promise.resolve({ account, accessToken: 'token', idTokenClaims: {}, ...next });
  };
  const client = {
    acquireTokenSilent: answer('silent'),
    ssoSilent: answer('sso'),
    acquireTokenPopup: answer('popup'),
    addEventCallback: () => null,
    clearCache: () => {
      cleared += 1;
      return Promise.resolve();
    },
  };
  const create = (configuration: unknown) => {
    configurations.push(configuration);
    return Promise.resolve(client);
  };
  const msal = {
    createNestablePublicClientApplication: create,
    createStandardPublicClientApplication: create,
  } as unknown as Awaited<ReturnType<SignInWorld['loadMsal']>>;
  const made = createSignIn({
    settings: SETTINGS,
    loadMsal: () => Promise.resolve(msal),
    host: {},
    redirect: 'https://addin.example/redirect.html',
    ownAddress: () => OWNER,
    addresses: () => Promise.resolve([]),
    ...more,
  });
  return { ...made, asked, configurations, cleared: () => cleared };
}

const refused = (trouble: string) =>
  expect.objectContaining({ name: 'SignInError', trouble }) as Error;
const by = (asked: readonly Asked[]) => asked.map((one) => one.by);

describe('a deployment that is not registered', () => {
  it('offers no sign-in, and loads nothing', async () => {
    const loadMsal = () => Promise.reject(new Error('Not to be loaded.'));
    const { account, tokens } = signIn([], { settings: { ...SETTINGS, clientId: null }, loadMsal });
    expect(account.isOffered).toBe(false);
    await expect(tokens('Mail.Read', { mayAsk: true })).rejects.toEqual(refused('not-offered'));
    await expect(account.current()).resolves.toBeNull();
    await account.signOut();
  });
});

describe('a sign-in', () => {
  it('keeps tokens in memory, and answers to the registered page', async () => {
    const { tokens, configurations } = signIn([{}]);
    await tokens('Mail.Read');
    expect(configurations).toEqual([
      expect.objectContaining({
        auth: expect.objectContaining({
          clientId: SETTINGS.clientId,
          redirectUri: 'https://addin.example/redirect.html',
          knownAuthorities: ['login.microsoftonline.com'],
        }) as object,
        cache: { cacheLocation: 'memoryStorage' },
      }),
    ]);
  });

  it('knows by the address of the mailbox whom to look for', async () => {
    const { tokens, asked } = signIn([authError('login_required'), {}]);
    await tokens('Mail.Read', { mayAsk: true });
    expect(asked.map(({ by, request: { loginHint, scopes } }) => [by, loginHint, scopes])).toEqual([
      ['sso', OWNER, ['Mail.Read']],
      ['popup', OWNER, ['Mail.Read']],
    ]);
  });

  it('asks once, and knows the account from then on', async () => {
    const { account, tokens, asked } = signIn([authError('login_required'), {}, {}]);
    await tokens('Mail.Read', { mayAsk: true });
    await tokens('Mail.ReadWrite');
    expect(by(asked)).toEqual(['sso', 'popup', 'silent']);
    await expect(account.current()).resolves.toBe(OWNER);
  });

  it('names the Graph of a national cloud with each scope', async () => {
    const settings = { ...SETTINGS, graph: 'https://graph.microsoft.us' };
    const { tokens, asked } = signIn([{}], { settings });
    await tokens('Mail.Read');
    expect(asked[0]?.request.scopes).toEqual(['https://graph.microsoft.us/Mail.Read']);
  });

  it('renews past what is kept, with the claims that were asked for', async () => {
    const { tokens, asked } = signIn([{}, {}]);
    await tokens('Mail.Read');
    await tokens('Mail.Read', { renewal: { claims: '{"a":1}' } });
    expect(asked[1]?.request).toMatchObject({ forceRefresh: true, claims: '{"a":1}' });
  });

  it('asks one question for two requests', async () => {
    const { tokens, asked } = signIn([
      authError('login_required'),
      authError('login_required'),
      {},
    ]);
    await Promise.all([
      tokens('Mail.Read', { mayAsk: true }),
      tokens('Mail.Read', { mayAsk: true }),
    ]);
    expect(by(asked).filter((one) => one === 'popup')).toHaveLength(1);
  });

  it('asks nothing without a network', async () => {
    const { tokens, asked } = signIn([authError('no_network_connectivity')]);
    await expect(tokens('Mail.Read', { mayAsk: true })).rejects.toEqual(refused('offline'));
    expect(by(asked)).toEqual(['sso']);
  });

  it('asks where the hidden frame does not answer, and blames nobody where it may not', async () => {
    const { tokens, asked } = signIn([authError('timed_out'), authError('timed_out'), {}]);
    await expect(tokens('Mail.Read')).rejects.toEqual(refused('not-signed-in'));
    await expect(tokens('Mail.Read', { mayAsk: true })).resolves.toBe('token');
    expect(by(asked)).toEqual(['sso', 'sso', 'popup']);
  });

  it('is not refused by anybody where nobody was asked', async () => {
    const { tokens } = signIn([authError('consent_required'), authError('consent_required')]);
    await expect(tokens('Mail.Read')).rejects.toEqual(refused('not-signed-in'));
  });

  it('is refused where somebody was asked', async () => {
    const { tokens } = signIn([authError('consent_required'), authError('access_denied')]);
    await expect(tokens('Mail.Read', { mayAsk: true })).rejects.toEqual(refused('not-allowed'));
  });

  it('can be tried again where its library did not load', async () => {
    let loads = 0;
    const { tokens } = signIn([], {
      loadMsal: () => {
        loads += 1;
        return Promise.reject(new Error('ChunkLoadError'));
      },
    });
    await expect(tokens('Mail.Read')).rejects.toEqual(refused('offline'));
    await expect(tokens('Mail.Read')).rejects.toEqual(refused('offline'));
    expect(loads).toBe(2);
  });

  it('is forgotten', async () => {
    const { account, tokens, cleared, configurations } = signIn([{}, {}]);
    await tokens('Mail.Read');
    await account.signOut();
    await expect(account.current()).resolves.toBeNull();
    expect(cleared()).toBe(1);
    await tokens('Mail.Read');
    expect(configurations).toHaveLength(2);
  });
});

describe('whose token it is', () => {
  const other = { account: { homeAccountId: 'b', username: 'x@else.example' } as AccountInfo };

  it.each(['email', 'preferred_username', 'upn'])('can be said by the claim %s', async (claim) => {
    const { tokens } = signIn([{ ...other, idTokenClaims: { [claim]: OWNER.toUpperCase() } }], {
      addresses: () => Promise.reject(new Error('Not to be asked.')),
    });
    await expect(tokens('Mail.Read')).resolves.toBe('token');
  });

  it('is asked for with a token of its own, once for each mailbox', async () => {
    let owner = OWNER;
    const scopes: string[] = [];
    const { tokens } = signIn([other, other, other, other, other], {
      ownAddress: () => owner,
      addresses: async (given) => {
        scopes.push(await given('User.Read'));
        return [owner];
      },
    });
    await tokens('Mail.Read');
    await tokens('Mail.Read');
    expect(scopes).toHaveLength(1);
    owner = 'shared@northlake.example';
    await tokens('Mail.Read');
    expect(scopes).toHaveLength(2);
  });

  it('keeps the token back where it is nobody’s of this mailbox, and offers another account', async () => {
    const { account, tokens, asked } = signIn([other, authError('login_required'), {}]);
    await expect(tokens('Mail.Read')).rejects.toEqual(refused('other-account'));
    await expect(account.current()).resolves.toBeNull();
    await tokens('Mail.Read', { mayAsk: true });
    expect(asked[2]).toMatchObject({ by: 'popup', request: { prompt: 'select_account' } });
  });

  it('keeps the token back where nobody can say', async () => {
    const offline = Object.assign(new Error('no answer'), { trouble: 'offline' });
    const { tokens } = signIn([other], { addresses: () => Promise.reject(offline) });
    await expect(tokens('Mail.Read')).rejects.toEqual(refused('offline'));
  });
});

describe('what an error comes to', () => {
  it.each([
    ['popup_window_error', 'popup-blocked'],
    ['empty_window_error', 'popup-blocked'],
    ['user_cancelled', 'cancelled'],
    ['timed_out', 'cancelled'],
    ['no_network_connectivity', 'offline'],
    ['interaction_required', 'not-signed-in'],
    ['consent_required', 'not-allowed'],
    ['access_denied', 'not-allowed'],
    ['state_mismatch', 'failed'],
  ])('%s is %s', (code, trouble) => {
    expect(troubleOf(authError(code), null)).toBe(trouble);
  });

  it.each(['AADSTS65001', 'AADSTS65004', 'AADSTS90094'])('%s is a refusal', (code) => {
    expect(troubleOf(authError('invalid_grant', `${code}: words.`), null)).toBe('not-allowed');
    expect(
      troubleOf(authError('', ''), { status: 'PERSISTENT_ERROR', description: `${code}: words.` }),
    ).toBe('not-allowed');
  });

  it('is told by the bridge where there is one', () => {
    const error = authError('nested_app_auth_bridge_disabled');
    expect(troubleOf(error, { status: 'DISABLED' })).toBe('not-allowed');
    expect(troubleOf(error, { status: 'TRANSIENT_ERROR', subError: 'consent_required' })).toBe(
      'not-allowed',
    );
  });

  it('is a failure where nobody knows it', () => {
    expect([troubleOf(null, null), troubleOf('x', null)]).toEqual(['failed', 'failed']);
  });
});
