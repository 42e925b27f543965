import { clientProfiles } from '../../simulator/mailbox/profiles';
import type { Appointment } from '../../src/core/ports';
import { createCalendar } from '../../src/outlook/calendar';
import { openOutlook, openReplyInOutlook } from './open-outlook';

const promise: Appointment = {
  day: '2027-03-14',
  subject: 'I’ll come back to you on 14 March 2027.',
  text: 'Promised in the mail “A <b>role</b> & more”.',
};

const before19 = { ...clientProfiles.web, mailboxRequirementSet: '1.8' };
const unconfirmed = { code: 'unconfirmed', api: 'mailbox.displayNewAppointmentForm' };

function open(parts: Partial<Appointment> = {}): Promise<void> {
  return createCalendar().openAppointment({ ...promise, ...parts });
}

test('opens an entry from nine to half past on that day, by the clock of the device', async () => {
  const { mailbox, violations } = openOutlook();
  await open();
  expect(mailbox.appointments).toMatchObject([
    {
      subject: promise.subject,
      start: new Date(2027, 2, 14, 9, 0),
      end: new Date(2027, 2, 14, 9, 30),
      location: '',
      requiredAttendees: [],
      optionalAttendees: [],
    },
  ]);
  expect(mailbox.faults.calls.map(({ api }) => api)).toEqual([
    'mailbox.displayNewAppointmentFormAsync',
  ]);
  expect(violations).toEqual([]);
});

test('what a mail says is no markup in the entry', async () => {
  const { mailbox } = openOutlook();
  await open();
  expect(mailbox.appointments[0]?.body).toBe(
    '<p>Promised in the mail “A &lt;b&gt;role&lt;/b&gt; &amp; more”.</p>',
  );
});

test('opens the same entry once more', async () => {
  const { mailbox } = openOutlook();
  await open();
  await open();
  const [first, second] = mailbox.appointments;
  expect(second).toEqual({ ...first, id: second?.id });
});

test('takes the older call, which confirms nothing, where the client lacks Mailbox 1.9', async () => {
  const { mailbox, violations } = openOutlook({ profile: before19 });
  const newer = jest.fn();
  Object.defineProperty(Office.context.mailbox, 'displayNewAppointmentFormAsync', { value: newer });
  await expect(open()).rejects.toMatchObject(unconfirmed);
  await new Promise(setImmediate);
  expect(newer).not.toHaveBeenCalled();
  expect(mailbox.appointments).toMatchObject([{ start: new Date(2027, 2, 14, 9) }]);
  expect(violations).toEqual([]);
});

test('takes the older call where office.js lacks the newer one', async () => {
  const { mailbox } = openOutlook();
  const { mailbox: surface } = Office.context;
  Object.defineProperty(surface, 'displayNewAppointmentFormAsync', { value: undefined });
  await expect(open()).rejects.toMatchObject(unconfirmed);
  await new Promise(setImmediate);
  expect(mailbox.appointments).toHaveLength(1);
});

test('reports that there is no entry beside a mail that is written', async () => {
  const { mailbox, violations } = openReplyInOutlook({ htmlBody: '' });
  await expect(open()).rejects.toMatchObject({ code: 'missing-api' });
  expect(mailbox.appointments).toEqual([]);
  expect(violations).toEqual([]);
});

test.each(['OutlookIOS', 'OutlookAndroid'])('asks %s for no entry', async (hostName) => {
  const { mailbox } = openOutlook();
  Object.defineProperty(Office.context.mailbox, 'diagnostics', { value: { hostName } });
  await expect(open()).rejects.toMatchObject({ code: 'missing-api' });
  expect(mailbox.faults.calls).toEqual([]);
});

test.each([
  ['subject', { subject: 'x'.repeat(255) }, { subject: 'x'.repeat(256) }],
  [
    'text',
    { text: 'x'.repeat(32 * 1024 - '<p></p>'.length) },
    { text: 'x'.repeat(32 * 1024 - '<p></p>'.length + 1) },
  ],
])('takes the longest %s, and refuses a longer one without asking Outlook', async (...row) => {
  const [, longest, longer] = row;
  const { mailbox } = openOutlook();
  await open(longest);
  await expect(open(longer)).rejects.toMatchObject({ code: 'too-long' });
  expect(mailbox.faults.calls).toHaveLength(1);
});

test('reports Outlook’s own failure', async () => {
  const { mailbox } = openOutlook();
  mailbox.faults.set('mailbox.displayNewAppointmentFormAsync', { kind: 'fail', code: 9020 });
  await expect(open()).rejects.toMatchObject({
    name: 'OutlookError',
    code: 9020,
    api: 'mailbox.displayNewAppointmentFormAsync',
  });
  expect(mailbox.appointments).toEqual([]);
});

test.each([
  ['newer', 'displayNewAppointmentFormAsync', clientProfiles.web],
  ['older', 'displayNewAppointmentForm', before19],
])('reports a throw of the %s call', async (_which, method, profile) => {
  openOutlook({ profile });
  Object.defineProperty(Office.context.mailbox, method, {
    value: () => {
      throw new RangeError('Out of range.');
    },
  });
  await expect(open()).rejects.toMatchObject({ code: 'thrown', api: `mailbox.${method}` });
});

test('gives up when Outlook never answers', async () => {
  jest.useFakeTimers();
  const { mailbox } = openOutlook();
  mailbox.faults.set('mailbox.displayNewAppointmentFormAsync', { kind: 'never' });
  const opening = expect(open()).rejects.toMatchObject({ code: 'timed-out' });
  await jest.advanceTimersByTimeAsync(20_000);
  await opening;
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});
