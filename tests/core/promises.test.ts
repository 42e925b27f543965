import * as fc from 'fast-check';
import { isDue, promiseId, promisesIn, type Promised } from '../../src/core';
import { settingsOf } from './settings-of';

/** Noon by the clock of the device, wherever it is. */
const NOW = new Date(2027, 2, 10, 12);

function promised(parts: Partial<Promised> = {}): Promised {
  const text = 'I’ll come back to you on 14 March 2027.';
  return { day: '2027-03-14', text, subject: 'A role at Brightwater', ...parts };
}

test('a promise is noted as an entry of its own, with its version', async () => {
  const settings = settingsOf();
  await promisesIn(settings).note(promised(), NOW);
  const { day, text, subject } = promised();
  expect(settings.taken).toEqual([
    [`promise:${promiseId(promised())}`, [1, day, text, subject, NOW.getTime()]],
  ]);
  expect(promisesIn(settings).list()).toEqual([
    { id: promiseId(promised()), day, text, subject, madeAt: NOW },
  ]);
});

test('the same promise is noted once, another beside it', async () => {
  const promises = promisesIn(settingsOf());
  await promises.note(promised(), NOW);
  await promises.note(promised(), NOW);
  await promises.note(promised({ subject: 'Another role' }), NOW);
  await promises.note(promised({ day: '2027-03-15' }), NOW);
  expect(promises.list()).toHaveLength(3);
});

test('the name of a promise is short and does not hang on spaces', () => {
  expect(promiseId(promised())).toMatch(/^[0-9a-z]{1,7}$/);
  expect(promiseId(promised({ subject: ' A role at\r\nBrightwater ' }))).toBe(
    promiseId(promised()),
  );
});

test('the list goes by day, then by when a promise was made', async () => {
  const promises = promisesIn(settingsOf());
  const later = new Date(NOW.getTime() + 1000);
  await promises.note(promised({ day: '2027-03-20', subject: 'last' }), NOW);
  await promises.note(promised({ day: '2027-03-11', subject: 'second' }), later);
  await promises.note(promised({ day: '2027-03-11', subject: 'first' }), NOW);
  expect(promises.list().map(({ subject }) => subject)).toEqual(['first', 'second', 'last']);
});

test('a promise that is moved keeps its name, its words and when it was made', async () => {
  const settings = settingsOf();
  const promises = promisesIn(settings);
  await promises.note(promised(), NOW);
  const [before] = promises.list();
  await promises.move(promiseId(promised()), '2027-04-01');
  expect(promises.list()).toEqual([{ ...before, day: '2027-04-01' }]);
});

test('a promise that is gone does not come back by being moved', async () => {
  const promises = promisesIn(settingsOf());
  await promises.note(promised(), NOW);
  await promises.remove(promiseId(promised()));
  await promises.move(promiseId(promised()), '2027-04-01');
  expect(promises.list()).toEqual([]);
});

test('what is taken out leaves the others', async () => {
  const promises = promisesIn(settingsOf());
  await promises.note(promised(), NOW);
  await promises.note(promised({ subject: 'stays' }), NOW);
  await promises.remove(promiseId(promised()));
  expect(promises.list()).toMatchObject([{ subject: 'stays' }]);
});

test.each([
  ['2027-03-09', true],
  ['2027-03-10', true],
  ['2027-03-11', false],
])('on 10 March, a promise for %s is due: %s', (day, due) => {
  expect(isDue({ day }, NOW)).toBe(due);
});

test('a day begins and ends by the clock of the device', () => {
  expect(isDue({ day: '2027-03-10' }, new Date(2027, 2, 9, 23, 59, 59))).toBe(false);
  expect(isDue({ day: '2027-03-10' }, new Date(2027, 2, 10))).toBe(true);
});

test.each(['', '2027-3-1', '2027-02-30', '2027-13-01', 'tomorrow'])(
  '“%s” is no day',
  async (day) => {
    const promises = promisesIn(settingsOf());
    await expect(promises.note(promised({ day }), NOW)).rejects.toThrow(RangeError);
    await expect(promises.move('a', day)).rejects.toThrow(RangeError);
  },
);

test('a long line and a long subject are cut, and not within a character', async () => {
  const promises = promisesIn(settingsOf());
  const text = `${'x'.repeat(118)}🙂 and more`;
  await promises.note(promised({ text, subject: 's'.repeat(61) }), NOW);
  const [noted] = promises.list();
  expect(noted?.text).toBe(`${'x'.repeat(118)}…`);
  expect(noted?.subject).toBe(`${'s'.repeat(59)}…`);
});

test('a line of exactly 120 and a subject of exactly 60 characters are whole', async () => {
  const promises = promisesIn(settingsOf());
  await promises.note(promised({ text: 'x'.repeat(120), subject: 's'.repeat(60) }), NOW);
  expect(promises.list()).toMatchObject([{ text: 'x'.repeat(120), subject: 's'.repeat(60) }]);
});

test('the end of a sentence is noted without what stood before it', async () => {
  const promises = promisesIn(settingsOf());
  await promises.note(promised({ text: '; I’ll come back to you on 14 March 2027' }), NOW);
  expect(promises.list()).toMatchObject([{ text: 'I’ll come back to you on 14 March 2027' }]);
});

