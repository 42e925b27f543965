import { createContext, useContext, type Dispatch, type SetStateAction } from 'react';
import type { AnswerRecord } from '../core';
import type {
  Account,
  AfterClosure,
  MailboxMessages,
  OpenLoops,
  TemplateSync,
} from '../core/mailbox-ports';
import type {
  Calendar,
  Categories,
  Clipboard,
  ComposeForm,
  DraftedConversations,
  ItemNotes,
  ItemSource,
  MessageFile,
  MessageForm,
  OrganisationTemplates,
  ReplyForm,
  SendReview,
  SettingsStore,
} from '../core/ports';
import type { Loading } from './later';
import type { MailboxActs } from './state/mailbox-acts';
import type { Checking, Suggesting } from './state/reply';
import type { ThemeSource } from './theme';

/** What the pane needs from the world around it; the composition root provides it. */
export type Services = {
  readonly items: ItemSource;
  readonly replyForm: ReplyForm;
  readonly composeForm: ComposeForm;
  readonly calendar: Calendar;
  readonly clipboard: Clipboard;
  readonly settings: SettingsStore;
  readonly notes: ItemNotes;
  readonly categories: Categories;
  readonly drafted: DraftedConversations;
  readonly sendReview: SendReview;
  readonly messageFile: MessageFile;
  readonly messageForm: MessageForm;
  readonly organisationTemplates: OrganisationTemplates;
  /** Behind the features that need the whole mailbox. */
  readonly account: Account;
  readonly openLoops: OpenLoops;
  readonly messages: MailboxMessages;
  readonly afterClosure: AfterClosure;
  readonly templateSync: TemplateSync;
  readonly theme: ThemeSource;
  /** Of the language that Outlook is shown in. */
  readonly direction: 'ltr' | 'rtl';
  /** Loads what says what kind of request a message is, while the message is read. */
  readonly loadSuggesting: () => Promise<Suggesting>;
  /** Loads what judges a reply; the suggestion is shown before. */
  readonly loadChecking: () => Promise<Checking>;
  /** Lets the user keep a file; `content` is Base64. */
  readonly saveFile: (name: string, content: string) => void;
  readonly now: () => Date;
};

/** What judges a reply, and the way to fetch it once more. */
export const CheckingContext = createContext<{
  readonly state: Loading<Checking>;
  readonly retry: () => void;
}>({ state: { kind: 'loading' }, retry: () => undefined });

/** The answers that the user noted; one for all parts of the pane, so that each hears of changes. */
export const RecordContext = createContext<AnswerRecord | null>(null);

export function useRecord(): AnswerRecord {
  const record = useContext(RecordContext);
  if (record === null) throw new Error('The pane was rendered without its record.');
  return record;
}

/** What was done in the mailbox, so that it can be undone once another message is shown. */
export const MailboxActsContext = createContext<
  readonly [MailboxActs, Dispatch<SetStateAction<MailboxActs>>] | null
>(null);

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('The pane was rendered without its services.');
  return services;
}
