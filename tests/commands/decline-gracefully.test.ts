import { declineGracefully } from '../../src/commands/decline-gracefully';
import { strings } from '../../src/commands/strings';
import { recordIn, setAsideIn, type Draft, type IncomingMessage } from '../../src/core';
import type { Notice, OpenItem, PortErrorCode } from '../../src/core/ports';
import * as suggesting from '../../src/core/suggesting';
import { OutlookError } from '../../src/outlook/outlook-error';
import { harassment, ordinaryMail, pressure, salesPitch } from './messages';

type Happenings = { reads: number; opened: Draft[]; shown: Notice[]; added: string[] };

function portsOver(
  item: OpenItem | Error,
  faults: { open?: Error; show?: Error; add?: Error; now?: Error; load?: Error } = {},
) {
  const kept = new Map<string, unknown>();
  const happened: Happenings = { reads: 0, opened: [], shown: [], added: [] };
  const orFail = (fault: Error | undefined): Promise<void> =>
    fault ? Promise.reject(fault) : Promise.resolve();
  return {
    happened,
    items: {
      read: () => {
        happened.reads += 1;
        return item instanceof Error ? Promise.reject(item) : Promise.resolve(item);
      },
    },
    replyForm: {
      open: (_key: string, draft: Draft) => {
        happened.opened.push(draft);
        return orFail(faults.open);
      },
    },
    notices: {
      show: (notice: Notice) => {
        happened.shown.push(notice);
        return orFail(faults.show);
      },
    },
    settings: {
      get: (name: string) => kept.get(name),
      change: (name: string, change: (value: unknown) => unknown) => {
        kept.set(name, change(kept.get(name)));
        return Promise.resolve();
      },
    },
    drafted: {
      add: (key: string) => {
        happened.added.push(key);
        return orFail(faults.add);
      },
    },
    loadSuggesting: () => (faults.load ? Promise.reject(faults.load) : Promise.resolve(suggesting)),
    now: () => {
      if (faults.now) throw faults.now;
      return new Date('2026-03-02T12:00:00Z');
    },
  };
}

function open(message: IncomingMessage): OpenItem {
  return { kind: 'read', key: 'message one', message };
}

function outlookError(code: PortErrorCode): OutlookError {
  return new OutlookError('item.displayReplyFormAsync', code);
}

test('opens one reply and says nothing when the kind is clear', async () => {
  const ports = portsOver(open(salesPitch));
  await declineGracefully(ports);
  expect(ports.happened).toMatchObject({ reads: 1, shown: [] });
  expect(ports.happened.opened).toHaveLength(1);
  expect(ports.happened.opened[0]?.text).toContain('Rita');
});

test('owns a delay of more than two days, and no shorter one', async () => {
  const late = portsOver(open({ ...salesPitch, receivedAt: new Date('2026-02-27T12:00:00Z') }));
  const prompt = portsOver(open(salesPitch));
  await declineGracefully(late);
  await declineGracefully(prompt);
  expect(late.happened.opened[0]?.text).toContain('late');
  expect(prompt.happened.opened[0]?.text).not.toContain('late');
});

test('opens no reply to a threat and says that none is owed', async () => {
  const ports = portsOver(open(harassment));
  await declineGracefully(ports);
  expect(ports.happened).toEqual({
    reads: 1,
    opened: [],
    shown: [{ kind: 'information', text: strings.notices.noReplyOwed }],
    added: [],
  });
});

test('opens no reply to a request that threatens', async () => {
  const body =
    'Thanks for the lunch. Remember that you cannot hide from me. Anyway, could you send the slides for Tuesday?';
  const ports = portsOver(open({ ...ordinaryMail, body }));
  await declineGracefully(ports);
  expect(ports.happened.opened).toEqual([]);
  expect(ports.happened.shown).toEqual([
    { kind: 'information', text: strings.notices.noReplyOwed },
  ]);
});

