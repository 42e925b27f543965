import { expect, type Locator } from '@playwright/test';
import axe from 'axe-core';

/**
 * What axe finds wrong in an element of any frame, with the HTML of each place; the frames inside it are left out,
 * and so is what `exclude` selects. In looks other than the light one only colours are judged: nothing else differs.
 * Waits until colours no longer change, as they do for a moment after the look has.
 */
export async function accessibilityFaults(
  root: Locator,
  exclude: readonly string[] = [],
): Promise<readonly (readonly string[])[]> {
  const element = await root.elementHandle();
  const frame = await element.ownerFrame();
  if (frame === null) throw new Error('The element stands in no document.');
  const isThere = await frame.evaluate(() => 'axe' in window);
  if (!isThere) await frame.evaluate(axe.source);
  return element.evaluate(async (include, selectors) => {
    const { run } = (window as unknown as { readonly axe: typeof axe }).axe;
    const nextFrame = () => new Promise(requestAnimationFrame);
    await nextFrame();
    await nextFrame();
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const isLight = !matchMedia('(prefers-color-scheme: dark), (forced-colors: active)').matches;
    const { violations } = await run(
      { include, exclude: selectors.map((selector) => [selector]) },
      { iframes: false, ...(isLight ? {} : { runOnly: ['color-contrast'] }) },
    );
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  }, exclude);
}

/** Fluent’s focus keeper puts empty, focusable elements around what it watches, hidden from assistive technology; they hand the focus on at once. */
const FOCUS_KEEPERS = '[data-tabster-dummy]';

const LOOKS = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'light', forcedColors: 'active' }],
] as const;

/** Expects that axe finds no fault in a part of the pane in any look, and leaves it in light. */
export async function expectAccessible(part: Locator, state: string): Promise<void> {
  for (const [look, settings] of LOOKS) {
    await part.page().emulateMedia(settings);
    const faults = await accessibilityFaults(part, [FOCUS_KEEPERS]);
    expect(faults, `${state} in ${look}`).toEqual([]);
  }
  await part.page().emulateMedia(LOOKS[0][1]);
}
