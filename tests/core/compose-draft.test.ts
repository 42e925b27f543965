import { composeDraft, draftFromText, type DraftRequest } from '../../src/core';
import { incoming } from '../fixtures/scenario-fixture';

const REQUEST: DraftRequest = {
  scenario: 'sales-pitch',
  response: 'decline',
  message: incoming({ subject: 'Coffee', body: 'Hello' }),
  now: new Date('2026-11-03T10:00:00Z'),
  options: { wording: 'direct', door: 'closed', variant: 0 },
};

it.each(['no-reply', 'withdraw', 'boundary'] as const)(
  'refuses %s for a sales pitch',
  (response) => {
    expect(() => composeDraft({ ...REQUEST, response })).toThrow(RangeError);
  },
);

it('escapes what the user gave', () => {
  const { html, text } = composeDraft({
    ...REQUEST,
    options: { ...REQUEST.options, reason: '<b onclick="x">"A" & \'B\'</b>', signOff: '<script>' },
  });
  expect(text).toContain('<b onclick="x">"A" & \'B\'</b>');
  expect(html).toContain(
    '&lt;b onclick=&quot;x&quot;&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;',
  );
  expect(html.match(/<[a-z]+[^>]*>/g)?.filter((tag) => !['<p>', '<br>'].includes(tag))).toEqual([]);
});

it('names the day until which the door is closed', () => {
  const door = { until: new Date('2027-03-01T00:00:00Z') };
  const { text } = composeDraft({ ...REQUEST, options: { ...REQUEST.options, door } });
  expect(text).toContain('from 1 March 2027 on');
  expect(text).not.toContain('final');
});

it('owns a delay in its first sentence', () => {
  const { text } = composeDraft({ ...REQUEST, options: { ...REQUEST.options, ownsDelay: true } });
  expect(text.split('\n\n')[1]).toMatch(/^I’m sorry for the late reply, and thank you /);
});

it('leaves `$` and `{}` in the user’s words alone', () => {
  const reason = 'it costs $& more than {offer}';
  const { text } = composeDraft({ ...REQUEST, options: { ...REQUEST.options, reason } });
  expect(text).toContain(`My reason: ${reason}.`);
});

it('makes a paragraph of each block of an edited text', () => {
  expect(draftFromText('Hi <Jo>,\r\n\r\nNo.\nReally.\n\n\n')).toEqual({
    text: 'Hi <Jo>,\n\nNo.\nReally.',
    html: '<p>Hi &lt;Jo&gt;,</p><p>No.<br>Really.</p>',
  });
});

describe('after a silence', () => {
  const now = REQUEST.now;
  const after = (days: number, response: 'decline' | 'repair') =>
    composeDraft({
      ...REQUEST,
      response,
      silenceSince: new Date(now.getTime() - days * 86_400_000),
    }).text.split('\n\n')[1];

  it.each([
    [13, 'decline', /^Thank you/],
    [14, 'decline', /^I’m sorry for the long silence, and thank you/],
    [13, 'repair', /^I’m sorry for my late reply about your offer\. I’m declining/],
    [41, 'repair', /^I’m sorry for my late reply about your offer\. I’m declining/],
    [
      42,
      'repair',
      /^I’m writing to give you the answer .* I’m declining.* I’m sorry for my long silence\.$/,
    ],
  ] as const)('of %i days a %s says so as it should', (days, response, begins) => {
    expect(after(days, response)).toMatch(begins);
  });

  it('repairs in the short form where its length is unknown', () => {
    const { text } = composeDraft({ ...REQUEST, response: 'repair' });
    expect(text).toContain('I’m sorry for my late reply');
  });
});

it.each([{ until: new Date(NaN) }, { condition: '  ' }])('takes %j for a closed door', (door) => {
  const { text } = composeDraft({ ...REQUEST, options: { ...REQUEST.options, door } });
  expect(text).toBe(composeDraft(REQUEST).text);
});

it('leaves out a reason of spaces', () => {
  const { text } = composeDraft({ ...REQUEST, options: { ...REQUEST.options, reason: ' \n' } });
  expect(text).toBe(composeDraft(REQUEST).text);
});

it('ends the user’s words with one full stop', () => {
  const reason = 'we “never buy by mail.”';
  const { text } = composeDraft({ ...REQUEST, options: { ...REQUEST.options, reason } });
  expect(text).toContain(`My reason: ${reason}\n`);
});

it('writes the same text again to the same message, and not one text to everybody', () => {
  const { variant: _chosen, ...options } = REQUEST.options;
  const textFor = (number: number) =>
    composeDraft({
      ...REQUEST,
      message: { ...REQUEST.message, subject: `Role ${number}` },
      options,
    }).text;
  const texts = Array.from({ length: 30 }, (_one, number) => textFor(number));
  expect(texts).toEqual(texts.map((_text, number) => textFor(number)));
  expect(new Set(texts).size).toBeGreaterThan(2);
});
