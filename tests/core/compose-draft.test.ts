import { composeDraft, draftFromText, type DraftRequest } from '../../src/core';
import { incoming } from '../fixtures/scenario-fixture';

const REQUEST: DraftRequest = {
  scenario: 'sales-pitch',
  response: 'decline',
  message: incoming({ subject: 'Coffee', body: 'Hello' }),
  now: new Date('2026-11-03T10:00:00Z'),
  options: { wording: 'direct', door: 'closed' },
};

it.each(['no-reply', 'withdraw', 'boundary'] as const)(
  'refuses %s for a sales pitch',
  (response) => {
    expect(() => composeDraft({ ...REQUEST, response })).toThrow(RangeError);
  },
);

it('refuses a scenario that it does not know', () => {
  expect(() => composeDraft({ ...REQUEST, scenario: 'candidate' })).toThrow(RangeError);
});

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
  expect(text.split('\n\n')[1]).toMatch(/^I’m sorry for the late reply\./);
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
