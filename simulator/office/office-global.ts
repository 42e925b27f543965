import { itemKey } from '../mailbox/item';
import { isRecord } from '../mailbox/operation';
import { OpenCalls } from '../mailbox/perform';
import { requirementSetReaches } from '../mailbox/profiles';
import type { ClientProfile } from '../mailbox/profiles';
import { argumentError } from './argument-errors';
import { readTrailing } from './call-arguments';
import { methodsOf, sendWithCallback } from './calls';
import type { CallState } from './calls';
import { enums, mailboxEnums, newerMailboxEnums } from './enums';
import { itemSurface } from './item-surface';
import type { OfficeFace, OfficeOptions } from './office-face';
import { roamingSettings } from './stored-values';
import { strictObject } from './strict-object';

export type { OfficeFace, OfficeOptions } from './office-face';

type Handler = (event: Record<string, unknown>) => void;
type AssociatedFunction = (event: Record<string, unknown>) => unknown;

const clients: Readonly<
  Record<ClientProfile['id'], { readonly platform: string; readonly hostName: string }>
> = {
  web: { platform: 'OfficeOnline', hostName: 'OutlookWebApp' },
  'classic-windows': { platform: 'PC', hostName: 'Outlook' },
  mac: { platform: 'Mac', hostName: 'Outlook' },
  mobile: { platform: 'iOS', hostName: 'OutlookIOS' },
};

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}

/** `addHandlerAsync` and `removeHandlerAsync` of one object, over the events it knows. */
function handlerMethods(
  state: CallState,
  owner: 'mailbox' | 'item',
  handlers: Map<string, Set<Handler>>,
  known: readonly string[],
): object {
  const check = (eventType: unknown): string =>
    typeof eventType === 'string' && known.includes(eventType)
      ? eventType
      : state.object(`${owner} has no event ${String(eventType)}`);
  return {
    addHandlerAsync: (eventType: unknown, handler: unknown, ...rest: readonly unknown[]) => {
      const event = check(eventType);
      if (!isHandler(handler)) throw argumentError('handler');
      const { options, callback } = readTrailing(rest, false);
      const added = (value: unknown): unknown => {
        handlers.set(event, new Set([...(handlers.get(event) ?? []), handler]));
        return value;
      };
      const context = options['asyncContext'];
      sendWithCallback(state, `${owner}.addHandlerAsync`, {}, callback, context, added);
    },
    removeHandlerAsync: (eventType: unknown, ...rest: readonly unknown[]) => {
      const event = check(eventType);
      const { options, callback } = readTrailing(rest, false);
      const removed = (value: unknown): unknown => {
        handlers.delete(event);
        return value;
      };
      const context = options['asyncContext'];
      sendWithCallback(state, `${owner}.removeHandlerAsync`, {}, callback, context, removed);
    },
  };
}

/**
 * The simulated Outlook as an `Office` global in this process. It throws where office.js throws,
 * answers every call later, and throws by name for anything that it does not know.
 */
