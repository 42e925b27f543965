import { jsonAnswer } from './exchange';
import type { GraphCall, HttpAnswer, Route } from './exchange';
import type { GraphMailbox } from './graph-mailbox';
import { immutableId } from './ids';
import { isWanted, readDeltaQuery } from './message-query';
import { messageProperties, messageResource } from './message-resource';
import type { Resource } from './message-resource';
import { openToken, sealToken } from './opaque-token';
import { readSelect } from './query-options';
import { Refusal } from './refusal';
import type { StoredMessage } from './stored-message';

/** A filtered delta query tells of no more messages in its first round. */
const FILTERED_CAP = 5000;
const ASKED_ONCE = ['$select', '$filter', '$orderby', 'changeType'];
const CHANGE_TYPES = ['created', 'updated', 'deleted'];

/** What a round was asked with; every link carries it. */
type Asked = {
  readonly generation: number;
  readonly folder: number;
  readonly select?: string | undefined;
  readonly filter?: string | undefined;
  readonly orderBy?: string | undefined;
  readonly changeType?: string | undefined;
};

/** Where a round stands: in the first, all that the folder holds; in later ones what changed. */
type Round =
  | {
      readonly phase: 'all';
      readonly since: number;
      readonly told: number;
      /** The message that was told of last; `null` before the first. */
      readonly last: { readonly receivedAt: number; readonly key: number } | null;
    }
  | { readonly phase: 'begin'; readonly since: number }
  | {
      readonly phase: 'changes';
      readonly since: number;
      readonly until: number;
      readonly told: number;
    };

type State = Asked & { readonly round: Round };

type Page = { readonly values: readonly Resource[]; readonly next: Round };

export const deltaRoute: Route = {
  method: 'GET',
  path: '/me/mailFolders/{folder}/messages/delta',
  scopes: ['Mail.Read', 'Mail.ReadWrite'],
  options: [...ASKED_ONCE, '$skiptoken', '$deltatoken'],
  givesMessages: true,
  answer: answerDelta,
};

function answerDelta(call: GraphCall): HttpAnswer {
  const { base, path, preferences, mailbox } = call;
  const state = stateOf(call);
  const size = preferences.maxPageSize ?? 10;
  const selected = readSelect(state.select, messageProperties, 'message');
  const show = (message: StoredMessage): Resource =>
    messageResource(message, selected, preferences.bodyType);
  const { values, next } =
    state.round.phase === 'all'
      ? pageOfAll(mailbox, state, state.round, size, show)
      : pageOfChanges(mailbox, state, state.round, size, show);

  const token = sealToken({ ...state, round: next });
  const link =
    next.phase === 'begin'
      ? { '@odata.deltaLink': `${base}${path}?$deltatoken=${token}` }
      : { '@odata.nextLink': `${base}${path}?$skiptoken=${token}` };
  return jsonAnswer(200, {
    '@odata.context': `${base}/$metadata#Collection(message)`,
    value: values,
    ...link,
  });
}

function stateOf({ mailbox, options, named }: GraphCall): State {
  const folder = mailbox.folders.named(named('folder')).key;
  const token = options.get('$skiptoken') ?? options.get('$deltatoken');
  if (token !== undefined) {
    if (options.size > 1) {
      throw new Refusal(400, 'BadRequest', 'A link is followed whole: options were added to it.');
    }
    const state = openToken(token) as State;
    if (state.generation !== mailbox.deltaGeneration) {
      throw new Refusal(
        410,
        'syncStateNotFound',
        `The sync state generation is not found; generation=${state.generation}.`,
      );
    }
    if (state.folder !== folder) {
      throw new Refusal(400, 'BadRequest', 'This link belongs to another folder.');
    }
    return state;
  }
  const changeType = options.get('changeType');
  if (changeType !== undefined && !CHANGE_TYPES.includes(changeType)) {
    throw new Refusal(400, 'BadRequest', `changeType is ${CHANGE_TYPES.join(', ')}.`);
  }
  readDeltaQuery(options.get('$filter'), options.get('$orderby'));
  return {
    generation: mailbox.deltaGeneration,
    folder,
    select: options.get('$select'),
    filter: options.get('$filter'),
    orderBy: options.get('$orderby'),
    changeType,
    round: { phase: 'all', since: mailbox.journal.now, told: 0, last: null },
  };
}

function pageOfAll(
  mailbox: GraphMailbox,
  { folder, filter, orderBy }: Asked,
  round: Extract<Round, { readonly phase: 'all' }>,
  size: number,
  show: (message: StoredMessage) => Resource,
): Page {
  const cap = filter === undefined ? Infinity : FILTERED_CAP;
  const found = mailbox.list(folder, readDeltaQuery(filter, orderBy));
  const begin = round.last === null ? 0 : placeAfter(found, round.last);
  const page = found.slice(begin, begin + Math.min(size, cap - round.told));
  const told = round.told + page.length;
  const last = page.at(-1);
  const isOver = last === undefined || told >= cap || begin + page.length >= found.length;
  return {
    values: page.map(show),
    next: isOver
      ? { phase: 'begin', since: round.since }
      : { ...round, told, last: { receivedAt: last.receivedAt, key: last.key } },
  };
}

function pageOfChanges(
  mailbox: GraphMailbox,
  { folder, filter, orderBy, changeType }: Asked,
  round: Exclude<Round, { readonly phase: 'all' }>,
  size: number,
  show: (message: StoredMessage) => Resource,
): Page {
  const { since } = round;
  const until = round.phase === 'begin' ? mailbox.journal.now : round.until;
  const told = round.phase === 'begin' ? 0 : round.told;
  const query = readDeltaQuery(filter, orderBy);
  const values = mailbox.journal.between(folder, since, until).flatMap(({ key, kind }) => {
    const message = mailbox.messageByKey(key);
    if (message?.folder !== folder) {
      const isAsked = changeType === undefined || changeType === 'deleted';
      return isAsked ? [{ '@removed': { reason: 'deleted' }, id: immutableId(key) }] : [];
    }
    const isAsked = changeType === undefined || changeType === kind;
    return isAsked && isWanted(query, message) ? [show(message)] : [];
  });
  const isOver = told + size >= values.length;
  return {
    values: values.slice(told, told + size),
    next: isOver
      ? { phase: 'begin', since: until }
      : { phase: 'changes', since, until, told: told + size },
  };
}

/** How many of the messages, the latest first, come up to and with the one that was told of last. */
function placeAfter(
  found: readonly StoredMessage[],
  last: { readonly receivedAt: number; readonly key: number },
): number {
  let [low, high] = [0, found.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const message = found[middle];
    const isTold =
      message !== undefined &&
      (message.receivedAt > last.receivedAt ||
        (message.receivedAt === last.receivedAt && message.key >= last.key));
    if (isTold) low = middle + 1;
    else high = middle;
  }
  return low;
}
