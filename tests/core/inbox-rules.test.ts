import { blockRule, muteRule, type IncomingMessage } from '../../src/core';
import { bareSubject } from '../../src/core/inbox-rules';

const about = (subject: string, emailAddress = 'rex@vale.example') => ({
  subject,
  from: { displayName: 'Rex Vale', emailAddress },
  ownAddress: 'sam@home.example',
});

describe('a subject', () => {
  test.each([
    ['Re: The panel', 'The panel'],
    ['RE: Fwd: AW: The panel', 'The panel'],
    ['Re[2]: The panel', 'The panel'],
    ['Réf : The panel', 'The panel'],
    ['回复：会议安排', '会议安排'],
    ['[EXTERNAL] Re: The panel', 'The panel'],
    ['Re: [External sender] The panel', 'The panel'],
    ['(EXT): The panel', 'The panel'],
  ])('%s loses what answering put before it', (subject, bare) => {
    expect(bareSubject(subject)).toBe(bare);
  });

  test.each([
    'Regarding: the panel',
    'Panel: Re: you',
    '[Panel] Re: you',
    'Price: 4',
    'Re the panel',
    ':',
    '',
  ])('“%s” stays as it is', (subject) => {
    expect(bareSubject(subject)).toBe(subject);
  });
});

describe('the rule that mutes', () => {
  test('meets one sender and the bare subject, and only archives', () => {
    expect(muteRule(about('Re: The panel'))).toEqual({
      name: 'Decline Gracefully: mute “The panel” from rex@vale.example',
      fromAddress: 'rex@vale.example',
      subject: 'The panel',
      folder: 'archive',
    });
  });

  test.each(['', '  ', 'Re:', 'Hi', 'Re: you', '???!!!', '. . . .'])(
    'is none for “%s”, which would meet other mail',
    (subject) => {
      expect(muteRule(about(subject))).toBeNull();
    },
  );

  test('names a long subject by its beginning, and never cuts a character in two', () => {
    const rule = muteRule(about('🙈'.repeat(300)));
    expect(rule?.subject).toBe('🙈'.repeat(200));
    expect(rule?.name).toBe(`Decline Gracefully: mute “${'🙈'.repeat(60)}…” from rex@vale.example`);
  });
});

test('the rule that blocks meets all of one sender, and moves it to junk', () => {
  expect(blockRule(about('', ' rex@vale.example '))).toEqual({
    name: 'Decline Gracefully: block rex@vale.example',
    fromAddress: 'rex@vale.example',
    folder: 'junkemail',
  });
});

test.each(['', 'Rex Vale', '/O=TERN/CN=REX', 'a@b c', 'SAM@home.example'])(
  'nobody is muted or blocked by “%s”',
  (address) => {
    const message: Pick<IncomingMessage, 'subject' | 'from' | 'ownAddress'> = about(
      'The panel',
      address,
    );
    expect([muteRule(message), blockRule(message)]).toEqual([null, null]);
  },
);
