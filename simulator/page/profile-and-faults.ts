import type { Mailbox } from '../mailbox/mailbox';
import { clientProfiles } from '../mailbox/profiles';
import type { ClientProfile } from '../mailbox/profiles';
import { button, choice, element } from './element';
import { faultText, readFault } from './fault-text';

export type Theme = 'system' | 'light' | 'dark';

/** Another client is another program: the caller closes what the old one had open. */
export function profileChoice(mailbox: Mailbox): HTMLElement {
  const profiles: readonly ClientProfile[] = Object.values(clientProfiles);
  return choice(
    'Client',
    profiles.map(({ id, title }) => ({ value: id, title })),
    mailbox.profile.id,
    (id) => {
      mailbox.profile = clientProfiles[id];
    },
  );
}

/** In what the mails that are started from now on are written. */
export function formatChoice(mailbox: Mailbox): HTMLElement {
  const options = [
    { value: 'html', title: 'HTML' },
    { value: 'text', title: 'Plain text' },
  ] as const;
  return choice('Format', options, mailbox.composeFormat, (format) => {
    mailbox.composeFormat = format;
  });
}

export function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}

export function themeChoice(theme: Theme): HTMLElement {
  const options = [
    { value: 'system', title: 'System' },
    { value: 'light', title: 'Light' },
    { value: 'dark', title: 'Dark' },
  ] as const;
  return choice('Theme', options, theme, showTheme);
}

/** The calls that an add-in like ours makes; any other name may be typed. */
const suggestedApis = [
  'body.getAsync',
  'body.getTypeAsync',
  'body.setAsync',
  'item.displayReplyForm',
  'item.displayReplyFormAsync',
  'item.getComposeTypeAsync',
  'item.getSelectedDataAsync',
  'notificationMessages.replaceAsync',
  'roamingSettings.saveAsync',
  'sessionData.getAsync',
  'subject.getAsync',
  'to.getAsync',
];

/** Lets a person break single APIs: fail with a code, answer late, never answer; `others` is what else can be broken. */
export function faultsEditor(mailbox: Mailbox, ...others: readonly HTMLElement[]): HTMLElement {
  const { faults } = mailbox;
  const api = element('input', { type: 'text', list: 'fault-apis', required: true, size: '28' });
  const kind = element('select', {});
  const amount = element('input', { type: 'number', min: '1', value: '9020', size: '6' });
  const amountLabel = element('span', {}, 'Code');
  const amountField = element('label', {}, amountLabel, amount);
  const problem = element('p', { class: 'problem', role: 'alert' });
  const list = element('ul', { class: 'faults', 'aria-label': 'Injected faults' });
  const count = element('span', { class: 'count' }, '0');

  for (const [value, title] of [
    ['fail', 'fails'],
    ['delay', 'answers late'],
    ['never', 'never answers'],
  ] as const) {
    kind.append(element('option', { value }, title));
  }
  kind.addEventListener('change', () => {
    amountField.hidden = kind.value === 'never';
    amountLabel.textContent = kind.value === 'delay' ? 'Milliseconds' : 'Code';
    amount.value = kind.value === 'delay' ? '3000' : '9020';
  });

  const show = (): void => {
    const active = faults.list();
    count.textContent = String(active.length);
    count.classList.toggle('alarming', active.length > 0);
    list.replaceChildren(
      ...active.map((named) => {
        const remove = button('Remove', () => {
          faults.clear(named.api);
          show();
        });
        remove.setAttribute('aria-label', `Remove ${faultText(named)}`);
        return element('li', {}, element('code', {}, faultText(named)), remove);
      }),
    );
  };

  const form = element(
    'form',
    { class: 'fault-form' },
    element('label', {}, element('span', {}, 'API'), api),
    element('label', {}, element('span', {}, 'What happens'), kind),
    amountField,
    element(
      'datalist',
      { id: 'fault-apis' },
      ...suggestedApis.map((value) => element('option', { value })),
    ),
    element('button', { type: 'submit' }, 'Add fault'),
    button('Clear all', () => {
      faults.clear();
      show();
    }),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    problem.textContent = '';
    try {
      const named = readFault(`${api.value.trim()}:${kind.value}:${amount.value}`);
      faults.set(named.api, named.fault);
      show();
    } catch (error) {
      problem.textContent = error instanceof Error ? error.message : String(error);
    }
  });
  show();

  const editor = element(
    'details',
    { class: 'faults-editor' },
    element('summary', {}, 'Faults ', count),
    element('div', { class: 'popover' }, form, problem, list, ...others),
  );
  editor.addEventListener('toggle', show);
  editor.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !editor.open) return;
    editor.open = false;
    editor.querySelector('summary')?.focus();
  });
  return editor;
}
