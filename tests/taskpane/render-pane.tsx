import '@testing-library/jest-dom';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { configure, render, screen } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import * as checking from '../../src/core/checking';
import * as suggesting from '../../src/core/suggesting';
import type { OpenItem } from '../../src/core/ports';
import { ErrorBoundary } from '../../src/taskpane/components/ErrorBoundary';
import { Pane } from '../../src/taskpane/components/Pane';
import { ServicesContext, type Services } from '../../src/taskpane/services';
import { InMemoryOutlook, NOW } from './in-memory-outlook';

// The first test of a file also waits for phrases to be compiled and weights to be unpacked.
configure({ asyncUtilTimeout: 5000 });

/** Into a page that nobody sees: jsdom would match each rule with each element that a test asks for by role. */
const styles = createDOMRenderer(document.implementation.createHTMLDocument());

/** React and the browser complain here of markup and updates that are wrong but work. */
const complaints = jest.spyOn(console, 'error');
afterEach(() => {
  expect(complaints).not.toHaveBeenCalled();
});

export const loadChecking = () => Promise.resolve(checking);
export const loadSuggesting = () => Promise.resolve(suggesting);

export type PaneDriver = { readonly outlook: InMemoryOutlook; readonly user: UserEvent };

/**
 * The whole pane over ports in memory, for a person who types and clicks. `prepare` sees the ports
 * before the pane does.
 */
export function renderPane(
  item: OpenItem,
  prepare: (outlook: InMemoryOutlook) => void = () => undefined,
): PaneDriver {
  const outlook = new InMemoryOutlook(item);
  prepare(outlook);
  renderPaneOver(outlook);
  return { outlook, user: userEvent.setup() };
}

type Surroundings = Pick<
  Services,
  'theme' | 'direction' | 'loadSuggesting' | 'loadChecking' | 'now'
>;

/** The whole pane over any ports. */
export function renderPaneOver(
  ports: Omit<Services, keyof Surroundings>,
  surroundings: Partial<Surroundings> = {},
): void {
  const services: Services = {
    ...ports,
    direction: 'ltr',
    theme: { current: () => 'light', onChange: () => () => undefined },
    loadSuggesting,
    loadChecking,
    now: () => NOW,
    ...surroundings,
  };
  render(
    <RendererProvider renderer={styles}>
      <ErrorBoundary>
        <ServicesContext value={services}>
          <Pane />
        </ServicesContext>
      </ErrorBoundary>
    </RendererProvider>,
  );
}

export const textbox = () =>
  screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your reply' });
export const button = (name: string | RegExp) => screen.findByRole('button', { name });
export const kind = () => screen.findByRole('combobox', { name: 'Kind' });
/** The line of the checklist for a check, by its label. */
export async function checklistLine(label: string): Promise<HTMLElement> {
  const list = await screen.findByRole('list', { name: 'Checklist' });
  const line = [...list.children].find(({ textContent }) => textContent.startsWith(label));
  if (!(line instanceof HTMLElement)) throw new Error(`No line for ${label}.`);
  return line;
}