export function createOffice(options: OfficeOptions): OfficeFace {
  const { mailbox, permission = 'ReadWriteItem', runtime = 'browser', newer = false } = options;
  const violations: string[] = [];
  const object = (words: string): never => {
    violations.push(words);
    throw new Error(words);
  };
  const state: CallState = {
    mailbox,
    permission,
    initializationContext: options.initializationContext,
    newer,
    openCalls: new OpenCalls(),
    violations,
    object,
    item: options.item,
    itemIsNull: false,
  };

  const associated = new Map<string, AssociatedFunction>();
  const mailboxHandlers = new Map<string, Set<Handler>>();
  const itemHandlers = new Map<string, Set<Handler>>();
  const client = clients[mailbox.profile.id];

  const fire = (
    handlers: Map<string, Set<Handler>>,
    type: string,
    event: Record<string, unknown>,
  ): void => {
    for (const handler of [...(handlers.get(type) ?? [])]) handler({ type, ...event });
  };

  const itemEvents = handlerMethods(state, 'item', itemHandlers, [
    enums.EventType.RecipientsChanged,
    enums.EventType.AttachmentsChanged,
    enums.EventType.InfobarClicked,
  ]);
  const newItem = (): object | undefined => itemSurface(state, itemEvents);
  let item: object | null | undefined = newItem();

  mailbox.subscribe((change) => {
    if (change.kind !== 'form-changed' || state.item.kind !== 'compose') return;
    if (change.formId !== state.item.formId) return;
    const [to, cc, bcc] = (['to', 'cc', 'bcc'] as const).map((field) =>
      change.fields.includes(field),
    );
    if (to || cc || bcc) {
      fire(itemHandlers, enums.EventType.RecipientsChanged, {
        changedRecipientFields: { to, cc, bcc },
      });
    }
  });

  const announceItem = (): void => {
    fire(mailboxHandlers, enums.EventType.ItemChanged, {});
  };

  const requirements = strictObject(
    'context.requirements',
    {
      isSetSupported(name: string, version = '1.0'): boolean {
        const claimed: Readonly<Record<string, string>> = {
          mailbox: mailbox.profile.mailboxRequirementSet,
          addincommands: '1.1',
          dialogapi: '1.2',
        };
        const set = claimed[name.toLowerCase()];
        return set !== undefined && requirementSetReaches(set, version);
      },
    },
    object,
  );

  const mailboxSurface = strictObject(
    'mailbox',
    {
      get item() {
        return item;
      },
      userProfile: strictObject(
        'mailbox.userProfile',
        {
          displayName: mailbox.owner.name,
          emailAddress: mailbox.owner.address,
          timeZone: 'UTC',
          accountType: 'office365',
        },
        object,
      ),
      diagnostics: strictObject(
        'mailbox.diagnostics',
        { hostName: client.hostName, hostVersion: '16.0.0.0', OWAView: 'ThreeColumns' },
        object,
      ),
      ewsUrl: '',
      restUrl: '',
      masterCategories: strictObject(
        'mailbox.masterCategories',
        methodsOf(state, 'masterCategories', 'none'),
        object,
      ),
      // What a page may open is settled by the item at its start, as in office.js.
      ...methodsOf(state, 'mailbox', options.item.kind),
      ...handlerMethods(state, 'mailbox', mailboxHandlers, [
        enums.EventType.ItemChanged,
        enums.EventType.OfficeThemeChanged,
      ]),
    },
    object,
    ['getSelectedItemsAsync', 'loadItemByIdAsync', 'convertToRestId', 'convertToEwsId'],
  );

  const context = strictObject(
    'context',
    {
      mailbox: mailboxSurface,
      roamingSettings: roamingSettings(state),
      requirements,
      ui: strictObject('context.ui', { closeContainer: () => undefined }, object, [
        'displayDialogAsync',
        'messageParent',
        'openBrowserWindow',
      ]),
      displayLanguage: mailbox.language,
      contentLanguage: 'en-US',
      host: 'Outlook',
      platform: client.platform,
      diagnostics: strictObject(
        'context.diagnostics',
        { host: 'Outlook', platform: client.platform, version: '16.0.0.0' },
        object,
      ),
    },
    object,
    ['officeTheme', 'partitionKey', 'auth'],
  );

  const whenReady = { host: 'Outlook', platform: client.platform };
  const readiness =
    runtime === 'javascript-only'
      ? {}
      : {
          onReady(callback?: (ready: typeof whenReady) => unknown) {
            const ready = Promise.resolve({ ...whenReady });
            if (callback !== undefined) void ready.then(callback);
            return ready;
          },
        };

  const office = strictObject(
    'Office',
    {
      ...enums,
      MailboxEnums: strictObject(
        'MailboxEnums',
        { ...mailboxEnums, ...(newer ? newerMailboxEnums : {}) },
        object,
        ['SendModeOverride', ...Object.keys(newerMailboxEnums)],
      ),
      actions: strictObject(
        'actions',
        {
          associate(name: string, associatedFunction: AssociatedFunction) {
            associated.set(name.toLowerCase(), associatedFunction);
          },
        },
        object,
      ),
      context,
      initialize: undefined as unknown,
      ...readiness,
    },
    object,
    ['onReady', 'addin', 'ribbon', 'auth'],
  );

  return {
    office: office as unknown as typeof Office,
    violations,
    invoke(functionName, event = {}) {
      return new Promise((resolve, reject) => {
        let completions = 0;
        const completed = (completedContext?: unknown): void => {
          completions += 1;
          if (completions > 1) violations.push(`event.completed came again for ${functionName}`);
          resolve(isRecord(completedContext) ? { ...completedContext } : {});
        };
        const handler = associated.get(functionName.toLowerCase());
        if (handler === undefined) {
          violations.push(`No function is associated with ${functionName}`);
          reject(new Error(`No function is associated with ${functionName}`));
          return;
        }
        const failed = (error: unknown): void => {
          violations.push(`${functionName} threw: ${String(error)}`);
          reject(error instanceof Error ? error : new Error(String(error)));
        };
        // Outlook calls from its own turn of the event loop, and hears nothing of an exception.
        void Promise.resolve()
          .then(() => handler({ ...event, completed }))
          .catch(failed);
      });
    },
    showItem(next) {
      const same = itemKey(next) === itemKey(state.item) && !state.itemIsNull;
      state.item = next;
      if (!same) itemHandlers.clear();
      state.itemIsNull = next.kind === 'none';
      item = state.itemIsNull ? null : newItem();
      const fault = mailbox.faults.get('mailbox.ItemChanged');
      if (fault === undefined) announceItem();
      else if (fault.kind === 'delay') setTimeout(announceItem, fault.ms);
    },
  };
}
