import type {
  AccountInfo,
  AuthenticationResult,
  IPublicClientApplication,
} from '@azure/msal-browser';
import { isSameAddress } from '../core/addresses';
import { isMailboxError, type Account } from '../core/mailbox-ports';
import type { AccessTokens, GraphScope, TokenWish } from './graph-request';
import type { GraphSettings } from './graph-settings';
import { SignInError, troubleOf, type BridgeFailure } from './sign-in-error';

type Msal = Pick<
  typeof import('@azure/msal-browser'),
  'createNestablePublicClientApplication' | 'createStandardPublicClientApplication'
>;

/** What Outlook puts into the page where it signs in for the add-in. */
export type NestedHost = {
  readonly nestedAppAuthBridge?: {
    addEventListener(name: 'message', heard: (message: string | { data: string }) => void): void;
  };
  readonly __initializeNestedAppAuth?: () => Promise<void>;
};

export type SignInWorld = {
  readonly settings: GraphSettings;
  /** Loads msal-browser, which nobody has to load who never signs in. */
  readonly loadMsal: () => Promise<Msal>;
  readonly host: NestedHost;
  /** Address of redirect.html. */
  readonly redirect: string;
  /** Of the mailbox that is open. */
  readonly ownAddress: () => string;
  /** Every address of whom a token of `tokens` stands for. */
  readonly addresses: (tokens: AccessTokens, mayAsk: boolean) => Promise<readonly string[]>;
};

export type SignIn = { readonly account: Account; readonly tokens: AccessTokens };

/** Milliseconds; our own figure: time to find the other device and to read what is asked. */
const POPUP_TIME = 300_000;
/** Milliseconds; less than the five seconds for which Chromium lets a click open a window. */
const SILENT_TIME = 3_000;

/** The registered app, in the mode that was found. */
type App = {
  readonly client: IPublicClientApplication;
  /** Outlook signs in, and keeps the session; otherwise the browser does, in a window of its own. */
  readonly nested: boolean;
  /** Takes what the bridge said last. */
  readonly takeFailure: () => BridgeFailure | null;
};

/**
 * Signs in to Microsoft 365 as the owner of the open mailbox, the first time that a token is asked for.
 *
 * Without being allowed to ask, what asking could mend is `not-signed-in`. A token of somebody else than
 * the owner of the mailbox is given to nobody.
 */
