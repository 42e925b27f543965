import { createContext, useContext } from 'react';
import type { Clipboard, ItemSource, ReplyForm } from '../core/ports';
import type { ThemeSource } from './theme';

/** What the pane needs from the world around it; the composition root provides it. */
export type Services = {
  readonly items: ItemSource;
  readonly replyForm: ReplyForm;
  readonly clipboard: Clipboard;
  readonly theme: ThemeSource;
  readonly now: () => Date;
};

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('The pane was rendered without its services.');
  return services;
}
