import { button, element } from './element';

export type AlertChoice<Value> = {
  readonly label: string;
  readonly value: Value;
  readonly primary?: boolean;
};

export type AlertRequest<Value> = {
  readonly title: string;
  readonly body: readonly (Node | string)[];
  readonly choices: readonly AlertChoice<Value>[];
  /** What Escape chooses. */
  readonly escape: Value;
};

export type OpenAlert<Value> = {
  readonly chosen: Promise<Value>;
  /** Takes the dialog away; `chosen` then never settles. */
  close(): void;
};

/** A modal alert dialog. Focus goes in, stays in, and returns where it was. */
export function openAlert<Value>(request: AlertRequest<Value>): OpenAlert<Value> {
  const { title, body, choices, escape } = request;
  const dialog = element(
    'dialog',
    {
      class: 'alert',
      role: 'alertdialog',
      'aria-labelledby': 'alert-title',
      'aria-describedby': 'alert-body',
    },
    element('h2', { id: 'alert-title' }, title),
    element('div', { id: 'alert-body', class: 'alert-body' }, ...body),
  );
  const close = (): void => {
    dialog.close();
    dialog.remove();
  };
  const chosen = new Promise<Value>((resolve) => {
    const choose = (value: Value): void => {
      close();
      resolve(value);
    };
    const controls = choices.map(({ label, value, primary = false }) =>
      button(
        label,
        () => {
          choose(value);
        },
        { class: primary ? 'primary' : undefined, autofocus: primary },
      ),
    );
    dialog.append(element('div', { class: 'alert-choices' }, ...controls));
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      choose(escape);
    });
    dialog.addEventListener('keydown', (event) => {
      if (event.key === 'Tab') keepFocusIn(controls, event);
    });
  });
  document.body.append(dialog);
  dialog.showModal();
  return { chosen, close };
}

/** A modal dialog lets Tab out into the browser's own bars; an alert should not. */
function keepFocusIn(controls: readonly HTMLButtonElement[], event: KeyboardEvent): void {
  const [first, last] = [controls[0], controls.at(-1)];
  const leaving = event.shiftKey ? first : last;
  if (document.activeElement !== leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
