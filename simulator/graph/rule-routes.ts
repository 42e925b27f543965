import type { MessageRule } from '@microsoft/microsoft-graph-types';
import {
  checkFields,
  checkText,
  checkTexts,
  checkTruth,
  emptyAnswer,
  jsonAnswer,
  readFields,
} from './exchange';
import type { GraphCall, HttpAnswer, Route } from './exchange';
import { readSelect } from './query-options';
import { Refusal } from './refusal';

const RULES = '/me/mailFolders/{folder}/messageRules';
const READ = ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'];
const WRITE = ['MailboxSettings.ReadWrite'];

const CONDITIONS = ['fromAddresses', 'subjectContains'];
const ACTIONS = [
  'moveToFolder',
  'copyToFolder',
  'markAsRead',
  'assignCategories',
  'stopProcessingRules',
];

/** What real Graph takes and the product has to leave alone, each with its reason. */
const NEVER: Readonly<Record<string, string>> = {
  senderContains: 'it is a part of an address and meets other people too; fromAddresses does not',
  permanentDelete: 'it cannot be undone',
  delete: 'a rule of ours deletes nothing',
  forwardTo: 'a rule of ours sends nothing',
  forwardAsAttachmentTo: 'a rule of ours sends nothing',
  redirectTo: 'a rule of ours sends nothing',
};

const PROPERTIES = [
  'id',
  'displayName',
  'sequence',
  'isEnabled',
  'hasError',
  'isReadOnly',
  'conditions',
  'actions',
] as const;

export const ruleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: RULES,
    scopes: READ,
    options: ['$select'],
    answer: (call) => {
      checkInbox(call);
      const select = call.options.get('$select');
      const selected = readSelect(select, PROPERTIES, 'messageRule') ?? PROPERTIES;
      return jsonAnswer(200, {
        '@odata.context': `${call.base}/$metadata#users('me')/mailFolders('inbox')/messageRules`,
        value: call.mailbox.rules.all.map((rule) =>
          Object.fromEntries(selected.map((name) => [name, rule[name]])),
        ),
      });
    },
  },
  {
    method: 'GET',
    path: `${RULES}/{rule}`,
    scopes: READ,
    answer: (call) => {
      checkInbox(call);
      return jsonAnswer(200, call.mailbox.rules.get(call.named('rule')));
    },
  },
  { method: 'POST', path: RULES, scopes: WRITE, answer: createRule },
  {
    method: 'DELETE',
    path: `${RULES}/{rule}`,
    scopes: WRITE,
    answer: (call) => {
      checkInbox(call);
      call.mailbox.rules.remove(call.named('rule'));
      return emptyAnswer(204);
    },
  },
];

function checkInbox(call: GraphCall): void {
  if (call.named('folder') === 'inbox') return;
  throw new Refusal(400, 'ErrorInvalidRequest', 'Rules belong to the inbox alone.');
}

function createRule(call: GraphCall): HttpAnswer {
  checkInbox(call);
  const fields = readFields(call, [
    'displayName',
    'sequence',
    'isEnabled',
    'conditions',
    'actions',
  ]);
  const displayName = checkText(fields['displayName'], 'displayName');
  const sequence = fields['sequence'];
  if (typeof sequence !== 'number' || !Number.isInteger(sequence) || sequence < 1) {
    throw new Refusal(400, 'ErrorInvalidRequest', 'sequence is a whole number from 1.');
  }
  const rule = call.mailbox.rules.add({
    displayName,
    sequence,
    isEnabled: checkTruth(fields['isEnabled'] ?? true, 'isEnabled'),
    conditions: readConditions(fields['conditions']),
    actions: readActions(call, fields['actions']),
  });
  return jsonAnswer(201, rule);
}

function readConditions(value: unknown): NonNullable<MessageRule['conditions']> {
  const fields = checkRuleFields(value, CONDITIONS, 'conditions');
  const { fromAddresses = [], subjectContains = [] } = fields;
  if (!Array.isArray(fromAddresses)) {
    throw new Refusal(400, 'BadRequest', 'fromAddresses is a list of recipients.');
  }
  const senders = fromAddresses.map((each: unknown) => {
    const { emailAddress } = checkFields(each, ['emailAddress'], 'fromAddresses');
    const { name, address } = checkFields(emailAddress, ['name', 'address'], 'emailAddress');
    const shown = checkText(address, 'address');
    return { emailAddress: { name: checkText(name ?? shown, 'name'), address: shown } };
  });
  const words = checkTexts(subjectContains, 'subjectContains');
  if (senders.length + words.length === 0) {
    throw new Refusal(400, 'StrictRule', 'A rule without conditions would meet every mail.');
  }
  return {
    ...(senders.length > 0 && { fromAddresses: senders }),
    ...(words.length > 0 && { subjectContains: [...words] }),
  };
}

function readActions(call: GraphCall, value: unknown): NonNullable<MessageRule['actions']> {
  const fields = checkRuleFields(value, ACTIONS, 'actions');
  if (Object.keys(fields).length === 0) {
    throw new Refusal(400, 'ErrorInvalidRequest', 'A rule has at least one action.');
  }
  for (const name of ['moveToFolder', 'copyToFolder']) {
    const folder = fields[name];
    if (folder === undefined) continue;
    const id = checkText(folder, name);
    if (id.length < 40) {
      throw new Refusal(400, 'ErrorInvalidIdMalformed', `${name} takes the id of a folder: ${id}`);
    }
    call.mailbox.folders.named(id);
  }
  return fields;
}

function checkRuleFields(
  value: unknown,
  allowed: readonly string[],
  where: string,
): Readonly<Record<string, unknown>> {
  const fields = checkFields(value, [...allowed, ...Object.keys(NEVER)], where);
  const never = Object.keys(fields).find((name) => Object.hasOwn(NEVER, name));
  if (never !== undefined) {
    throw new Refusal(400, 'StrictRule', `No rule has ${never}: ${NEVER[never] ?? ''}.`);
  }
  return fields;
}
