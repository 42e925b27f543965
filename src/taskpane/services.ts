import { createContext, useContext } from 'react';
import type {
  Clipboard,
  ItemNotes,
  ItemSource,
  MessageFile,
  ReplyForm,
  SettingsStore,
} from '../core/ports';
import type { Checking } from './state/reply';
import type { ThemeSource } from './theme';

/** What the pane needs from the world around it; the composition root provides it. */
export type Services = {
  readonly items: ItemSource;
  readonly replyForm: ReplyForm;
  readonly clipboard: Clipboard;
  readonly settings: SettingsStore;
  readonly notes: ItemNotes;
  readonly messageFile: MessageFile;
  readonly theme: ThemeSource;
  /** Loads what judges a reply; the suggestion is shown before. */
  readonly loadChecking: () => Promise<Checking>;
  /** Lets the user keep a file; `content` is Base64. */
  readonly saveFile: (name: string, content: string) => void;
  readonly now: () => Date;
};

/** The checks once they are loaded. */
export const ChecksContext = createContext<Checking['checks'] | null>(null);

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('The pane was rendered without its services.');
  return services;
}