describe('values of others', () => {
  const name = `promise:${promiseId(promised())}`;
  const values = [
    [2, '2027-03-14', 'I’ll come back.', 'A role', 5],
    ['1', '2027-03-14', 'I’ll come back.', 'A role', 5],
    [1, '2027-02-30', 'I’ll come back.', 'A role', 5],
    [1, '2027-03-14', ' ', 'A role', 5],
    [1, '2027-03-14', 'I’ll come back.', null, 5],
    [1, '2027-03-14', 'I’ll come back.', 'A role', '5'],
    [1],
    'I’ll come back.',
    null,
    { version: 1 },
  ];

  test.each(values.map((value) => ({ value })))('$value is left alone', async ({ value }) => {
    const settings = settingsOf({ [name]: value });
    const promises = promisesIn(settings);
    expect(promises.list()).toEqual([]);
    await promises.note(promised(), NOW);
    await promises.move(promiseId(promised()), '2027-04-01');
    await promises.remove(promiseId(promised()));
    expect(settings.get(name)).toEqual(value);
  });

  test('settings under other names are no promises', () => {
    const value = [1, '2027-03-14', 'I’ll come back.', 'A role', 5];
    expect(promisesIn(settingsOf({ look: 'dark', promises: value })).list()).toEqual([]);
  });
});

test('a client without settings has no promises, and says that it keeps none', async () => {
  const missing = () => {
    throw new Error('missing-api');
  };
  const refuse = () => Promise.reject(new Error('missing-api'));
  const promises = promisesIn({ get: missing, names: missing, change: refuse });
  expect(promises.list()).toEqual([]);
  await expect(promises.note(promised(), NOW)).rejects.toThrow('missing-api');
});

describe('of more than a hundred', () => {
  async function hundred(dayOf: (index: number) => string) {
    const promises = promisesIn(settingsOf());
    for (let index = 0; index < 100; index += 1) {
      const madeAt = new Date(NOW.getTime() - index * 1000);
      await promises.note(promised({ subject: String(index), day: dayOf(index) }), madeAt);
    }
    return promises;
  }
  const subjects = (promises: Awaited<ReturnType<typeof hundred>>) =>
    promises.list().map(({ subject }) => subject);

  test('the earliest that is past goes first, though it was made last', async () => {
    const promises = await hundred((index) =>
      index === 1 ? '2027-03-09' : index === 0 ? '2027-03-08' : '2027-03-10',
    );
    await promises.note(promised({ subject: 'new' }), NOW);
    expect(promises.list()).toHaveLength(100);
    expect(subjects(promises)).toEqual(expect.arrayContaining(['new', '1', '99']));
    expect(subjects(promises)).not.toContain('0');
  });

  test('where none is past, the one that was made first goes', async () => {
    const promises = await hundred(() => '2027-03-10');
    await promises.note(promised({ subject: 'new' }), NOW);
    expect(promises.list()).toHaveLength(100);
    expect(subjects(promises)).not.toContain('99');
  });

  test('the one that is noted stays, even where its day is past', async () => {
    const promises = await hundred(() => '2027-03-10');
    await promises.note(promised({ subject: 'new', day: '2027-03-01' }), new Date(0));
    expect(subjects(promises)).toContain('new');
    expect(subjects(promises)).not.toContain('99');
  });

  test('nothing goes for one that is not kept', async () => {
    const settings = settingsOf();
    const promises = promisesIn(settings);
    for (let index = 0; index < 100; index += 1)
      await promises.note(promised({ subject: String(index) }), NOW);
    const refusing = { ...settings, change: () => Promise.reject(new Error('no-room')) };
    await expect(promisesIn(refusing).note(promised({ subject: 'new' }), NOW)).rejects.toThrow(
      'no-room',
    );
    expect(promises.list()).toHaveLength(100);
  });
});

const anyValue = fc.oneof(
  fc.jsonValue(),
  fc.tuple(
    fc.constantFrom(1, 2, '1', null),
    fc.oneof(fc.string(), fc.constantFrom('2027-03-14', '0000-00-00', '2027-02-29')),
    fc.oneof(fc.string({ unit: 'binary' }), fc.integer()),
    fc.oneof(fc.string({ unit: 'binary' }), fc.constant(null)),
    fc.oneof(fc.double(), fc.integer()),
  ),
);

test('whatever the settings hold, the list is one that can be shown, and every change is made', async () => {
  const names = fc.oneof(
    fc.string(),
    fc.string().map((id) => `promise:${id}`),
  );
  await fc.assert(
    fc.asyncProperty(fc.dictionary(names, anyValue), async (kept) => {
      const promises = promisesIn(settingsOf(kept));
      for (const { id, day, text, subject, madeAt } of promises.list()) {
        expect(new Date(`${day}T00:00:00Z`).getTime()).not.toBeNaN();
        expect(text.trim()).not.toBe('');
        expect(text.length).toBeLessThanOrEqual(120);
        expect(subject.length).toBeLessThanOrEqual(60);
        expect(madeAt.getTime()).not.toBeNaN();
        await promises.move(id, '2027-04-01');
        await promises.remove(id);
      }
      expect(promises.list()).toEqual([]);
    }),
  );
});

test('whatever is promised is listed, in one line', async () => {
  const lines = fc.string({ unit: 'binary' });
  await fc.assert(
    fc.asyncProperty(lines, lines, async (text, subject) => {
      const promises = promisesIn(settingsOf());
      await promises.note(promised({ text: `x${text}`, subject }), NOW);
      const [noted] = promises.list();
      expect(noted?.text).toMatch(/^[^\r\n]{1,120}$/);
      expect(noted?.id).toBe(promiseId(promised({ text: `x${text}`, subject })));
    }),
  );
});
