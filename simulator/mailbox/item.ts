import type { Span } from './html-span';

export type Person = { readonly name: string; readonly address: string };

/** A received message. `html` is `null` for a plain-text mail; `text` is always there. */
export type SimulatedMessage = {
  readonly id: string;
  readonly conversationId: string;
  readonly internetMessageId: string;
  /** `IPM.Note` for a mail; anything else is an item that the add-in may not support. */
  readonly itemClass: string;
  readonly subject: string;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly receivedAt: Date;
  readonly text: string;
  readonly html: string | null;
  /** The pictures that `html` shows by `cid:`; none when absent. */
  readonly inlineImages?: readonly InlineImage[];
};

/** A picture inside a mail. `contentId` is what stands behind `cid:`. */
export type InlineImage = { readonly contentId: string; readonly dataUrl: string };

export type ComposeType = 'reply' | 'replyAll' | 'forward' | 'newMail';

/**
 * Where the writer's cursor is, and what is selected: a span of the subject or of the body as it
 * stands, markup included; an empty span is a cursor. `other` is any other field of the window.
 */
export type FormSelection =
  ({ readonly field: 'body' | 'subject' } & Span) | { readonly field: 'other' };

/**
 * An open compose window, as it is at one moment: every change makes a new object, so ask the
 * mailbox again instead of keeping one.
 */
export type ComposeForm = {
  readonly id: string;
  readonly composeType: ComposeType;
  /** The `internetMessageId` of the message that is answered; `null` for a forward or a new mail. */
  readonly inReplyTo: string | null;
  readonly conversationId: string | null;
  readonly format: 'html' | 'text';
  readonly subject: string;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  /** HTML or plain text, as `format` says; signature and quoted thread included. */
  readonly body: string;
  /** `null`: the cursor stands at the top of the body. */
  readonly selection: FormSelection | null;
  readonly sessionData: Readonly<Record<string, string>>;
};

export type ComposeFormPatch = Partial<Omit<ComposeForm, 'id' | 'composeType' | 'inReplyTo'>>;

/** What the add-in's `mailbox.item` stands for. */
export type ItemRef =
  | { readonly kind: 'read'; readonly messageId: string }
  | { readonly kind: 'compose'; readonly formId: string }
  | { readonly kind: 'none' };

export const noItem: ItemRef = { kind: 'none' };

/** A stable key for an item, unique in its mailbox. */
export function itemKey(item: ItemRef): string {
  switch (item.kind) {
    case 'read':
      return `read:${item.messageId}`;
    case 'compose':
      return `compose:${item.formId}`;
    case 'none':
      return 'none';
  }
}

export type NotificationType =
  'informationalMessage' | 'progressIndicator' | 'errorMessage' | 'insightMessage';

export type NotificationAction = {
  readonly actionType: string;
  readonly actionText: string;
  readonly commandId: string;
  readonly contextData?: unknown;
};

/** A bar above an item. `icon` is the resource id of an image in the manifest. */
export type Notification = {
  readonly key: string;
  readonly type: NotificationType;
  readonly message: string;
  readonly icon?: string;
  readonly persistent?: boolean;
  readonly actions?: readonly NotificationAction[];
};

export type Category = { readonly displayName: string; readonly color: string };

/** A calendar form that an add-in asked for; the simulator shows it and keeps nothing else. */
export type AppointmentForm = {
  readonly id: string;
  readonly subject: string;
  readonly start: Date | null;
  readonly end: Date | null;
  readonly location: string;
  readonly body: string;
  readonly requiredAttendees: readonly Person[];
  readonly optionalAttendees: readonly Person[];
};
