import { clientProfiles } from '../../simulator/mailbox/profiles';
import { ignorePhrase, keepDrafted, readSendReview, sendModeIn } from '../../src/core';
import type { SendMode } from '../../src/core';
import { createSettings } from '../../src/outlook/settings';
import { aDevice } from '../outlook/a-device';
import { openOutlook, openReplyInOutlook, pitch } from '../outlook/open-outlook';
import type { OpenOutlook } from '../outlook/open-outlook';

const VAGUE = '<p>Hi Rita,</p><p>I can’t take this on, but let’s circle back soon.</p><p>Sam</p>';
const CLEAR = '<p>Hi Rita,</p><p>Thank you for asking. I’m not able to take this on.</p><p>Sam</p>';
const OTHER = '<p>Hi Rita,</p><p>I can’t take this on, but let’s touch base soon.</p><p>Sam</p>';
const reading = ['body.getTypeAsync', 'body.getAsync', 'subject.getAsync'];
const goes = { allowEvent: true };
const stops = { allowEvent: false };
const sendEvent = { type: 'OnMessageSend' };

async function withLaunchEvent(outlook: OpenOutlook): Promise<OpenOutlook> {
  await jest.isolateModulesAsync(async () => {
    await import('../../src/commands/launchevent');
  });
  return outlook;
}

/** What was asked of Outlook, apart from what the test itself keeps in the settings. */
function callsOf({ mailbox }: OpenOutlook): readonly string[] {
  return mailbox.faults.calls
    .map(({ api }) => api)
    .filter((api) => api !== 'roamingSettings.saveAsync');
}

/** Puts something else in the place of a member of Office.js. */
function breakMember(owner: unknown, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, configurable: true });
}

function unwilling(): never {
  throw new TypeError('not here');
}

function rewrite({ mailbox }: OpenOutlook, body: string): void {
  mailbox.updateForm(mailbox.forms[0]?.id ?? '', { body });
}

function send(outlook: OpenOutlook): Promise<Record<string, unknown>> {
  return outlook.invoke('onMessageSendHandler', sendEvent);
}

test('stops a vague decline and offers the pane', async () => {
  const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: VAGUE }));
  await expect(send(outlook)).resolves.toEqual({
    allowEvent: false,
    errorMessage: expect.stringContaining('circle back') as string,
    errorMessageMarkdown: expect.any(String) as string,
    cancelLabel: 'Check reply',
    commandId: 'composeCheckButton',
    contextData: expect.any(String) as string,
  });
  expect(callsOf(outlook)).toEqual([...reading, 'sessionData.getAsync', 'sessionData.setAsync']);
  expect(outlook.violations).toEqual([]);
});

test('hands the pane what the prompt names', async () => {
  const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: VAGUE }));
  const { contextData, errorMessage } = await send(outlook);
  const findings = readSendReview(contextData);
  expect(findings.map(({ messageId }) => messageId)).toEqual(['postpones']);
  expect(errorMessage).toContain(findings[0]?.quote);
});

test('lets a clear decline go', async () => {
  const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: CLEAR }));
  await expect(send(outlook)).resolves.toEqual({ allowEvent: true });
  expect(callsOf(outlook)).toEqual(reading);
});

test('runs in classic Outlook’s runtime, without onReady', async () => {
  const outlook = await withLaunchEvent(
    openReplyInOutlook({ htmlBody: VAGUE }, { runtime: 'javascript-only' }),
  );
  await expect(send(outlook)).resolves.toHaveProperty('allowEvent', false);
  expect(outlook.violations).toEqual([]);
});

test.each(['body.getAsync', 'subject.getAsync'])('lets the mail go when %s fails', async (api) => {
  const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: VAGUE }));
  outlook.mailbox.faults.set(api, { kind: 'fail', code: 9020 });
  await expect(send(outlook)).resolves.toEqual({ allowEvent: true });
});

test.each(['body.getTypeAsync', 'body.getAsync', 'subject.getAsync'])(
  'lets the mail go within 5 seconds when %s is never answered',
  async (api) => {
    jest.useFakeTimers();
    const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: VAGUE }));
    outlook.mailbox.faults.set(api, { kind: 'never' });
    const sending = send(outlook);
    await jest.advanceTimersByTimeAsync(4_000);
    await expect(sending).resolves.toEqual({ allowEvent: true });
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  },
);

test('says nothing more when the answer comes after the limit', async () => {
  jest.useFakeTimers();
  const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: VAGUE }));
  outlook.mailbox.faults.set('body.getAsync', { kind: 'delay', ms: 8_000 });
  const sending = send(outlook);
  await jest.advanceTimersByTimeAsync(20_000);
  await expect(sending).resolves.toEqual({ allowEvent: true });
  expect(outlook.violations).toEqual([]);
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

