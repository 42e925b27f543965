import type { ConvertIdResult, User } from '@microsoft/microsoft-graph-types';
import { checkText, checkTexts, jsonAnswer, readFields } from './exchange';
import type { GraphCall, HttpAnswer, Route } from './exchange';
import { ewsId, immutableId, readId, restId } from './ids';
import type { StoredMessage } from './stored-message';
import { readSelect } from './query-options';
import { Refusal } from './refusal';

/** Graph gives the last only where it is selected. */
const PROPERTIES = ['id', 'displayName', 'mail', 'userPrincipalName', 'proxyAddresses'] as const;
const UNLESS_SELECTED = PROPERTIES.slice(0, -1);

/** The formats between which ids are translated here, and the kind of id that each is. */
const FORMATS = {
  ewsId: { kind: 'ews', idOf: ({ key, placed }: StoredMessage) => ewsId(key, placed) },
  restId: { kind: 'rest', idOf: ({ key, placed }: StoredMessage) => restId(key, placed) },
  restImmutableEntryId: { kind: 'immutable', idOf: ({ key }: StoredMessage) => immutableId(key) },
} as const;

type Format = keyof typeof FORMATS;

export const accountRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/me',
    scopes: ['User.Read'],
    options: ['$select'],
    isPersonal: true,
    answer: ({ holder, options, base }) => {
      const selected = readSelect(options.get('$select'), PROPERTIES, 'user') ?? UNLESS_SELECTED;
      const user: User = {
        id: '5d0c3a2e-5a4b-4c7e-8f21-6f1f0c2b7a90',
        displayName: holder.name,
        mail: holder.address,
        userPrincipalName: holder.address,
        proxyAddresses: [`SMTP:${holder.address}`],
      };
      return jsonAnswer(200, {
        '@odata.context': `${base}/$metadata#users/$entity`,
        ...Object.fromEntries(selected.map((name) => [name, user[name]])),
      });
    },
  },
  {
    method: 'POST',
    path: '/me/translateExchangeIds',
    scopes: ['User.Read'],
    onlyReads: true,
    answer: translateIds,
  },
];

function translateIds(call: GraphCall): HttpAnswer {
  const fields = readFields(call, ['inputIds', 'sourceIdType', 'targetIdType']);
  const ids = checkTexts(fields['inputIds'], 'inputIds');
  const source = formatOf(fields['sourceIdType'], 'sourceIdType');
  const target = formatOf(fields['targetIdType'], 'targetIdType');
  if (ids.length === 0 || ids.length > 1000) {
    throw new Refusal(400, 'ErrorInvalidArgument', 'inputIds holds from 1 to 1000 ids.');
  }
  const value = ids.map((sourceId): ConvertIdResult => {
    const message = messageNamed(call, sourceId, source);
    if (message !== null) return { sourceId, targetId: FORMATS[target].idOf(message) };
    const code = 'ErrorInvalidIdMalformed';
    return { sourceId, errorDetails: { code, message: `This is no ${source} of this mailbox.` } };
  });
  return jsonAnswer(200, {
    '@odata.context': `${call.base}/$metadata#Collection(microsoft.graph.convertIdResult)`,
    value,
  });
}

function formatOf(value: unknown, where: string): Format {
  const text = checkText(value, where);
  if (Object.hasOwn(FORMATS, text)) return text as Format;
  throw new Refusal(
    400,
    'BadRequest',
    `${where} is ${Object.keys(FORMATS).join(', ')} here, not ${text}.`,
  );
}

/** An ordinary id from before a move names nothing any more. */
function messageNamed({ mailbox }: GraphCall, id: string, format: Format): StoredMessage | null {
  const read = readId(id);
  if (read?.kind !== FORMATS[format].kind) return null;
  const message = mailbox.messageByKey(read.key);
  if (message === undefined || ('placed' in read && read.placed !== message.placed)) return null;
  return message;
}
