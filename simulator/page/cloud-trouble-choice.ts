import type { CloudTrouble } from '../server/cloud-trouble';
import { button, choice, element } from './element';
import { post } from './local-cloud';

/** Lets a person break the mailbox of the local server: what Graph answers from now on, or what happens once. */
export function cloudTroubleChoice(address: string): HTMLElement {
  const problem = element('p', { class: 'problem', role: 'alert' });
  const bring = (trouble: CloudTrouble): void => {
    problem.textContent = '';
    post(`${address}/trouble`, { trouble }, 'The server did not take this.').catch(
      (error: unknown) => {
        problem.textContent = String(error);
      },
    );
  };
  const options = [
    { value: 'none', title: 'answers' },
    { value: 'slow', title: 'is slow' },
    { value: 'throttled', title: 'asks for patience (429)' },
    { value: 'unavailable', title: 'is unavailable (503)' },
    { value: 'lost', title: 'cannot be reached' },
    { value: 'other-account', title: 'belongs to somebody else' },
  ] as const satisfies readonly { readonly value: CloudTrouble; readonly title: string }[];
  const chosen = choice('Graph', options, 'none', bring);
  // The server outlives the page, and so does its trouble.
  void fetch(`${address}/trouble`).then(async (answer) => {
    const { trouble } = (await answer.json()) as { readonly trouble: string };
    const at = options.findIndex(({ value }) => value === trouble);
    chosen.querySelectorAll('option').item(at).selected = true;
  });
  return element(
    'div',
    { class: 'cloud-trouble', role: 'group', 'aria-label': 'Microsoft Graph' },
    chosen,
    button('Expire tokens', () => {
      bring('expired-tokens');
    }),
    button('Expire delta links', () => {
      bring('expired-links');
    }),
    problem,
  );
}
