export type Theme = 'light' | 'dark';

/** What the user may choose; `auto` follows the host. */
export const LOOKS = ['auto', 'light', 'dark'] as const;
export type Look = (typeof LOOKS)[number];

/** Whether the host looks light or dark at this moment, and word of changes. */
export type ThemeSource = {
  readonly current: () => Theme;
  /** Returns the way to stop listening. */
  readonly onChange: (listener: () => void) => () => void;
};

/** The theme of the browser or the operating system, for hosts that name none of their own. */
export function preferredTheme(page: Pick<Window, 'matchMedia'>): ThemeSource {
  const dark = page.matchMedia('(prefers-color-scheme: dark)');
  return {
    current: () => (dark.matches ? 'dark' : 'light'),
    onChange(listener) {
      dark.addEventListener('change', listener);
      return () => {
        dark.removeEventListener('change', listener);
      };
    },
  };
}

/**
 * Reads a CSS colour as `#rrggbb`, which is how Office names the body background. Dark is a
 * relative luminance under 0.18, the point from which white text has more contrast than black
 * (WCAG 2.2, contrast ratio). `null` for anything else.
 */
export function themeOfBackground(colour: string): Theme | null {
  const digits = /^#?([0-9a-f]{6})$/i.exec(colour.trim())?.[1];
  if (digits === undefined) return null;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18 ? 'dark' : 'light';
}

/** Follows the host where it names a colour, and `otherwise` where it names none. */
export function hostTheme(
  host: { background(): string | null; onChange(listener: () => void): void },
  otherwise: ThemeSource,
): ThemeSource {
  const named = () => themeOfBackground(host.background() ?? '');
  const listeners = new Set<() => void>();
  let listening = false;
  return {
    current: () => named() ?? otherwise.current(),
    onChange(listener) {
      listeners.add(listener);
      if (!listening) {
        listening = true;
        host.onChange(() => {
          for (const each of listeners) each();
        });
      }
      const stop = otherwise.onChange(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
}
