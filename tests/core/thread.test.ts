import { suggestScenario, type Address, type IncomingMessage } from '../../src/core';
import { isCopied, lastQuoted } from '../../src/core/thread';
import { incoming } from '../fixtures/scenario-fixture';

const SENDER = { displayName: 'Mara Lind', emailAddress: 'mara@lindworks.example' };
const OWN = 'robin.ashworth@northlake.example';
const message = (body: string): IncomingMessage => ({
  ...incoming({ subject: 'Lamps', body, from: SENDER }),
  ownAddress: OWN,
});
const below = (author: string, text: string) =>
  `\n\nFrom: ${author}\nSent: Monday, 2 November 2026 09:00\nTo: somebody\nSubject: Lamps\n\n${text}`;

describe('the mail quoted last', () => {
  it.each([
    ['Mara Lind <mara@lindworks.example>', 'sender'],
    ['Mara Lind', 'sender'],
    ['Robin Ashworth', 'reader'],
    [`<${OWN.toUpperCase()}>`, 'reader'],
  ])('by %s is the %s’s', (author, by) => {
    const body = `Hello again.${below(author, 'We sell lamps.')}`;
    const quoted = lastQuoted(message(body));
    expect(quoted?.by).toBe(by);
    expect(body.slice(quoted?.header.start, quoted?.header.end)).toMatch(/^From: [^]*Lamps$/);
    expect(body.slice(quoted?.text.start, quoted?.text.end).trim()).toBe('We sell lamps.');
  });

  it('is nobody’s where somebody else wrote it, or none is quoted', () => {
    expect(lastQuoted(message(`Hello.${below('Jo Bell', 'Hi')}`))).toBeUndefined();
    expect(lastQuoted(message('Hello.'))).toBeUndefined();
    const unknown = { ...message(`Hello.${below('Jo Bell', 'Hi')}`), ownAddress: '' };
    expect(lastQuoted(unknown)).toBeUndefined();
  });

  it('ends where the mail before it begins', () => {
    const body = `Hello.${below('Mara Lind', 'Second.')}${below('Robin Ashworth', 'First.')}`;
    const quoted = lastQuoted(message(body));
    expect(body.slice(quoted?.text.start, quoted?.text.end).trim()).toBe('Second.');
  });

  it('keeps its place behind the marks of quoting', () => {
    const body = 'Hello again.\n\nOn 2 Nov 2026, at 09:00, Mara Lind wrote:\n> We sell lamps.';
    const quoted = lastQuoted(message(body));
    expect(body.slice(quoted?.header.start, quoted?.header.end)).toBe(
      'On 2 Nov 2026, at 09:00, Mara Lind wrote:',
    );
  });
});

describe('who wrote a quoted mail', () => {
  const ANNA = { displayName: 'Anna Lee', emailAddress: 'anna@acme.com' };
  const LEE_ANNA = { ...ANNA, displayName: 'Lee, Anna' };
  const byOf = (header: string, from: Address) =>
    lastQuoted({ ...message(`Hello.\n\n${header}\n\n> Hi`), from })?.by;
  const on = (author: string) => `On 2 Nov 2026, at 09:00, ${author} wrote:`;
  const block = (author: string) =>
    `From: ${author}\nSent: Monday, 2 November 2026 09:00\nTo: Jo Bell\nSubject: Lamps`;

  it.each([
    [on('Anna Lee <anna@acme.com>'), ANNA],
    [on('A. Lee [mailto:Anna@Acme.com]'), ANNA],
    [on("'anna@acme.com' <anna@acme.com>"), ANNA],
    [on('Anna Lee'), ANNA],
    [on('Anna Lee'), LEE_ANNA],
    [on('Lee, Anna'), ANNA],
    [on('Anna Lee'), { ...LEE_ANNA, displayName: 'Lee, Anna (Acme)' }],
    [on('田中 太郎のメール'), { ...ANNA, displayName: '田中 太郎' }],
    [on('Anna O’Lee'), { ...ANNA, displayName: "O'Lee, Anna" }],
    [block('Lee, Anna'), LEE_ANNA],
    [block('Anna Lee'), LEE_ANNA],
    [block('Jo Bell <jo@bell.com> on behalf of Anna Lee <anna@acme.com>'), ANNA],
    [block('Anna Lee <anna@acme.com>'), { ...ANNA, emailAddress: '/o=Acme/cn=anna' }],
  ])('is the sender: %s', (header, from) => {
    expect(byOf(header, from)).toBe('sender');
  });

  it.each([
    [on('Anna Leeson <anna@acme.com.au>'), ANNA],
    [on('Joanna Lee <joanna@acme.com>'), ANNA],
    [on('Anna Lee <anna.lee@other.com>'), ANNA],
    [on('Anna Leeson'), ANNA],
    [on('Joanna Lee'), LEE_ANNA],
    [block('Anna Leeson <anna@acme.com.au>'), ANNA],
    [block('Anna Leeson'), ANNA],
    [block('Jo Bell'), { displayName: '', emailAddress: '' }],
  ])('is somebody else: %s', (header, from) => {
    expect(byOf(header, from)).toBeUndefined();
  });
});

