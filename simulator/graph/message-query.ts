import { conversationId } from './ids';
import { Refusal } from './refusal';
import { byArrival } from './stored-message';
import type { StoredMessage } from './stored-message';

type Comparable = string | number | boolean;
type Field = {
  readonly literal: 'time' | 'text' | 'truth';
  readonly valueOf: (message: StoredMessage) => Comparable;
};

const FIELDS: Readonly<Record<string, Field>> = {
  receivedDateTime: { literal: 'time', valueOf: ({ receivedAt }) => receivedAt },
  sentDateTime: { literal: 'time', valueOf: ({ receivedAt }) => receivedAt },
  subject: { literal: 'text', valueOf: ({ subject }) => subject },
  conversationId: {
    literal: 'text',
    valueOf: ({ conversation }) => conversationId(conversation),
  },
  internetMessageId: { literal: 'text', valueOf: (message) => message.internetMessageId },
  isRead: { literal: 'truth', valueOf: ({ isRead }) => isRead },
  isDraft: { literal: 'truth', valueOf: ({ isDraft }) => isDraft },
  'from/emailAddress/address': { literal: 'text', valueOf: ({ from }) => from.address },
};

const COMPARISONS: Readonly<Record<string, (a: Comparable, b: Comparable) => boolean>> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
};

export type Clause = {
  readonly property: string;
  readonly operator: string;
  readonly matches: (message: StoredMessage) => boolean;
};

type Order = {
  readonly property: string;
  readonly valueOf: Field['valueOf'];
  readonly descending: boolean;
};

/** What `$filter` and `$orderby` leave of a folder, and in which order. `key` is the same for the same query. */
export type MessageQuery = {
  readonly key: string;
  readonly filter: readonly Clause[];
  readonly orderBy: readonly Order[];
};

/** Finds all. */
export const everyMessage: MessageQuery = { key: 'all', filter: [], orderBy: [] };

/** Refuses what Graph refuses, and filters that this stand-in cannot evaluate. */
export function readMessageQuery(
  filter: string | undefined,
  orderBy: string | undefined,
): MessageQuery {
  const clauses = filter === undefined ? [] : readFilter(filter);
  const order = orderBy === undefined ? [] : orderBy.split(',').map(readOrder);
  if (clauses.length > 0 && order.some(({ property }, at) => clauses[at]?.property !== property)) {
    throw new Refusal(
      400,
      'InefficientFilter',
      'The restriction or sort order is too complex for this operation: each property of $orderby has to be in $filter, in the same order, before any other.',
    );
  }
  return { key: `${filter ?? ''}|${orderBy ?? ''}`, filter: clauses, orderBy: order };
}

/** Refuses what a delta query over messages cannot have. */
export function readDeltaQuery(
  filter: string | undefined,
  orderBy: string | undefined,
): MessageQuery {
  const query = readMessageQuery(filter, orderBy);
  const [clause, ...others] = query.filter;
  const isSince = clause?.property === 'receivedDateTime' && ['ge', 'gt'].includes(clause.operator);
  if (clause !== undefined && (!isSince || others.length > 0)) {
    throw new Refusal(
      400,
      'ErrorInvalidUrlQuery',
      `A delta query takes $filter=receivedDateTime ge or gt alone, not ${filter ?? ''}.`,
    );
  }
  if (orderBy !== undefined && orderBy !== 'receivedDateTime desc') {
    throw new Refusal(
      400,
      'ErrorInvalidUrlQuery',
      `A delta query takes $orderby=receivedDateTime desc alone, not ${orderBy}.`,
    );
  }
  return query;
}

export function isWanted(query: MessageQuery, message: StoredMessage): boolean {
  return query.filter.every(({ matches }) => matches(message));
}

/** Those that are wanted, in the order that is asked for; the latest first where none is. */
export function runQuery(
  query: MessageQuery,
  messages: readonly StoredMessage[],
): readonly StoredMessage[] {
  return messages.filter((message) => isWanted(query, message)).sort(inOrder(query.orderBy));
}

function inOrder(orderBy: readonly Order[]): (a: StoredMessage, b: StoredMessage) => number {
  return (a, b) => {
    for (const { valueOf, descending } of orderBy) {
      const one = valueOf(a);
      const other = valueOf(b);
      if (one !== other) return one < other === descending ? 1 : -1;
    }
    return byArrival(a, b);
  };
}

function readFilter(filter: string): readonly Clause[] {
  const clauses = filter.match(/(?:'(?:[^']|'')*'|[^'])+?(?: and |$)/g) ?? [];
  if (clauses.join('') !== filter) throw cannotRead(filter);
  return clauses.map((clause) => readClause(clause.replace(/ and $/, '')));
}

function readClause(clause: string): Clause {
  const [, property = '', operator = '', literal = ''] = /^(\S+) (\w+) (.+)$/.exec(clause) ?? [];
  const compare = COMPARISONS[operator];
  if (compare === undefined) throw cannotRead(clause);
  const { literal: kind, valueOf } = fieldOf(property);
  const value = readLiteral(literal, kind, clause);
  return { property, operator, matches: (message) => compare(valueOf(message), value) };
}

function readLiteral(literal: string, kind: Field['literal'], clause: string): Comparable {
  if (kind === 'text' && /^'(?:[^']|'')*'$/.test(literal)) {
    return literal.slice(1, -1).replaceAll("''", "'");
  }
  if (kind === 'truth' && /^(?:true|false)$/.test(literal)) return literal === 'true';
  if (kind === 'time' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(literal)) {
    return Date.parse(literal);
  }
  throw cannotRead(clause);
}

function readOrder(text: string): Order {
  const [, property = '', direction = 'asc'] = /^(\S+)(?: (asc|desc))?$/.exec(text.trim()) ?? [];
  const { valueOf } = fieldOf(property);
  return { property, valueOf, descending: direction === 'desc' };
}

function fieldOf(property: string): Field {
  const field = Object.hasOwn(FIELDS, property) ? FIELDS[property] : undefined;
  if (field !== undefined) return field;
  throw new Refusal(
    400,
    'ErrorInvalidUrlQueryFilter',
    `Messages are not filtered or sorted by '${property}' here: ${Object.keys(FIELDS).join(', ')}.`,
  );
}

function cannotRead(text: string): Refusal {
  return new Refusal(400, 'BadRequest', `Invalid filter clause: ${text}`);
}