test('checks the next mail after one call was never answered', async () => {
  jest.useFakeTimers();
  const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: VAGUE }));
  outlook.mailbox.faults.set('body.getAsync', { kind: 'never' });
  const first = send(outlook);
  await jest.advanceTimersByTimeAsync(4_000);
  await first;
  outlook.mailbox.faults.clear();
  const second = send(outlook);
  await jest.advanceTimersByTimeAsync(1_000);
  await expect(second).resolves.toHaveProperty('allowEvent', false);
  jest.useRealTimers();
});

test('leaves no timer behind when all goes well', async () => {
  jest.useFakeTimers();
  const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: CLEAR }));
  const sending = send(outlook);
  await jest.advanceTimersByTimeAsync(100);
  await sending;
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

test('lets go what is no message being written', async () => {
  const outlook = await withLaunchEvent(openOutlook());
  await expect(send(outlook)).resolves.toEqual({ allowEvent: true });
});

describe('a reply that the writer was asked about', () => {
  test('goes when it is sent again as it was', async () => {
    const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: VAGUE }));
    await expect(send(outlook)).resolves.toMatchObject(stops);
    await expect(send(outlook)).resolves.toEqual(goes);
    await expect(send(outlook)).resolves.toEqual(goes);
    expect(callsOf(outlook).filter((api) => api === 'sessionData.setAsync')).toHaveLength(1);
    expect(outlook.violations).toEqual([]);
  });

  test('goes in a runtime that was started anew', async () => {
    const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: VAGUE }));
    await send(outlook);
    await withLaunchEvent(outlook);
    await expect(send(outlook)).resolves.toEqual(goes);
  });

  test('goes when only the quoted thread or the mark-up changed', async () => {
    const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: VAGUE }));
    await send(outlook);
    const body = outlook.mailbox.forms[0]?.body ?? '';
    rewrite(outlook, body.replaceAll('<p>', '<p class="MsoNormal">').replace('a demo', 'the demo'));
    expect(outlook.mailbox.forms[0]?.body).not.toBe(body);
    await expect(send(outlook)).resolves.toEqual(goes);
  });

  test('is stopped again after a change, also one that was made before', async () => {
    const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: VAGUE }));
    await send(outlook);
    for (const body of [OTHER, VAGUE]) {
      rewrite(outlook, body);
      await expect(send(outlook)).resolves.toMatchObject(stops);
    }
  });

  test('lets no other reply of the same words go', async () => {
    await send(await withLaunchEvent(openReplyInOutlook({ htmlBody: VAGUE })));
    const other = await withLaunchEvent(openReplyInOutlook({ htmlBody: VAGUE }));
    await expect(send(other)).resolves.toMatchObject(stops);
  });

  test('leaves a number with the mail and no word of it', async () => {
    const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: VAGUE }));
    await send(outlook);
    expect(outlook.mailbox.forms[0]?.sessionData).toEqual({
      askedAbout: expect.stringMatching(/^-?\d{1,10}$/) as string,
    });
  });

  test.each(['', 'constructor', '0', 'x'.repeat(10_000)])(
    'is stopped whatever else stands in its place: %.12s',
    async (askedAbout) => {
      const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: VAGUE }));
      const [form] = outlook.mailbox.forms;
      outlook.mailbox.updateForm(form?.id ?? '', { sessionData: { askedAbout } });
      await expect(send(outlook)).resolves.toMatchObject(stops);
      await expect(send(outlook)).resolves.toEqual(goes);
    },
  );

  test('is stopped each time where the client cannot keep anything with a mail', async () => {
    const profile = { ...clientProfiles.web, mailboxRequirementSet: '1.10' };
    const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: VAGUE }, { profile }));
    await expect(send(outlook)).resolves.toMatchObject(stops);
    await expect(send(outlook)).resolves.toMatchObject(stops);
    expect(callsOf(outlook)).toEqual([...reading, ...reading]);
    expect(outlook.violations).toEqual([]);
  });
});

test('what the user has switched off stops nothing', async () => {
  const outlook = openReplyInOutlook({ htmlBody: VAGUE });
  await ignorePhrase(createSettings(aDevice()), 'circle back', true);
  await withLaunchEvent(outlook);
  await expect(send(outlook)).resolves.toEqual(goes);
});

