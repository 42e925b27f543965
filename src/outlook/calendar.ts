import { draftFromText } from '../core';
import type { Appointment, Calendar } from '../core/ports';
import { callAsync, callSync } from './call-async';
import { offers } from './offers';
import { OutlookError } from './outlook-error';
import { isPhone } from './phones';

/** UTF-16 code units: https://learn.microsoft.com/javascript/api/outlook/office.appointmentform */
const MAX_SUBJECT_LENGTH = 255;
const MAX_BODY_LENGTH = 32 * 1024;

/** Our own convention: a promise is kept at the beginning of its day, by the clock of the device. */
const START = { hour: 9, minute: 0 };
const END = { hour: 9, minute: 30 };

const NEWER = 'displayNewAppointmentFormAsync';
const OLDER = 'displayNewAppointmentForm';

/** Outlook’s form for a new calendar entry; office.js has none beside a mail that is being written. */
export function createCalendar(): Calendar {
  return { openAppointment };
}

function openAppointment({ day, subject, text }: Appointment): Promise<void> {
  const refuse = (code: 'too-long' | 'missing-api'): Promise<never> =>
    Promise.reject(new OutlookError(`mailbox.${NEWER}`, code));

  // Outlook on the web reads the body as HTML: OfficeDev/office-js#1300.
  const body = draftFromText(text).html;
  if (subject.length > MAX_SUBJECT_LENGTH || body.length > MAX_BODY_LENGTH)
    return refuse('too-long');
  if (isPhone()) return refuse('missing-api');
  const { mailbox, requirements } = Office.context;
  const form: Office.AppointmentForm = {
    subject,
    body,
    start: timeOn(day, START),
    end: timeOn(day, END),
  };
  if (requirements.isSetSupported('Mailbox', '1.9') && offers(mailbox, NEWER)) {
    return callAsync(`mailbox.${NEWER}`, (callback) => {
      mailbox[NEWER](form, callback);
    });
  }
  if (!offers(mailbox, OLDER)) return refuse('missing-api');
  // This call says nothing of its outcome.
  return callSync(`mailbox.${OLDER}`, () => {
    mailbox[OLDER](form);
  }).then(() => {
    throw new OutlookError(`mailbox.${OLDER}`, 'unconfirmed');
  });
}

/** `day` is `yyyy-mm-dd`. */
function timeOn(day: string, { hour, minute }: { hour: number; minute: number }): Date {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  return new Date(year, month - 1, date, hour, minute);
}
