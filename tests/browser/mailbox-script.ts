import { isMailboxError } from '../../src/core/mailbox-ports';
import { connectGraph } from '../../src/graph/connect';
import type { GraphScope } from '../../src/graph/graph-request';
import { graphSettings } from '../../src/graph/graph-settings';

/** A page with nothing but the mailbox: a button for each thing to ask of it, and what came of it. */
const settings = graphSettings(document);
const owner = new URLSearchParams(location.search).get('owner') ?? '';
const { account, graph } = connectGraph(window, settings, () => owner);

const outcome = document.createElement('output');
document.body.append(outcome);

function button(name: string, act: () => Promise<string>): void {
  const made = document.createElement('button');
  made.textContent = name;
  made.addEventListener('click', () => {
    outcome.textContent = 'waiting';
    act().then(
      (text) => {
        outcome.textContent = text;
      },
      (error: unknown) => {
        outcome.textContent = isMailboxError(error)
          ? `${error.trouble}: ${error.message}`
          : String(error);
      },
    );
  });
  document.body.append(made);
}

const read = (scope: GraphScope, mayAsk: boolean) => async () => {
  const { status } = await graph.request({ path: '/me/messages', scope, mayAsk });
  return `answered ${String(status)}`;
};

button('Read', read('Mail.Read', true));
button('Read unasked', read('Mail.Read', false));
button('Write', read('Mail.ReadWrite', true));
button('Who', async () => (await account.current()) ?? 'nobody');
button('Sign out', async () => {
  await account.signOut();
  return 'signed out';
});
