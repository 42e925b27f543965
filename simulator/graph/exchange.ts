import type { Person } from '../mailbox/item';
import type { GraphMailbox } from './graph-mailbox';
import type { Preferences } from './preferences';
import { Refusal } from './refusal';

/** Header names are in lower case. */
export type HttpRequest = {
  readonly method: string;
  /** Whole; whatever stands before `/v1.0` is where the links of the answer lead. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty where there is none. */
  readonly body: string;
};

/** Header names are in lower case. Has the shape that Playwright’s `route.fulfill` takes. */
export type HttpAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** A request to one address below `/v1.0`: by itself, or inside of a batch. */
export type Incoming = {
  readonly method: string;
  /** Up to and with `/v1.0`. */
  readonly base: string;
  /** Path and query below it. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** A request that was let in, as its route sees it. */
export type GraphCall = {
  readonly mailbox: GraphMailbox;
  /** Whom the token stands for. */
  readonly holder: Person;
  readonly method: string;
  /** Up to and with `/v1.0`. */
  readonly base: string;
  /** Below it, encoded, without the query. */
  readonly path: string;
  /** What stands in the braces of the route’s path, decoded. */
  readonly named: (name: string) => string;
  readonly query: URLSearchParams;
  /** The options of the query, once each. */
  readonly options: ReadonlyMap<string, string>;
  readonly headers: Readonly<Record<string, string>>;
  readonly preferences: Preferences;
  readonly body: string;
};

export type Route = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below `/v1.0`; `{name}` stands for any one segment. */
  readonly path: string;
  /** One of these has to be in the token. */
  readonly scopes: readonly string[];
  /** The query options that it takes; none unless given. */
  readonly options?: readonly string[];
  /** Whether it gives out ids of messages, which have to be asked for as immutable ones. */
  readonly givesMessages?: boolean;
  /** Whether it changes nothing although it is no `GET`. */
  readonly onlyReads?: boolean;
  /** Whether it is about whom the token stands for, whoever’s mailbox this is. */
  readonly isPersonal?: boolean;
  readonly answer: (call: GraphCall) => HttpAnswer;
};

export function jsonAnswer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpAnswer {
  return {
    status,
    headers: {
      'content-type':
        'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
      ...headers,
    },
    body: JSON.stringify(body),
  };
}

export function emptyAnswer(status: number): HttpAnswer {
  return { status, headers: {}, body: '' };
}

/** The JSON object of a request, its fields among `allowed`; refuses other content types and fields. */
export function readFields(
  call: GraphCall,
  allowed: readonly string[],
): Readonly<Record<string, unknown>> {
  if (!/^application\/json(?:;|$)/.test(call.headers['content-type'] ?? '')) {
    throw new Refusal(
      415,
      'UnsupportedMediaType',
      `${call.method} ${call.path} takes application/json, not ${call.headers['content-type'] ?? 'a body of no type'}.`,
    );
  }
  return checkFields(parse(call.body), allowed, 'the request body');
}

/** An object of JSON, its fields among `allowed`; `where` names it in the refusal. */
export function checkFields(
  value: unknown,
  allowed: readonly string[],
  where: string,
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal(400, 'BadRequest', `There is no JSON object in ${where}.`);
  }
  const unknown = Object.keys(value).find((name) => !allowed.includes(name));
  if (unknown !== undefined) {
    throw new Refusal(
      400,
      'RequestBodyRead',
      `The property '${unknown}' is not known in ${where}: ${allowed.join(', ')}.`,
    );
  }
  return value as Readonly<Record<string, unknown>>;
}

/** A text of JSON; refuses what is none. */
export function checkText(value: unknown, where: string): string {
  if (typeof value === 'string') return value;
  throw new Refusal(400, 'BadRequest', `${where} is a string.`);
}

export function checkTruth(value: unknown, where: string): boolean {
  if (typeof value === 'boolean') return value;
  throw new Refusal(400, 'BadRequest', `${where} is true or false.`);
}

export function checkTexts(value: unknown, where: string): readonly string[] {
  if (Array.isArray(value)) return value.map((each) => checkText(each, `Each of ${where}`));
  throw new Refusal(400, 'BadRequest', `${where} is a list of strings.`);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal(400, 'BadRequest', 'Unable to read JSON request payload.');
  }
}
