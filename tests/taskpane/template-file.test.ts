import fc from 'fast-check';
import { LONGEST_NAME, LONGEST_TEXT, scenarios, type TemplateText } from '../../src/core';
import { readTemplateFile, writeTemplateFile } from '../../src/taskpane/template-file';
import schema from '../../src/taskpane/templates.schema.json';

const template: TemplateText = {
  name: 'Short no',
  scenario: 'sales-pitch',
  response: 'decline',
  text: 'Hello {{firstName}},\n\nNo, thank you.',
};

function fileWith(change: (file: Record<string, unknown>) => unknown): string {
  const file = JSON.parse(writeTemplateFile([template])) as Record<string, unknown>;
  return JSON.stringify(change(file), null, 2);
}

const changed = (members: Readonly<Record<string, unknown>>) =>
  fileWith((file) => ({ ...file, templates: [{ ...template, ...members }] }));

test('reads what it wrote, whatever the words', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          name: fc
            .string({ unit: 'binary', minLength: 1, maxLength: 40 })
            .filter((name) => /\S/.test(name)),
          text: fc.constantFrom('No.', '<script>alert(1)</script>', '{{firstName}} “é” 😀\n\u2028'),
        }),
        { maxLength: 5 },
      ),
      (all) => {
        const templates = all.map((each) => ({ ...template, ...each }));
        expect(readTemplateFile(writeTemplateFile(templates))).toEqual({ kind: 'read', templates });
      },
    ),
  );
});

test('reads a file with a byte order mark', () => {
  expect(readTemplateFile(`\ufeff${writeTemplateFile([template])}`).kind).toBe('read');
});

test('the schema knows the kinds and limits that core has', () => {
  const { scenario, name, text } = schema.properties.templates.items.properties;
  expect(scenario.enum).toEqual([...scenarios.map(({ id }) => id), 'none']);
  expect([name.maxLength, text.maxLength]).toEqual([LONGEST_NAME, LONGEST_TEXT]);
});

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

test.each<[string, string, number, string, string]>([
  ['no JSON', '{\n  "version": 1,\n  templates: []\n}', 3, 'no-json', ''],
  ['nothing', '', 1, 'no-json', ''],
  ['a comment', '{\n// hello\n"version": 1, "templates": [] }', 2, 'no-json', ''],
  ['a comma too many', '{\n"version": 1,\n"templates": [],\n}', 4, 'no-json', ''],
  ['something else', '[]', 1, 'wrong-type', ''],
  ['no version', '{ "templates": [] }', 1, 'missing', 'version'],
  ['a later version', '{\n"version": 2,\n"templates": [] }', 2, 'wrong-value', 'version'],
  ['a list that is none', '{ "version": 1,\n "templates": {} }', 2, 'wrong-type', 'templates'],
  [
    'no text',
    fileWith((file) => ({ ...file, templates: [{ ...template, text: undefined }] })),
    5,
    'missing',
    'text',
  ],
  ['a name that is a number', changed({ name: 5 }), 6, 'wrong-type', 'name'],
  ['an empty name', changed({ name: '' }), 6, 'wrong-length', 'name'],
  ['a name of spaces', changed({ name: '  ' }), 6, 'wrong-length', 'name'],
  ['a long text', changed({ text: 'a'.repeat(LONGEST_TEXT + 1) }), 9, 'wrong-length', 'text'],
  ['a kind that there is not', changed({ scenario: 'toString' }), 7, 'wrong-value', 'scenario'],
  ['silence', changed({ response: 'no-reply' }), 8, 'wrong-value', 'response'],
  [
    'an answer that goes not with the kind',
    changed({ response: 'withdraw' }),
    8,
    'wrong-kind',
    'response',
  ],
  ['a member more', changed({ script: 'alert(1)' }), 10, 'unknown', 'script'],
  [
    'the name of every prototype',
    '{\n"version": 1,\n"templates": [],\n"__proto__": { "a": 1 }\n}',
    4,
    'unknown',
    '__proto__',
  ],
  [
    'a prototype in a template',
    changed({}).replace('"name"', '"constructor": {},\n"name"'),
    6,
    'unknown',
    'constructor',
  ],
  [
    'too many',
    fileWith((file) => ({ ...file, templates: Array(201).fill(template) })),
    4,
    'wrong-length',
    'templates',
  ],
  ['half a character for a name', '{"version":1,"templates":[],"\\ud800":1}', 1, 'wrong-value', ''],
  ['a name of many wide characters', changed({ name: '😀'.repeat(60) }), 5, 'wrong-length', 'name'],
  ['a deep one', deep, 1, 'too-deep', ''],
  ['a large one', `"${'a'.repeat(600_000)}"`, 1, 'too-large', ''],
])('refuses %s', (_what, text, line, because, what) => {
  expect(readTemplateFile(text)).toEqual({ kind: 'refused', line, because, what });
});

test('whatever the file, it is read or refused and nothing is changed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json({ maxDepth: 8 }), fc.string({ unit: 'binary' })), (text) => {
      expect(['read', 'refused']).toContain(readTemplateFile(text).kind);
      expect(({} as Record<string, unknown>)['a']).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});
