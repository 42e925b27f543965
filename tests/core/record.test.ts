import fc from 'fast-check';
import {
  hashOf,
  MOST_RECORDED,
  monthOf,
  monthsAfter,
  notedAt,
  isAnswered,
  recordIn,
  scenarios,
  toCsv,
  toJson,
  type RecordEntry,
  type ResponseId,
} from '../../src/core';
import type { Answer } from '../../src/core/ports';
import { csvField } from '../../src/core/record-report';
import { SETTINGS_NAME, writeEntries } from '../../src/core/settings-entries';
import { settingsOf } from './settings-of';

const at = (time: string) => new Date(`2026-${time}Z`);

const received = (emailAddress: string, receivedAt: Date) => ({
  from: { displayName: 'Dana Reyes', emailAddress },
  receivedAt,
});

const answer = (answeredAt: Date, response: ResponseId = 'decline'): Answer => ({
  at: answeredAt,
  scenario: 'sales-pitch',
  response,
});

const MAY_1 = at('05-01T09:00:00');
const MAY_3 = at('05-03T12:30:00');
const JUNE = at('06-01T09:00:00');

const DANA = 'dana@brightwater.example';

it('keeps when a message came, when it was answered, and how, and no word of it', async () => {
  const settings = settingsOf();
  await expect(
    recordIn(settings).add('secret', received(DANA, MAY_1), answer(at('05-03T12:30:59.999'))),
  ).resolves.toBe(true);
  expect(recordIn(settings).entries()).toEqual([
    {
      sender: hashOf(DANA),
      item: hashOf('secret'),
      answeredAt: MAY_3,
      receivedAt: MAY_1,
      scenario: 'sales-pitch',
      response: 'decline',
    },
  ]);
  expect(JSON.stringify(settings.get('record'))).toMatch(/^\{"v":1,"answers":\[\[[-\d,]+\]\]\}$/);
});

it('keeps every kind and every answer apart', async () => {
  const record = recordIn(settingsOf());
  const kinds = ['none' as const, ...scenarios.map(({ id }) => id)];
  const responses = [
    'decline',
    'withdraw',
    'close',
    'boundary',
    'step-back',
    'repair',
    'no-reply',
  ] as const;
  for (const scenario of kinds)
    await record.add(scenario, received(DANA, MAY_1), { ...answer(MAY_3), scenario });
  for (const response of responses)
    await record.add(response, received(DANA, MAY_1), answer(JUNE, response));
  const entries = (record.entries() ?? []).filter(isAnswered);
  expect(entries.slice(0, kinds.length).map(({ scenario }) => scenario)).toEqual(kinds);
  expect(entries.slice(kinds.length).map(({ response }) => response)).toEqual(responses);
});

it('has one answer to a message, the last one', async () => {
  const record = recordIn(settingsOf());
  await record.add('a', received(DANA, MAY_1), answer(MAY_3));
  await record.add('a', received(DANA, MAY_1), answer(JUNE, 'step-back'));
  expect(record.entries()).toMatchObject([{ answeredAt: JUNE, response: 'step-back' }]);
});

it('removes one answer, puts it back in its place, and erases all', async () => {
  const settings = settingsOf();
  const record = recordIn(settings);
  await record.add('a', received(DANA, MAY_1), answer(MAY_3));
  await record.add('b', received(DANA, MAY_1), answer(JUNE));
  const [first] = record.entries() ?? [];
  if (!first) throw new Error('Nothing was kept.');
  await record.remove(first.item);
  expect(record.entries()).toMatchObject([{ item: hashOf('b') }]);
  await record.putBack(first);
  expect(record.entries()).toMatchObject([{ item: hashOf('a') }, { item: hashOf('b') }]);
  await record.eraseAll();
  expect(record.entries()).toEqual([]);
  expect(settings.get('record')).toBeUndefined();
});

