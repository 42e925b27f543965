import type { Manifest } from '../manifest/read-manifest';
import type { ItemRef } from '../mailbox/item';
import type { Mailbox } from '../mailbox/mailbox';
import { connectAddIn } from '../wire/connect-add-in';
import type { AddInConnection } from '../wire/connect-add-in';
import { element } from './element';
import type { HostLog } from './host-log';

/** How often a connection is asked for new violations, in milliseconds. */
const violationsInterval = 200;

/**
 * How long a hidden page may stay after it has completed, in milliseconds: long enough to see it
 * complete a second time.
 */
const afterglow = 1000;

/**
 * How long every answer takes at least, in milliseconds: Outlook is never so quick that calls which
 * were made together are not open together.
 */
const latencyMs = 5;

export type AddInHost = {
  readonly mailbox: Mailbox;
  readonly manifest: Manifest;
  readonly log: HostLog;
};

export type OpenFrame = {
  readonly frame: HTMLIFrameElement;
  readonly connection: AddInConnection;
  close(): void;
};

export type FrameRequest = {
  readonly pageUrl: string;
  readonly item: ItemRef;
  /** `null`: a page that nobody sees. */
  readonly title: string | null;
  readonly initializationContext?: string;
};

/** Opens a page of the add-in in an iframe inside `parent` and connects it to the mailbox. */
export function openFrame(
  { mailbox, manifest, log }: AddInHost,
  parent: HTMLElement,
  { pageUrl, item, title, initializationContext }: FrameRequest,
): OpenFrame {
  const frame = element('iframe', {
    sandbox: 'allow-scripts allow-same-origin allow-forms allow-popups allow-downloads',
    allow: 'clipboard-write',
    ...(title === null ? { hidden: true, 'aria-hidden': 'true' } : { title }),
  });
  const connection = connectAddIn({
    mailbox,
    frame,
    pageUrl,
    item,
    permission: manifest.permission,
    latencyMs,
    ...(initializationContext === undefined ? {} : { initializationContext }),
  });

  // Only now: a frame that is in the page already does not take a new window.name.
  parent.append(frame);

  let reported = 0;
  const reportViolations = (): void => {
    for (const violation of connection.violations.slice(reported)) log.add('violation', violation);
    reported = connection.violations.length;
  };
  const timer = setInterval(reportViolations, violationsInterval);

  return {
    frame,
    connection,
    close() {
      clearInterval(timer);
      reportViolations();
      connection.close();
      frame.remove();
    },
  };
}

export type FunctionCall = {
  readonly pageUrl: string;
  readonly item: ItemRef;
  readonly functionName: string;
  readonly event: Readonly<Record<string, unknown>>;
};

/** Outlook's limit for one run of a function, in milliseconds (learn.microsoft.com, event-based activation). */
const functionLimit = 5 * 60 * 1000;

/** Runs a function of the add-in in a page that nobody sees; resolves to what it completed with. */
export async function runFunction(
  host: AddInHost,
  { pageUrl, item, functionName, event }: FunctionCall,
): Promise<Record<string, unknown>> {
  const opened = openFrame(host, document.body, { pageUrl, item, title: null });
  host.log.add('event', `${functionName} starts`);
  try {
    const completed = await opened.connection.invoke(functionName, event, functionLimit);
    host.log.add('event', `${functionName} completes with ${JSON.stringify(completed)}`);
    return completed;
  } catch (error) {
    host.log.add(
      'fault',
      `${functionName}: ${error instanceof Error ? error.message : String(error)}`,
    );
    throw error;
  } finally {
    setTimeout(() => {
      opened.close();
    }, afterglow);
  }
}