export function createSignIn(world: SignInWorld): SignIn {
  const { clientId, authority, graph } = world.settings;
  let starting: Promise<App> | null = null;
  let signedIn: AccountInfo | null = null;
  let asking: { scope: GraphScope; result: Promise<AuthenticationResult> } | null = null;
  let popup: Window | null = null;
  let foundOther = false;
  /** `account mailbox`, of those that belong together. */
  const owners = new Set<string>();

  async function start(mode: 'as found' | 'browser'): Promise<App> {
    if (clientId === null) throw new SignInError('not-offered', 'no client id');
    const configuration = {
      auth: {
        clientId,
        authority,
        knownAuthorities: [new URL(authority).host],
        redirectUri: world.redirect,
      },
      cache: { cacheLocation: 'memoryStorage' },
      system: { popupBridgeTimeout: POPUP_TIME, iframeBridgeTimeout: SILENT_TIME },
    };
    const msal = await world.loadMsal().catch((error: unknown) => {
      throw new SignInError('offline', 'the library did not load', error);
    });
    // Puts the bridge there; where it cannot, there is none.
    if (mode === 'as found') await world.host.__initializeNestedAppAuth?.().catch(() => undefined);
    const bridge = mode === 'as found' ? world.host.nestedAppAuthBridge : undefined;
    const heard: { started: boolean; failure: BridgeFailure | null } = {
      started: false,
      failure: null,
    };
    // Where the bridge fails, msal-browser falls back without saying so, and it drops half of each failure.
    bridge?.addEventListener('message', (message) => {
      const answer = bridgeAnswer(message);
      if (answer?.success === true && answer.initContext !== undefined) heard.started = true;
      if (answer?.success === false) heard.failure = answer.error ?? null;
    });
    const client = await (bridge === undefined
      ? msal.createStandardPublicClientApplication(configuration)
      : msal.createNestablePublicClientApplication(configuration));
    client.addEventCallback(({ eventType, payload }) => {
      if (eventType === 'msal:popupOpened' && payload !== null && 'popupWindow' in payload)
        popup = payload.popupWindow;
    });
    return {
      client,
      nested: heard.started,
      takeFailure: () => {
        const { failure } = heard;
        heard.failure = null;
        return failure;
      },
    };
  }

  const app = (): Promise<App> =>
    (starting ??= start('as found').catch((error: unknown) => {
      starting = null;
      throw error;
    }));

  const scopesOf = (scope: GraphScope): string[] => [
    // A name alone means the worldwide Graph.
    graph === 'https://graph.microsoft.com' ? scope : `${graph}/${scope}`,
  ];

  function silently(
    { client, nested }: App,
    scope: GraphScope,
    renewal: TokenWish['renewal'],
  ): Promise<AuthenticationResult> {
    const request = {
      scopes: scopesOf(scope),
      ...(renewal === undefined ? {} : { forceRefresh: true }),
      ...(renewal?.claims == null ? {} : { claims: renewal.claims }),
    };
    if (nested) return client.acquireTokenSilent(request);
    if (signedIn !== null) return client.acquireTokenSilent({ ...request, account: signedIn });
    return client.ssoSilent({ ...request, loginHint: world.ownAddress() });
  }

  function ask(
    { client }: App,
    scope: GraphScope,
    renewal: TokenWish['renewal'],
  ): Promise<AuthenticationResult> {
    // Who closed the window and asks again gets another one; two that ask at once share one.
    if (asking?.scope === scope && popup?.closed !== true) return asking.result;
    popup = null;
    const result = client.acquireTokenPopup({
      scopes: scopesOf(scope),
      overrideInteractionInProgress: true,
      loginHint: world.ownAddress(),
      ...(foundOther ? { prompt: 'select_account' } : {}),
      ...(renewal?.claims == null ? {} : { claims: renewal.claims }),
    });
    const current = { scope, result };
    asking = current;
    const over = () => {
      if (asking === current) asking = null;
    };
    result.then(over, over);
    return result;
  }

  async function acquire(
    scope: GraphScope,
    { mayAsk = false, renewal }: TokenWish,
  ): Promise<AuthenticationResult> {
    const found = await app();
    const failed = async (error: unknown, asked: boolean): Promise<AuthenticationResult> => {
      const failure = found.takeFailure();
      if (failure?.status === 'NESTED_APP_AUTH_UNAVAILABLE' && found.nested) {
        starting = start('browser');
        return acquire(scope, { mayAsk, ...(renewal === undefined ? {} : { renewal }) });
      }
      const trouble = troubleOf(error, failure);
      if (!asked && mayAsk && trouble !== 'offline')
        return ask(found, scope, renewal).catch((refusal: unknown) => failed(refusal, true));
      // Nobody was asked, so nobody refused, and nobody left a window unanswered.
      const nobody = !asked && (trouble === 'not-allowed' || trouble === 'cancelled');
      const told = nobody ? 'not-signed-in' : trouble;
      throw new SignInError(told, `no token for ${scope}`, error);
    };
    return silently(found, scope, renewal).catch((error: unknown) => failed(error, false));
  }

  async function checkOwner(result: AuthenticationResult, mayAsk: boolean): Promise<void> {
    const { account } = result;
    const mailbox = world.ownAddress();
    const pair = `${account.homeAccountId} ${mailbox}`;
    if (owners.has(pair)) return;
    const belongs = (addresses: readonly unknown[]) =>
      addresses.some((one) => typeof one === 'string' && isSameAddress(one, mailbox));
    const { email, preferred_username, upn } = result.idTokenClaims as Readonly<
      Record<string, unknown>
    >;
    const fits =
      belongs([account.username, email, preferred_username, upn]) ||
      belongs(await addressesOf(mayAsk));
    foundOther = !fits;
    if (!fits) {
      signedIn = null;
      const both = `${account.username} signed in, ${mailbox} is open`;
      throw new SignInError('other-account', both);
    }
    owners.add(pair);
  }

  async function addressesOf(mayAsk: boolean): Promise<readonly string[]> {
    try {
      const tokens: AccessTokens = async (scope, wish = {}) =>
        (await acquire(scope, wish)).accessToken;
      return await world.addresses(tokens, mayAsk);
    } catch (error) {
      if (error instanceof SignInError || !isMailboxError(error)) throw error;
      throw new SignInError(error.trouble, 'nobody can say whose token it is', error);
    }
  }

  return {
    async tokens(scope, wish = {}) {
      const result = await acquire(scope, wish);
      signedIn = result.account;
      await checkOwner(result, wish.mayAsk === true);
      return result.accessToken;
    },
    account: {
      isOffered: clientId !== null,
      current: () => Promise.resolve(signedIn?.username ?? null),
      async signOut() {
        const known = starting;
        starting = null;
        signedIn = null;
        foundOther = false;
        owners.clear();
        const left = await known?.catch(() => null);
        // In nested mode there is nothing but our memory of it, which goes with the client.
        if (left != null && !left.nested) await left.client.clearCache();
      },
    },
  };
}

type BridgeAnswer = {
  readonly success?: boolean;
  readonly initContext?: unknown;
  readonly error?: BridgeFailure;
};

function bridgeAnswer(message: string | { readonly data: string }): BridgeAnswer | null {
  try {
    return JSON.parse(typeof message === 'string' ? message : message.data) as BridgeAnswer;
  } catch {
    return null;
  }
}