it('leaves nothing behind when the last answer is removed', async () => {
  const settings = settingsOf();
  const record = recordIn(settings);
  await record.add('a', received(DANA, MAY_1), answer(MAY_3));
  await record.remove(hashOf('a'));
  expect(settings.get('record')).toBeUndefined();
});

it('forgets the oldest answer, whichever came last, and stays below eight kilobytes', async () => {
  const settings = settingsOf();
  const record = recordIn(settings);
  const later = (minutes: number) => new Date(MAY_3.getTime() + minutes * 60_000);
  for (let index = MOST_RECORDED; index > 0; index -= 1)
    await record.add(String(index), received(`${String(index)}@x`, MAY_1), answer(later(index)));
  await record.add('new', received(DANA, MAY_1), answer(later(1000)));
  const items = (record.entries() ?? []).map(({ item }) => item);
  expect(items).toHaveLength(MOST_RECORDED);
  expect(items[0]).toBe(hashOf('2'));
  expect(items[items.length - 1]).toBe(hashOf('new'));
});

it('takes less than eight kilobytes with the longest numbers that it can have', async () => {
  const settings = settingsOf();
  const record = recordIn(settings);
  for (let index = 0; index < MOST_RECORDED; index += 1)
    await record.putBack({
      sender: -2_147_483_648,
      item: -2_147_483_648 + index,
      answeredAt: at('05-03T12:30:00'),
      receivedAt: at('05-01T09:00:00'),
      scenario: 'exploitative',
      response: 'no-reply',
    });
  const value = settings.get('record');
  const entries = writeEntries(new Map([['record', { at: JUNE.getTime(), value }]]));
  expect(record.entries()).toHaveLength(MOST_RECORDED);
  expect(JSON.stringify({ [SETTINGS_NAME]: JSON.stringify(entries) }).length).toBeLessThan(8192);
});

describe('an earlier no', () => {
  const declined = async (response: ResponseId = 'decline', address = DANA) => {
    const record = recordIn(settingsOf());
    await record.add('a', received(address, MAY_1), answer(MAY_3, response));
    return record;
  };

  it.each(['decline', 'withdraw', 'close', 'boundary', 'repair'] as const)(
    'is remembered of the sender, however the address is written: %s',
    async (response) => {
      const record = await declined(response, ' Dana@Brightwater.EXAMPLE');
      expect(record.declinedBefore('b', received(DANA, JUNE))).toMatchObject({
        answeredAt: MAY_3,
        scenario: 'sales-pitch',
      });
    },
  );

  it.each(['step-back', 'no-reply'] as const)('is not one where it was %s', async (response) => {
    const record = await declined(response);
    expect(record.declinedBefore('b', received(DANA, JUNE))).toBeNull();
  });

  it('is the latest of several', async () => {
    const record = await declined();
    await record.add('b', received(DANA, MAY_1), answer(at('05-20T09:00:00')));
    await record.add('c', received(DANA, MAY_1), answer(at('05-10T09:00:00')));
    expect(record.declinedBefore('d', received(DANA, JUNE))?.item).toBe(hashOf('b'));
  });

  it('is none to the same message, to one that came before it, to another sender, or to nobody', async () => {
    const record = await declined();
    expect(record.declinedBefore('a', received(DANA, JUNE))).toBeNull();
    expect(record.declinedBefore('b', received(DANA, MAY_1))).toBeNull();
    expect(record.declinedBefore('b', received('jo@bell.example', JUNE))).toBeNull();
    const nameless = await declined('decline', ' ');
    expect(nameless.declinedBefore('b', received('', JUNE))).toBeNull();
  });
});

