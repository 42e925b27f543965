export type GraphScope =
  | 'User.Read'
  | 'Mail.Read'
  | 'Mail.ReadWrite'
  | 'MailboxSettings.ReadWrite'
  | 'Files.ReadWrite.AppFolder';

/**
 * Resolves to an access token for one scope; rejects with a `SignInError`. `renewal` asks for one that was
 * not given before, with the claims that Graph wants to see, if it named any.
 */
export type AccessTokens = (
  scope: GraphScope,
  renewal?: { readonly claims: string | null },
) => Promise<string>;

export type GraphRequest = {
  /** `GET` unless given. */
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below `/v1.0`, beginning with `/`; or a whole link of Graph’s own, which has to be at its address. */
  readonly path: string;
  readonly scope: GraphScope;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, or a text that is sent as it is. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
};

export type GraphAnswer = {
  readonly status: number;
  /** By its name in lower case. */
  header(name: string): string | null;
  /** Of a JSON answer its value, of any other the text; `undefined` where there is none. */
  readonly body: unknown;
};

/** One page of a list. `next` leads to the one after it, `delta` to what changes from now on. */
export type GraphPage = {
  readonly values: readonly unknown[];
  readonly next: string | null;
  readonly delta: string | null;
};

export type Graph = {
  /** Rejects with a `GraphError` or a `SignInError`. */
  request(request: GraphRequest): Promise<GraphAnswer>;
  /** One page; rejects as `request` does, and with `unreadable` for what is no page. */
  page(request: GraphRequest): Promise<GraphPage>;
  /** Any number of requests, up to twenty in one; an answer or an error for each, in their order. */
  batch(
    requests: readonly GraphRequest[],
    signal?: AbortSignal,
  ): Promise<readonly (GraphAnswer | Error)[]>;
};

/** What requests need from the world around them. */
export type GraphWorld = {
  /** `https://graph.microsoft.com`, or that of a national cloud, without a path. */
  readonly address: string;
  readonly fetch: typeof fetch;
  readonly tokens: AccessTokens;
  /** Resolves after so many milliseconds, rejects when the signal is aborted before. */
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** From 0 to below 1. */
  readonly random: () => number;
};
