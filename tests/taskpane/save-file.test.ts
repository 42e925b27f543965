/** @jest-environment jsdom */
import { fileNameOf, saveInBrowser } from '../../src/taskpane/save-file';

test.each([
  ['A role', 'A role.eml'],
  ['Re: a/b\\c "d" <e>|*?', 'Re a b c d e.eml'],
  ['..\u0000\n', 'message.eml'],
  [' ', 'message.eml'],
  ['x'.repeat(300), `${'x'.repeat(60)}.eml`],
])('a file for the subject %j is called %s', (subject, name) => {
  expect(fileNameOf(subject)).toBe(name);
});

test('a file is handed to the browser under its name', () => {
  const given: Blob[] = [];
  const clicked: string[] = [];
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => `blob:${String(given.push(blob))}`,
    revokeObjectURL: () => undefined,
  });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    clicked.push(`${this.download} ${this.href}`);
  });
  jest.useFakeTimers();
  const save = saveInBrowser(document);
  save('a.eml', btoa('Subject: \xff'));
  save('a.csv', btoa('a,b'));
  save('a.json', btoa('{}'));
  jest.useRealTimers();
  expect(clicked).toEqual(['a.eml blob:1', 'a.csv blob:2', 'a.json blob:3']);
  expect(given[0]?.size).toBe('Subject: x'.length);
  expect(given.map(({ type }) => type)).toEqual(['message/rfc822', 'text/csv', 'application/json']);
});
