import type { MailboxChange } from '../mailbox/mailbox';
import { isRecord } from '../mailbox/operation';
import { OpenCalls, perform } from '../mailbox/perform';
import type { Session } from '../mailbox/perform';
import type { AddInConnection, ConnectOptions, HostWindow, IncomingPost } from './connection';
import { readMethodCall, telemetryMethods, wireMethods } from './dispatch';
import { answerMessage, eventMessage, parseMessage } from './envelope';
import type { Request } from './envelope';
import { appContext, itemSnapshot } from './item-snapshot';

export type { AddInConnection, ConnectOptions } from './connection';

const errorHandlingRequest = -2;
const functionNotFound = 11101;
const signInNotSupported = 13012;

const itemChanged = 'olkItemSelectedChanged';
const recipientsChanged = 'olkRecipientsChanged';
const commandInvoked = 'appCommandInvoked';

const listeningApis: Readonly<Record<string, string>> = {
  [itemChanged]: 'mailbox.addHandlerAsync',
  [recipientsChanged]: 'item.addHandlerAsync',
};

/** The other events that office.js registers for and that nothing here ever fires. */
const silentEvents = [
  'olkAppointmentTimeChanged',
  'olkRecurrenceChanged',
  'olkAttachmentsChanged',
  'olkEnhancedLocationsChanged',
  'olkInfobarClicked',
  'officeThemeChanged',
];

/** What office.js tells the host about focus, keys and its own start: heard, and no more. */
const hostNotices = [0, 1, 5, 6, 13, 14, 15, 16, 17, 18, 21, 39];

type RunningCommand = {
  readonly functionName: string;
  finish(completedContext: Record<string, unknown>): void;
  fail(error: Error): void;
};

/**
 * Opens an add-in page in a frame and is the Outlook that its unmodified office.js talks to.
 * Host page and add-in page must be https on one hostname, or office.js stays silent.
 */