describe('the mode', () => {
  async function openInMode(mode: SendMode, conversations: readonly string[] = []) {
    const outlook = openReplyInOutlook({ htmlBody: VAGUE });
    const settings = createSettings(aDevice());
    await sendModeIn(settings).set(mode);
    for (const conversation of conversations) await keepDrafted(settings, conversation);
    return withLaunchEvent(outlook);
  }

  test('off reads nothing', async () => {
    const outlook = await openInMode('off', [pitch.conversationId]);
    await expect(send(outlook)).resolves.toEqual(goes);
    expect(callsOf(outlook)).toEqual([]);
  });

  test('drafted stops an answer to what was drafted for', async () => {
    const outlook = await openInMode('drafted', ['another', pitch.conversationId]);
    await expect(send(outlook)).resolves.toMatchObject(stops);
  });

  test('drafted reads no other reply', async () => {
    const outlook = await openInMode('drafted', ['another']);
    await expect(send(outlook)).resolves.toEqual(goes);
    expect(callsOf(outlook)).toEqual([]);
  });

  test.each([null, undefined, ''])('drafted reads no mail of the conversation %j', async (name) => {
    const outlook = await openInMode('drafted', ['null', 'undefined', pitch.conversationId]);
    breakMember(Office.context.mailbox.item, 'conversationId', name);
    await expect(send(outlook)).resolves.toEqual(goes);
    expect(callsOf(outlook)).toEqual([]);
  });

  test('drafted stops a reply whose conversation cannot be told', async () => {
    const outlook = await openInMode('drafted');
    Object.defineProperty(Office.context.mailbox.item, 'conversationId', { get: unwilling });
    await expect(send(outlook)).resolves.toMatchObject(stops);
  });

  test.each([
    ['cannot be read', unwilling],
    ['are missing', undefined],
  ])('is every where the settings %s', async (_what, get) => {
    const outlook = await openInMode('off');
    breakMember(Office.context.roamingSettings, 'get', get);
    await expect(send(outlook)).resolves.toMatchObject(stops);
    expect(outlook.violations).toEqual([]);
  });

  test('is that of the start of the runtime', async () => {
    const outlook = await openInMode('every');
    outlook.mailbox.setRoamingSettings({ sendCheck: '"off"' });
    await expect(send(outlook)).resolves.toMatchObject(stops);
  });

  test('every stops what no reply was drafted for', async () => {
    await expect(send(await openInMode('every', ['another']))).resolves.toMatchObject(stops);
  });
});

/** Everything that the handler asks of Outlook, and what becomes of the mail where that fails. */
const steps = [
  ['body.getTypeAsync', { fails: stops, silent: goes }],
  ['body.getAsync', { fails: goes, silent: goes }],
  ['subject.getAsync', { fails: goes, silent: goes }],
  ['sessionData.getAsync', { fails: stops, silent: stops }],
  ['sessionData.setAsync', { fails: stops, silent: stops }],
] as const;

describe.each(steps)('when %s', (api, { fails, silent }) => {
  const [group = '', name = ''] = api.split('.');
  let outlook: OpenOutlook;

  beforeEach(async () => {
    jest.useFakeTimers();
    outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: VAGUE }));
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  /** Lets everything that is still to come happen, and answers what Outlook heard by 3 seconds. */
  async function outcome(): Promise<unknown> {
    let heard: unknown = null;
    void send(outlook).then((completed) => (heard = completed));
    await jest.advanceTimersByTimeAsync(3_000);
    const inTime = heard;
    expect(jest.getTimerCount()).toBe(outlook.mailbox.faults.get(api)?.kind === 'delay' ? 1 : 0);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(jest.getTimerCount()).toBe(0);
    return inTime;
  }

  test.each([9020, 9050])('fails with %i', async (code) => {
    outlook.mailbox.faults.set(api, { kind: 'fail', code });
    await expect(outcome()).resolves.toMatchObject(fails);
    expect(outlook.violations).toEqual([]);
  });

  test('is never answered', async () => {
    outlook.mailbox.faults.set(api, { kind: 'never' });
    await expect(outcome()).resolves.toMatchObject(silent);
    expect(outlook.violations).toEqual([]);
  });

  test('is answered after the limit', async () => {
    outlook.mailbox.faults.set(api, { kind: 'delay', ms: 8_000 });
    await expect(outcome()).resolves.toMatchObject(silent);
    expect(outlook.violations).toEqual([]);
    const asked = Object.keys(outlook.mailbox.forms[0]?.sessionData ?? {});
    expect(asked).toHaveLength(silent.allowEvent ? 0 : 1);
  });

  test.each([
    ['throws', unwilling],
    ['is missing', undefined],
  ])('%s', async (_what, member) => {
    breakMember(Reflect.get(Office.context.mailbox.item ?? {}, group), name, member);
    await expect(outcome()).resolves.toMatchObject(fails);
    expect(outlook.violations).toEqual([]);
  });
});
