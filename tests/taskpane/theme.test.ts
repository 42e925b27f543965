import {
  hostTheme,
  themeOfBackground,
  type Theme,
  type ThemeSource,
} from '../../src/taskpane/theme';

function fixedTheme(theme: Theme): ThemeSource {
  return { current: () => theme, onChange: () => () => undefined };
}

test.each([
  ['#FFFFFF', 'light'],
  ['#f3f2f1', 'light'],
  ['#292929', 'dark'],
  ['0a0a0a', 'dark'],
  ['blue', null],
  ['', null],
])('a background of %s is %s', (colour, theme) => {
  expect(themeOfBackground(colour)).toBe(theme);
});

test('the host’s colour comes before the system’s, and its changes are heard', () => {
  let background = '#ffffff';
  let change = () => undefined as unknown;
  const theme = hostTheme(
    { background: () => background, onChange: (listener) => (change = listener) },
    fixedTheme('dark'),
  );
  const heard = jest.fn();
  const stop = theme.onChange(heard);
  expect(theme.current()).toBe('light');
  background = '#000000';
  change();
  expect(heard).toHaveBeenCalledTimes(1);
  expect(theme.current()).toBe('dark');
  stop();
  change();
  expect(heard).toHaveBeenCalledTimes(1);
});

test('a host that names no colour leaves it to the system', () => {
  const host = { background: () => null, onChange: () => undefined };
  expect(hostTheme(host, fixedTheme('dark')).current()).toBe('dark');
});