test('opens a neutral reply to a mail of no clear kind and says so', async () => {
  const ports = portsOver(open(ordinaryMail));
  await declineGracefully(ports);
  expect(ports.happened.opened).toHaveLength(1);
  expect(ports.happened.shown).toEqual([
    { kind: 'information', text: strings.notices.kindUnclear },
  ]);
});

test('answers the likeliest kind of an unclear mail and says that it is a guess', async () => {
  const ports = portsOver(
    open({
      ...ordinaryMail,
      subject: 'Question',
      body: 'I wonder whether you could help me with something about the report before Friday.',
    }),
  );
  await declineGracefully(ports);
  expect(ports.happened.opened).toHaveLength(1);
  expect(ports.happened.shown).toEqual([
    { kind: 'information', text: strings.notices.kindGuessed },
  ]);
});

test.each(['XXX', 'TODO'])(
  'greets nobody by name where the name %s makes the draft fail its review',
  async (name) => {
    const ports = portsOver(
      open({
        ...salesPitch,
        body: salesPitch.body.replace('Rita Vale', name),
        from: { ...salesPitch.from, displayName: name },
      }),
    );
    await declineGracefully(ports);
    expect(ports.happened.opened).toHaveLength(1);
    expect(ports.happened.opened[0]?.text).not.toContain(name);
  },
);

test.each(['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', 'A & B <b@c.example>'])(
  'hands no markup of the sender’s to the reply form: %s',
  async (hostile) => {
    const ports = portsOver(
      open({
        ...salesPitch,
        subject: hostile,
        from: { ...salesPitch.from, displayName: hostile },
        body: `${salesPitch.body}\n${hostile}`,
      }),
    );
    await declineGracefully(ports);
    const html = ports.happened.opened[0]?.html ?? hostile;
    expect(html.replace(/<\/?(?:p|br|ul|ol|li)\s*\/?>/g, '')).not.toMatch(/[<>]/);
  },
);

test.each([
  ['nothing is open', { kind: 'none' }, strings.notices.unsupported],
  [
    'the item is an appointment',
    { kind: 'unsupported', because: 'appointment' },
    strings.notices.unsupported,
  ],
  ['the message cannot be read', new OutlookError('body.getAsync', 9020), strings.notices.notRead],
] as const)('says so when %s', async (_what, item, text) => {
  const ports = portsOver(item);
  await declineGracefully(ports);
  expect(ports.happened).toEqual({
    reads: 1,
    opened: [],
    shown: [{ kind: 'error', text }],
    added: [],
  });
});

test('says so when the part that drafts does not load', async () => {
  const ports = portsOver(open(salesPitch), { load: new Error('Loading chunk suggest failed.') });
  await declineGracefully(ports);
  expect(ports.happened).toEqual({
    reads: 1,
    opened: [],
    shown: [{ kind: 'error', text: strings.notices.notLoaded }],
    added: [],
  });
});

test.each([
  ['the draft is too long', outlookError('too-long'), strings.notices.tooLong],
  ['Outlook refuses', outlookError(9020), strings.notices.notOpened],
  ['the call throws', outlookError('thrown'), strings.notices.notOpened],
  ['the client has no reply form', outlookError('missing-api'), strings.notices.notOpened],
  ['Outlook never answers', outlookError('timed-out'), strings.notices.unanswered],
  ['the adapter has a bug', new TypeError('undefined'), strings.notices.unexpected],
])('says what to do when the reply form fails: %s', async (_what, fault, text) => {
  const ports = portsOver(open(salesPitch), { open: fault });
  await declineGracefully(ports);
  expect(ports.happened.opened).toHaveLength(1);
  expect(ports.happened.shown).toEqual([{ kind: 'error', text }]);
  expect(ports.happened.added).toEqual([]);
});

test('says how to go on where nobody can tell whether the reply opened, but as no error', async () => {
  const ports = portsOver(open(salesPitch), { open: outlookError('unconfirmed') });
  await declineGracefully(ports);
  expect(ports.happened.shown).toEqual([{ kind: 'information', text: strings.notices.unanswered }]);
});