describe('a suggestion', () => {
  const cuesOf = (body: string) =>
    suggestScenario(message(body)).evidence.map(({ cue, quote }) => [cue, quote]);
  const CHASE =
    'Hi Robin,\n\nany thoughts on my mail below? I have not heard back from you.\n\nMara';

  it('points at the sender’s own mail that has no answer', () => {
    const chased = cuesOf(CHASE + below('Mara Lind', 'Would you buy some lamps?'));
    expect(chased).toContainEqual([
      'stands above a mail of their own that has no answer',
      expect.stringMatching(/^From: Mara Lind/),
    ]);
  });

  it('does not where the mail below is somebody else’s', () => {
    expect(cuesOf(CHASE + below('Jo Bell', 'Would you buy some lamps?')).flat()).not.toContain(
      'stands above a mail of their own that has no answer',
    );
  });

  it('points at the reader’s earlier no', () => {
    const body =
      'I know you said no, but act now: send the codes within 2 hours, or your account will be closed. Click the link to verify your account.';
    const cues = cuesOf(body + below('Robin Ashworth', 'Hello,\n\nI am not interested.'));
    expect(cues).toContainEqual([
      'stands above your no',
      expect.stringContaining('not interested'),
    ]);
    const yes = cuesOf(body + below('Robin Ashworth', 'Hello,\n\nplease go on.'));
    expect(yes.flat()).not.toContain('stands above your no');
  });

  it('takes help that was offered for no refusal', () => {
    const body =
      'Act now: send the codes within 2 hours, or your account will be closed. Click the link to verify your account.';
    const cues = cuesOf(body + below('Robin Ashworth', 'I will pass this on to Tom.'));
    expect(cues.flat()).not.toContain('stands above your no');
  });

  it('takes thanks for a no as no pressure', () => {
    const body = 'Hi Robin,\n\nthank you for letting me know. All the best!\n\nMara';
    const { scenario } = suggestScenario(
      message(body + below('Robin Ashworth', 'I am not interested, please take me off your list.')),
    );
    expect(scenario).toBe('none');
  });
});

describe('a copy', () => {
  const PITCH =
    'Hi,\n\nI’m a recruiter and came across your profile. We are hiring a data engineer. Would you be open to a quick call?';
  const [own] = message('').to;
  const copied = (body: string): IncomingMessage => ({
    ...message(body),
    to: [{ displayName: 'Jo Bell', emailAddress: 'jo@bell.example' }],
    cc: own ? [own] : [],
  });

  it('is one where the reader stands among those in copy alone', () => {
    expect(isCopied(copied(''))).toBe(true);
    expect(isCopied({ ...copied(''), to: message('').to })).toBe(false);
    expect(isCopied(message(''))).toBe(false);
    expect(isCopied({ ...copied(''), to: [] })).toBe(false);
    expect(isCopied({ ...copied(''), to: [SENDER] })).toBe(false);
    expect(isCopied({ ...copied(''), ownAddress: '' })).toBe(false);
  });

  it('asks nothing of the reader, but may be a threat', () => {
    expect(suggestScenario(message(PITCH)).scenario).toBe('recruiter-outreach');
    const { scenario, alternatives } = suggestScenario(copied(PITCH));
    expect(scenario).toBe('none');
    expect(alternatives[0]?.scenario).toBe('recruiter-outreach');
    const threat = `${PITCH} Answer me, or you will regret it. I know where you live.`;
    expect(suggestScenario(copied(threat)).scenario).toBe('harassment');
  });
});
