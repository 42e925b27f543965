import { createItemNotes } from '../../src/outlook/item-notes';
import { createItemSource } from '../../src/outlook/item-source';
import { minutes, openOutlook, pitchItem, untilAsked } from './open-outlook';
import type { OpenOutlook } from './open-outlook';

const minutesItem = { kind: 'read', messageId: minutes.id } as const;
const noItem = { kind: 'none' } as const;
const load = 'item.loadCustomPropertiesAsync';
const save = 'customProperties.saveAsync';
const decidedAt = new Date('2026-03-02T10:00:00.500Z');

function openKey(): string {
  return createItemSource().currentKey() ?? '';
}

function callsOf({ mailbox }: OpenOutlook): string[] {
  return mailbox.faults.calls.map(({ api }) => api);
}

/** Puts a value where the notes are kept, as another version of the add-in might have left it. */
function leave({ mailbox }: OpenOutlook, value: unknown): void {
  mailbox.setCustomProperties(pitchItem, { declineGracefully: value });
}

function kept({ mailbox }: OpenOutlook): unknown {
  return mailbox.customPropertiesOf(pitchItem)['declineGracefully'];
}

test('a message has no notes until some are saved', async () => {
  const outlook = openOutlook();
  await expect(createItemNotes().load(openKey())).resolves.toEqual({});
  expect(callsOf(outlook)).toEqual([load]);
  expect(outlook.violations).toEqual([]);
});

test('notes come back as they were saved, after a new start too', async () => {
  const outlook = openOutlook();
  await createItemNotes().change(openKey(), { decidedAt });
  await expect(createItemNotes().load(openKey())).resolves.toEqual({ decidedAt });
  expect(outlook.violations).toEqual([]);
});

test('notes are one property with JSON in it', async () => {
  const { mailbox } = openOutlook();
  await createItemNotes().change(openKey(), { decidedAt });
  expect(mailbox.customPropertiesOf(pitchItem)).toEqual({
    declineGracefully: '{"decidedAt":"2026-03-02T10:00:00.500Z"}',
  });
});

test('notes stay with their message', async () => {
  const outlook = openOutlook();
  const notes = createItemNotes();
  await notes.change(openKey(), { decidedAt });
  outlook.showItem(minutesItem);
  await expect(notes.load(openKey())).resolves.toEqual({});
  outlook.showItem(pitchItem);
  await expect(notes.load(openKey())).resolves.toEqual({ decidedAt });
});

test('what a change does not give stays, and null takes it away', async () => {
  openOutlook();
  const notes = createItemNotes();
  const answer = { at: decidedAt, scenario: 'none', response: 'decline' } as const;
  await notes.change(openKey(), { decidedAt });
  await notes.change(openKey(), { answer });
  await expect(notes.load(openKey())).resolves.toEqual({ decidedAt, answer });
  await notes.change(openKey(), { decidedAt: null });
  await expect(notes.load(openKey())).resolves.toEqual({ answer });
});

test('an answer comes back as it was saved', async () => {
  openOutlook();
  const answer = { at: decidedAt, scenario: 'sales-pitch', response: 'decline' } as const;
  await createItemNotes().change(openKey(), { decidedAt, answer });
  await expect(createItemNotes().load(openKey())).resolves.toEqual({ decidedAt, answer });
});

test.each([
  ['of an unknown kind', '{"at":"2026-03-02T10:00:00.000Z","scenario":"x","response":"decline"}'],
  [
    'that the kind lacks',
    '{"at":"2026-03-02T10:00:00.000Z","scenario":"none","response":"boundary"}',
  ],
  ['of no day', '{"scenario":"none","response":"decline"}'],
  ['in one word', '"decline"'],
])('an answer %s is none', async (_what, answer) => {
  leave(openOutlook(), `{"answer":${answer}}`);
  await expect(createItemNotes().load(openKey())).resolves.toEqual({});
});

test('members that this version does not know survive a save', async () => {
  const outlook = openOutlook();
  leave(outlook, '{"decidedAt":"2020-01-01T00:00:00.000Z","later":{"kept":[1]}}');
  await createItemNotes().change(openKey(), { decidedAt });
  expect(JSON.parse(kept(outlook) as string)).toEqual({
    decidedAt: decidedAt.toISOString(),
    later: { kept: [1] },
  });
});

test('other properties survive a save', async () => {
  const { mailbox } = openOutlook();
  mailbox.setCustomProperties(pitchItem, { other: 'ours too' });
  await createItemNotes().change(openKey(), { decidedAt });
  expect(mailbox.customPropertiesOf(pitchItem)).toHaveProperty('other', 'ours too');
});

describe.each([
  ['no JSON', '{"decidedAt"'],
  ['a list', '["2026-03-02T10:00:00Z"]'],
  ['null', 'null'],
  ['a number', 7],
  ['a list of notes', ['{"decidedAt":"2026-03-02T10:00:00.000Z"}']],
  ['a date', 'Date(5)'],
  ['no date', '{"decidedAt":"yesterday"}'],
  ['a date as a number', '{"decidedAt":1772445600000}'],
])('%s in place of notes', (_what, value) => {
  test('counts as empty and stays until something is saved', async () => {
    const outlook = openOutlook();
    leave(outlook, value);
    await expect(createItemNotes().load(openKey())).resolves.toEqual({});
    expect(kept(outlook)).toBe(value);
    expect(callsOf(outlook)).toEqual([load]);
  });

  test('is replaced by what is saved', async () => {
    const outlook = openOutlook();
    leave(outlook, value);
    await createItemNotes().change(openKey(), { decidedAt });
    expect(kept(outlook)).toBe(JSON.stringify({ decidedAt }));
  });
});

