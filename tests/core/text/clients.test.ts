import { readHtml, splitZones } from '../../../src/core';
import { HTMLS } from '../../fixtures/clients/html';
import { TEXTS } from '../../fixtures/clients/text';

/** Every run of white space counts as one space: clients wrap and indent as they like. */
function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shown(text: string): string {
  const { visible } = splitZones(text);
  return words(visible.map(({ start, end }) => text.slice(start, end)).join('\n'));
}

it.each(Object.entries(TEXTS))('text: %s', (_name, marked) => {
  const visible = marked.split('[|').slice(1);
  const text = marked.replace(/\[\||\|\]/g, '');
  expect(shown(text)).toBe(words(visible.map((part) => part.split('|]')[0]).join('\n')));
  expect(splitZones(text).separated).toBe(true);
});

it.each(Object.entries(HTMLS))('HTML: %s', (_name, { html, visible }) => {
  expect(shown(readHtml(html).text)).toBe(words(visible));
});
