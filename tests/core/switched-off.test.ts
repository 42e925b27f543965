import fc from 'fast-check';
import {
  ignorePhrase,
  phraseToIgnore,
  reviewForSend,
  reviewReply,
  sendVerdict,
  switchCheck,
  switchedOffIn,
} from '../../src/core';
import { settingsOf } from './settings-of';

const VAGUE = 'I can’t take this on. Let’s touch base soon.';

function statusOf(id: string, context: Parameters<typeof reviewReply>[1]) {
  return reviewReply({ body: VAGUE }, context).checks.find((check) => check.id === id)?.status;
}

it('is nothing at first, and nothing where the settings cannot be read', () => {
  const broken = {
    get: () => {
      throw new TypeError('no settings');
    },
  };
  expect(switchedOffIn(settingsOf())).toEqual({ off: [], ignored: [] });
  expect(switchedOffIn(broken)).toEqual({ off: [], ignored: [] });
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const { off, ignored } = switchedOffIn(settingsOf({ switchedOff: value }));
      expect([...off, ...ignored].every((each) => typeof each === 'string')).toBe(true);
    }),
  );
});

it('of words silences them wherever they stand, until they are switched on again', async () => {
  const settings = settingsOf();
  expect(statusOf('vague-language', {})).toBe('fail');
  await ignorePhrase(settings, ' Touch Base ', true);
  await ignorePhrase(settings, 'touch base', true);
  expect(switchedOffIn(settings).ignored).toEqual(['touch base']);
  expect(statusOf('vague-language', switchedOffIn(settings))).toBe('pass');
  expect(sendVerdict(reviewForSend({ body: VAGUE }, switchedOffIn(settings))).kind).toBe('allow');
  await ignorePhrase(settings, 'touch base', false);
  expect(statusOf('vague-language', switchedOffIn(settings))).toBe('fail');
});

it('of a check silences that check and no other', async () => {
  const settings = settingsOf({ switchedOff: { ignored: ['nothing here'], later: 1 } });
  await switchCheck(settings, 'vague-language', true);
  expect(statusOf('vague-language', switchedOffIn(settings))).toBe('not-applicable');
  expect(statusOf('unclear-decision', switchedOffIn(settings))).toBe('pass');
  expect(settings.get('switchedOff')).toEqual({
    ignored: ['nothing here'],
    later: 1,
    off: ['vague-language'],
  });
  await switchCheck(settings, 'vague-language', false);
  expect(statusOf('vague-language', switchedOffIn(settings))).toBe('fail');
});

it('is offered for words that tell, not for sentences, and never for a placeholder', () => {
  const finding = {
    start: 0,
    end: 0,
    quote: 'Let’s touch base soon',
    messageId: 'x',
    message: 'x',
  };
  const phrases = ['touch base', '', ' ', 'a'.repeat(61)];
  const offered = phrases.map((phrase) => phraseToIgnore({ ...finding, phrase }));
  expect(offered).toEqual(['touch base', null, null, null]);
  expect(phraseToIgnore(finding)).toBeNull();
  const { checks } = reviewReply({ body: `${VAGUE} Yours, {{signOff}}` });
  const found = checks.flatMap(({ id, findings }) =>
    findings.map((each) => [id, phraseToIgnore(each)]),
  );
  expect(found).toContainEqual(['vague-language', 'touch base']);
  expect(found).toContainEqual(['unfilled-slot', null]);
});
