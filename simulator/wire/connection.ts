import type { ItemRef } from '../mailbox/item';
import type { Mailbox } from '../mailbox/mailbox';
import type { Permission } from '../mailbox/permission';

/** What the wire needs of an iframe that nothing was loaded into yet. */
export type AddInFrame = {
  name: string;
  src: string;
  readonly contentWindow: MessageTarget | null;
};

export type MessageTarget = {
  name: string;
  postMessage(message: string, targetOrigin: string): void;
};

/** What the wire reads of a `MessageEvent`. */
export type IncomingPost = {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
};

/** The host page's window: where messages arrive and where its own address comes from. */
export type HostWindow = {
  readonly location: { readonly origin: string };
  addEventListener(type: 'message', listener: (event: IncomingPost) => void): void;
  removeEventListener(type: 'message', listener: (event: IncomingPost) => void): void;
};

export type ConnectOptions = {
  readonly mailbox: Mailbox;
  readonly frame: AddInFrame;
  /** The absolute https address of the add-in page, on the host page's own hostname. */
  readonly pageUrl: string;
  readonly item: ItemRef;
  readonly permission: Permission;
  /** Made up when absent. */
  readonly controlId?: string;
  /** What `getInitializationContextAsync` answers: the `contextData` of a Smart Alert. */
  readonly initializationContext?: string;
  /** How long every answer takes at least, in milliseconds; none unless given. */
  readonly latencyMs?: number;
  /** Hears of each violation as it happens. */
  readonly onViolation?: (words: string) => void;
  /** The add-in asked to be closed: `Office.context.ui.closeContainer()`. */
  readonly onCloseContainer?: () => void;
  /** The page's own window unless a test brings another. */
  readonly host?: HostWindow;
};

export type AddInConnection = {
  /** Resolves when office.js waits for commands: `Office.onReady` has been reached. */
  readonly ready: Promise<void>;
  /**
   * Runs a function command or a launch event and resolves to what it gave `event.completed`,
   * `{}` for nothing. Rejects when the page has no such function or does not complete in time.
   */
  invoke(
    functionName: string,
    event: Readonly<Record<string, unknown>>,
    timeoutMs: number,
  ): Promise<Record<string, unknown>>;
  /**
   * Shows another item; fires ItemChanged where the page listens for it (a pinned pane). A fault on
   * `mailbox.ItemChanged` keeps the event back, or delays it.
   */
  showItem(item: ItemRef): void;
  /** Stops listening; the frame itself belongs to the caller. */
  close(): void;
  /** What the page did that Outlook would not take: an unknown API, completed twice, … */
  readonly violations: readonly string[];
};