describe('the length', () => {
  // {"declineGracefully":"{\"later\":\"…\",\"decidedAt\":\"2026-03-02T10:00:00.500Z\"}"} around the dots.
  const around = JSON.stringify({
    declineGracefully: JSON.stringify({ later: '', decidedAt }),
  }).length;

  test('may be 2,500 characters', async () => {
    const outlook = openOutlook();
    leave(outlook, JSON.stringify({ later: 'x'.repeat(2500 - around) }));
    await createItemNotes().change(openKey(), { decidedAt });
    await expect(createItemNotes().load(openKey())).resolves.toEqual({ decidedAt });
    expect(outlook.violations).toEqual([]);
  });

  test('over 2,500 characters is refused without asking Outlook to save', async () => {
    const outlook = openOutlook();
    const before = JSON.stringify({ later: 'x'.repeat(2501 - around) });
    leave(outlook, before);
    await expect(createItemNotes().change(openKey(), { decidedAt })).rejects.toMatchObject({
      name: 'OutlookError',
      code: 'too-long',
      api: save,
    });
    expect(callsOf(outlook)).toEqual([load]);
    expect(kept(outlook)).toBe(before);
  });
});

describe('when another item is open', () => {
  const changed = { name: 'OutlookError', code: 'item-changed' };

  test.each([
    ['a message', minutesItem],
    ['none', noItem],
  ])('neither load nor save asks Outlook: %s', async (_what, item) => {
    const outlook = openOutlook();
    const key = openKey();
    outlook.showItem(item);
    await expect(createItemNotes().load(key)).rejects.toMatchObject(changed);
    await expect(createItemNotes().change(key, { decidedAt })).rejects.toMatchObject(changed);
    expect(callsOf(outlook)).toEqual([]);
  });

  test('what Outlook answers is not taken for the message’s own', async () => {
    const outlook = openOutlook();
    outlook.mailbox.faults.set(load, { kind: 'delay', ms: 5 });
    const loading = createItemNotes().load(openKey());
    await untilAsked(outlook, load);
    outlook.showItem(minutesItem);
    await expect(loading).rejects.toMatchObject(changed);
  });

  test('nothing is saved to it, even while the save waits its turn', async () => {
    const outlook = openOutlook();
    outlook.mailbox.faults.set('body.getAsync', { kind: 'delay', ms: 5 });
    const saving = createItemNotes().change(openKey(), { decidedAt });
    // Stands between the two calls of the save.
    const reading = createItemSource().read();
    await untilAsked(outlook, 'body.getAsync');
    outlook.showItem(minutesItem);
    await expect(saving).rejects.toMatchObject({ ...changed, api: save });
    await reading;
    expect(outlook.mailbox.customPropertiesOf(minutesItem)).toEqual({});
    expect(kept(outlook)).toBeUndefined();
  });
});

test.each([load, save])('reports Outlook’s own failure of %s', async (api) => {
  const outlook = openOutlook();
  outlook.mailbox.faults.set(api, { kind: 'fail', code: 9020 });
  await expect(createItemNotes().change(openKey(), { decidedAt })).rejects.toMatchObject({
    name: 'OutlookError',
    code: 9020,
    api,
  });
  expect(kept(outlook)).toBeUndefined();
});

test('saves again after a failure', async () => {
  const outlook = openOutlook();
  const notes = createItemNotes();
  outlook.mailbox.faults.set(save, { kind: 'fail', code: 9020 });
  await expect(notes.change(openKey(), { decidedAt })).rejects.toMatchObject({ code: 9020 });
  outlook.mailbox.faults.clear();
  await expect(notes.load(openKey())).resolves.toEqual({});
  await notes.change(openKey(), { decidedAt });
  await expect(notes.load(openKey())).resolves.toEqual({ decidedAt });
});

test.each([load, save])('gives up when Outlook never answers %s', async (api) => {
  jest.useFakeTimers();
  const { mailbox } = openOutlook();
  mailbox.faults.set(api, { kind: 'never' });
  const saving = expect(createItemNotes().change(openKey(), { decidedAt })).rejects.toMatchObject({
    code: 'timed-out',
    api,
  });
  await jest.advanceTimersByTimeAsync(20_000);
  await saving;
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

test('reports a client without custom properties', async () => {
  const outlook = openOutlook();
  const { item } = Office.context.mailbox;
  Object.defineProperty(item, 'loadCustomPropertiesAsync', { value: undefined });
  const missing = { code: 'missing-api', api: load };
  await expect(createItemNotes().load(openKey())).rejects.toMatchObject(missing);
  await expect(createItemNotes().change(openKey(), { decidedAt })).rejects.toMatchObject(missing);
  expect(callsOf(outlook)).toEqual([]);
});

test('reports a permission that is too low', async () => {
  openOutlook({ permission: 'Restricted' });
  await expect(createItemNotes().load(openKey())).rejects.toMatchObject({
    code: 'thrown',
    api: load,
  });
});