test.each([
  ['opened', salesPitch, {}],
  ['opened, but the notice was not shown', ordinaryMail, { show: outlookError('missing-api') }],
  ['may have opened', salesPitch, { open: outlookError('unconfirmed') }],
])('keeps which message it answered: a reply %s', async (_what, message, faults) => {
  const ports = portsOver(open(message), faults);
  await declineGracefully(ports);
  expect(ports.happened.added).toEqual(['message one']);
});

test('says nothing of an answer that was not kept', async () => {
  const ports = portsOver(open(salesPitch), { add: outlookError(9019) });
  await expect(declineGracefully(ports)).resolves.toBeUndefined();
  expect(ports.happened).toMatchObject({ shown: [], added: ['message one'] });
});

test('says that something went wrong on a bug of our own', async () => {
  const ports = portsOver(open(salesPitch), { now: new RangeError('bug') });
  await declineGracefully(ports);
  expect(ports.happened.shown).toEqual([{ kind: 'error', text: strings.notices.unexpected }]);
});

test.each([
  ['a pitch', salesPitch],
  ['a threat', harassment],
])('opens a neutral no where the user said that no kind fits %s', async (_what, message) => {
  const ports = portsOver(open(message));
  await setAsideIn(ports.settings).keep('message one', true);
  await declineGracefully(ports);
  expect(ports.happened.opened).toHaveLength(1);
  expect(ports.happened.shown).toEqual([
    { kind: 'information', text: strings.notices.kindUnclear },
  ]);
});

describe('pressure', () => {
  const noted = { at: new Date('2026-02-20T12:00:00Z'), scenario: 'sales-pitch' } as const;
  const earlier = { ...pressure, receivedAt: new Date('2026-02-20T09:00:00Z') };

  test.each([
    ['of a sender who was declined', 'earlier', { ...noted, response: 'decline' }, false],
    ['of one who was told no clear no', 'earlier', { ...noted, response: 'step-back' }, true],
    [
      'that is the message that was declined',
      'message one',
      { ...noted, response: 'decline' },
      true,
    ],
  ] as const)('%s', async (_what, key, answer, isAnswered) => {
    const ports = portsOver(open(pressure));
    await recordIn(ports.settings).add(key, earlier, answer);
    await declineGracefully(ports);
    expect(ports.happened.opened).toHaveLength(isAnswered ? 1 : 0);
    const noReply = { kind: 'information', text: strings.notices.noReplyOwed };
    expect(ports.happened.shown.filter(({ text }) => text === noReply.text)).toEqual(
      isAnswered ? [] : [noReply],
    );
  });

  test('is answered where the record can’t be read', async () => {
    const ports = portsOver(open(pressure));
    await ports.settings.change('record', () => ({ v: 2 }));
    await declineGracefully(ports);
    expect(ports.happened.opened).toHaveLength(1);
  });
});

test('drafts in the wording and with the sign-off that the user has chosen', async () => {
  const ports = portsOver(open(salesPitch));
  await ports.settings.change('signOff', () => 'Sam\nNorthwind');
  await ports.settings.change('wording', () => 'softened');
  const plain = portsOver(open(salesPitch));
  await declineGracefully(ports);
  await declineGracefully(plain);
  const [[own], [other]] = [ports.happened.opened, plain.happened.opened];
  expect(own?.text).toMatch(/Kind regards,\nSam\nNorthwind$/);
  expect(other?.text).not.toContain('Kind regards');
  expect(own?.text.length).toBeGreaterThan((other?.text.length ?? 0) + 30);
});

test('survives a notice that cannot be shown', async () => {
  const ports = portsOver(open(harassment), { show: outlookError('missing-api') });
  await expect(declineGracefully(ports)).resolves.toBeUndefined();
  expect(ports.happened.shown).toHaveLength(1);
});

test.each(Object.entries(strings.notices))(
  'the notice %s fits into Outlook’s bar',
  (_name, text) => {
    expect(text.length).toBeLessThanOrEqual(150);
  },
);