describe('a record of another version', () => {
  it.each([{ v: 2, answers: [] }, { answers: [] }, 'record', [[1, 2, 3]], 7])(
    'is left alone until it is erased: %j',
    async (value) => {
      const settings = settingsOf({ record: value });
      const record = recordIn(settings);
      expect(record.entries()).toBeNull();
      expect(record.declinedBefore('a', received(DANA, JUNE))).toBeNull();
      await expect(record.add('a', received(DANA, MAY_1), answer(MAY_3))).resolves.toBe(false);
      await expect(record.remove(hashOf('a'))).resolves.toBe(false);
      expect(settings.get('record')).toBe(value);
      await record.eraseAll();
      expect(record.entries()).toEqual([]);
    },
  );
});

it('reads what is well formed and skips the rest', () => {
  const good = [1, 2, 29_600_000, 29_500_000, 6, 0];
  const bad = [
    null,
    7,
    {},
    [],
    good.slice(0, 5),
    [1.5, ...good.slice(1)],
    [2 ** 31, ...good.slice(1)],
    [1, '2', ...good.slice(2)],
    [1, 2, 1e12, ...good.slice(3)],
    [1, 2, 3, NaN, 6, 0],
    [1, 2, 3, 4, 99, 0],
    [1, 2, 3, 4, 6, '0'],
    [1, 2, 3, 4, 6, 7],
  ];
  const answers = [...bad, good, ...bad];
  expect(recordIn(settingsOf({ record: { v: 1, answers } })).entries()).toEqual([
    {
      sender: 1,
      item: 2,
      answeredAt: new Date(29_600_000 * 60_000),
      receivedAt: new Date(29_500_000 * 60_000),
      scenario: 'sales-pitch',
      response: 'decline',
    },
  ]);
  for (const none of ['all', 7, null, undefined])
    expect(recordIn(settingsOf({ record: { v: 1, answers: none } })).entries()).toEqual([]);
  const many = Array.from({ length: 500 }, (_, index) => [1, index, 29_600_000, 3, 6, 0]);
  expect(recordIn(settingsOf({ record: { v: 1, answers: many } })).entries()).toHaveLength(
    MOST_RECORDED,
  );
});

it('hands out well-formed entries alone, whatever the setting holds', () => {
  const number = fc.oneof(fc.integer(), fc.double(), fc.nat(12), fc.constant(1e15));
  const whole = fc.tuple(fc.integer(), fc.integer(), fc.nat(), fc.nat(), fc.nat(12), fc.nat(6));
  const open = fc.tuple(fc.integer(), fc.integer(), fc.nat(), fc.nat());
  const entry = fc.oneof(fc.array(number, { maxLength: 7 }), fc.jsonValue(), whole, whole, open);
  const value = fc.oneof(
    fc.anything(),
    fc.jsonValue(),
    fc.record({
      v: fc.constantFrom(1, 1, 1, 2),
      answers: fc.array(entry),
    }),
  );
  const kinds = ['none', ...scenarios.map(({ id }) => id)];
  fc.assert(
    fc.property(value, (kept) => {
      const record = recordIn(settingsOf({ record: kept }));
      const entries = record.entries() ?? [];
      expect(entries.length).toBeLessThanOrEqual(MOST_RECORDED);
      expect(new Set(entries.map(({ item }) => item)).size).toBe(entries.length);
      for (const each of entries) {
        expect([each.sender | 0, each.item | 0]).toEqual([each.sender, each.item]);
        expect([notedAt(each).getTime(), each.receivedAt.getTime()]).not.toContain(NaN);
        if (isAnswered(each)) expect(kinds).toContain(each.scenario);
      }
      expect(toCsv(entries).split('\r\n')).toHaveLength(entries.length + 2);
      expect(() => record.declinedBefore('a', received(DANA, JUNE))).not.toThrow();
    }),
  );
});

it('remembers nothing where the settings cannot be read', () => {
  const get = () => {
    throw new TypeError('no settings');
  };
  expect(recordIn({ ...settingsOf(), get }).entries()).toEqual([]);
});

