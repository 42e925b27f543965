import { isSameAddress } from '../core/addresses';
import type { AfterClosure, InboxRule } from '../core/mailbox-ports';
import { isRecord } from '../core/records';
import { GraphError } from './graph-error';
import type { Graph, GraphRequest } from './graph-request';
import { messagePath, type OpenGraph } from './mailbox-messages';
import { textIn } from './mailbox-words';

const RECORDS = 'Records';
const FOLDERS_PATH = '/me/mailFolders';
const RULES_PATH = '/me/mailFolders/inbox/messageRules';
/** Whoever changes a message at the same time is asked to wait so often. */
const MOST_ATTEMPTS = 3;

type Values = Readonly<Record<string, unknown>>;

/**
 * What is done with a message after the answer. Each is asked for once: where nobody can tell
 * whether a change was made, it is looked for, and `unconfirmed` where it is not found.
 */
export function createAfterClosure(openGraph: OpenGraph): AfterClosure {
  return {
    copyToRecords: async (message) => {
      const graph = await openGraph();
      const folder = await recordsFolder(graph);
      if ((await copyIn(graph, folder, message)) !== null) return null;
      return textOf(
        await onceMade(
          () => post(graph, `${messagePath(message)}/copy`, { destinationId: folder }),
          async () => {
            const made = await copyIn(graph, folder, message);
            return made === null ? null : { id: made };
          },
        ),
        'id',
      );
    },

    moveToRecords: async (message) => {
      const graph = await openGraph();
      const folder = await recordsFolder(graph);
      const cameFrom = await folderOf(graph, message);
      if (cameFrom === folder) return null;
      await move(graph, message, folder);
      return cameFrom;
    },

    moveTo: async (message, folder) => move(await openGraph(), message, folder),
    removeCopy: async (message) => move(await openGraph(), message, 'deleteditems'),

    categorise: async (message, category) =>
      changeCategories(await openGraph(), message, (before) =>
        before.includes(category) ? before : [...before, category],
      ),
    uncategorise: async (message, category) => {
      await changeCategories(await openGraph(), message, (before) =>
        before.filter((each) => each !== category),
      );
    },

    createRule: async (rule) => {
      const graph = await openGraph();
      const folder = await get(graph, `${FOLDERS_PATH}/${rule.folder}?$select=id`, 'Mail.Read');
      const wanted = ruleBody(rule, textOf(folder, 'id'));
      const before = await rulesIn(graph);
      const known = before.find((each) => isRule(each, wanted));
      if (known) return textOf(known, 'id');
      const last = Math.max(0, ...before.map(({ sequence }) => Number(sequence) || 0));
      const made = await onceMade(
        () =>
          post(graph, RULES_PATH, { ...wanted, sequence: last + 1 }, 'MailboxSettings.ReadWrite'),
        async () => (await rulesIn(graph)).find((each) => isRule(each, wanted)) ?? null,
      );
      return textOf(made, 'id');
    },

    removeRule: async (id) => {
      const graph = await openGraph();
      await graph
        .request({
          method: 'DELETE',
          path: `${RULES_PATH}/${encodeURIComponent(id)}`,
          scope: 'MailboxSettings.ReadWrite',
        })
        .catch((error: unknown) => {
          if (!isTrouble(error, 'gone')) throw error;
        });
    },
  };
}

function isTrouble(error: unknown, trouble: GraphError['trouble']): boolean {
  return error instanceof GraphError && error.trouble === trouble;
}

/** Makes a change, and looks for it where its outcome is unknown. */
async function onceMade(
  make: () => Promise<Values>,
  find: () => Promise<Values | null>,
): Promise<Values> {
  try {
    return await make();
  } catch (error) {
    const found = isTrouble(error, 'unconfirmed') ? await find() : null;
    if (found === null) throw error;
    return found;
  }
}

async function get(
  graph: Graph,
  path: string,
  scope: GraphRequest['scope'] = 'Mail.ReadWrite',
): Promise<Values> {
  return recordOf((await graph.request({ path, scope })).body);
}

async function post(
  graph: Graph,
  path: string,
  body: unknown,
  scope: GraphRequest['scope'] = 'Mail.ReadWrite',
): Promise<Values> {
  return recordOf((await graph.request({ method: 'POST', path, scope, body })).body);
}

function recordOf(value: unknown): Values {
  if (isRecord(value)) return value;
  throw new GraphError('unreadable', { code: 'no-object' });
}

function textOf(value: Values, name: string): string {
  const text = textIn(value, name);
  if (text === '') throw new GraphError('unreadable', { code: `no-${name}` });
  return text;
}

/** All values of a list, whatever its pages. */
async function listed(
  graph: Graph,
  path: string,
  scope: GraphRequest['scope'] = 'Mail.ReadWrite',
): Promise<readonly Values[]> {
  const values: Values[] = [];
  for (let next: string | null = path; next !== null;) {
    const page = await graph.page({ path: next, scope });
    values.push(...page.values.filter(isRecord));
    next = page.next;
  }
  return values;
}

