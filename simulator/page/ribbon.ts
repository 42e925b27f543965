import type { Button, Group } from '../manifest/read-manifest';
import { element, setAttribute } from './element';

export type Ribbon = {
  readonly root: HTMLElement;
  /** With `enabled` false the buttons show, but no item is there for them. */
  show(groups: readonly Group[], enabled: boolean): void;
};

/** Picture size in the ribbon, in CSS pixels: Outlook's own. */
const iconSize = 32;

/**
 * The toolbar that the manifest describes: one tab stop, arrow keys inside. A button whose
 * `onPress` has not settled is busy and takes no second press.
 */
export function ribbon(onPress: (button: Button) => Promise<void>): Ribbon {
  const root = element('div', { class: 'ribbon', role: 'toolbar', 'aria-label': 'Ribbon' });
  const running = new Set<string>();
  let usable = false;

  const controls = (): readonly HTMLButtonElement[] => [...root.querySelectorAll('button')];
  const makeTabStop = (control: HTMLButtonElement | undefined): void => {
    for (const other of controls()) other.tabIndex = other === control ? 0 : -1;
  };

  /** A button may be drawn anew while its function runs. */
  const showRunning = (): void => {
    for (const control of controls()) {
      setAttribute(control, 'aria-busy', running.has(control.dataset['control'] ?? '') && 'true');
    }
  };

  const press = async (pressed: Button): Promise<void> => {
    if (!usable || running.has(pressed.id)) return;
    running.add(pressed.id);
    showRunning();
    try {
      await onPress(pressed);
    } finally {
      running.delete(pressed.id);
      showRunning();
    }
  };

  const ribbonButton = (described: Button): HTMLButtonElement => {
    const icon = described.icons[iconSize] ?? Object.values(described.icons)[0];
    const control = element(
      'button',
      {
        type: 'button',
        id: `control-${described.id}`,
        'data-control': described.id,
        title: tipOf(described),
      },
      element('img', { src: icon, alt: '', width: '32', height: '32' }),
      element('span', {}, described.label),
    );
    control.addEventListener('click', () => {
      makeTabStop(control);
      void press(described);
    });
    return control;
  };

  root.addEventListener('keydown', (event) => {
    const all = controls();
    const at = all.findIndex((control) => control === document.activeElement);
    const last = all.length - 1;
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (target === undefined || at < 0) return;
    event.preventDefault();
    const control = all[(target + all.length) % all.length];
    makeTabStop(control);
    control?.focus();
  });

  let shown: readonly Group[] | null = null;
  return {
    root,
    show(groups, enabled) {
      usable = enabled;
      if (groups !== shown) {
        shown = groups;
        root.replaceChildren(
          ...groups.map((group) =>
            element(
              'div',
              { class: 'ribbon-group', role: 'group', 'aria-label': group.label },
              element('div', { class: 'ribbon-buttons' }, ...group.buttons.map(ribbonButton)),
              element('span', { class: 'ribbon-label', 'aria-hidden': 'true' }, group.label),
            ),
          ),
          ...(groups.length === 0
            ? [element('p', { class: 'ribbon-empty' }, 'This client shows no add-in buttons here.')]
            : []),
        );
        makeTabStop(controls()[0]);
        showRunning();
      }
      for (const control of controls()) {
        setAttribute(control, 'aria-disabled', enabled ? undefined : 'true');
      }
    },
  };
}

function tipOf({ tip }: Button): string {
  return tip.title === tip.description ? tip.title : `${tip.title}\n${tip.description}`;
}