it('tells of its changes, and hands out the same list in between', async () => {
  const record = recordIn(settingsOf());
  const listener = jest.fn();
  const stop = record.onChange(listener);
  await record.add('a', received(DANA, MAY_1), answer(MAY_3));
  expect(listener).toHaveBeenCalledTimes(1);
  expect(record.entries()).toBe(record.entries());
  await record.eraseAll();
  expect(listener).toHaveBeenCalledTimes(2);
  stop();
  await record.add('a', received(DANA, MAY_1), answer(MAY_3));
  expect(listener).toHaveBeenCalledTimes(2);
});

describe('a month', () => {
  const entry = (
    answeredAt: Date,
    hours: number,
    scenario: Answer['scenario'] = 'sales-pitch',
  ): RecordEntry => ({
    sender: 1,
    item: 2,
    answeredAt,
    receivedAt: new Date(answeredAt.getTime() - hours * 3_600_000),
    scenario,
    response: 'decline',
  });
  const may = { year: 2026, month: 5 };

  it('counts its answers, by kind, from midnight to midnight UTC', () => {
    const entries = [
      entry(at('04-30T23:59:00'), 1),
      entry(at('05-01T00:00:00'), 1, 'candidate'),
      entry(at('05-15T00:00:00'), 1),
      entry(at('05-31T23:59:00'), 1),
      entry(at('06-01T00:00:00'), 1),
      entry(new Date('2025-05-15T00:00:00Z'), 1),
    ];
    expect(monthOf(entries, may)).toEqual({
      answers: 3,
      open: 0,
      medianHours: 1,
      byScenario: [
        { scenario: 'sales-pitch', answers: 2 },
        { scenario: 'candidate', answers: 1 },
      ],
    });
  });

  it('counts what was decided by its end and is not answered', () => {
    const open = (decidedAt: Date): RecordEntry => ({
      sender: 1,
      item: 3,
      decidedAt,
      receivedAt: MAY_1,
    });
    const entries = [
      open(new Date('2025-12-01T00:00:00Z')),
      entry(MAY_3, 1),
      open(at('05-31T23:59:00')),
      open(at('06-01T00:00:00')),
    ];
    expect(monthOf(entries, may)).toMatchObject({ answers: 1, open: 2, medianHours: 1 });
    expect(monthOf(entries, { year: 2026, month: 6 })).toMatchObject({ answers: 0, open: 3 });
    expect(monthOf(entries, { year: 2025, month: 11 }).open).toBe(0);
  });

  it.each([
    [[], null],
    [[5], 5],
    [[10, 1, 2], 2],
    [[1, 2, 30, 4], 3],
    [[-5, -7], 0],
  ])('of answers after %j hours has the median %j', (hours, median) => {
    const entries = hours.map((each) => entry(MAY_3, each));
    expect(monthOf(entries, may).medianHours).toBe(median);
  });

  it.each([
    [1, 2026, 6],
    [-5, 2025, 12],
    [8, 2027, 1],
    [-17, 2024, 12],
  ])('with %d months after it', (months, year, month) => {
    expect(monthsAfter(may, months)).toEqual({ year, month });
  });
});