/** A text inside a filter. */
function quoted(text: string): string {
  return encodeURIComponent(`'${text.replaceAll("'", "''")}'`);
}

/** The folder, which is made where there is none. */
async function recordsFolder(graph: Graph): Promise<string> {
  const find = async () => {
    const path = `${FOLDERS_PATH}?$filter=displayName%20eq%20${quoted(RECORDS)}&$select=id,displayName`;
    return (await listed(graph, path))[0] ?? null;
  };
  const known = await find();
  if (known !== null) return textOf(known, 'id');
  try {
    const made = await onceMade(() => post(graph, FOLDERS_PATH, { displayName: RECORDS }), find);
    return textOf(made, 'id');
  } catch (error) {
    // Another pane made it.
    const made = isTrouble(error, 'changed') ? await find() : null;
    if (made === null) throw error;
    return textOf(made, 'id');
  }
}

async function folderOf(graph: Graph, message: string): Promise<string> {
  return textOf(
    await get(graph, `${messagePath(message)}?$select=parentFolderId`),
    'parentFolderId',
  );
}

async function move(graph: Graph, message: string, folder: string): Promise<void> {
  await onceMade(
    () => post(graph, `${messagePath(message)}/move`, { destinationId: folder }),
    async () => ((await folderOf(graph, message)) === folder ? {} : null),
  );
}

/** The copy of a message in a folder, by the id that it has on the whole internet. */
async function copyIn(graph: Graph, folder: string, message: string): Promise<string | null> {
  const sent = await get(graph, `${messagePath(message)}?$select=internetMessageId`);
  const id = textIn(sent, 'internetMessageId');
  if (id === '') return null;
  const path = `${FOLDERS_PATH}/${encodeURIComponent(folder)}/messages`;
  const query = `$filter=internetMessageId%20eq%20${quoted(id)}&$select=id&$top=1`;
  const [copy] = (await graph.page({ path: `${path}?${query}`, scope: 'Mail.ReadWrite' })).values;
  return isRecord(copy) ? textIn(copy, 'id') || null : null;
}

/** Resolves to whether there was something to change. */
async function changeCategories(
  graph: Graph,
  message: string,
  changed: (before: readonly string[]) => readonly string[],
): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    const value = await get(graph, `${messagePath(message)}?$select=categories`);
    const kept: unknown = value['categories'];
    const before = Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
    const categories = changed(before);
    // What an earlier attempt changed after all was ours to change.
    if (categories.length === before.length) return attempt > 1;
    try {
      await graph.request({
        method: 'PATCH',
        path: messagePath(message),
        scope: 'Mail.ReadWrite',
        headers: { 'If-Match': textOf(value, '@odata.etag') },
        body: { categories },
      });
      return true;
    } catch (error) {
      const isChanged = isTrouble(error, 'changed') || isTrouble(error, 'unconfirmed');
      if (!isChanged || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

function rulesIn(graph: Graph): Promise<readonly Values[]> {
  return listed(
    graph,
    `${RULES_PATH}?$select=id,displayName,sequence,isEnabled,conditions,actions`,
    'MailboxSettings.ReadWrite',
  );
}

function ruleBody({ name, fromAddress, subject }: InboxRule, folderId: string) {
  return {
    displayName: name,
    isEnabled: true,
    conditions: {
      fromAddresses: [{ emailAddress: { name: fromAddress, address: fromAddress } }],
      ...(subject === undefined ? {} : { subjectContains: [subject] }),
    },
    actions: { moveToFolder: folderId, markAsRead: true, stopProcessingRules: true },
  };
}

/** Whether a rule that is there, and not switched off, does the same under the same name. */
function isRule(there: Values, wanted: ReturnType<typeof ruleBody>): boolean {
  const [conditions, actions] = [there['conditions'], there['actions']];
  if (!isRecord(conditions) || !isRecord(actions)) return false;
  const from: unknown = conditions['fromAddresses'];
  const first: unknown = Array.isArray(from) && from.length === 1 ? from[0] : undefined;
  const inside = isRecord(first) ? first['emailAddress'] : undefined;
  const subjects: unknown = conditions['subjectContains'];
  const { address } = wanted.conditions.fromAddresses[0]?.emailAddress ?? { address: '' };
  return (
    there['displayName'] === wanted.displayName &&
    there['isEnabled'] !== false &&
    actions['moveToFolder'] === wanted.actions.moveToFolder &&
    isRecord(inside) &&
    isSameAddress(textIn(inside, 'address'), address) &&
    (Array.isArray(subjects) ? subjects.join('\n') : '') ===
      (wanted.conditions.subjectContains ?? []).join('\n')
  );
}
