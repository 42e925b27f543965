import fc from 'fast-check';
import {
  completed,
  completionsAt,
  fillPlaceholders,
  lastPlace,
  lastUsed,
  LONGEST_TEXT,
  moveTemplate,
  noteUse,
  placeholdersIn,
  placeholderValues,
  PLACEHOLDERS,
  removeTemplate,
  saveTemplates,
  templatesIn,
  type IncomingMessage,
  type Template,
} from '../../src/core';
import { settingsOf } from './settings-of';

const short: Template = {
  id: 'a',
  name: 'Short no',
  scenario: 'sales-pitch',
  response: 'decline',
  text: 'No, thank you.',
  place: 0,
};
const long: Template = { ...short, id: 'b', name: 'Long no', text: 'No, and why.', place: 1 };

const message: IncomingMessage = {
  subject: 'Dinner',
  body: 'Hi Sam,\n\nWould you come to the Harbour Dinner?\n\nRita Vale\nBrightpipe Ltd',
  from: { displayName: 'Rita Vale', emailAddress: 'rita.vale@brightpipe.example' },
  to: [],
  cc: [],
  receivedAt: new Date('2026-03-02T09:00:00Z'),
};

describe('templates', () => {
  it('come back in their order, and go', async () => {
    const settings = settingsOf();
    await saveTemplates(settings, [long, short]);
    expect(templatesIn(settings)).toEqual({ templates: [short, long], unknown: 0 });
    await removeTemplate(settings, 'a');
    expect(templatesIn(settings).templates).toEqual([long]);
  });

  it('of a later version, and what is none, are counted and left as they are', async () => {
    const later = { v: 2, name: 'new' };
    const settings = settingsOf({ 'template:x': later, 'template:y': null, look: 'dark' });
    await saveTemplates(settings, [short]);
    expect(templatesIn(settings)).toEqual({ templates: [short], unknown: 2 });
    expect(settings.get('template:x')).toBe(later);
  });

  it.each([
    ['a name of spaces', { name: ' ' }],
    ['a long name', { name: 'a'.repeat(81) }],
    ['no text', { text: '' }],
    ['a long text', { text: 'a'.repeat(LONGEST_TEXT + 1) }],
  ])('with %s are not kept', (_what, members) => {
    const settings = settingsOf();
    expect(() => saveTemplates(settings, [short, { ...long, ...members }])).toThrow(RangeError);
    expect(settings.taken).toEqual([]);
  });

  it('change places with their neighbour, and nothing else', async () => {
    const settings = settingsOf();
    await saveTemplates(settings, [short, long]);
    expect(lastPlace([short, long])).toBe(2);
    await moveTemplate(settings, 'a', -1);
    expect(settings.taken).toHaveLength(2);
    await settings.change('template:b', (value) => ({ ...(value as object), later: 1 }));
    await moveTemplate(settings, 'a', 1);
    expect(templatesIn(settings).templates.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(settings.get('template:b')).toMatchObject({ text: long.text, later: 1 });
  });

  it('change places also where two clients gave them the same', async () => {
    const settings = settingsOf();
    await saveTemplates(settings, [short, { ...long, place: 0 }]);
    await moveTemplate(settings, 'a', 1);
    expect(templatesIn(settings).templates.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('are remembered by the kind and the answer that they were used for', async () => {
    const settings = settingsOf({ lastTemplates: 'spoilt' });
    await saveTemplates(settings, [short, long]);
    expect(lastUsed(settings, short)).toBeNull();
    await noteUse(settings, short, 'b');
    expect(lastUsed(settings, short)).toEqual(long);
    expect(lastUsed(settings, { scenario: 'candidate', response: 'close' })).toBeNull();
    await removeTemplate(settings, 'b');
    expect(lastUsed(settings, short)).toBeNull();
  });

  it('are read from anything without a fault', () => {
    fc.assert(
      fc.property(
        fc.anything().filter((value) => value !== undefined),
        (value) => {
          const { templates, unknown } = templatesIn(settingsOf({ 'template:a': value }));
          expect([templates.length, unknown]).toEqual([0, 1]);
        },
      ),
    );
  });
});

describe('placeholders', () => {
  it('are filled with what is certain, and the others stay', () => {
    const values = placeholderValues(message, ' Sam ');
    expect(values).toEqual({
      firstName: 'Rita',
      company: 'Brightpipe',
      topic: expect.stringContaining('Harbour Dinner') as string,
      date: '2 March 2026',
      signOff: 'Sam',
    });
    const text = '{{ firstName }}, {{company}}: {{date}}. {{other}} {{signOff}}{{constructor}}';
    expect(fillPlaceholders(text, values)).toBe(
      'Rita, Brightpipe: 2 March 2026. {{other}} Sam{{constructor}}',
    );
    expect(fillPlaceholders(text, {})).toBe(text);
  });

  it('without a certain value have none', () => {
    const bare = { ...message, subject: '', body: 'Yes?', receivedAt: new Date(NaN) };
    expect(placeholderValues(bare, '')).toEqual({});
  });

  it('take values as they are, however they read', () => {
    expect(fillPlaceholders('{{company}}', { company: '$& {{topic}} $1' })).toBe('$& {{topic}} $1');
  });

  it('are told each once', () => {
    expect(placeholdersIn('{{date}} {{firstName}} {{ date }} {{nobody}} {firstName}')).toEqual([
      'firstName',
      'date',
    ]);
  });

  it.each([
    ['Hello {{', PLACEHOLDERS],
    ['Hello {{F', ['firstName']],
    ['Hello {{ si', ['signOff']],
    ['Hello {{x', []],
    ['Hello {', []],
    ['{{date}} ', []],
  ])('after %j go on as %j', (text, names) => {
    expect(completionsAt(text, text.length)).toEqual(names);
  });

  it.each([
    ['Hello {{fi|, yes', 'Hello {{firstName}}|, yes'],
    ['Hello |, yes', 'Hello {{firstName}}|, yes'],
    ['Hello {{|}} yes', 'Hello {{firstName}}| yes'],
    ['a|b', 'a{{firstName}}|b'],
  ])('complete %j to %j', (before, after) => {
    const cursor = before.indexOf('|');
    const done = completed(before.replace('|', ''), cursor, 'firstName');
    expect(`${done.text.slice(0, done.cursor)}|${done.text.slice(done.cursor)}`).toBe(after);
  });
});