describe('a decision without an answer', () => {
  it('is kept in four numbers, and gone once it is taken back', async () => {
    const settings = settingsOf();
    const record = recordIn(settings);
    await expect(record.decide('a', received(DANA, MAY_1), MAY_3)).resolves.toBe(true);
    expect(record.entries()).toEqual([
      { sender: hashOf(DANA), item: hashOf('a'), decidedAt: MAY_3, receivedAt: MAY_1 },
    ]);
    expect(JSON.stringify(settings.get('record'))).toMatch(
      /^\{"v":1,"answers":\[\[(-?\d+,){3}-?\d+\]\]\}$/,
    );
    await record.decide('a', received(DANA, MAY_1), null);
    expect(settings.get('record')).toBeUndefined();
  });

  it('gives its place to the answer, and gets it back with it', async () => {
    const record = recordIn(settingsOf());
    await record.decide('a', received(DANA, MAY_1), MAY_1);
    await record.add('a', received(DANA, MAY_1), answer(MAY_3));
    expect(record.entries()).toMatchObject([{ answeredAt: MAY_3 }]);
    await record.takeBack('a', received(DANA, MAY_1), MAY_1);
    expect(record.entries()).toMatchObject([{ decidedAt: MAY_1 }]);
    await record.takeBack('a', received(DANA, MAY_1), null);
    expect(record.entries()).toEqual([]);
  });

  it.each([JUNE, null])('leaves an answer to the message alone: %s', async (decidedAt) => {
    const record = recordIn(settingsOf());
    await record.add('a', received(DANA, MAY_1), answer(MAY_3));
    await record.decide('a', received(DANA, MAY_1), decidedAt);
    expect(record.entries()).toMatchObject([{ answeredAt: MAY_3 }]);
  });

  it('stands among the answers by its time, can be removed and put back', async () => {
    const record = recordIn(settingsOf());
    await record.add('b', received(DANA, MAY_1), answer(JUNE));
    await record.decide('a', received(DANA, MAY_1), MAY_3);
    const [open] = record.entries() ?? [];
    if (!open) throw new Error('Nothing was kept.');
    await record.remove(open.item);
    expect(record.entries()).toMatchObject([{ answeredAt: JUNE }]);
    await record.putBack(open);
    expect(record.entries()).toMatchObject([{ decidedAt: MAY_3 }, { answeredAt: JUNE }]);
  });

  it('is no earlier no', async () => {
    const record = recordIn(settingsOf());
    await record.decide('a', received(DANA, MAY_1), MAY_3);
    expect(record.declinedBefore('b', received(DANA, JUNE))).toBeNull();
  });

  it('is not added to a record of another version', async () => {
    const record = recordIn(settingsOf({ record: { v: 2 } }));
    await expect(record.decide('a', received(DANA, MAY_1), MAY_3)).resolves.toBe(false);
    await expect(record.takeBack('a', received(DANA, MAY_1), null)).resolves.toBe(false);
  });
});

describe('the export', () => {
  const entries: readonly RecordEntry[] = [
    {
      sender: -1,
      item: 10,
      answeredAt: MAY_3,
      receivedAt: MAY_1,
      scenario: 'sales-pitch',
      response: 'decline',
    },
    { sender: 1, item: 11, decidedAt: JUNE, receivedAt: MAY_1 },
  ];

  it('as CSV has a header and a line for each answer', () => {
    expect(toCsv(entries)).toBe(
      'answered,received,kind,answer,sender,message,decided\r\n' +
        '2026-05-03T12:30:00.000Z,2026-05-01T09:00:00.000Z,sales-pitch,decline,#ffffffff,#0000000a,\r\n' +
        ',2026-05-01T09:00:00.000Z,,,#00000001,#0000000b,2026-06-01T09:00:00.000Z\r\n',
    );
    expect(toCsv([])).toBe('answered,received,kind,answer,sender,message,decided\r\n');
  });

  it('as JSON holds the same', () => {
    expect(JSON.parse(toJson(entries))).toEqual({
      version: 1,
      answers: [
        {
          answered: '2026-05-03T12:30:00.000Z',
          received: '2026-05-01T09:00:00.000Z',
          kind: 'sales-pitch',
          answer: 'decline',
          sender: '#ffffffff',
          message: '#0000000a',
          decided: '',
        },
        {
          answered: '',
          received: '2026-05-01T09:00:00.000Z',
          kind: '',
          answer: '',
          sender: '#00000001',
          message: '#0000000b',
          decided: '2026-06-01T09:00:00.000Z',
        },
      ],
    });
  });

  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1),2', `"'@SUM(A1),2"`],
    ['\t=1', "'\t=1"],
  ])('writes the field %j as %j', (text, field) => {
    expect(csvField(text)).toBe(field);
  });
});