export function connectAddIn(options: ConnectOptions): AddInConnection {
  const { mailbox, frame, pageUrl, permission, initializationContext } = options;
  const host: HostWindow = options.host ?? window;
  const pageOrigin = new URL(pageUrl).origin;
  const unique = crypto.randomUUID().replaceAll('-', '');
  const controlId = options.controlId ?? `ctl-${unique.slice(0, 8)}`;
  const conversationId = `${unique.slice(0, 8)}_${unique.slice(8, 16)}_${unique.slice(16)}`;

  const violations: string[] = [];
  const registrations = new Map<string, Request>();
  let openCalls = new OpenCalls();
  const running = new Map<string, RunningCommand>();
  const ended = new Map<string, string>();
  let item = options.item;
  let lastCommand = 0;
  let becomeReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    becomeReady = resolve;
  });

  const violation = (words: string): void => {
    violations.push(words);
    options.onViolation?.(words);
  };

  const session = (): Session => ({
    mailbox,
    item,
    permission,
    initializationContext,
    openCalls,
    latencyMs: options.latencyMs ?? 0,
    violation,
  });

  const post = (message: string): void => {
    frame.contentWindow?.postMessage(message, pageOrigin);
  };

  const answer = (request: Request, payload: unknown, errorCode = 0): void => {
    post(answerMessage(request, host.location.origin, payload, errorCode));
  };

  const refuse = (request: Request, words: string): void => {
    violation(words);
    answer(request, {}, errorHandlingRequest);
  };

  const fire = (name: string, payload: unknown): void => {
    const registration = registrations.get(name);
    if (registration !== undefined) {
      post(eventMessage(registration, host.location.origin, payload));
    }
  };

  const executeOutlookMethod = async (request: Request): Promise<void> => {
    const call = readMethodCall(request.payload);
    if (call === null) {
      refuse(request, 'ExecuteMethod came without a method number');
      return;
    }
    if (telemetryMethods.includes(call.dispatchId)) {
      answer(request, {});
      return;
    }
    const method = wireMethods[call.dispatchId];
    if (method === undefined) {
      refuse(request, `Outlook method ${String(call.dispatchId)} is unknown to the simulator`);
      return;
    }
    const outcome = await perform(session(), method.api(call.params), method.args(call.params));
    answer(request, method.answer(outcome));
  };

  const completeCommand = (payload: Readonly<Record<string, unknown>>): void => {
    const { 0: commandId, 1: status, 2: eventText } = payload;
    if (typeof commandId !== 'string') {
      violation('event.completed came without a command id');
      return;
    }
    const command = running.get(commandId);
    if (command === undefined) {
      const name = ended.get(commandId) ?? commandId;
      violation(`event.completed came again, or too late, for ${name}`);
      return;
    }
    running.delete(commandId);
    ended.set(commandId, command.functionName);
    if (status === functionNotFound) {
      violation(`No function is associated with ${command.functionName}`);
      command.fail(new Error(`No function is associated with ${command.functionName}`));
    } else if (status !== 0 || typeof eventText !== 'string') {
      command.fail(new Error(`${command.functionName} ended with status ${String(status)}`));
    } else {
      const event = JSON.parse(eventText) as unknown;
      const context = isRecord(event) ? event['completedContext'] : undefined;
      command.finish(isRecord(context) ? { ...context } : {});
    }
  };

  const executeOfficeMethod = (request: Request): void => {
    const payload = isRecord(request.payload) ? request.payload : {};
    const called = isRecord(payload['DdaMethod']) ? payload['DdaMethod']['DispatchId'] : undefined;
    switch (called) {
      case 94:
        completeCommand(payload);
        answer(request, { Version: 1, Error: 0 });
        return;
      case 97:
        options.onCloseContainer?.();
        answer(request, { Version: 1, Error: 0 });
        return;
      case 98:
        answer(request, { Version: 1, Error: signInNotSupported });
        return;
      default:
        refuse(request, `Office method ${String(called)} is unknown to the simulator`);
    }
  };

  const invokeAction = (request: Request): void => {
    switch (request.action) {
      case 'ContextActivationManager_getAppContextAsync':
        // The page starts over after a reload, on the same conversation.
        registrations.clear();
        openCalls = new OpenCalls();
        answer(request, appContext(mailbox, controlId));
        return;
      case 'ContextActivationManager_notifyHost': {
        const notice: unknown = Array.isArray(request.payload) ? request.payload[1] : undefined;
        if (typeof notice !== 'number' || !hostNotices.includes(notice)) {
          violation(`Host notice ${String(notice)} is unknown to the simulator`);
        }
        answer(request, null);
        return;
      }
      case 'GetInitialData':
        answer(request, itemSnapshot(mailbox, item, permission));
        return;
      case 'ExecuteMethod':
        void executeOutlookMethod(request);
        return;
      case 'executeMethod':
        executeOfficeMethod(request);
        return;
      default:
        refuse(request, `Action ${request.action} is unknown to the simulator`);
    }
  };

  const register = async (request: Request): Promise<void> => {
    const { action } = request;
    const api = listeningApis[action];
    if (api === undefined) {
      if (action !== commandInvoked && !silentEvents.includes(action)) {
        refuse(request, `Event ${action} is unknown to the simulator`);
        return;
      }
    } else {
      const outcome = await perform(session(), api, {});
      if (!outcome.ok) {
        answer(request, { Error: outcome.code });
        return;
      }
    }
    answer(request, { Error: 0 });
    registrations.set(action, request);
    if (action === commandInvoked) becomeReady();
  };

  const handle = (request: Request): void => {
    switch (request.kind) {
      case 'invoke':
        invokeAction(request);
        return;
      case 'register':
        void register(request);
        return;
      case 'unregister':
        registrations.delete(request.action);
        answer(request, { Error: 0 });
        return;
    }
  };

  const receive = (event: IncomingPost): void => {
    if (event.source !== frame.contentWindow || event.source === null) return;
    if (event.origin !== pageOrigin) {
      violation(`A message came from ${event.origin} instead of ${pageOrigin}`);
      return;
    }
    const parsed = parseMessage(event.data);
    if (!parsed.ok) {
      violation(`From the add-in page, ${parsed.reason}`);
    } else if (parsed.request !== null) {
      if (parsed.request.conversationId === conversationId) handle(parsed.request);
      else violation(`A message names another conversation: ${parsed.request.conversationId}`);
    }
  };

  const follow = (change: MailboxChange): void => {
    if (change.kind !== 'form-changed' || item.kind !== 'compose') return;
    if (change.formId !== item.formId) return;
    const [to, cc, bcc] = (['to', 'cc', 'bcc'] as const).map((field) =>
      change.fields.includes(field),
    );
    if (to || cc || bcc) fire(recipientsChanged, [JSON.stringify({ to, cc, bcc })]);
  };

  const announceItem = (): void => {
    fire(itemChanged, item.kind === 'none' ? null : itemSnapshot(mailbox, item, permission));
  };

  host.addEventListener('message', receive);
  const unsubscribe = mailbox.subscribe(follow);
  const handshake = JSON.stringify({
    baseFrameName: `_xdm_${controlId}`,
    hostInfo: `Outlook$Web$16.01$${mailbox.language}$${controlId}$$disableLogging$0`,
    xdmInfo: `${conversationId}|${controlId}|${host.location.origin}/`,
    serializerVersion: 1,
    flights: '[]',
  });
  frame.name = handshake;
  // The attribute names a frame only as it enters the document; one that is there already has a
  // window of this origin until it loads something.
  if (frame.contentWindow !== null) frame.contentWindow.name = handshake;
  frame.src = pageUrl;

  return {
    ready,
    violations,
    invoke(functionName, event, timeoutMs) {
      lastCommand += 1;
      const commandId = `cmd-${String(lastCommand)}`;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          running.delete(commandId);
          ended.set(commandId, functionName);
          reject(
            new Error(`${functionName} did not complete within ${String(timeoutMs)} milliseconds`),
          );
        }, timeoutMs);
        running.set(commandId, {
          functionName,
          finish(completedContext) {
            clearTimeout(timer);
            resolve(completedContext);
          },
          fail(error) {
            clearTimeout(timer);
            reject(error);
          },
        });
        void ready.then(() => {
          if (running.has(commandId)) {
            fire(commandInvoked, [commandId, functionName, JSON.stringify(event)]);
          }
        });
      });
    },
    showItem(next) {
      item = next;
      const fault = mailbox.faults.get('mailbox.ItemChanged');
      if (fault === undefined) announceItem();
      else if (fault.kind === 'delay') setTimeout(announceItem, fault.ms);
    },
    close() {
      host.removeEventListener('message', receive);
      unsubscribe();
      for (const command of [...running.values()]) {
        command.fail(new Error(`The page closed before ${command.functionName} completed`));
      }
      running.clear();
    },
  };
}
